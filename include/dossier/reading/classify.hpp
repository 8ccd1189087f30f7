// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

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

/// Whether `l` is the line between two records.
inline bool is_separator(record_table const& table, text::line const& l) noexcept {
    return !table.rules.separated_by.empty() && l.view() == table.rules.separated_by;
}
inline bool is_comment(record_table const& table, text::line const& l) noexcept {
    return (!table.rules.comment.empty() && unindented(table, l).view().substr(0, table.rules.comment.size()) == table.rules.comment) || is_separator(table, l);
}

// OpenPGP's lines around a text that is signed (RFC 9580, 7); `armour_hash` begins the only header that it may have.
inline constexpr std::string_view armour_header = "-----BEGIN PGP SIGNED MESSAGE-----";
inline constexpr std::string_view armour_hash = "Hash: ";
inline constexpr std::string_view armour_signature = "-----BEGIN PGP SIGNATURE-----";
inline constexpr std::string_view armour_end = "-----END PGP SIGNATURE-----";

/// Whether the armour of a signed text begins with `l`, at the text or at the signature below it.
inline bool is_armour(record_table const& table, text::line const& l) noexcept {
    if (!table.rules.armour) return false;
    auto const words = text::trim_end(l.view());
    return words == armour_header || words == armour_signature;
}

