// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <dossier/schema/page.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/opening.hpp>
#include <dossier/text/word.hpp>

// A record's description with its types taken away: tables that ordinary functions can walk. What is rare is done here,
// compiled once, and not once for each record type.
namespace dossier::inline v0::detail {

/// What can be done with the values of one field.
struct value_operations {
    /// Reads `text` into the member at `slot`; false where it does not fit, then the member is empty.
    bool (*read)(void const* codec, void* slot, std::string_view text);
    /// Whether `text` would fit.
    bool (*fits)(void const* codec, std::string_view text);
    /// Empties the member at `slot`.
    void (*clear)(void* slot);
    bool (*could_go_on)(std::string_view text);
    std::string_view expected;
    /// The `i`-th name that the value may have, or an empty view.
    std::string_view (*choice)(std::size_t i);
    bool verbatim;
    bool adds; ///< each value is added to a container, so that the key may have many
};

inline constexpr std::size_t latest_part = static_cast<std::size_t>(-1);

struct field_entry {
    field_rules const* rules;
    value_operations const* operations;
    void const* codec;
    /// The member; of a section that repeats, the one of that part.
    void* (*member_of)(void* record, std::size_t part);
    std::uint16_t section;

    /// The end of an absent value that is all of the line at `p`: one of its spellings with or without blanks around it, or
    /// nothing but blanks and CR; nullptr where there is another value.
    [[gnu::noinline]] char const* absent_at(char const* p, char const* last) const noexcept {
        p = text::skip_blanks(p, last);
        for (auto const spelling : rules->absent) {
            if (p == last || *p != spelling[0] || static_cast<std::size_t>(last - p) < spelling.size() || !text::stands_at(p, spelling)) continue;
            char const* const end = text::skip_blanks(p + spelling.size(), last);
            if (text::at_line_end(end, last)) return end;
        }
        while (p != last && (text::is_blank(*p) || *p == '\r')) ++p;
        return p == last || *p == '\n' ? p : nullptr;
    }
    /// Whether `text` is an absent value, as a whole.
    bool absent(std::string_view text) const noexcept {
        char const* const last = text.data() + text.size();
        return absent_at(text.data(), last) == last;
    }
    /// Whether `text` is a value of this field or an absence.
    [[gnu::noinline]] bool fits(std::string_view text) const {
        return operations->fits(codec, operations->verbatim ? text : text::trim(text)) || absent(text);
    }
};

/// What can be done with a section that repeats.
struct part_operations {
    std::size_t (*count)(void const* record);
    void (*begin)(void* record);
};

struct section_entry {
    std::string_view heading; ///< empty for a block without one
    std::uint16_t first;      ///< the index of its first field
    std::uint16_t last;       ///< one past its last
    part_operations const* parts = nullptr; ///< of a section that repeats
    text::opening opening{};                ///< the heading
    bool hidden = false;                    ///< a line with its heading is a comment or a title
};

/// What can be done with the keys that the description lacks.
struct others_operations {
    /// Keeps a key and its value; false where the member cannot.
    bool (*add)(void* record, std::string_view key, std::string_view value);
    /// Calls `put` with each key and value.
    void (*visit)(void const* record, void* to, void (*put)(void* to, std::string_view key, std::string_view value));
};

/// One spelling of a key and the field that has it; fields that share a spelling are chained.
struct key_entry {
    std::string_view spelling;
    std::uint16_t field = 0;
    std::uint16_t next = 0; ///< one plus the index of the next entry of the same spelling
};

constexpr char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// A hash of words, not of characters: every line of a record in no fixed order asks for one.
constexpr std::size_t hash_of(std::string_view key, bool ignore_case = false) noexcept {
    // makes small letters of capitals, and leaves other characters as they are or mixes them up alike
    std::uint64_t const fold = ignore_case ? 0x2020202020202020u : 0;
    std::uint64_t h = key.size();
    auto const add = [&](std::uint64_t word) {
        h = (h ^ (word | fold)) * 0x9E3779B97F4A7C15u;
        h ^= h >> 32;
    };
    if (key.size() >= 8) {
        for (std::size_t at = 0; at + 8 < key.size(); at += 8) add(text::word_at<std::uint64_t>(key, at));
        add(text::word_at<std::uint64_t>(key, key.size() - 8));
    } else if (key.size() >= 4) {
        add(text::word_at<std::uint32_t>(key, 0) | std::uint64_t{text::word_at<std::uint32_t>(key, key.size() - 4)} << 32);
    } else {
        for (char const c : key) add(static_cast<unsigned char>(c));
    }
    return static_cast<std::size_t>(h);
}

constexpr bool same_key(std::string_view a, std::string_view b, bool ignore_case) noexcept {
    if (a == b) return true;
    if (!ignore_case || a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (lower(a[i]) != lower(b[i])) return false;
    return true;
}

struct record_table {
    std::span<field_entry const> fields;
    std::span<section_entry const> sections;
    std::span<key_entry const> keys;
    std::span<std::uint16_t const> buckets; ///< one plus the index of a key entry; open addressing, a power of two
    field_entry const* title = nullptr;
    others_operations const* others = nullptr;
    std::string_view after_key{}; ///< what follows a key: what separates it from its value, up to a blank
    std::size_t longest_key = 0;
    text::opening title_words{}; ///< with a blank
    text::opening first_key{};   ///< of field 0, where a line that begins with it can be nothing else
    std::span<std::uint16_t const> required{}; ///< the fields that must have a value
    page_rules rules{};

    constexpr bool in_order() const noexcept { return rules.in_order; }

    /// The entry of a key, or nullptr.
    [[gnu::noinline]] key_entry const* find(std::string_view key) const noexcept {
        for (std::size_t i = hash_of(key, rules.ignore_case);; ++i) {
            auto const slot = buckets[i & (buckets.size() - 1)];
            if (slot == 0) return nullptr;
            if (same_key(keys[slot - 1u].spelling, key, rules.ignore_case)) return &keys[slot - 1u];
        }
    }
    /// Whether field `i` can begin another part of a section that repeats.
    bool opens_part(std::size_t i) const noexcept {
        auto const& s = sections[fields[i].section];
        return s.parts && i == s.first;
    }
    /// Whether field `i` can have another value once it has had one.
    bool repeats(std::size_t i) const noexcept { return fields[i].operations->adds || opens_part(i); }
    key_entry const* next(key_entry const* k) const noexcept { return k->next ? &keys[k->next - 1u] : nullptr; }
};

} // namespace dossier::v0::detail
