// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/reading/straight_line.hpp>
#include <dossier/schema/make_table.hpp>
#include <dossier/text/list.hpp>

// What of reading a record has to know its types: how a value gets into its member.
namespace dossier::inline v0::detail {

template <class Codec, class Member>
struct value_reader { // its functions are shared by all fields of a kind, so none is inlined into one field's
    using to = access<Codec, Member>;
    using value_type = typename to::value_type;
    static constexpr bool verbatim = verbatim_codec<Codec, value_type>;

    static Codec const& codec_of(step const& s) noexcept { return *static_cast<Codec const*>(s.field->codec); }

    // A value within one line that its own parser may be tried on before the end of the line is known.
    [[gnu::noinline]] static char const* read_at_once(straight_line& line, step const& s, void* member, char const* p) {
        grammar::x3::unused_type const unused{};
        value_type value{};
        char const* q = p;
        char const* const last = line.last();
        if (codec_of(s).parser.parse(q, last, unused, unused, value) && q != last) [[likely]] {
            if (auto const next = text::next_line(q, last)) [[likely]] {
                to::put(*static_cast<Member*>(member), std::move(value));
                return next;
            }
        }
        return straight_line::read_line(line, s, member, p);
    }

    // A text of one line.
    [[gnu::noinline]] static char const* read_text_line(straight_line& line, step const& s, void* member, char const* p) {
        return put_text<true>(line, s, member, p, text::find_short_line_feed(p, line.last()));
    }

    // A text of several lines.
    [[gnu::noinline]] static char const* read_text(straight_line& line, step const& s, void* member, char const* p) {
        auto const found = line.text_at(s, p);
        auto const text = found.text;
        if (!text.data() || (text.empty() && s.field->rules->required)) return nullptr;
        if (found.plain) to::read_plain(*static_cast<Member*>(member), text);
        else if (!text.empty()) to::read(*static_cast<Member*>(member), text);
        return found.next;
    }

    // A value which the lines that follow may continue.
    [[gnu::noinline]] static char const* read_continued(straight_line& line, step const& s, void* member, char const* p) {
        char const* const feed = line.end_of_continued(p);
        if constexpr (verbatim) {
            return put_text<false>(line, s, member, p, feed);
        } else {
            char const* const next = feed == line.last() ? feed : feed + 1;
            auto const text = text::trim_space(text::make_view(p, feed));
            if (s.field->absent(text)) return s.field->rules->required ? nullptr : next;
            value_type value{};
            if (text.size() > line.max_value() || (line.described().in_order() && feed == line.last())) return nullptr;
            if (!decode(codec_of(s), text, value)) return nullptr;
            to::put(*static_cast<Member*>(member), std::move(value));
            return next;
        }
    }

    // The text ends at `feed`.
    template <bool Plain>
    static char const* put_text(straight_line& line, step const& s, void* member, char const* p, char const* feed) {
        auto const text = text::make_view(p, feed != p && feed[-1] == '\r' ? feed - 1 : feed);
        if (text.size() > line.max_value()) return nullptr;
        if (text.empty() || (straight_line::may_be_absent(*s.field->rules, p) && s.field->absent(text))) {
            if (s.field->rules->required) return nullptr;
        } else if constexpr (Plain) {
            to::read_plain(*static_cast<Member*>(member), text);
        } else {
            to::read(*static_cast<Member*>(member), text);
        }
        return feed == line.last() ? feed : feed + 1;
    }

    static constexpr auto of(field_rules const& rules, bool continuation_lines) {
        if (continuation_lines) return read_continued;
        if constexpr (verbatim) return rules.multiline ? read_text : read_text_line;
        else if constexpr (requires { requires Codec::within_line; }) return read_at_once;
        else return straight_line::read_line;
    }
};

// Reads the values of all lines with one key, up to one that is for the walker.
template <auto Read>
char const* read_repeated(straight_line& line, step const& s, void* member, char const* p) {
    char const* next = Read(line, s, member, p);
    while (next) {
        char const* const value = s.value_at(next, line.last());
        char const* const after = value ? Read(line, s, member, value) : nullptr;
        if (!after) break;
        next = after;
    }
    return next;
}

/// The steps of `Record`: of each field, then of its title.
template <class Record>
struct steps {
    using plan_type = plan<Record>;

    template <std::size_t I>
    static constexpr step of_field() {
        constexpr auto const& f = plan_type::template field<I>();
        using description = std::remove_cvref_t<decltype(f)>;
        using reader = value_reader<typename description::codec_type, typename description::member_type>;
        constexpr auto const& page = plan_type::page.rules;
        constexpr auto read = reader::of(f.rules, page.continuation_lines);
        step s{&tables<Record>::fields[I], into_field<read, I>, page.after_key(), opening(f.rules.key), commonest_absent(f.rules)};
        if constexpr (reader::to::adds) s.read = into_field<read_repeated<read>, I>;
        if (f.rules.multiline) s.ends = first_letters(table_of<Record>, title_key(), I);
        return s;
    }
    // Each field has its own: to ask for the member first would be another call.
    template <auto Read, std::size_t I>
    static char const* into_field(straight_line& line, step const& s, void* record, char const* p) {
        return Read(line, s, tables<Record>::template member_of<I>(record, latest_part), p);
    }
    template <auto Read>
    static char const* into_title(straight_line& line, step const& s, void* record, char const* p) {
        return Read(line, s, tables<Record>::title_of(record, latest_part), p);
    }
    static constexpr std::string_view title_key() {
        if constexpr (plan_type::has_title) return plan_type::page.title.rules.key;
        else return {};
    }
    static constexpr text::opening opening(std::string_view key) {
        char after[text::opening::most]{};
        std::size_t n = 0;
        for (char const c : plan_type::page.rules.after_key())
            if (n != text::opening::most - 1) after[n++] = c;
        after[n++] = ' ';
        return {key, {after, n}};
    }
    static constexpr step of_title() {
        if constexpr (plan_type::has_title) {
            constexpr auto const& t = plan_type::page.title;
            using member = std::remove_cvref_t<decltype(std::declval<Record&>().*t.member)>;
            constexpr auto read = value_reader<std::remove_cvref_t<decltype(t.codec_used)>, member>::of(t.rules, false);
            return {&tables<Record>::title, into_title<read>};
        } else {
            return {};
        }
    }

    static constexpr auto all = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<step, sizeof...(I) + 1>{of_field<I>()..., of_title()};
    }(std::make_index_sequence<plan_type::fields>{});
};

template <class Record>
struct seen_bits {
    std::array<std::uint64_t, (plan<Record>::fields + plan<Record>::sections + 63) / 64> seen{};
};

/// Reads a record; see `straight_line`.
template <class Record>
class record_reader : seen_bits<Record>, public straight_line {
public:
    /// Reads from `start` into `record`, which must be as default constructed; offsets count from `first`.
    record_reader(Record& record, char const* first, char const* start, char const* last, report* problems, options const& o) noexcept
        : straight_line(table_of<Record>, steps<Record>::all.data(), &record, this->seen, first, start, last, problems, o) {}
};

} // namespace dossier::v0::detail
