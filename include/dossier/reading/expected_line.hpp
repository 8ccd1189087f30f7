// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/schema/table.hpp>
#include <dossier/text/opening.hpp>
#include <dossier/text/scan.hpp>

// What the straight line knows of each field, in the order of the description: tables, for code that is written out for
// every field is no faster and takes the compiler longer than all else.
namespace dossier::inline v0::detail {

class straight_line;

struct step {
    /// Bytes that must be readable from a key on.
    static constexpr std::ptrdiff_t reach = text::opening::reach + text::short_text::reach;

    field_entry const* field;
    /// Reads the value at `p` into its member of `record`: the start of the line that follows it, or nullptr where it is not
    /// for the straight line.
    char const* (*read)(straight_line& line, step const& s, void* record, char const* p);
    std::string_view after_key{}; ///< what separates a key from its value, up to a blank
    text::opening opening{};      ///< the key, what separates it, and a blank
    text::short_text absent{};    ///< the spelling of an absent value that is looked for first
    text::letter_set ends{};      ///< with what a line begins that could end the text

    /// What follows the key of this field at `p` and what separates it; nullptr where there is another key.
    [[gnu::noinline]] char const* value_at(char const* p, char const* last) const noexcept {
        if (auto const value = after(field->rules->key, p, last)) return value;
        for (auto const spelling : field->rules->also)
            if (auto const value = after(spelling, p, last)) return value;
        return nullptr;
    }

private:
    char const* after(std::string_view key, char const* p, char const* last) const noexcept {
        if (p == last || *p != key[0] || static_cast<std::size_t>(last - p) < key.size() + after_key.size()) return nullptr;
        if (!text::stands_at(p, key) || !text::stands_at(p + key.size(), after_key)) return nullptr;
        return text::skip_blank(p + key.size() + after_key.size(), last);
    }
};

/// The last of the spellings that is short: what a field has of its own is commoner in it than what all have. A required
/// field is not to be absent.
constexpr text::short_text commonest_absent(field_rules const& rules) noexcept {
    text::short_text found;
    if (rules.required) return found;
    for (auto const spelling : rules.absent)
        if (spelling.size() <= text::short_text::most) found = text::short_text(spelling);
    return found;
}

/// What follows the heading of a section on its line at `p`, from the next line on; nullptr where it does not stand there.
inline char const* after_heading(std::string_view heading, char const* p, char const* last) noexcept {
    if (static_cast<std::size_t>(last - p) < heading.size() || !text::stands_at(p, heading)) return nullptr;
    return text::next_line(p + heading.size(), last);
}

struct field_range {
    std::size_t first;
    std::size_t last;
};

/// The fields whose lines can follow the text of field `i`: no heading stands between them.
constexpr field_range followers(record_table const& l, std::size_t i) noexcept {
    std::size_t s = l.fields[i].section;
    std::size_t const first = l.in_order() ? i + 1 : l.sections[s].first;
    while (s + 1 != l.sections.size() && l.sections[s + 1].heading.empty()) ++s;
    return {first, l.sections[s].last};
}

/// The first letters of what can end the text of field `i`: the title, a heading (a section may be printed again), a key.
/// `title` is empty where there is none; that `l` has one g++ 12 cannot tell in a constant under its sanitizers.
constexpr text::letter_set first_letters(record_table const& l, std::string_view title, std::size_t i) noexcept {
    text::letter_set letters;
    if (!title.empty()) letters.add(title[0]);
    for (auto const& s : l.sections)
        if (!s.heading.empty()) letters.add(s.heading[0]);
    auto const range = followers(l, i);
    for (auto f = range.first; f != range.last; ++f) {
        if (f == i) continue;
        letters.add(l.fields[f].rules->key[0]);
        for (auto const spelling : l.fields[f].rules->also) letters.add(spelling[0]);
    }
    return letters;
}

} // namespace dossier::v0::detail
