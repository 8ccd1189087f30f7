// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/reading/record_boundary.hpp>
#include <dossier/reading/special_lines.hpp>

// Where records begin and end whose description says so: at a certain line, at a blank line, at a line between them.
namespace dossier::inline v0::detail {

/// Whether a record begins at the line at `p`, for descriptions that say at which lines one does (`begins_at`).
inline boundary begins_line(record_table const& table, char const* p, char const* last, bool whole) noexcept {
    char const* const seen = within_head_reach(p, last);
    auto const l = text::line_at(p, seen);
    if (l.next == seen && seen == last && (p == last || seen[-1] != '\n') && !whole) return boundary::open;
    if (table.begins == beginning::title) return after_title(table, p, seen) ? boundary::yes : boundary::no;
    if (table.begins == beginning::heading) {
        char const* const end = after_heading(table.sections[table.begins_with], unindented(table, l).first, seen);
        return end && (end != seen || seen == last) ? boundary::yes : boundary::no;
    }
    for (auto const* k = classify(table, l).key.entry; k; k = table.next(k))
        if (k->field == table.begins_with) return boundary::yes;
    return boundary::no;
}

/// Whether a record begins at the line at `p`, or the line between records stands there.
inline bool begins_next(record_table const& table, char const* p, char const* last) {
    if (table.rules.blank_line_ends) return false; // only blank lines part such records
    if (!table.rules.separated_by.empty()) return is_separator(table, text::line_at(p, last));
    return begins_by_line(table) && boundary_at(table, p, last, true) == boundary::yes;
}

/// Whether the blank lines in `[p, last)` end a record that a blank line ends. Where a line of blanks can continue a value, one of
/// them must be empty; of more than `head_reach` bytes, the lines that begin in the last ones are looked at.
inline bool end_record(record_table const& table, char const* p, char const* last) noexcept {
    if (p == last || !table.rules.blanks_continue()) return p != last;
    if (last - p > head_reach) p = text::line_at(last - head_reach - 1, last).next;
    return text::has_empty_line(p, last);
}
/// Whether the record, or what stands above its body, ends with the blank lines in `[p, next)`. If `whole`, only the body may.
inline bool ends_at_blank_lines(record_table const& table, bool whole, char const* p, char const* next) noexcept {
    return next != p && ((table.rules.blank_line_ends && !whole) || table.body) && end_record(table, p, next);
}

} // namespace dossier::v0::detail
