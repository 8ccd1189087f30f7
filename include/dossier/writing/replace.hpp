// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/result/write_result.hpp>
#include <dossier/schema/member_index.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/writing/changed_text.hpp>
#include <dossier/writing/editor.hpp>
#include <dossier/writing/round_trip.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Each value of a member as text: none if it is absent, several if each stands on a line of its own.
template <class Codec, class Member>
std::vector<written_value> texts_of(Codec const& codec, Member const& member, record_rules const& rules) {
    using operations = write_operations_of<Codec, Member, Member>;
    static_assert(requires(std::string& out, typename access<Codec, Member>::value_type const& value) { codec.write(out, value); },
                  "dossier: to be replaced, a field needs a codec that has write(std::string&, value)");
    std::vector<written_value> all;
    if (operations::count(&member) == 0) return all;
    auto const& value = operations::value_of(&member);
    auto const write = [&](auto const& one, std::string_view parameter) {
        auto& to = all.emplace_back();
        to.parameter = parameter;
        codec.write(to.text, one);
        continue_lines(rules, drops_indentation<Codec>, 0, to.text);
    };
    if constexpr (access<Codec, Member>::pairs)
        for (auto const& [parameter, one] : value) write(one, parameter);
    else if constexpr (access<Codec, Member>::adds && !access<Codec, Member>::adds_all)
        for (auto const& one : value) write(one, {});
    else write(value, {});
    return all;
}

template <class Record>
write_result replace_field(std::string_view text, std::size_t index, std::vector<written_value> const& values, print_style const& how,
                           bool (*is_value)(read_back_type<Record>&, void const*), void const* value) {
    constexpr auto const& table = table_of<Record>;
    changed_text<Record> changed(text, index);
    for (auto const& d : changed.old().diagnostics())
        if (d.code == diagnostic_code::not_a_record) return write_result({}, {d});
    editor edited(table, changed.lines(), text, how);
    edited.set(index, values);
    auto written = edited.text();
    std::string shown;
    for (auto const& one : values) (shown += shown.empty() ? "" : "\n") += one.text;
    auto expected = changed.objection(written, edited.edits(), values.empty(), is_value, value, shown);
    if (expected.empty()) return write_result(std::move(written));
    bool const is_title = index == title_index<Record>;
    auto const& key = is_title ? table.title->rules->key : table.fields[index].rules->key;
    return write_result({}, {unwritable(is_title ? std::string_view{} : table.sections[table.fields[index].section].heading, key, shown, std::move(expected))});
}

/// Replaces the field with this number, whose member has the type of `value`.
template <class Record, class Member>
write_result replace_at(std::string_view text, std::size_t index, Member const& value, print_style const& how) {
    using plan_type = plan<Record>;
    using twin = read_back_type<Record>;
    std::vector<written_value> values;
    bool (*is_value)(twin&, void const*) = nullptr;
    if constexpr (plan_type::has_title)
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(std::declval<Record&>().*plan_type::description.title.member)>, Member>)
            if (index == title_index<Record>) {
                values = texts_of(plan_type::description.title.codec_used, value, plan_type::description.rules);
                is_value = [](twin& read, void const* v) { return reads_as(*static_cast<Member const*>(v), read.*plan<twin>::description.title.member); };
            }
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        ([&] {
            using field = std::remove_cvref_t<decltype(plan_type::template field<I>())>;
            if constexpr (std::is_same_v<typename field::member_type, Member>)
                if (I == index) {
                    values = texts_of(plan_type::template field<I>().codec_used, value, plan_type::description.rules);
                    is_value = [](twin& read, void const* v) { return reads_as(*static_cast<Member const*>(v), plan<twin>::template member<I>(read)); };
                }
        }(), ...);
    }(std::make_index_sequence<plan_type::fields>{});
    if (!is_value) return write_result({}, {unwritable({}, {}, {}, "a member that the description names")});
    return replace_field<Record>(text, index, values, how, is_value, &value);
}

} // namespace detail

/// Gives one field of a record a new value in the text of the record, and leaves all other bytes as they are:
///
///     auto const text = dossier::replace(page, &study::header, &study_header::status, overall_status::completed);
///     if (text) save(text.text());
///     for (auto const& d : text.diagnostics()) std::cerr << d.message() << '\n';
///
/// Comments, blank lines, lines that no member holds, their order, spellings of keys, a byte order mark and line ends stay. To
/// change several fields, call it again with the text that it returned.
///
/// * The value takes the place of the old one, of an absent one, or of one that could not be read. If the key is repeated, it is
///   the first that counts. Line ends in the value become those of the text, which are CR LF if its first line ends so.
/// * A field without a line gets one: before the next field of its section that is there, or else below the last one; if the
///   section is not there, it gets its heading, too. A title goes before the first line.
/// * An absent value, `std::nullopt` or an empty container, is printed as `write` would print it: after its key, or not at all.
///   Then its line goes.
/// * The values of a container whose key repeats go to the lines that are there, one by one. Lines are added below the last, or
///   go.
///
/// The new text is read again. If anything but this field would read differently, there is no text.
///
/// \param text    the text of a record, as for `parse`; if it holds more than one, the first is changed
/// \param part    `&Record::part`, the struct of a section that does not repeat
/// \param member  `&part_type::member`
/// \param value   the new value; it may be a temporary, and so may the text
/// \param how     how an absent value is printed, and the blank lines around a new heading
/// \returns the new text; or an error: `unwritable_value`, if the value would not read back the same, a line that it needs has no
///          place, or the rest of the text would change; `not_a_record`, if the text holds no record
/// \par Complexity
/// Linear in the size of the text. It and the new one are each read twice: for their values, and for the places of their lines.
/// \par Exception safety
/// Strong: nothing is changed but what is returned.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Part, class Member>
write_result replace(std::string_view text, Part Record::*part, Member Part::*member, std::type_identity_t<Member> const& value,
                     print_style const& how = default_style<Record>) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::replace_at<Record>(text, detail::member_index<Record>(part, member), value, how);
}

/// Gives one field of a section in a section a new value, as above.
///
/// \param text    as above
/// \param part    `&Record::part`, the struct of a section that does not repeat
/// \param inner   `&part_type::inner`, the struct of a section in it that does not repeat
/// \param member  `&inner_type::member`
/// \param value   as above
/// \param how     as above
/// \returns as above
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Part, class Inner, class Member>
write_result replace(std::string_view text, Part Record::*part, Inner Part::*inner, Member Inner::*member, std::type_identity_t<Member> const& value,
                     print_style const& how = default_style<Record>) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::replace_at<Record>(text, detail::member_index<Record>(part, inner, member), value, how);
}

/// Gives the title, or a field of the record itself, a new value, as above: `replace(page, &study::id, nct_id::make(7))`.
///
/// \param text    as above
/// \param member  `&Record::member`
/// \param value   as above
/// \param how     as above
/// \returns as above
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record, class Member>
write_result replace(std::string_view text, Member Record::*member, std::type_identity_t<Member> const& value,
                     print_style const& how = default_style<Record>) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    return detail::replace_at<Record>(text, detail::member_index<Record>(member), value, how);
}

} // namespace dossier::v0
