// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <boost/spirit/home/x3/core/parser.hpp>

#include <dossier/reading/record_reader.hpp>

// What the grammar of a record is composed of: X3 parsers that hold a row of the record's table, or a section of it, so that
// nothing is compiled once for each field. They read `char const*` in the context of a record reader, and have no attribute:
// a value goes into the member that its row names.
namespace dossier::inline v0::detail {

namespace x3 = boost::spirit::x3;

/// The context in which they parse.
struct reading {
    record_reader& reader;
    void* record;          ///< the record that is filled
    char const* keys_end;  ///< before it a key can be compared in one go
    char const* values_end;///< the same of a value
};

/// A parser of this kind: `Derived` has `char const* next(reading const&, char const* p, char const* last) const`, which gives the
/// place behind what it matches at `p`, or nullptr.
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

/// The key of a field and what separates it from its value.
struct key : terminal<key> {
    row const& r;
    constexpr explicit key(row const& which) noexcept : r(which) {}

    [[gnu::always_inline]] char const* next(reading const& c, char const* p, char const* last) const noexcept {
        if (p < c.keys_end) [[likely]] {
            auto const other = r.opening.difference(p);
            if (other == 0) [[likely]] return p + r.opening.size;
            if (other != r.opening.last_bit()) {
                if (r.only_spelling) return nullptr;
            } else if (!text::is_blank(p[r.opening.size - 1])) { // no blank, or another
                return p + r.opening.size - 1;
            }
        }
        return r.value_at(p, last, c.reader.table().after_key);
    }
};

/// An absent value, which is all that stands on its line. Where a value is required, or continued on the lines below, this
/// matches nothing.
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

/// A value that plainly fits its field, with the line end behind it.
struct typed : terminal<typed> {
    row const& r;
    constexpr explicit typed(row const& which) noexcept : r(which) {}

    [[gnu::always_inline]] char const* next(reading const& c, char const* p, char const*) const { return r.read(c.reader, r, c.record, p); }
};

/// The words of a title.
struct title_words : terminal<title_words> {
    char const* next(reading const& c, char const* p, char const* last) const noexcept { return c.record ? after_title(c.reader.table(), p, last) : nullptr; }
};

/// The words of a heading, with blanks behind them, where its section can begin.
struct heading_words : terminal<heading_words> {
    section_entry const& s;
    constexpr explicit heading_words(section_entry const& which) noexcept : s(which) {}

    char const* next(reading const& c, char const* p, char const* last) const noexcept {
        return c.reader.can_begin(s) ? after_heading(s, p, last) : nullptr;
    }
};

/// A blank.
struct blank : terminal<blank> {
    char const* next(reading const&, char const* p, char const* last) const noexcept { return p != last && text::is_blank(*p) ? p + 1 : nullptr; }
};

/// The end of a line: LF, CR LF, or the end of the text.
struct end_of_line : terminal<end_of_line> {
    [[gnu::always_inline]] char const* next(reading const&, char const* p, char const* last) const noexcept {
        return p == last ? p : text::next_line(p, last);
    }
};

/// Any number of blank lines that do not end the record.
struct blank_lines : terminal<blank_lines> {
    char const* next(reading const& c, char const* p, char const* last) const noexcept {
        return c.reader.allows_blank_lines() ? text::skip_blank_lines(p, last) : p;
    }
};

/// Nothing, where the record is in the section already, or the section begins with its first key.
struct begun : terminal<begun> {
    section_entry const& s;
    constexpr explicit begun(section_entry const& which) noexcept : s(which) {}

    char const* next(reading const& c, char const* p, char const*) const noexcept {
        return c.reader.is_in(s) || (s.heading.empty() && c.reader.can_begin(s)) ? p : nullptr;
    }
};

/// What is not expected here: any one line, or the record's end.
struct unexpected_line : terminal<unexpected_line> {
    char const* next(reading const& c, char const* p, char const*) const { return c.reader.read_unexpected(p); }
};

/// The fields of a section in their order, from the one on that is expected. Not every record has all lines: a field whose line
/// is not there is passed over where that of one of the next is. At least one is read.
template <class Field>
struct each_field : x3::parser<each_field<Field>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    section_entry const& s;
    Field field; ///< gives the parser of a row
    constexpr each_field(section_entry const& which, Field f) noexcept : s(which), field(f) {}

    template <class RuleContext, class Attribute>
    [[gnu::always_inline]] bool parse(char const*& first, char const* const& last, reading const& c, RuleContext const& rule, Attribute const& attribute) const {
        auto& state = c.reader.state();
        row const* const rows = c.reader.rows();
        row const* const end = rows + s.last;
        row const* r = rows + state.next;
        row const* start = r;           // rows were read from here on
        row const* read_to = nullptr;   // what was read before that ends here
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
    // The row in [r, stop) whose line begins at `p`, if it is one of the first few; else `stop`.
    [[gnu::noinline]] static row const* find(row const* r, row const* stop, char const* p, reading const& c) noexcept {
        constexpr std::ptrdiff_t few = 8;
        row const* const end = p >= c.keys_end ? r : stop - r > few ? r + few : stop;
        for (; r < end; ++r)
            if (r->opening.stands_at(p)) return r;
        return stop;
    }
    // The first row in [r, end) that was read before.
    static row const* first_read(progress const& state, row const* rows, row const* r, row const* end) noexcept {
        row const* const unread = rows + state.unread;
        while (r < unread && r != end && !state.has(static_cast<std::size_t>(r - rows))) ++r;
        return r < unread ? r : end;
    }
};

/// The sections in their order, from the one on that is expected, with the lines that are not; up to the record's end.
template <class Section, class Unexpected>
struct each_section : x3::parser<each_section<Section, Unexpected>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    Section section; ///< gives the parser of a section
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
