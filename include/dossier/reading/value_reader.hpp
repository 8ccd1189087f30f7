// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/reading/make_table.hpp>
#include <dossier/reading/record_reader.hpp>
#include <dossier/reading/special_lines.hpp>
#include <dossier/text/list.hpp>

// Reads a value into its member: the one part of the reader that depends on the types of a record.
namespace dossier::inline v0::detail {

template <class Codec, class Member>
struct value_reader { // all fields of a type share its functions, so that none is inlined
    using to = access<Codec, Member>;
    using value_type = typename to::value_type;
    static constexpr bool verbatim = verbatim_codec<Codec, value_type>;

    static Codec const& codec_of(row const& r) noexcept { return *static_cast<Codec const*>(r.field->codec); }

    // Tries the codec's parser before the end of the line is known.
    [[gnu::noinline, gnu::flatten]] static char const* read_at_once(record_reader& reader, row const& r, void* member, char const* p) {
        grammar::x3::unused_type const unused{};
        value_type value{};
        char const* q = p;
        char const* const last = reader.last();
        if (!codec_of(r).parser.parse(q, last, unused, unused, value) || q == last) return nullptr;
        char const* const next = text::next_line(q, last);
        if (!next || static_cast<std::size_t>(q - p) > reader.max_value()) return nullptr;
        to::put(*static_cast<Member*>(member), std::move(value));
        return next;
    }

    [[gnu::noinline]] static char const* read_line(record_reader& reader, row const& r, void* member, char const* p) {
        auto const l = text::line_at(p, reader.last());
        return put<false>(reader, r, member, text::trim(l.view()), l);
    }

    [[gnu::noinline]] static char const* read_text_line(record_reader& reader, row const& r, void* member, char const* p) {
        char const* const feed = text::find_short_line_feed(p, reader.last());
        char const* const last = feed != p && feed[-1] == '\r' ? feed - 1 : feed;
        return put<true>(reader, r, member, text::make_view(p, last), {p, last, feed == reader.last() ? feed : feed + 1});
    }

    // Reads the text of a title, without blanks around it.
    [[gnu::noinline]] static char const* read_trimmed_line(record_reader& reader, row const& r, void* member, char const* p) {
        auto const l = text::line_at(p, reader.last());
        auto const value = text::trim(l.view());
        return r.field->absent(value) ? nullptr : put<true>(reader, r, member, value, l);
    }

    [[gnu::noinline]] static char const* read_text(record_reader& reader, row const& r, void* member, char const* p) {
        auto const found = reader.text_at(static_cast<std::size_t>(&r - reader.rows()), p);
        auto const text = text::make_view(found.first, found.last);
        if (text.size() > reader.max_value()) return nullptr;
        if (is_absent(r, text)) return r.field->rules->required ? nullptr : found.next;
        if constexpr (!verbatim) {
            return put<false>(reader, r, member, text::trim(text), {found.first, found.last, found.next});
        } else {
            if (found.crlf) to::read(*static_cast<Member*>(member), text);
            else to::read_plain(*static_cast<Member*>(member), text);
            return found.next;
        }
    }

    [[gnu::noinline]] static char const* read_continued(record_reader& reader, row const& r, void* member, char const* p) {
        auto const found = continued_at(reader.table().rules, p, reader.last());
        auto const text = text::make_view(found.first, found.last);
        if (is_absent(r, text)) return r.field->rules->required ? nullptr : found.next;
        return put<false>(reader, r, member, verbatim ? text : text::trim_space(text), {found.first, found.last, found.next});
    }

    // Leaves a text with the words around it to a closer look.
    template <auto Read>
    static char const* read_enclosed(record_reader& reader, row const& r, void* member, char const* p) {
        return reader.opens(p) ? nullptr : Read(reader, r, member, p);
    }

    static char const* leave(record_reader&, row const&, void*, char const*) { return nullptr; } // to the handler

    static constexpr auto of(field_rules const& rules, record_rules const& record) {
        if (!record.other_signs.empty()) return leave;
        if (record.continuation_lines) return read_continued;
        if constexpr (text_type<value_type>)
            if (rules.multiline) return read_text;
        if constexpr (verbatim) return read_text_line;
        else if constexpr (requires { requires Codec::within_line; }) return read_at_once;
        else return read_line;
    }
    static constexpr auto of_title() {
        if constexpr (verbatim) return read_trimmed_line;
        else if constexpr (requires { requires Codec::within_line; }) return read_at_once;
        else return read_line;
    }

private:
    static bool is_absent(row const& r, std::string_view text) noexcept {
        return text.empty() || (r.may_be_absent(text[0]) && r.field->absent(text));
    }
    // Stores a value if it fits. Returns the next line, or nullptr.
    template <bool Plain>
    static char const* put(record_reader& reader, row const& r, void* member, std::string_view text, text::line const& l) {
        if (text.size() > reader.max_value()) return nullptr;
        if constexpr (verbatim) {
            if (r.field->rules->required && is_absent(r, text)) return nullptr;
            if constexpr (Plain) to::read_plain(*static_cast<Member*>(member), text);
            else to::read(*static_cast<Member*>(member), text);
        } else {
            if constexpr (requires { codec_of(r).bare(text); })
                if (r.field->absent(codec_of(r).bare(text))) return nullptr;
            value_type value{};
            if (is_cut(reader.table(), l.last, reader.last()) || !decode(codec_of(r), text, value)) return nullptr;
            to::put(*static_cast<Member*>(member), std::move(value));
        }
        return l.next;
    }
};

// Reads a value of a container, unless that is full.
template <auto Read>
char const* read_element(record_reader& reader, row const& r, void* member, char const* p) {
    return r.field->operations->count(member) < reader.max_elements ? Read(reader, r, member, p) : nullptr;
}
// Reads the lines with one key that follow each other, up to a value that does not fit or is over the limit.
template <auto Read>
char const* read_repeated(record_reader& reader, row const& r, void* member, char const* p) {
    char const* next = read_element<Read>(reader, r, member, p);
    while (next) {
        char const* const value = r.value_at(next, reader.last(), reader.table().after_key);
        if (!value || r.may_be_absent(value, reader.last())) break;
        char const* const after = read_element<Read>(reader, r, member, value);
        if (!after) break;
        next = after;
    }
    return next;
}

template <class Record>
struct rows_of { // one for each field, then one for the title
    using plan_type = plan<Record>;
    static constexpr record_rules const& common = plan_type::description.rules;

