// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/reading/classify.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/scan.hpp>

// Finds where a record begins, for texts of one record or many, pieces of a text and streams. The answer depends only on the
// bytes from the line on, not on what was read before, so that all of them agree.
namespace dossier::inline v0::detail {

enum class boundary : std::uint8_t { // whether a record begins at a line
    no,
    yes,
    open, ///< the bytes that follow will tell
};

inline constexpr std::ptrdiff_t head_reach = 4096; ///< the most bytes of a line of a head, and of the blank lines before it
inline constexpr std::ptrdiff_t boundary_reach = 5 * head_reach; ///< whether a record begins at a line depends on no more bytes

/// Whether the last line of a text may be a line of a head that was cut off.
[[gnu::cold, gnu::noinline]] inline bool begins_head(record_table const& table, text::line const& l) {
    auto const text = l.view();
    if (table.sections[0].heading.substr(0, text.size()) == text || table.title->rules->key.substr(0, text.size()) == text) return true;
    for (auto const& k : table.keys)
        if (table.fields[k.field].section == 0 && k.spelling.substr(0, text.size()) == text) return true;
    return fitness(table, 0, l) != 0;
}

/// Whether the bytes from `p` to the end of the text may be the beginning of a title.
[[gnu::cold, gnu::noinline]] inline bool begins_title(record_table const& table, char const* p, char const* last) noexcept {
    auto const text = text::trim_return(text::make_view(p, last));
    return table.title->rules->key.substr(0, text.size()) == text;
}

inline char const* within_head_reach(char const* p, char const* last) noexcept { return last - p > head_reach ? p + head_reach : last; }

/// Whether a head follows the title line that ends at `p`; `title` is its value.
[[gnu::noinline]] inline boundary head_behind(record_table const& table, std::string_view title, char const* p, char const* last, bool whole) {
    auto const ended = [](text::line const& l) { return l.next != l.first && l.next[-1] == '\n'; };
    auto const cut = [&] { return table.title->fits(text::trim_return(title)) ? boundary::yes : boundary::no; };

    if (p != last) ++p;
    for (int lines = 0; lines != 2; ++lines) {
        char const* const from = p;
        if (lines == 0 || !table.sections[0].heading.empty()) p = text::skip_blank_lines(p, within_head_reach(p, last));
        if (p - from >= head_reach) return boundary::no;
        if (p == last) return whole ? cut() : boundary::open;
        auto const l = text::line_at(p, within_head_reach(p, last));
        bool const unfinished = !ended(l) && l.next == last;
        auto const line = classify(table, l);
        if (line.key.entry && line.key.entry->field == 0) return boundary::yes;
        if (unfinished && !whole) return boundary::open; // its end will tell what it is
        if (line.kind == line_kind::title) return cut();
        if (!ended(l)) return unfinished && begins_head(table, l) ? cut() : boundary::no;
        if (!(line.kind == line_kind::heading && line.section == 0) && fitness(table, 0, l) != 2) return boundary::no;
        p = l.next;
    }
    return boundary::yes;
}

/// Whether a record begins at the line at `p`, in a text that ends at `last`: at a title line that the head of a record follows,
/// for a text may quote a title. The head is the record's first key, or two well-formed lines of its first section, one of which
/// may be the heading; blank lines may precede it. If the text ends or another title comes before the head is complete, the
/// record was cut off, and a title whose value fits is enough. Unless `whole`, more bytes follow, and the answer may be `open`.
[[gnu::noinline]] inline boundary boundary_at(record_table const& table, char const* p, char const* last, bool whole) {
    if (table.begins != beginning::none) return table.special->begins_line(table, p, last, whole);
    char const* const value = after_title(table, p, last);
    if (!value) return !whole && begins_title(table, p, last) ? boundary::open : boundary::no;
    char const* const title_end = text::find_short_line_feed(value, within_head_reach(p, last));
    if (title_end == last && !whole) return boundary::open;
    if (title_end - p == head_reach && title_end != last) return boundary::no;
    char const* const head = title_end == last ? last : text::skip_blank_lines(title_end + 1, within_head_reach(title_end + 1, last));
    if (head - title_end <= head_reach && last - head >= text::opening::reach && table.first_key.stands_at(head)) [[likely]] return boundary::yes;
    return head_behind(table, text::make_view(value, title_end), title_end, last, whole);
}

/// Whether a record begins at a line that can be told from others: at its title, or as `begins_at` says.
inline bool begins_by_line(record_table const& table) noexcept { return table.title || table.begins != beginning::none; }

class record_text { // the text of a record: from `start` up to the next boundary, or to `last`
public:
    record_table const& table;
    char const* start;
    char const* last;

    /// \param whole  the record goes on up to `last`, whatever titles follow
    record_text(record_table const& l, char const* first, char const* end, bool whole = false) noexcept
        : table(l), start(first), last(end), letter_(whole ? '\0' : l.boundary_letter), at_any_letter_(l.any_boundary && (!whole || l.body)), whole_(whole) {}

    [[gnu::always_inline]] bool ends_at(char const* p) const { // `p` is the start of a line after the first
        return p == last || ((*p == letter_ || at_any_letter_) && ends_before(p));
    }
    /// Whether the record, or what stands above its body, ends with the blank lines in `[p, next)`.
    bool ends_at_blank_lines(char const* p, char const* next) const noexcept {
        return table.special && table.special->ends_at_blank_lines(table, whole_, p, next);
    }
    /// Whether the next record begins at `p`, or the line between the records stands there.
    bool begins_next(char const* p) const {
        if (whole_) return false;
        if (table.special) [[unlikely]] return table.special->begins_next(table, p, last);
        return table.title && boundary_at(table, p, last, true) == boundary::yes;
    }
    /// The first line at or after `p` that is not blank; `last` if the record ends before it.
    [[gnu::always_inline]] char const* skip_blank_lines(char const* p) const { return ends_at(p) ? last : text::skip_blank_lines(p, last); }

private:
    [[gnu::noinline]] bool ends_before(char const* p) const {
        if (p == end_) return true;
        bool const ends = (at_any_letter_ && ends_at_blank_lines(p, text::skip_blank_lines(p, last))) || begins_next(p);
        if (ends) end_ = p;
        return ends;
    }

    char letter_;        ///< see `boundary_letter` of the table
    bool at_any_letter_; ///< likewise
    bool whole_;
    mutable char const* end_ = nullptr; ///< the end, once found
};

} // namespace dossier::v0::detail
