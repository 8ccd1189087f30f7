// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/schema/table.hpp>
#include <dossier/text/opening.hpp>
#include <dossier/text/scan.hpp>

// What the grammar of a record holds of each field: a row of a table. Code written out for every field would be no faster, and
// takes the compiler longer than all else.
namespace dossier::inline v0::detail {

class record_reader;

/// The characters that a value may begin with, as a guess: for each a bit, which it shares with three others.
class letter_hint {
public:
    constexpr void add(char c) noexcept { bits_ |= bit(c); }
    constexpr bool may_have(char c) const noexcept { return (bits_ & bit(c)) != 0; }
    constexpr bool empty() const noexcept { return bits_ == 0; }

private:
    static constexpr std::uint64_t bit(char c) noexcept { return std::uint64_t{1} << (static_cast<unsigned char>(c) & 63); }

    std::uint64_t bits_ = 0;
};

struct row {
    /// Bytes that are read at once at a key, and at a value.
    static constexpr std::ptrdiff_t key_reach = text::opening::reach;
    static constexpr std::ptrdiff_t value_reach = text::short_text::reach;

    field_entry const* field = nullptr;
    /// Reads the value at `p` into its member of `record`: the start of the line that follows it, or nullptr where the value
    /// does not plainly fit. The member must be as default constructed, unless values are added to it.
    char const* (*read)(record_reader& reader, row const& r, void* record, char const* p) = nullptr;
    text::opening opening{};      ///< the key, what separates it, and a blank
    text::short_text absent{};    ///< the spelling of an absent value that is looked for first
    letter_hint absent_letters{}; ///< what an absent value may begin with
    text::letter_set const* ends = nullptr; ///< of a text: what a line begins with that could end it
    bool absent_on_line = false;  ///< an absent value is all of its line, and may come; else `read` judges it
    unsigned char others_below = 0xFF; ///< what an absent value other than `absent` may begin with is no greater
    bool only_spelling = false;   ///< the line begins with `opening`, but for the blank, and with nothing else
    bool expected = true;         ///< its line can be read where it is expected; else it is classified like any other
    bool alone = true;            ///< no other field has its key

    /// Whether a value that begins with `c` may be an absent one.
    bool may_be_absent(char c) const noexcept { return absent_letters.may_have(c); }
    bool may_be_absent(char const* p, char const* last) const noexcept { return p == last || may_be_absent(*p); }

    /// What follows the key of this field at `p` and `separator`; nullptr where there is another key.
    [[gnu::noinline]] char const* value_at(char const* p, char const* last, std::string_view separator) const noexcept {
        if (!expected) return nullptr;
        if (auto const value = after(field->rules->key, p, last, separator)) return value;
        for (auto const spelling : field->rules->also)
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

/// The last of the spellings that is short: what a field has of its own is commoner in it than what all have.
constexpr text::short_text commonest_absent(field_rules const& rules) noexcept {
    text::short_text found;
    for (auto const spelling : rules.absent)
        if (spelling.size() <= text::short_text::most) found = text::short_text(spelling);
    return found;
}

/// What a value of these rules that is absent may begin with: a spelling, or a blank or line end where there is none.
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

/// The fields whose lines can follow the text of field `i`: no heading stands between them.
constexpr field_range followers(record_table const& table, std::size_t i) noexcept {
    std::size_t s = table.fields[i].section;
    std::size_t const first = table.in_order() ? i + 1 : table.sections[s].first;
    while (s + 1 != table.sections.size() && table.sections[s + 1].heading.empty()) ++s;
    return {first, table.sections[s].last};
}

/// The first letters of what can end the text of field `i`: the title, a heading, a key, a blank line where that ends records.
/// `title` is empty where there is none; that `table` has one g++ 12 cannot tell in a constant under its sanitizers.
constexpr text::letter_set first_letters(record_table const& table, std::string_view title, std::size_t i, bool repeats) noexcept {
    text::letter_set letters;
    auto const add_key = [&](std::string_view key) {
        letters.add(key[0]);
        if (!table.rules.ignore_case) return;
        letters.add(lower(key[0]));
        if (lower(key[0]) >= 'a' && lower(key[0]) <= 'z') letters.add(static_cast<char>(lower(key[0]) - 'a' + 'A'));
    };
    auto const add_field = [&](std::size_t f) {
        add_key(table.fields[f].rules->key);
        for (auto const spelling : table.fields[f].rules->also) add_key(spelling);
    };
    if (!title.empty()) letters.add(title[0]);
    for (auto const& s : table.sections)
        if (!s.heading.empty()) letters.add(s.heading[0]);
    if (table.rules.blank_line_ends)
        for (char const c : {' ', '\t', '\r', '\n'}) letters.add(c);
    auto const range = followers(table, i);
    for (auto f = range.first; f < range.last; ++f)
        if (f != i) add_field(f);
    if (repeats) add_field(table.sections[table.fields[i].section].first); // its first key begins another part, even that of this text
    return letters;
}

} // namespace dossier::v0::detail
