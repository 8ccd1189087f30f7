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

#include <dossier/reading/read_record.hpp>
#include <dossier/result/write_result.hpp>
#include <dossier/schema/member_index.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/writing/editor.hpp>
#include <dossier/writing/round_trip.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Whether `read` is `written`, apart from how its lines end.
template <class Written, class Read>
bool reads_as(Written const& written, Read const& read) {
    if constexpr (slot<Written>::optional) {
        return written.has_value() == read.has_value() && (!read || reads_as(*written, *read));
    } else if constexpr (text_type<Written>) {
        auto const plain = [](std::string_view s) {
            std::string to(s.size(), '\0');
            to.resize(static_cast<std::size_t>(text::copy_with_line_feeds(s, to.data()) - to.data()));
            return to;
        };
        return plain(written) == plain(read);
    } else if constexpr (requires { written.first; written.second; }) {
        return reads_as(written.first, read.first) && reads_as(written.second, read.second);
    } else if constexpr (container_type<Written>) {
        if (written.size() != read.size()) return false;
        auto other = read.begin();
        for (auto const& value : written)
            if (!reads_as(value, *other++)) return false;
        return true;
    } else {
        return same_value(written, read);
    }
}

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

/// Reads a text before and after a change, and compares what is read.
template <class Record>
class changed_text {
    using twin = read_back_type<Record>;
    static constexpr record_table const& table = table_of<twin>;

public:
    /// \param index  the number of the field that is changed; `title_index` for the title
    changed_text(std::string_view text, std::size_t index) : text_(text), index_(index), before_(text) {}

    result<twin> const& old() const noexcept { return before_.read; }
    line_map const& lines() const noexcept { return before_.lines; }

    /// Why `text`, in which `edits` were made and `value` was written as `shown`, is not the old text with this value: the end of a sentence
    /// "expected ...". Empty if it is.
    std::string objection(std::string_view text, std::span<editor::edit const> edits, bool absent, bool (*is_value)(twin&, void const*), void const* value, std::string_view shown) {
        state const after(text);
        twin& read = const_cast<twin&>(*after.read); // only read here
        auto const& entry = index_ == title_index<Record> ? *table.title : table.fields[index_];
        if (!is_value(read, value)) {
            if (absent) return "a value, because its line cannot go";
            field_finder finder(index_, index_ == title_index<Record>);
            tell_record<twin>(skip_byte_order_mark(text), text.data() + text.size(), finder);
            return why_unwritable(table.rules, entry, shown, finder.value.data() ? finder.value : std::string_view("", 0));
        }
        for (auto const& d : after.read.diagnostics())
            if (d.code == diagnostic_code::missing_field && d.key == entry.rules->key) return "a value, which this field is required to have";
        if (!rest_is_same(*before_.read, read) || !extras_are_same(after, edits) || !end_is_same(text, after)) return "a value that leaves the rest of the text as it is";
        return {};
    }

private:
    struct state {
        explicit state(std::string_view text) : read(read_back<twin>(text)), lines(table) {
            end = tell_record<twin>(skip_byte_order_mark(text), text.data() + text.size(), lines);
        }
        result<twin> read;
        line_map lines;
        char const* end;
    };

    template <std::size_t I>
    using field_of = std::remove_cvref_t<decltype(plan<twin>::template field<I>())>;

    template <std::size_t I>
    static bool field_is_same(record_parts const& a, record_parts const& b) {
        constexpr auto const& entry = table.fields[I];
        using member = typename field_of<I>::member_type;
        if (!same_parts(entry.section, a, b)) return false;
        for (std::size_t part = 0; part != a.of(entry.section).size(); ++part)
            if (!write_operations_of<typename field_of<I>::codec_type, member, member>::came_back(entry.member_of(a.of(entry.section)[part].part),
                                                                                                   entry.member_of(b.of(entry.section)[part].part)))
                return false;
        return true;
    }
    // Whether the unknown keys are the same, apart from how the lines of their values end.
    template <class Keys>
    static bool unknown_keys_are_same(Keys const& a, Keys const& b) {
        bool same = a.size() == b.size();
        auto other = b.begin();
        for (auto i = a.begin(); same && i != a.end(); ++i, ++other) same = reads_as(i->first, other->first) && reads_as(i->second, other->second);
        return same;
    }
    template <std::size_t S>
    static bool section_is_same([[maybe_unused]] record_parts const& a, [[maybe_unused]] record_parts const& b) {
        using part = typename plan<twin>::template part_type<S>;
        if constexpr (collects_unknown_keys<std::remove_cvref_t<decltype(plan<twin>::template section<S>())>>) {
            auto const keys = [](section_part const& p) -> auto& { return static_cast<part*>(p.part)->*plan<twin>::template section<S>().unknown_keys_member.member; };
            if (!same_parts(S, a, b)) return false;
            for (std::size_t i = 0; i != a.of(S).size(); ++i)
                if (!unknown_keys_are_same(keys(a.of(S)[i]), keys(b.of(S)[i]))) return false;
        }
        return true;
    }
    bool rest_is_same(twin const& before, twin& after) const {
        auto& a = const_cast<twin&>(before); // only read here
        bool same = true;
        if constexpr (plan<twin>::has_title)
            if (index_ != title_index<Record>) same = reads_as(a.*plan<twin>::description.title.member, after.*plan<twin>::description.title.member);
        record_parts const parts(table, &a), parts_after(table, &after);
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((same = same && (I == index_ || field_is_same<I>(parts, parts_after))), ...);
        }(std::make_index_sequence<plan<twin>::fields>{});
        [&]<std::size_t... S>(std::index_sequence<S...>) {
            ((same = same && section_is_same<S>(parts, parts_after)), ...);
        }(std::make_index_sequence<plan<twin>::sections>{});
        if constexpr (takes_unknown_keys<typename plan<twin>::description_type::unknown_keys_type>)
            same = same && unknown_keys_are_same(before.*plan<twin>::description.unknown_keys_member.member, after.*plan<twin>::description.unknown_keys_member.member);
        return same;
    }
    // All extras are there again, except the refused value that was replaced.
    bool extras_are_same(state const& after, std::span<editor::edit const> edits) const {
        came_back_lines back(after.read.extras());
        for (auto const& e : before_.read.extras()) {
            bool covered = false;
            for (auto const& edit : edits) covered = covered || (edit.offset < e.offset + e.text.size() && e.offset < edit.offset + edit.length);
            if (!covered && !back.take(e)) return false;
        }
        return back.left() == 0;
    }
    // The record ends at the same bytes, and begins among other records if it did before.
    bool end_is_same(std::string_view text, state const& after) const {
        char const* const last = text_.data() + text_.size();
        char const* const new_last = text.data() + text.size();
        if (last - before_.end != new_last - after.end) return false;
        char const* const title = before_.lines.title();
        if (!plan<twin>::has_title || !title || boundary_at(table, title, last, true) != boundary::yes) return true;
        char const* const new_title = after.lines.title();
        return new_title && boundary_at(table, new_title, new_last, true) == boundary::yes;
    }

    std::string_view text_;
    std::size_t index_;
    state before_;
};

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
