// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/spirit/home/x3/core/parser.hpp>

#include <dossier/reading/record_reader.hpp>

// The terminals of a record's grammar: X3 parsers that hold a row of the table, or a section of it, so that the compiler makes
// one for all fields. They have no attribute: a value goes right into the member that its row names.
namespace dossier::inline v0::detail {

namespace x3 = boost::spirit::x3;

struct reading { // the X3 context of the terminals
    record_reader& reader;
    void* record;          ///< the record to fill
    char const* keys_end;  ///< before it, a key can be compared in one step
    char const* values_end;///< before it, so can a value
};

/// The base of a terminal. `Derived` has `char const* next(reading const&, char const* p, char const* last) const`, which returns
/// the place after the match at `p`, or nullptr.
template <class Derived>
struct terminal : x3::parser<Derived> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    template <class RuleContext, class Attribute>
    [[gnu::always_inline]] bool parse(char const*& first, char const* const& last, reading const& context, RuleContext const&, Attribute const&) const {
        char const* const p = static_cast<Derived const*>(this)->next(context, first, last);
        if (!p) return false;
        first = p;
        return true;
    }
};

struct key : terminal<key> { // the key of a field and its separator
    row const& r;
    constexpr explicit key(row const& which) noexcept : r(which) {}

    [[gnu::always_inline]] char const* next(reading const& c, char const* p, char const* last) const noexcept {
        if (p < c.keys_end) [[likely]] {
            auto const other = r.opening.difference(p);
            if (other == 0) [[likely]] return p + r.opening.size;
            if (other != r.opening.last_bit()) {
                if (r.only_spelling) return nullptr;
            } else if (!text::is_blank(p[r.opening.size - 1])) { // no blank follows
                return p + r.opening.size - 1;
            }
        }
        return r.value_at(p, last, c.reader.table().after_key);
    }
};

/// An absent value, alone on its line. Does not match if a value is required, or may follow on the lines below.
struct absent : terminal<absent> {
    row const& r;
    constexpr explicit absent(row const& which) noexcept : r(which) {}

    [[gnu::always_inline]] char const* next(reading const& c, char const* p, char const* last) const noexcept {
        if (p < c.values_end) [[likely]] {
            if (!r.absent.stands_at(p)) { // a look at the first letter alone would be guessed wrong more often
                if (static_cast<unsigned char>(*p) > r.others_below || !r.may_be_absent(*p)) return nullptr;
            } else if (p[r.absent.size] == '\n') {
                return p + r.absent.size;
            }
        }
        return r.absent_on_line ? on_line(p, last) : nullptr;
    }

private:
    [[gnu::noinline]] char const* on_line(char const* p, char const* last) const noexcept {
        bool const goes_on = r.field->rules->multiline && text::at_line_end(text::skip_blanks(p, last), last);
        return goes_on ? nullptr : r.field->absent_at(p, last);
    }
};

struct typed : terminal<typed> { // a value that fits its field, and the end of its line
    row const& r;
    constexpr explicit typed(row const& which) noexcept : r(which) {}

    [[gnu::always_inline]] char const* next(reading const& c, char const* p, char const*) const { return r.read(c.reader, r, c.record, p); }
};

struct title_words : terminal<title_words> {
    char const* next(reading const& c, char const* p, char const* last) const noexcept { return c.record ? after_title(c.reader.table(), p, last) : nullptr; }
};

struct heading_words : terminal<heading_words> { // a heading and blanks after it, if its section can begin here
    section_entry const& s;
    constexpr explicit heading_words(section_entry const& which) noexcept : s(which) {}

    char const* next(reading const& c, char const* p, char const* last) const noexcept {
        return c.reader.can_begin(s) ? after_heading(s, p, last) : nullptr;
    }
};

struct blank : terminal<blank> {
    char const* next(reading const&, char const* p, char const* last) const noexcept { return p != last && text::is_blank(*p) ? p + 1 : nullptr; }
};

struct end_of_line : terminal<end_of_line> { // LF, CR LF, or the end of the text
    [[gnu::always_inline]] char const* next(reading const&, char const* p, char const* last) const noexcept {
        return p == last ? p : text::next_line(p, last);
    }
};

