// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>

#include <dossier/text/line.hpp>

#if defined(__SSE2__) && (defined(__GNUC__) || defined(__clang__))
#include <emmintrin.h>
#endif

namespace dossier::inline v0::text {

namespace detail {

// One block of bytes at a time: 32 with AVX2, 16 with SSE2, none elsewhere. <immintrin.h> costs 0.4 s a translation
// unit, so AVX2 goes through the compilers' vector extension and its one builtin.
#if defined(__AVX2__) && (defined(__GNUC__) || defined(__clang__))
struct block {
    static constexpr int size = 32;
    using bytes [[gnu::vector_size(32)]] = char;
    bytes value;

    static block load(char const* p) noexcept {
        block b;
        std::memcpy(&b.value, p, size);
        return b;
    }
    bytes equals(char c) const noexcept { return reinterpret_cast<bytes>(value == (bytes{} + c)); }
    static std::uint32_t mask(bytes b) noexcept { return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(b)); }
};
#define DOSSIER_HAS_BLOCK
#elif defined(__SSE2__) && (defined(__GNUC__) || defined(__clang__))
struct block {
    static constexpr int size = 16;
    using bytes = __m128i;
    bytes value;

    static block load(char const* p) noexcept { return {_mm_loadu_si128(reinterpret_cast<__m128i const*>(p))}; }
    bytes equals(char c) const noexcept { return _mm_cmpeq_epi8(value, _mm_set1_epi8(c)); }
    static std::uint32_t mask(bytes b) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(b)); }
};
#define DOSSIER_HAS_BLOCK
#endif

} // namespace detail

/// As `find_line_feed`, for lines that are mostly short: no call is made.
inline char const* find_short_line_feed(char const* p, char const* last) noexcept {
#ifdef DOSSIER_HAS_BLOCK
    using detail::block;
    for (; last - p >= block::size; p += block::size)
        if (auto const m = block::mask(block::load(p).equals('\n'))) return p + std::countr_zero(m);
    while (p != last && *p != '\n') ++p;
    return p;
#else
    return find_line_feed(p, last);
#endif
}

/// The next LF in `[p, last)` whose following byte is one of `letters`, or `last`.
/// \complexity Linear, at the speed of the memory.
template <std::same_as<char>... Letters>
[[gnu::always_inline]] inline char const* find_line_start(char const* p, char const* last, Letters... letters) noexcept {
#ifdef DOSSIER_HAS_BLOCK
    using detail::block;
    for (; last - p > block::size; p += block::size) {
        auto const feeds = block::load(p).equals('\n');
        auto const next = block::load(p + 1);
        if (auto const m = block::mask(feeds & (next.equals(letters) | ...))) return p + std::countr_zero(m);
    }
#endif
    for (; p != last; ++p) {
        p = find_line_feed(p, last);
        if (p == last || p + 1 == last) return last;
        if (((p[1] == letters) || ...)) return p;
    }
    return last;
}

#undef DOSSIER_HAS_BLOCK

/// The same for letters that are known when the program is compiled: the places where a text could end.
template <char... Letters>
inline char const* find_line_start(char const* p, char const* last) noexcept {
    return find_line_start(p, last, Letters...);
}

} // namespace dossier::v0::text
