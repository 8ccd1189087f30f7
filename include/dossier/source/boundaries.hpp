// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/reading/record_boundary.hpp>

// Where the records of a text of many begin and end.
namespace dossier::inline v0::detail {

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
        if (*p == letter && boundary_at(table, p, last, true) == boundary::yes) return p;
        p = text::find_line_start(p, last, letter);
        if (p != last) ++p;
    }
    return last;
}

/// The first line from `p` on that may be one of a record, or `last`: neither blank nor a comment.
inline char const* record_start(record_table const& table, char const* p, char const* last) noexcept {
    p = text::skip_blank_lines(p, last);
    if (!table.rules.comment.empty()) [[unlikely]]
        for (text::line l; p != last && is_comment(table, l = text::line_at(p, last));) p = text::skip_blank_lines(l.next, last);
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
        if (*q == letter && (q == first || q[-1] == '\n') && boundary_at(table, q, last, false) == boundary::yes) return q;
    }
    return nullptr;
}

} // namespace dossier::v0::detail
