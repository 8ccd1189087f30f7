// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/reading/text_end.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/scan.hpp>

// Where a record begins. Whoever reads one record or many, a piece of a text or a stream, asks here and nowhere else, and
// the answer depends on the bytes from the line on alone, not on what was read before: so all agree.
namespace dossier::inline v0::detail {

/// Whether a record begins at a line.
enum class boundary : std::uint8_t {
    no,
    yes,
    open, ///< what follows the text will tell
};

/// How far from one line of a head the next may begin, and how long it may be, in bytes.
inline constexpr std::ptrdiff_t head_reach = 4096;
/// How far from a line the answer to whether a record begins there is known for sure.
inline constexpr std::ptrdiff_t boundary_reach = 5 * head_reach;

/// Whether the last line of a text could be a line of a head that was cut.
[[gnu::cold, gnu::noinline]] inline bool begins_head(record_table const& table, text::line const& l) {
    auto const text = l.view();
    if (table.sections[0].heading.substr(0, text.size()) == text || table.title->rules->key.substr(0, text.size()) == text) return true;
    for (auto const& k : table.keys)
        if (table.fields[k.field].section == 0 && k.spelling.substr(0, text.size()) == text) return true;
    return fitness(table, 0, l) != 0;
}

/// Whether a record begins at the line at `p`, in the text `[first, last)`: with a title line that is not part of a text, for
/// a head follows, that is, after blank lines, the first key of the record, or two lines of its first section that read
/// well, of which its heading may be one. Where the text ends or another title follows, as much of a head as there was room
/// for will do behind a title whose value fits: that record was cut.
///
/// \param whole  nothing follows the text; else the answer may be `open`
[[gnu::noinline]] inline boundary boundary_at(record_table const& table, char const* /*first*/, char const* p, char const* last, bool whole) {
    auto const reach = [&](char const* from) { return last - from > head_reach ? from + head_reach : last; };
    auto const ended = [](text::line const& l) { return l.next != l.first && l.next[-1] == '\n'; };

    auto const words = table.title->rules->key;
    auto const title = text::line_at(p, reach(p));
    bool const goes_on = !whole && !ended(title) && title.next == last;
    if (!title_at(table, title)) return goes_on && words.substr(0, title.view().size()) == title.view() ? boundary::open : boundary::no;
    if (goes_on) return boundary::open;
    if (!ended(title) && title.next != last) return boundary::no;
    auto const cut = [&] { return table.title->fits(title.view().substr(words.size())) ? boundary::yes : boundary::no; };

    auto const heading = table.sections[0].heading;
    p = title.next;
    for (int lines = 0; lines != 2; ++lines) {
        char const* const from = p;
        if (lines == 0 || !heading.empty()) p = text::skip_blank_lines(p, reach(p));
        if (p - from >= head_reach) return boundary::no;
        if (p == last) return whole ? cut() : boundary::open;
        auto const l = text::line_at(p, reach(p));
        if (title_at(table, l)) return cut();
        if (auto const key = key_at(table, l); key.entry && key.entry->field == 0) return boundary::yes;
        if (!ended(l)) {
            if (l.next != last) return boundary::no;
            if (!whole) return boundary::open;
            return begins_head(table, l) ? cut() : boundary::no;
        }
        if ((heading.empty() || text::trim(l.view()) != heading) && fitness(table, 0, l) != 2) return boundary::no;
        p = l.next;
    }
    return boundary::yes;
}

/// Where blank lines part the records: the line after the first blank one from `p` on that is not blank itself, or `last`.
[[gnu::noinline]] inline char const* after_blank_lines(char const* p, char const* last) noexcept {
    while (p != last) {
        char const* const q = text::skip_blank_lines(p, last);
        if (q != p) return q;
        p = text::line_at(p, last).next;
    }
    return last;
}

/// The first place in `[p, last)` where a record begins, or `last`. `p` is the start of a line of a text that begins at `first`.
/// \complexity Linear, at the speed of the memory where no line begins with the title's first letter.
inline char const* next_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* const line = text::skip_blank_lines(p, last);
        return line != last && text::follows_blank_line(first, line) ? line : after_blank_lines(line, last);
    }
    if (!table.title) return last; // nothing tells records apart
    char const letter = table.title->rules->key[0];
    while (p != last) {
        if (*p == letter && boundary_at(table, first, p, last, true) == boundary::yes) return p;
        p = text::find_line_start(p, last, letter);
        if (p != last) ++p;
    }
    return last;
}

/// The first line from `p` on that may be one of a record, or `last`: neither blank nor a comment.
inline char const* record_start(record_table const& table, char const* p, char const* last) noexcept {
    p = text::skip_blank_lines(p, last);
    if (!table.rules.comment.empty()) [[unlikely]]
        for (text::line l; p != last && table.is_comment(l = text::line_at(p, last));) p = text::skip_blank_lines(l.next, last);
    return p;
}

/// The first place behind `p` where a record begins, or `last`. `p` is any place of a text that begins at `first`.
inline char const* boundary_behind(record_table const& table, char const* first, char const* p, char const* last) {
    char const* const feed = text::find_line_feed(p, last);
    return feed == last ? last : next_boundary(table, first, feed + 1, last);
}

/// Where the record ends that begins with the first line from `p` on that may be one, a title or not.
inline char const* record_end(record_table const& table, char const* first, char const* p, char const* last) {
    p = record_start(table, p, last);
    if (table.rules.blank_line_ends) return after_blank_lines(p, last);
    return p == last ? last : next_boundary(table, first, text::line_at(p, last).next, last);
}

/// The last place in `[p, last)` where a record begins whatever follows `last`, or nullptr. `p` is a place of a text that
/// begins at `first`.
/// \complexity Linear in the distance from `last`.
inline char const* last_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* line = nullptr; // of a line that has more than blanks
        for (char const* q = last; q != p;) {
            if (char const c = *--q; c == '\n') {
                if (line && text::follows_blank_line(first, q + 1)) return q + 1;
                line = nullptr;
            } else if (!text::is_blank(c) && c != '\r') {
                line = q;
            }
        }
        return line && (p == first || p[-1] == '\n') && text::follows_blank_line(first, p) ? p : nullptr;
    }
    if (!table.title) return nullptr;
    char const letter = table.title->rules->key[0];
    for (char const* q = last; q != p;) {
        --q;
        if (*q == letter && (q == first || q[-1] == '\n') && boundary_at(table, first, q, last, false) == boundary::yes) return q;
    }
    return nullptr;
}

} // namespace dossier::v0::detail