struct blank_lines : terminal<blank_lines> { // any number of them, unless they may end the record
    char const* next(reading const& c, char const* p, char const* last) const noexcept {
        return c.reader.table().ends_at_blank_line() ? p : text::skip_blank_lines(p, last);
    }
};

struct begun : terminal<begun> { // nothing, if the record is in the section, or its first key can begin it
    section_entry const& s;
    constexpr explicit begun(section_entry const& which) noexcept : s(which) {}

    char const* next(reading const& c, char const* p, char const*) const noexcept {
        return c.reader.is_in(s) || (s.heading.empty() && c.reader.can_begin(s)) ? p : nullptr;
    }
};

struct unexpected_line : terminal<unexpected_line> { // any other line, or the end of the record
    char const* next(reading const& c, char const* p, char const*) const { return c.reader.read_unexpected(p); }
};

/// The fields of a section in order, at least one, from the expected one on. Records may lack lines: if the line of a field is
/// not there but that of one of the next is, the field is skipped.
template <class Field>
struct each_field : x3::parser<each_field<Field>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    section_entry const& s;
    Field field; ///< makes the parser of a row
    constexpr each_field(section_entry const& which, Field f) noexcept : s(which), field(f) {}

    template <class RuleContext, class Attribute>
    [[gnu::always_inline]] bool parse(char const*& first, char const* const& last, reading const& c, RuleContext const& rule, Attribute const& attribute) const {
        auto& state = c.reader.state();
        row const* const rows = c.reader.rows();
        row const* const end = rows + s.last;
        row const* r = rows + state.next;
        row const* start = r;           // the rows from here on match
        row const* read_to = nullptr;   // the end of the last rows that matched before
        row const* next = nullptr;
        row const* stop = state.next < state.unread ? first_read(state, rows, r, end) : end;
        bool const again = state.again;
        if (again) [[unlikely]] state.again = c.reader.is_in(s);
        char const* p = first;
        char const* const text_end = last;
        for (;;) {
            if (r != stop) [[likely]] {
                if (field(*r).parse(p, text_end, c, rule, attribute)) [[likely]] {
                    ++r;
                    continue;
                }
                next = find(r + 1, stop, p, c);
                if (next == stop) break;
            } else if (r == end) {
                break;
            } else {
                next = r + 1;
                stop = first_read(state, rows, next, end);
            }
            if (r != start) read_to = r;
            state.pass_over(static_cast<std::size_t>(r - rows), static_cast<std::size_t>(next - rows));
            start = r = next;
        }
        if (r != start) read_to = r;
        if (!read_to) {
            if (again) state.again = true;
            return false;
        }
        c.reader.note_run(s, static_cast<std::size_t>(read_to - rows) - 1, static_cast<std::size_t>(r - rows));
        first = p;
        return true;
    }

private:
    // The row in [r, stop) whose line begins at `p`, if it is one of the next few; else `stop`.
    [[gnu::noinline]] static row const* find(row const* r, row const* stop, char const* p, reading const& c) noexcept {
        constexpr std::ptrdiff_t few = 8;
        row const* const end = p >= c.keys_end ? r : stop - r > few ? r + few : stop;
        for (; r < end; ++r)
            if (r->opening.stands_at(p)) return r;
        return stop;
    }
    static row const* first_read(progress const& state, row const* rows, row const* r, row const* end) noexcept {
        row const* const unread = rows + state.unread;
        while (r < unread && r != end && !state.has(static_cast<std::size_t>(r - rows))) ++r;
        return r < unread ? r : end;
    }
};

/// The sections in order, from the expected one on, and unexpected lines, up to the end of the record.
template <class Section, class Unexpected>
struct each_section : x3::parser<each_section<Section, Unexpected>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    Section section; ///< makes the parser of a section
    Unexpected unexpected;
    constexpr each_section(Section s, Unexpected u) noexcept : section(s), unexpected(u) {}

    template <class RuleContext, class Attribute>
    [[gnu::always_inline]] bool parse(char const*& first, char const* const& last, reading const& c, RuleContext const& rule, Attribute const& attribute) const {
        while (!c.reader.ended()) {
            auto const* const s = c.reader.expected_section();
            if (!s || !section(*s).parse(first, last, c, rule, attribute)) unexpected.parse(first, last, c, rule, attribute);
        }
        return true;
    }
};

} // namespace dossier::v0::detail
