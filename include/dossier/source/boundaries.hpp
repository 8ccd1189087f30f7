// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/reading/record_boundary.hpp>

// Finds where the records of a text begin and end.
namespace dossier::inline v0::detail {

/// For records that end at a blank line: the first line after `p` that is not blank and follows a blank one, or `last`.
[[gnu::noinline]] inline char const* after_blank_lines(char const* p, char const* last) noexcept {
    while (p != last) {
        char const* const q = text::skip_blank_lines(p, last);
        if (q != p) return q;
        p = text::line_at(p, last).next;
    }
    return last;
}

/// The first place in `[p, last)` where a record begins, or `last`. `p` is the start of a line in a text that begins at `first`.
/// Linear; a scan for one byte as long as no line begins with the title's first letter.
inline char const* next_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* const line = text::skip_blank_lines(p, last);
        return line != last && text::follows_blank_line(first, line) ? line : after_blank_lines(line, last);
    }
    if (!table.title) return last; // without a title, all is one record
    char const letter = table.title->rules->key[0];
    while (p != last) {
        if (*p == letter && boundary_at(table, p, last, true) == boundary::yes) return p;
        p = text::find_line_start(p, last, letter);
        if (p != last) ++p;
    }
    return last;
}

/// The first line at or after `p` that is neither blank nor a comment, or `last`: a record may begin there.
inline char const* record_start(record_table const& table, char const* p, char const* last) noexcept {
    p = text::skip_blank_lines(p, last);
    if (!table.rules.comment.empty()) [[unlikely]]
        for (text::line l; p != last && is_comment(table, l = text::line_at(p, last));) p = text::skip_blank_lines(l.next, last);
    return p;
}

/// The first place after `p` where a record begins, or `last`. `p` is any place in a text that begins at `first`.
inline char const* boundary_behind(record_table const& table, char const* first, char const* p, char const* last) {
    char const* const feed = text::find_line_feed(p, last);
    return feed == last ? last : next_boundary(table, first, feed + 1, last);
}

/// The end of the record that begins with the first line at or after `p` that may begin one, with or without a title.
inline char const* record_end(record_table const& table, char const* first, char const* p, char const* last) {
    p = record_start(table, p, last);
    if (table.rules.blank_line_ends) return after_blank_lines(p, last);
    return p == last ? last : next_boundary(table, first, text::line_at(p, last).next, last);
}

/// The last place in `[p, last)` where a record begins whatever follows `last`, or nullptr. `p` is a place in a text that
/// begins at `first`. Linear in the distance from `last`.
inline char const* last_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* line = nullptr; // set once the line has more than blanks
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
