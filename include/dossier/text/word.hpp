// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include <dossier/version.hpp>

namespace dossier::inline v0::text {

/// Reads a word from `p` in the machine's byte order.
/// \pre `sizeof(Word)` bytes can be read at `p`
template <class Word>
inline Word load(char const* p) noexcept {
    Word w;
    std::memcpy(&w, p, sizeof w);
    return w;
}

/// Reads a word whose lowest byte is at `p`, whatever the machine's byte order. Use it for arithmetic on the characters.
/// \pre `sizeof(Word)` bytes can be read at `p`
template <class Word>
inline Word load_little(char const* p) noexcept {
    if constexpr (std::endian::native == std::endian::little) return load<Word>(p);
    Word w = 0;
    for (std::size_t i = 0; i != sizeof w; ++i) w = static_cast<Word>(w | static_cast<Word>(static_cast<unsigned char>(p[i])) << 8 * i);
    return w;
}

/// Like `load` for the characters of `s` from `at` on, but possible at compile time.
/// \pre `at + sizeof(Word) <= s.size()`
template <class Word>
constexpr Word word_of(std::string_view s, std::size_t at = 0) noexcept {
    Word w = 0;
    for (std::size_t i = 0; i != sizeof(Word); ++i) {
        auto const shift = std::endian::native == std::endian::little ? i : sizeof(Word) - 1 - i;
        w = static_cast<Word>(w | static_cast<Word>(static_cast<Word>(static_cast<unsigned char>(s[at + i])) << (8 * shift)));
    }
    return w;
}

/// The characters of `s` from `at` on as a word, at compile time or at run time.
/// \pre `at + sizeof(Word) <= s.size()`
template <class Word>
constexpr Word word_at(std::string_view s, std::size_t at) noexcept {
    return std::is_constant_evaluated() ? word_of<Word>(s, at) : load<Word>(s.data() + at);
}

/// A short text as machine words, to be compared with the text at a place. If it is a constant, so are its words, and a
/// comparison takes a few loads instead of a loop or a call.
// Keys are constants, but not template arguments: a hundred instantiations that differ in a string make long names and compile
// slowly.
struct words {
    static constexpr std::size_t most = 64; ///< characters; a longer text matches nowhere

    std::size_t size = 0;
    std::uint64_t word[most / 8]{}; ///< the words at multiples of eight, without the last one
    std::uint64_t tail = 0;         ///< the last eight characters; of a shorter text its beginning and its end, which may overlap

    constexpr words() noexcept = default;
    /// The characters of `s` and then of `more`. If they are more than `most`, the text matches nowhere.
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

/// Whether `[p, last)` begins with `w`. Reads nothing at or after `last`.
/// \tparam Size  `w.size`
template <std::size_t Size>
[[gnu::always_inline]] inline bool starts_with(char const* p, char const* last, words const& w) noexcept {
    if (static_cast<std::size_t>(last - p) < Size) return false;
    if constexpr (Size > words::most) {
        return false;
    } else if constexpr (Size >= 8) {
        std::uint64_t other = load<std::uint64_t>(p + (Size - 8)) ^ w.tail;
        if constexpr (Size > 8) other |= load<std::uint64_t>(p) ^ w.word[0];
        if constexpr (Size > 16) other |= load<std::uint64_t>(p + 8) ^ w.word[1];
        if constexpr (Size > 24) other |= load<std::uint64_t>(p + 16) ^ w.word[2];
        if constexpr (Size > 32) other |= load<std::uint64_t>(p + 24) ^ w.word[3];
        if constexpr (Size > 40) other |= load<std::uint64_t>(p + 32) ^ w.word[4];
        if constexpr (Size > 48) other |= load<std::uint64_t>(p + 40) ^ w.word[5];
        if constexpr (Size > 56) other |= load<std::uint64_t>(p + 48) ^ w.word[6];
        return other == 0;
    } else if constexpr (Size >= 4) {
        return (load<std::uint32_t>(p) | std::uint64_t{load<std::uint32_t>(p + (Size - 4))} << 32) == w.tail;
    } else if constexpr (Size >= 2) {
        return (load<std::uint16_t>(p) | std::uint64_t{load<std::uint16_t>(p + (Size - 2))} << 16) == w.tail;
    } else {
        return Size == 0 || static_cast<unsigned char>(*p) == w.tail;
    }
}

/// Whether the text at `p` begins with `s`. It is for short texts, and calls no function.
/// \pre `s.size()` bytes can be read at `p`
[[gnu::always_inline]] inline bool stands_at(char const* p, std::string_view s) noexcept {
    if (s.size() < 8) {
        if (s.size() >= 4) {
            auto const tail = s.size() - 4;
            return load<std::uint32_t>(p) == load<std::uint32_t>(s.data()) && load<std::uint32_t>(p + tail) == load<std::uint32_t>(s.data() + tail);
        }
        for (std::size_t i = 0; i != s.size(); ++i)
            if (p[i] != s[i]) return false;
        return true;
    }
    auto const tail = s.size() - 8;
    for (std::size_t i = 0; i < tail; i += 8)
        if (load<std::uint64_t>(p + i) != load<std::uint64_t>(s.data() + i)) return false;
    return load<std::uint64_t>(p + tail) == load<std::uint64_t>(s.data() + tail);
}

} // namespace dossier::v0::text