/// Whether `l` has the key of the line that ends a record.
inline bool is_end(record_table const& table, text::line const& l) noexcept {
    auto const key = table.rules.ends_at;
    if (key.empty()) return false;
    auto const line = unindented(table, l).view();
    if (!same_key(line.substr(0, key.size()), key, table.rules.ignore_case)) return false;
    auto const rest = text::trim(line.substr(key.size()));
    return rest.empty() || rest.substr(0, table.rules.mark().size()) == table.rules.mark();
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

/// The section with the same heading as section `s` that a heading means where the record is in section `in`: one of the sections
/// in those around `in`, or else the first.
inline std::size_t same_heading(record_table const& table, std::size_t s, std::size_t in) noexcept {
    for (std::size_t other = s; other != table.sections.size(); ++other)
        if (auto const around = table.sections[other].around; table.sections[other].heading == table.sections[s].heading && (around == no_section || table.is_within(in, around)))
            return other;
    return s;
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

/// Finds the field of a key with a parameter: of those with the longest spelling the first.
[[gnu::noinline]] inline void find_with_parameter(record_table const& table, found_key& key) noexcept {
    std::size_t longest = 0;
    for (auto const& k : table.keys) {
        auto const& rules = *table.fields[k.field].rules;
        auto const open = rules.parameter_open, close = rules.parameter_close;
        auto const size = k.spelling.size();
        if (open.empty() || size <= longest || key.text.size() <= size + open.size() + close.size()) continue;
        auto const rest = key.text.substr(size);
        if (rest.substr(0, open.size()) != open || rest.substr(rest.size() - close.size()) != close) continue;
        if (!same_key(key.text.substr(0, size), k.spelling, table.rules.ignore_case)) continue;
        longest = size;
        key.entry = table.find(k.spelling);
        key.parameter = rest.substr(open.size(), rest.size() - open.size() - close.size());
    }
}

/// The key of a line is what precedes its first separator. A line that begins with a blank has none, nor a key that is too long.
[[gnu::noinline]] inline found_key key_at(record_table const& table, text::line l) noexcept {
    constexpr std::size_t longest_unknown = 80;
    auto const longest = (table.longest_key > longest_unknown ? table.longest_key : longest_unknown) + (table.has_parameters ? longest_unknown : 0);
    auto const mark = table.rules.mark();
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
    if (!key.entry && table.has_parameters) find_with_parameter(table, key);
    // only a known key may lack the blank that ends the separator: "12:30" and "https://" are text
    bool const wants_blank = mark.back() != table.rules.separator.back() && !table.rules.continuation_lines;
    if (key.value != l.last && text::is_blank(*key.value)) ++key.value;
    else if (key.value != l.last && !key.entry && wants_blank) return {};
    return key;
}

/// The block that begins with the line `l`. Its value begins on the next line.
inline found_key block_at(record_table const& table, text::line const& l) noexcept {
    if (!table.has_blocks) return {};
    auto const words = text::trim_end(l.view());
    auto const* entry = words.size() <= table.longest_key ? table.find(words) : nullptr;
    if (!entry || table.fields[entry->field].rules->closing.empty()) return {};
    return {entry, words, l.next};
}

struct classified {
    line_kind kind = line_kind::unknown;
    std::size_t section = 0; ///< of a heading
    found_key key{};         ///< of a line with a key
};

/// What the line `l` is, whatever stands around it. If several kinds fit, the first in `line_kind` wins.
inline classified classify(record_table const& table, text::line l) noexcept {
    if (is_comment(table, l)) return {line_kind::comment};
    if (is_end(table, l)) return {line_kind::end};
    if (is_title(table, l)) return {line_kind::title};
    l = unindented(table, l);
    if (auto const s = heading_at(table, l); s != table.sections.size()) return {line_kind::heading, s};
    if (auto const block = block_at(table, l); block.entry) return {line_kind::key, 0, block};
    if (auto const key = key_at(table, l); !key.text.empty()) return {key.entry ? line_kind::key : line_kind::other_key, 0, key};
    return {};
}

/// The line `l` and the lines that continue it: those that begin with a blank or another sign and, if lines of blanks end records,
/// hold more than blanks.
inline text::line with_continuation(text::line l, char const* last, record_rules const& rules) noexcept {
    while (l.next != last && rules.is_sign(*l.next)) {
        if (!rules.blanks_continue() && text::skip_blank_lines(l.next, last) != l.next) break;
        auto const more = text::line_at(l.next, last);
        l.last = more.last;
        l.next = more.next;
    }
    return l;
}

/// Whether a text with this limit ends at the line `l`, whatever can come next.
[[gnu::noinline]] inline bool ends_text(record_table const& table, text_limit const& until, text::line const& l) {
    if (is_end(table, l) || is_armour(table, l)) return true;
    if (until.has_form(l.view())) return true;
    return until.is(text_limit::kind::any_key) && !key_at(table, l).text.empty();
}

/// A value between the two words that enclose texts.
struct enclosure {
    bool opened = false;          ///< the value begins with the opening word
    bool closed = false;          ///< and ends with the closing one
    std::string_view text{};      ///< what stands between them; all of the value if they do not enclose it
};
inline enclosure enclosed(record_rules const& rules, std::string_view value) noexcept {
    if (rules.opening.empty() || value.substr(0, rules.opening.size()) != rules.opening) return {false, false, value};
    auto const rest = text::trim_end(value.substr(rules.opening.size()));
    if (rest.size() < rules.closing.size() || rest.substr(rest.size() - rules.closing.size()) != rules.closing) return {true, false, value};
    return {true, true, rest.substr(0, rest.size() - rules.closing.size())};
}

/// `value` with a blank for each other sign that its lines begin with; a line of nothing else is empty. The first line has one if
/// it is `below` that of the key. `own` holds the result where it differs.
inline std::string_view without_signs(record_rules const& rules, std::string_view value, bool below, std::string& own) {
    if (rules.other_signs.empty() || (!below && value.find('\n') == value.npos)) return value;
    char const* const last = value.data() + value.size();
    for (char const* p = value.data(); p != last;) {
        auto const l = text::line_at(p, last);
        bool const by_sign = (below || l.first != value.data()) && l.first != l.last && !text::is_blank(*l.first) && rules.is_sign(*l.first);
        if (by_sign) {
            auto const rest = text::make_view(l.first + 1, l.last);
            if (!text::trim(rest).empty()) (own += ' ') += rest;
            own.append(l.last, l.next);
        } else {
            own.append(l.first, l.next);
        }
        p = l.next;
    }
    return own;
}

/// Whether what ends at `end` may be cut off: records print every key, and the text ends there without a line end.
inline bool is_cut(record_table const& table, char const* end, char const* last) noexcept { return table.in_order() && end == last; }

/// How well `l` suits section `s`: 2 if well-formed (a key of `s` with a value that fits), 1 if it has a key of `s`, else 0.
[[gnu::noinline]] inline int fitness(record_table const& table, std::size_t s, text::line const& l) {
    auto const line = classify(table, l);
    int best = 0;
    for (auto const* k = line.key.entry; k && best < 2; k = table.next(k))
        if (auto const& f = table.fields[k->field]; f.section == s) best = f.fits(text::make_view(line.key.value, l.last)) ? 2 : 1;
    return best;
}

} // namespace dossier::v0::detail