    template <std::size_t I>
    static constexpr row of_field() {
        constexpr auto const& f = plan_type::template field<I>();
        using description = std::remove_cvref_t<decltype(f)>;
        using reader = value_reader<typename description::codec_type, typename description::member_type>;
        constexpr field_rules const& rules = plan_type::template rules<I>;
        constexpr auto plain = reader::of(rules, common);
        constexpr auto read = [] {
            if constexpr (common.opening.empty()) return plain;
            else return &reader::template read_enclosed<plain>;
        }();
        row r{&tables<Record>::fields[I], into_field<read, I>};
        if constexpr (reader::to::adds) r.read = into_field<rules.key == common.begins_at ? read_element<read> : read_repeated<read>, I>;
        r.expected = !tables<Record>::is_ambiguous(rules.key) && !begins_part<I>() && rules.closing.empty();
        for (auto const spelling : rules.aliases) r.expected = r.expected && !tables<Record>::is_ambiguous(spelling);
        if (r.expected) r.opening = tables<Record>::opening_of(rules.key, !common.indentation.empty() && !table_of<Record>.begins_section(I));
        r.only_spelling = r.opening.size != 0 && rules.aliases.size() == 0;
        r.absent_letters = absent_letters(rules);
        r.absent_on_line = !rules.required && !common.continuation_lines;
        if (r.absent_on_line) {
            r.absent = commonest_absent(rules);
            if (r.absent.size != 0 && rules.absent.size() == 1) r.others_below = ' ';
        }
        if (plan_type::places[I].index == 0) r.alone = is_alone(I);
        if (rules.multiline) r.ends = &ends<I>;
        r.ends_by_rule = record_rules::texts_end_anywhere(rules.until) || !common.ends_at.empty() || common.armour;
        return r;
    }
    // Whether the section of field `I` repeats. g++ 12 cannot take this from the table in a constant under its sanitizers.
    template <std::size_t I>
    static constexpr bool repeats = std::remove_cvref_t<decltype(plan_type::template section<plan_type::places[I].section>())>::repeats;
    template <std::size_t I>
    static constexpr text::letter_set ends = first_letters(table_of<Record>, tables<Record>::title_key(), I, repeats<I>);

    // One function for each field: a separate call for its member would be slower.
    template <auto Read, std::size_t I>
    static char const* into_field(record_reader& reader, row const& r, void* record, char const* p) {
        return Read(reader, r, &plan_type::template member<I>(*static_cast<Record*>(record)), p);
    }
    template <auto Read>
    static char const* into_title(record_reader& reader, row const& r, void* record, char const* p) {
        char const* const next = Read(reader, r, tables<Record>::title_of(record), p);
        if (next) reader.note_title();
        return next;
    }
    // Whether the key of field `I` begins a part: it is the first of a repeating section without a heading.
    template <std::size_t I>
    static constexpr bool begins_part() {
        constexpr auto place = plan_type::places[I];
        return place.index == 0 && tables<Record>::sections[place.section].heading.empty() && repeats<I>;
    }
    static constexpr bool is_alone(std::size_t field) {
        auto const& keys = tables<Record>::keys.keys;
        for (auto const& k : keys)
            if (k.field == field)
                for (auto const& other : keys)
                    if (other.field != field && same_key(k.spelling, other.spelling, common.ignore_case)) return false;
        return true;
    }

    static constexpr row of_title() {
        if constexpr (plan_type::has_title) {
            constexpr auto const& t = plan_type::description.title;
            using member = std::remove_cvref_t<decltype(std::declval<Record&>().*t.member)>;
            constexpr auto read = value_reader<std::remove_cvref_t<decltype(t.codec_used)>, member>::of_title();
            return {&tables<Record>::title, into_title<read>};
        } else {
            return {};
        }
    }

    static constexpr auto all = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<row, sizeof...(I) + 1>{of_field<I>()..., of_title()};
    }(std::make_index_sequence<plan_type::fields>{});
};

template <class Record>
struct progress_of : progress { // with room for the bits of a record
    static constexpr auto& rules = plan<Record>::description.rules;
    static constexpr bool closes = table_of<Record>.has_blocks || !rules.opening.empty() || rules.armour;
    std::array<std::uint64_t, (plan<Record>::fields + plan<Record>::sections + 63) / 64> bits{};
    std::array<part_progress, plan<Record>::sections> counts{};
    std::array<char const*, plan<Record>::sections> places{};
    std::array<std::uint64_t, closes ? (plan<Record>::fields + 1) / 64 + 1 : 0> closing_bits{};

    progress_of() noexcept {
        seen = bits;
        headings = places;
        parts = counts;
        unclosed = closing_bits;
    }
    progress_of(progress_of const&) = delete;
};

} // namespace dossier::v0::detail
