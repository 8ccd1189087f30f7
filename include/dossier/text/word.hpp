// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dossier::inline v0::text {

/// The word that begins at `p`, in the machine's own byte order. Reads `sizeof(Word)` bytes.
template <class Word>
inline Word load(char const* p) noexcept {
    Word w;
    std::memcpy(&w, p, sizeof w);
    return w;
}

/// What `load` gives for the characters of `s` that begin at `at`, at compile time.
template <class Word>
constexpr Word word_of(std::string_view s, std::size_t at = 0) noexcept {
    Word w = 0;
    for (std::size_t i = 0; i != sizeof(Word); ++i) {
        auto const shift = std::endian::native == std::endian::little ? i : sizeof(Word) - 1 - i;
        w = static_cast<Word>(w | static_cast<Word>(static_cast<Word>(static_cast<unsigned char>(s[at + i])) << (8 * shift)));
    }
    return w;
}

/// A short text in machine words, to be compared with what stands at a place. Where it is a constant, so are its words,
/// and a comparison costs two or three loads instead of a loop or a call. Keys are constants, but no template arguments:
/// a hundred instantiations that differ in a string make long names and slow compiles.
struct words {
    static constexpr std::size_t most = 64;

    std::size_t size = 0;
    std::uint64_t word[most / 8]{}; ///< the words that begin at multiples of eight, all but the last
    std::uint64_t tail = 0;         ///< the last eight characters; for a shorter text, its first and last half

    constexpr words() noexcept = default;
    /// The words of `s`, then of `more`: together at most `most` characters, or nothing will match.
    constexpr explicit words(std::string_view s, std::string_view more = {}) noexcept {
        char chars[most]{};
        if (s.size() + more.size() > most) {
            size = static_cast<std::size_t>(-1);
            return;
        }
        for (char const c : s) chars[size++] = c;
        for (char const c : more) chars[size++] = c;
        std::string_view const all(chars, size);
        if (size >= 8) {
            for (std::size_t i = 0; i < (size - 1) / 8; ++i) word[i] = word_of<std::uint64_t>(all, 8 * i);
            tail = word_of<std::uint64_t>(all, size - 8);
        } else if (size >= 4) {
            tail = word_of<std::uint32_t>(all) | std::uint64_t{word_of<std::uint32_t>(all, size - 4)} << 32;
        } else if (size >= 2) {
            tail = word_of<std::uint16_t>(all) | std::uint64_t{word_of<std::uint16_t>(all, size - 2)} << 16;
        } else if (size == 1) {
            tail = static_cast<unsigned char>(all[0]);
        }
    }
};

/// Whether `[p, last)` begins with `w`. Never reads at or after `last`.
[[gnu::always_inline]] inline bool starts_with(char const* p, char const* last, words const& w) noexcept {
    if (static_cast<std::size_t>(last - p) < w.size) return false;
    if (w.size >= 8) {
        std::uint64_t other = load<std::uint64_t>(p + w.size - 8) ^ w.tail;
        switch ((w.size - 1) / 8) {
        case 7: other |= load<std::uint64_t>(p + 48) ^ w.word[6]; [[fallthrough]];
        case 6: other |= load<std::uint64_t>(p + 40) ^ w.word[5]; [[fallthrough]];
        case 5: other |= load<std::uint64_t>(p + 32) ^ w.word[4]; [[fallthrough]];
        case 4: other |= load<std::uint64_t>(p + 24) ^ w.word[3]; [[fallthrough]];
        case 3: other |= load<std::uint64_t>(p + 16) ^ w.word[2]; [[fallthrough]];
        case 2: other |= load<std::uint64_t>(p + 8) ^ w.word[1]; [[fallthrough]];
        case 1: other |= load<std::uint64_t>(p) ^ w.word[0]; [[fallthrough]];
        default: return other == 0;
        }
    }
    if (w.size >= 4) return (load<std::uint32_t>(p) | std::uint64_t{load<std::uint32_t>(p + w.size - 4)} << 32) == w.tail;
    if (w.size >= 2) return (load<std::uint16_t>(p) | std::uint64_t{load<std::uint16_t>(p + w.size - 2)} << 16) == w.tail;
    return w.size == 0 || static_cast<unsigned char>(*p) == w.tail;
}

} // namespace dossier::v0::text
