// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <dossier/text/fixed_string.hpp>

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

namespace detail {

// A literal is compared in overlapping machine words, without a branch between them: a key costs two or three loads
// instead of a loop or a call.
template <fixed_string S, class Word, std::size_t At>
inline constexpr Word literal_word = word_of<Word>(S.view(), At); // a variable: -O2 would compute a call at run time

template <class Word, fixed_string S, std::size_t... I>
inline bool same_words(char const* p, std::index_sequence<I...>) noexcept {
    constexpr std::size_t w = sizeof(Word);
    constexpr std::size_t tail = S.size() - w;
    return static_cast<Word>(((load<Word>(p + w * I) ^ literal_word<S, Word, w * I>) | ... |
                              (load<Word>(p + tail) ^ literal_word<S, Word, tail>))) == 0;
}
template <class Word, fixed_string S>
inline bool same_words(char const* p) noexcept {
    return same_words<Word, S>(p, std::make_index_sequence<(S.size() - 1) / sizeof(Word)>{});
}

} // namespace detail

/// Whether the `S.size()` bytes at `p` are the characters of `S`. Reads exactly that many bytes.
template <fixed_string S>
inline bool starts_with(char const* p) noexcept {
    constexpr std::size_t n = S.size();
    if constexpr (n == 0) return true;
    else if constexpr (n >= 8) return detail::same_words<std::uint64_t, S>(p);
    else if constexpr (n >= 4) return detail::same_words<std::uint32_t, S>(p);
    else if constexpr (n >= 2) return detail::same_words<std::uint16_t, S>(p);
    else return *p == S.chars[0];
}

/// Whether `[p, last)` begins with the characters of `S`. Never reads at or after `last`.
template <fixed_string S>
inline bool starts_with(char const* p, char const* last) noexcept {
    return static_cast<std::size_t>(last - p) >= S.size() && starts_with<S>(p);
}

} // namespace dossier::v0::text
