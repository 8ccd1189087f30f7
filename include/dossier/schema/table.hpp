// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <dossier/schema/record.hpp>
#include <dossier/text/line.hpp>
#include <dossier/text/opening.hpp>
#include <dossier/text/word.hpp>

// The description of a record without its types: tables for ordinary functions. Code that uses them is compiled once, not once
// for each record type. Only rare cases use it, so its speed matters less.
namespace dossier::inline v0::detail {

struct special_reading; // reading/special_reading.hpp

/// Operations on the values of a field.
struct value_operations {
    /// Reads `text` into the member at `slot`. If `text` is not a value of this field, returns false and leaves the member alone.
    /// `parameter` is that of the key.
    bool (*read)(void const* codec, void* slot, std::string_view text, std::string_view parameter);
    /// Whether `text` is a value of this field.
    bool (*fits)(void const* codec, std::string_view text);
    /// Empties the member at `slot`.
    void (*clear)(void* slot);
    bool (*could_go_on)(std::string_view text); ///< see `codec`
    std::string_view expected;                  ///< see `codec`
    /// The `i`-th name of an enumeration, or an empty view.
    std::string_view (*choice)(std::size_t i);
    std::string (*why_not)(void const* codec, std::string_view text); ///< see `codec`; empty if there is no reason
    bool verbatim; ///< see `codec`
    std::size_t (*count)(void const* slot); ///< of a container to which values are added, the number of its elements
    bool adds;     ///< each value is added to a container, so the key may occur many times
    /// What of `text` can be the spelling of an absent value: not the comment behind it.
    std::string_view (*bare)(void const* codec, std::string_view text);
};

/// Selects the last part of a repeating section. If there is none, it is made.
inline constexpr std::size_t latest_part = static_cast<std::size_t>(-1);

/// A field.
struct field_entry {
    field_rules const* rules;
    value_operations const* operations;
    void const* codec;
    void* (*member_of)(void* part); ///< the member of the struct that holds the fields of the section; see `section_entry`
    std::uint16_t section;

    /// If the rest of the line at `p` is an absent value, returns its end, else nullptr. An absent value is one of its spellings
    /// with or without blanks around it, or nothing but blanks and CR.
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
    /// Whether all of `text` is an absent value.
    bool absent(std::string_view text) const noexcept {
        char const* const last = text.data() + text.size();
        return absent_at(text.data(), last) == last;
    }
    /// The same for a value, which the codec may leave a comment behind.
    bool is_absent(std::string_view text) const { return absent(operations->bare(codec, text)); }
    /// Whether `text` is a value of this field or an absent value.
    [[gnu::noinline]] bool fits(std::string_view text) const {
        return operations->fits(codec, operations->verbatim ? text : text::trim(text)) || is_absent(text);
    }
};

/// What became of an unknown key and its value.
enum class unknown_key_is : std::uint8_t {
    taken,
    refused,   ///< by the member
    unreadable ///< the codec refuses the value
};

/// Operations on the keys that the description lacks. They are stored in a member of a record, or of a part of a section.
struct unknown_keys_operations {
    /// Stores a key and its value, unless `part` is nullptr.
    unknown_key_is (*add)(void* part, std::string_view key, std::string_view value);
    std::size_t (*count)(void const* part); ///< the number of keys that the member holds
    /// Calls `put` with each key and value.
    void (*visit)(void const* part, void* to, void (*put)(void* to, std::string_view key, std::string_view value));
    std::string_view expected;                   ///< see `codec`
    std::string (*why_not)(std::string_view text); ///< see `codec`
    bool drops_indentation;                      ///< see `codec`
    bool verbatim;                               ///< see `codec`
};

/// Operations on a repeating section. Its owner is the struct whose member its parts are.
struct part_operations {
    std::size_t (*count)(void const* owner); ///< the number of parts
    void (*begin)(void* owner);              ///< adds a part
};

/// A section. Its fields are members of a struct: of its part, of which there is one unless the section repeats.
struct section_entry {
    std::string_view heading; ///< empty if the section has none
    std::uint16_t first;      ///< the index of its first field
    std::uint16_t last;       ///< one past the index of its last field
    part_operations const* parts = nullptr; ///< nullptr unless the section repeats
    text::opening opening{};                ///< the heading
    bool hidden = false;                    ///< its heading would be taken for a comment or a title line
    /// Its part with this number; nullptr if that is of another section of its group.
    void* (*part)(void* owner, std::size_t i) = nullptr;
    unknown_keys_operations const* unknown_keys = nullptr; ///< nullptr unless a member of its part takes unknown keys
    std::size_t around = no_section;   ///< the section that it is in
    std::size_t end = 0;               ///< one past the last section in it; these follow it directly
    std::size_t group = 0;             ///< the first section that shares the container of its parts
    std::size_t group_end = 0;         ///< one past the last section that does, and those in it
    std::size_t part_of = no_section;  ///< the section whose parts hold it: itself if it repeats, or the nearest around it that does
    bool begins_at_once = false;       ///< a line with its heading or first key can be read at once where it is expected

