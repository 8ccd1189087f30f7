// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/reading/special_boundary.hpp>

// Finds where the records of a text begin and end.
namespace dossier::inline v0::detail {

/// For records that end at a blank line: the first line after `p` that is not blank and follows a blank one, or `last`.
[[gnu::noinline]] inline char const* after_blank_lines(record_table const& table, char const* p, char const* last) noexcept {
    while (p != last) {
        char const* const q = text::skip_blank_lines(p, last);
        if (end_record(table, p, q)) return q;
        p = q != p ? q : text::line_at(p, last).next;
    }
    return last;
}

/// For records that end at a blank line: whether one of those above the line at `p` ends a record. A record begins at `first`.
inline bool follows_end(record_table const& table, char const* first, char const* p) noexcept {
    if (!table.rules.blanks_continue()) return text::follows_blank_line(first, p);
    char const* start = p; // of the blank lines that `end_record` looks at
    for (char const* q = p; p - q <= head_reach; --q) {
        if (q == first) return true;
        if (q[-1] == '\n') start = q;
        else if (!text::is_blank(q[-1]) && q[-1] != '\r') break;
    }
    return end_record(table, start, p);
}

/// For records with a line between them: the first line after `p` that is not blank and follows such a line, or `last`.
inline char const* after_separator(record_table const& table, char const* p, char const* last) noexcept {
    while (p != last) {
        auto const l = text::line_at(p, last);
        if (is_separator(table, l)) return text::skip_blank_lines(l.next, last);
        p = text::find_line_start(p, last, table.boundary_letter);
        if (p != last) ++p;
    }
    return last;
}
/// Whether the line above the one at `p`, or above the blank lines there, stands between records, or none is above it.
inline bool follows_separator(record_table const& table, char const* first, char const* p) noexcept {
    p = text::trim_blank_lines(first, p);
    if (p == first) return true;
    char const* line = p;
    for (auto most = table.rules.separated_by.size() + 1; line != first && line[-1] != '\n' && most != 0; --most) --line;
    return text::make_view(line, p) == table.rules.separated_by && (line == first || line[-1] == '\n');
}

/// The first place in `[p, last)` where a record begins, or `last`. `p` is the start of a line in a text that begins at `first`.
/// Linear; a scan for one byte as long as no line begins with the title's first letter.
inline char const* next_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* const line = text::skip_blank_lines(p, last);
        return line != last && follows_end(table, first, line) ? line : after_blank_lines(table, line, last);
    }
    if (!table.rules.separated_by.empty()) return follows_separator(table, first, p) ? text::skip_blank_lines(p, last) : after_separator(table, p, last);
    if (!begins_by_line(table)) return last; // all is one record
    while (p != last) {
        if ((*p == table.boundary_letter || table.any_boundary) && boundary_at(table, p, last, true) == boundary::yes) return p;
        if (table.any_boundary) {
            p = text::line_at(p, last).next;
        } else {
            p = text::find_line_start(p, last, table.boundary_letter);
            if (p != last) ++p;
        }
    }
    return last;
}

/// The first line at or after `p` that is neither blank nor a comment, nor stands between records, or `last`: a record may begin
/// there.
inline char const* record_start(record_table const& table, char const* p, char const* last) noexcept {
    p = text::skip_blank_lines(p, last);
    if (!table.rules.comment.empty() || !table.rules.separated_by.empty()) [[unlikely]]
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
    if (table.rules.blank_line_ends) return after_blank_lines(table, p, last);
    if (!table.rules.separated_by.empty()) return after_separator(table, p, last);
    return p == last ? last : next_boundary(table, first, text::line_at(p, last).next, last);
}

/// The last place in `[p, last)` where a record begins whatever follows `last`, or nullptr. `p` is a place in a text that
/// begins at `first`. Linear in the distance from `last`.
inline char const* last_boundary(record_table const& table, char const* first, char const* p, char const* last) {
    if (table.rules.blank_line_ends) {
        char const* line = nullptr; // set once the line has more than blanks
        for (char const* q = last; q != p;) {
            if (char const c = *--q; c == '\n') {
                if (line && follows_end(table, first, q + 1)) return q + 1;
                line = nullptr;
            } else if (!text::is_blank(c) && c != '\r') {
                line = q;
            }
        }
        return line && (p == first || p[-1] == '\n') && follows_end(table, first, p) ? p : nullptr;
    }
    if (!table.rules.separated_by.empty()) {
        for (char const* q = last; q != p;) {
            --q;
            if (*q != table.boundary_letter || (q != first && q[-1] != '\n')) continue;
            auto const l = text::line_at(q, last);
            if (!is_separator(table, l)) continue;
            if (char const* const next = text::skip_blank_lines(l.next, last); next != last) return next;
        }
        return nullptr;
    }
    if (!begins_by_line(table)) return nullptr;
    for (char const* q = last; q != p;) {
        --q;
        if ((*q == table.boundary_letter || table.any_boundary) && (q == first || q[-1] == '\n') && boundary_at(table, q, last, false) == boundary::yes) return q;
    }
    return nullptr;
}

} // namespace dossier::v0::detail
