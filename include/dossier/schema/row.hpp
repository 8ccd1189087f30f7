// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/schema/table.hpp>
#include <dossier/text/opening.hpp>
#include <dossier/text/scan.hpp>

// The grammar of a record keeps its data on each field in a row of a table. Code generated for every field would not run faster,
// and would take most of the compile time.
namespace dossier::inline v0::detail {

class record_reader;

/// The characters that a value may begin with. Four characters share a bit, so `may_have` can be true for others, too.
class letter_hint {
public:
    constexpr void add(char c) noexcept { bits_ |= bit(c); }
    constexpr bool may_have(char c) const noexcept { return (bits_ & bit(c)) != 0; }

private:
    static constexpr std::uint64_t bit(char c) noexcept { return std::uint64_t{1} << (static_cast<unsigned char>(c) & 63); }

    std::uint64_t bits_ = 0;
};

/// What reading needs to know about one field.
struct row {
    /// The number of bytes that must be readable at a key, and at a value.
    static constexpr std::ptrdiff_t key_reach = text::opening::reach;
    static constexpr std::ptrdiff_t value_reach = text::short_text::reach;

    field_entry const* field = nullptr;
    /// Reads the value at `p` into its member of `record`. Returns the start of the next line, or nullptr if the value needs a
    /// closer look. The member must be default-constructed, unless values are added to it.
    char const* (*read)(record_reader& reader, row const& r, void* record, char const* p) = nullptr;
    text::opening opening{};      ///< the key, the separator and a blank
    text::short_text absent{};    ///< the spelling of an absent value that is compared first
    letter_hint absent_letters{}; ///< the characters that an absent value may begin with
    text::letter_set const* ends = nullptr; ///< for a text of several lines: the first characters of lines that could end it
    bool absent_on_line = false;  ///< the value may be absent, and then fills its line; else `read` decides
    unsigned char others_below = 0xFF; ///< no spelling but `absent` begins with a greater character
    bool only_spelling = false;   ///< the line always begins with `opening`, apart from the blank
    bool expected = true;         ///< the line can be read at once where it is expected; else it is classified first
    bool alone = true;            ///< no other field has this key
    bool ends_by_rule = false;    ///< of a text of several lines: some lines end it whatever can come next

    /// Whether a value that begins with `c` may be absent.
    bool may_be_absent(char c) const noexcept { return absent_letters.may_have(c); }
    bool may_be_absent(char const* p, char const* last) const noexcept { return p == last || may_be_absent(*p); }

    /// The start of the value if the line at `p` begins with a key of this field and `separator`; else nullptr.
    [[gnu::noinline]] char const* value_at(char const* p, char const* last, std::string_view separator) const noexcept {
        if (!expected) return nullptr;
        if (auto const value = after(field->rules->key, p, last, separator)) return value;
        for (auto const spelling : field->rules->aliases)
            if (auto const value = after(spelling, p, last, separator)) return value;
        return nullptr;
    }

private:
    [[gnu::always_inline]] static char const* after(std::string_view key, char const* p, char const* last, std::string_view separator) noexcept {
        if (p == last || *p != key[0] || static_cast<std::size_t>(last - p) < key.size() + separator.size()) return nullptr;
        if (!text::stands_at(p, key) || !text::stands_at(p + key.size(), separator)) return nullptr;
        return text::skip_blank(p + key.size() + separator.size(), last);
    }
};

/// The last short spelling of an absent value. The spellings of the field itself come last, and are more common in it than those
/// of all fields.
constexpr text::short_text commonest_absent(field_rules const& rules) noexcept {
    text::short_text found;
    for (auto const spelling : rules.absent)
        if (spelling.size() <= text::short_text::most) found = text::short_text(spelling);
    return found;
}

/// The characters that an absent value may begin with: those of its spellings, blanks and line ends.
constexpr letter_hint absent_letters(field_rules const& rules) noexcept {
    letter_hint letters;
    for (auto const spelling : rules.absent) letters.add(spelling[0]);
    for (char const c : {' ', '\t', '\r', '\n'}) letters.add(c);
    return letters;
}

struct field_range {
    std::size_t first;
    std::size_t last;
};

/// The fields whose lines can follow the text of field `i` directly, with no heading between. Some others are among them, where
/// sections are in others or share a container.
constexpr field_range followers(record_table const& table, std::size_t i) noexcept {
    std::size_t s = table.fields[i].section;
    std::size_t outer = s;
    while (table.sections[outer].around != no_section) outer = table.sections[outer].around;
    outer = table.sections[outer].group;
    std::size_t const first = table.in_order() && outer == s ? i + 1 : table.sections[outer].first;
    auto const may_be_left_out = [&](section_entry const& next) { return next.heading.empty() || next.around != no_section || next.group == outer; };
    while (s + 1 != table.sections.size() && may_be_left_out(table.sections[s + 1])) ++s;
    return {first, table.sections[s].last};
}

/// The first characters of the lines that can end the text of field `i`: a title line, a heading, a key, or a blank line if that
/// ends records. `title` is the prefix of the title line, or empty. It is a parameter because g++ 12 with sanitizers cannot read
/// it from `table` in a constant.
constexpr text::letter_set first_letters(record_table const& table, std::string_view title, std::size_t i, bool repeats) noexcept {
    text::letter_set letters;
    auto const add_key = [&](std::string_view key) {
        letters.add(key[0]);
        if (!table.rules.ignore_case) return;
        letters.add(text::lower(key[0]));
        if (text::lower(key[0]) >= 'a' && text::lower(key[0]) <= 'z') letters.add(static_cast<char>(text::lower(key[0]) - 'a' + 'A'));
    };
    auto const add_field = [&](std::size_t f) {
        add_key(table.fields[f].rules->key);
        for (auto const spelling : table.fields[f].rules->aliases) add_key(spelling);
    };
    if (!title.empty()) letters.add(title[0]);
    for (auto const& s : table.sections)
        if (!s.heading.empty()) letters.add(s.heading[0]);
    if (table.rules.texts_end_anywhere(table.fields[i].rules->until) || (table.begins == beginning::key && table.any_boundary))
        for (int c = 0; c != 256; ++c) letters.add(static_cast<char>(c));
    if (table.boundary_letter != '\0') letters.add(table.boundary_letter);
    if (!table.rules.ends_at.empty()) add_key(table.rules.ends_at);
    if (table.rules.armour) letters.add('-');
    if (table.any_boundary || table.rules.indented_keys)
        for (char const c : {' ', '\t', '\r', '\n'}) letters.add(c);
    auto const range = followers(table, i);
    for (auto f = range.first; f < range.last; ++f)
        if (f != i) add_field(f);
    if (table.fields[i].operations->adds) add_field(i);
    if (repeats) add_field(table.sections[table.fields[i].section].first); // begins another part, even if it is field `i`
    return letters;
}

} // namespace dossier::v0::detail