    std::size_t count(void const* owner) const { return parts ? parts->count(owner) : 1; } ///< the number of its parts, and those of its group
};

/// Operations on the body of a record.
struct body_operations {
    void (*read)(void* record, std::string_view text);
    void (*clear)(void* record);
    bool (*holds)(void const* record);              ///< whether the member has a text
    std::string_view (*text)(void const* record);   ///< the text that it has
};

/// The line at which each record begins, whatever follows: see `begins_at`.
enum class beginning : std::uint8_t { none, title, heading, key };

/// A spelling of a key and its field. Fields that share a spelling are chained by `next`.
struct key_entry {
    std::string_view spelling;
    std::uint16_t field = 0;
    std::uint16_t next = 0; ///< one plus the index of the next entry with this spelling; 0 for none
};

/// The hash of a key. It takes eight characters at once, because every line of a record without a fixed order needs a hash.
constexpr std::size_t hash_of(std::string_view key, bool ignore_case = false) noexcept {
    // maps upper to lower case; other characters may collide, which is harmless
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
    return a == b || (ignore_case && text::equal_but_for_case(a, b));
}

/// The description of a record as tables.
struct record_table {
    std::span<field_entry const> fields;
    std::span<section_entry const> sections;
    std::span<key_entry const> keys;
    std::span<std::uint16_t const> buckets; ///< hash table of `keys`: one plus an index, or 0; its size is a power of two
    field_entry const* title = nullptr;
    unknown_keys_operations const* unknown_keys = nullptr;
    std::string_view after_key{}; ///< what follows a key: the separator without the blanks at its end
    std::string_view mark{};      ///< the separator without the blanks around it
    std::size_t longest_key = 0;
    text::opening title_words{}; ///< the prefix of the title line and a blank
    text::opening first_key{};   ///< the key of field 0; matches nowhere if such a line could also be something else
    std::span<std::uint16_t const> required{}; ///< the numbers of the required fields
    record_rules rules{};
    body_operations const* body = nullptr;
    beginning begins = beginning::none;
    std::uint16_t begins_with = 0; ///< the section or the field whose line that is
    char boundary_letter = '\0';   ///< the first letter of each line that begins or parts records; '\0' if there is none such
    bool any_boundary = false;     ///< such lines may have any first letter
    bool has_blocks = false;       ///< some fields are blocks
    bool has_parameters = false; ///< some keys have parameters
    bool joins = false; ///< a codec joins lines within words
    special_reading const* special = nullptr; ///< nullptr if reading needs nothing of it

    constexpr bool in_order() const noexcept { return rules.in_order; }
    /// Whether a blank line ends the record, or what stands above its body.
    bool ends_at_blank_line() const noexcept { return rules.blank_line_ends || body; }

    /// The first entry of a key, or nullptr if there is none.
    [[gnu::noinline]] key_entry const* find(std::string_view key) const noexcept {
        for (std::size_t i = hash_of(key, rules.ignore_case);; ++i) {
            auto const slot = buckets[i & (buckets.size() - 1)];
            if (slot == 0) return nullptr;
            if (same_key(keys[slot - 1u].spelling, key, rules.ignore_case)) return &keys[slot - 1u];
        }
    }
    /// Whether the key of field `i` begins the record or a section without a heading, so that it is printed without indentation.
    constexpr bool begins_section(std::size_t i) const noexcept {
        auto const& s = sections[fields[i].section];
        return s.heading.empty() && i == s.first;
    }
    /// Whether field `i` begins a part: it is the first one of a repeating section.
    bool opens_part(std::size_t i) const noexcept {
        auto const& s = sections[fields[i].section];
        return s.parts && i == s.first;
    }
    /// Whether the key of field `i` may occur more than once.
    bool repeats(std::size_t i) const noexcept { return fields[i].operations->adds || opens_part(i); }
    /// Whether section `s` is `around` or in it.
    bool is_within(std::size_t s, std::size_t around) const noexcept { return s >= around && s < sections[around].end; }
    /// The struct whose member the latest part of section `s` is.
    void* owner_of(std::size_t s, void* record) const {
        return sections[s].around == no_section ? record : latest_part_of(sections[s].around, record);
    }
    /// The latest part of section `s`.
    [[gnu::noinline]] void* latest_part_of(std::size_t s, void* record) const { return sections[s].part(owner_of(s, record), latest_part); }

    /// The member of a struct that takes unknown keys.
    struct unknown_keys_place {
        unknown_keys_operations const* to;
        void* part;
    };
    /// Where an unknown key goes that stands in section `s`, or where that is no section, before the first one.
    unknown_keys_place unknown_keys_in(std::size_t s, void* record) const {
        for (; s != no_section; s = sections[s].around)
            if (sections[s].unknown_keys) return {sections[s].unknown_keys, record ? latest_part_of(s, record) : nullptr};
        return {unknown_keys, record};
    }
    key_entry const* next(key_entry const* k) const noexcept { return k->next ? &keys[k->next - 1u] : nullptr; }
};

} // namespace dossier::v0::detail
