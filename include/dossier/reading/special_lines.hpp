// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <dossier/reading/classify.hpp>

// What lines are and hold where a description says more of them than a title, headings and keys.
namespace dossier::inline v0::detail {

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
    return rest.empty() || rest.substr(0, table.mark.size()) == table.mark;
}

/// The kind of a line that is a comment, stands between two records or ends one; else `line_kind::unknown`.
inline line_kind bounding_kind(record_table const& table, text::line const& l) noexcept {
    return is_comment(table, l) ? line_kind::comment : is_end(table, l) ? line_kind::end : line_kind::unknown;
}

/// Finds the field of a key with a parameter: of those with the longest spelling the first.
inline void find_with_parameter(record_table const& table, found_key& key) noexcept {
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

/// The block that begins with the line `l`. Its value begins on the next line.
inline found_key block_at(record_table const& table, text::line const& l) noexcept {
    auto const words = text::trim_end(l.view());
    auto const* entry = words.size() <= table.longest_key ? table.find(words) : nullptr;
    if (!entry || table.fields[entry->field].rules->closing.empty()) return {};
    return {entry, words, l.next};
}

/// The section with the same heading as section `s`, which is in another, that a heading means where the record is in section
/// `in`: one of the sections in those around `in`, or else the first.
inline std::size_t same_heading(record_table const& table, std::size_t s, std::size_t in) noexcept {
    for (std::size_t other = s; other != table.sections.size(); ++other)
        if (auto const around = table.sections[other].around; table.sections[other].heading == table.sections[s].heading && (around == no_section || table.is_within(in, around)))
            return other;
    return s;
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

/// The value at `p`, with the lines that continue it: those that begin with a blank, or if `Any`, with any sign.
template <bool Any = false>
slice continued_at(record_rules const& rules, char const* p, char const* last) noexcept {
    char const* const feed = text::find_short_line_feed(p, last);
    text::line l{p, feed != p && feed[-1] == '\r' ? feed - 1 : feed, feed == last ? feed : feed + 1};
    if (l.next != last && (Any || text::is_blank(*l.next))) l = with_continuation(l, last, rules);
    return {p, l.last, l.next, true};
}

/// Whether a text with this limit ends at the line `l`, whatever can come next.
inline bool ends_text(record_table const& table, text_limit const& until, text::line const& l) {
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

} // namespace dossier::v0::detail
