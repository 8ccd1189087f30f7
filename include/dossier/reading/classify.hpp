// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/reading/special_reading.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/nearest.hpp>

// Tells what a line is, by itself. Whether it may come where it stands, and whether its value fits, is decided elsewhere.
namespace dossier::inline v0::detail {

enum class line_kind : std::uint8_t {
    comment,   ///< or the line between two records
    end,       ///< the last line of a record
    title,
    heading,
    key,       ///< a key that the description names
    other_key, ///< any other key
    unknown,
};

struct found_key { // the key that a line begins with
    key_entry const* entry = nullptr; ///< nullptr if the description does not name the key
    std::string_view text;            ///< as the line spells it; empty if the line has no key
    char const* value = nullptr;      ///< what follows the separator and one blank
    std::string_view parameter{};     ///< of the key, if it has one
};

/// `l` without the blanks before it, where keys may be indented.
inline text::line unindented(record_table const& table, text::line l) noexcept {
    if (table.rules.indented_keys) l.first = text::skip_blanks(l.first, l.last);
    return l;
}

/// The place after `words` at `p`; nullptr if they do not stand there.
[[gnu::noinline]] inline char const* after_words(std::string_view words, char const* p, char const* last) noexcept {
    return static_cast<std::size_t>(last - p) >= words.size() && text::stands_at(p, words) ? p + words.size() : nullptr;
}

/// The place after the words of a title at `p`, where a blank or the end of the line must follow; nullptr if there is no title.
inline char const* after_title(record_table const& table, char const* p, char const* last) noexcept {
    if (!table.title) return nullptr;
    if (last - p >= text::opening::reach && table.title_words.stands_at(p)) [[likely]] return p + table.title_words.size - 1;
    p = after_words(table.title->rules->key, p, last);
    return p && (text::at_line_end(p, last) || text::is_blank(*p)) ? p : nullptr;
}
inline bool is_title(record_table const& table, text::line const& l) noexcept { return after_title(table, l.first, l.next); }

/// The title at the end of `value`, with a value that fits: a line end is missing before it. Empty if there is none.
[[gnu::cold]] inline std::string_view title_within(record_table const& table, std::string_view value) {
    if (!table.title) return {};
    auto const at = value.rfind(table.title->rules->key);
    if (at == value.npos) return {};
    auto const title = value.substr(at);
    char const* const last = title.data() + title.size();
    char const* const after = after_title(table, title.data(), last);
    if (!after || table.title->absent(text::make_view(after, last)) || !table.title->fits(text::make_view(after, last))) return {};
    return title;
}

/// The end of the line at `p` if it is the heading of `s`, with or without blanks after it; else nullptr.
[[gnu::always_inline]] inline char const* after_heading(section_entry const& s, char const* p, char const* last) noexcept {
    if (s.heading.empty()) return nullptr;
    if (last - p >= text::opening::reach && s.opening.decides()) [[likely]] p = s.opening.stands_at(p) ? p + s.opening.size : nullptr;
    else p = after_words(s.heading, p, last);
    if (!p) return nullptr;
    p = text::skip_blanks(p, last);
    return text::at_line_end(p, last) ? p : nullptr;
}

/// The section whose heading `l` is; the number of sections if it is none.
inline std::size_t heading_at(record_table const& table, text::line const& l) noexcept {
    std::size_t s = 0;
    for (; s != table.sections.size(); ++s)
        if (after_heading(table.sections[s], l.first, l.next)) break;
    return s;
}

/// The section that the heading of section `s` means where the record is in section `in`: in sections, others may have the same.
inline std::size_t meant_by_heading(record_table const& table, std::size_t s, std::size_t in) {
    return table.sections[s].around == no_section ? s : table.special->same_heading(table, s, in);
}

/// The section whose heading `text` misspells, or whose heading it is; the number of sections if there is none.
[[gnu::cold]] inline std::size_t misspelt_heading(record_table const& table, std::string_view text) noexcept {
    std::size_t meant = table.sections.size();
    std::size_t least = text::no_misspelling;
    for (std::size_t s = 0; s != table.sections.size(); ++s) {
        auto const heading = table.sections[s].heading;
        if (heading.empty()) continue;
        if (text == heading) return s;
        if (auto const distance = text::misspelling(text, heading); distance < least) least = distance, meant = s;
    }
    return meant;
}

/// The key of a line is what precedes its first separator. A line that begins with a blank has none, nor a key that is too long.
[[gnu::noinline]] inline found_key key_at(record_table const& table, text::line l) noexcept {
    constexpr std::size_t longest_unknown = 80;
    auto const longest = (table.longest_key > longest_unknown ? table.longest_key : longest_unknown) + (table.has_parameters ? longest_unknown : 0);
    auto const mark = table.mark;
    l = unindented(table, l);
    auto const head = l.view().substr(0, longest + mark.size());
    auto const at = mark.size() == 1 ? head.find(mark[0]) : head.find(mark);
    if (at == head.npos || at == 0 || table.rules.is_sign(l.first[0])) return {};
    found_key key;
    key.value = l.first + at + mark.size();
    key.text = head.substr(0, at);
    if (table.rules.trims_keys()) key.text = text::trim(key.text);
    key.entry = table.find(key.text);
    if (key.entry && !table.fields[key.entry->field].rules->closing.empty()) key.entry = nullptr; // a block begins with all of its line
    if (!key.entry && table.has_parameters) table.special->find_with_parameter(table, key);
    // only a known key may lack the blank that ends the separator: "12:30" and "https://" are text
    bool const wants_blank = mark.back() != table.rules.separator.back() && !table.rules.continuation_lines;
    if (key.value != l.last && text::is_blank(*key.value)) ++key.value;
    else if (key.value != l.last && !key.entry && wants_blank) return {};
    return key;
}

struct classified {
    line_kind kind = line_kind::unknown;
    std::size_t section = 0; ///< of a heading
    found_key key{};         ///< of a line with a key
};

/// What the line `l` is, whatever stands around it. If several kinds fit, the first in `line_kind` wins.
inline classified classify(record_table const& table, text::line l) noexcept {
    if (table.special) [[unlikely]]
        if (auto const kind = table.special->bound(table, l); kind != line_kind::unknown) return {kind};
    if (is_title(table, l)) return {line_kind::title};
    l = unindented(table, l);
    if (auto const s = heading_at(table, l); s != table.sections.size()) return {line_kind::heading, s};
    if (table.has_blocks)
        if (auto const block = table.special->block(table, l); block.entry) return {line_kind::key, 0, block};
    if (auto const key = key_at(table, l); !key.text.empty()) return {key.entry ? line_kind::key : line_kind::other_key, 0, key};
    return {};
}

/// Whether what ends at `end` may be cut off: records print every key, and the text ends there without a line end.
inline bool is_cut(record_table const& table, char const* end, char const* last) noexcept { return table.in_order() && end == last; }

/// How well `l` suits section `s`: 2 if well-formed (a key of `s` with a value that fits), 1 if it has a key of `s`, else 0.
[[gnu::noinline]] inline int fitness(record_table const& table, std::size_t s, text::line const& l) {
    auto const line = classify(table, l);
    for (auto const* k = line.key.entry; k; k = table.next(k)) // at most one of them is in the section
        if (auto const& f = table.fields[k->field]; f.section == s) return f.fits(text::make_view(line.key.value, l.last)) ? 2 : 1;
    return 0;
}

} // namespace dossier::v0::detail
