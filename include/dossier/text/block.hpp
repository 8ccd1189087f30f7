// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__SSE2__) && (defined(__GNUC__) || defined(__clang__))
#include <emmintrin.h>
#endif

#include <dossier/version.hpp>

namespace dossier::inline v0::text {

/// The bytes that are compared at once: 32 with AVX2, 16 with SSE2 and in the portable version. `load` reads `size` bytes; the
/// comparisons set all bits of the bytes for which they hold.
// Including <immintrin.h> would cost 0.4 s per translation unit, so AVX2 uses the compilers' vector extension and one builtin.
#if defined(__AVX2__) && (defined(__GNUC__) || defined(__clang__))
struct block {
    static constexpr int size = 32;
    static constexpr bool fast = true;
    using bytes [[gnu::vector_size(32)]] = char;
    using words [[gnu::vector_size(32)]] = long long;
    bytes value;

    static block load(char const* p) noexcept {
        block b;
        std::memcpy(&b.value, p, size);
        return b;
    }
    bytes equals(char c) const noexcept { return reinterpret_cast<bytes>(value == (bytes{} + c)); }
    bytes equals(block other) const noexcept { return reinterpret_cast<bytes>(value == other.value); }
    bytes at_least(unsigned char c) const noexcept {
        using unsigned_bytes [[gnu::vector_size(32)]] = unsigned char;
        return reinterpret_cast<bytes>(reinterpret_cast<unsigned_bytes>(value) >= (unsigned_bytes{} + c));
    }
    // as words: on bytes g++ makes a select of this, which is slower
    static bytes either(bytes a, bytes b) noexcept { return reinterpret_cast<bytes>(reinterpret_cast<words>(a) | reinterpret_cast<words>(b)); }
    static bytes both(bytes a, bytes b) noexcept { return a & b; }
    /// \returns a mask whose bit `i` is the highest bit of byte `i`
    static std::uint32_t mask(bytes b) noexcept { return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(b)); }
};
#elif defined(__SSE2__) && (defined(__GNUC__) || defined(__clang__))
struct block {
    static constexpr int size = 16;
    static constexpr bool fast = true;
    using bytes = __m128i;
    bytes value;

    static block load(char const* p) noexcept { return {_mm_loadu_si128(reinterpret_cast<__m128i const*>(p))}; }
    bytes equals(char c) const noexcept { return _mm_cmpeq_epi8(value, _mm_set1_epi8(c)); }
    bytes equals(block other) const noexcept { return _mm_cmpeq_epi8(value, other.value); }
    bytes at_least(unsigned char c) const noexcept {
        return _mm_cmpeq_epi8(_mm_max_epu8(value, _mm_set1_epi8(static_cast<char>(c))), value);
    }
    static bytes either(bytes a, bytes b) noexcept { return _mm_or_si128(a, b); }
    static bytes both(bytes a, bytes b) noexcept { return _mm_and_si128(a, b); }
    static std::uint32_t mask(bytes b) noexcept { return static_cast<std::uint32_t>(_mm_movemask_epi8(b)); }
};
#else
struct block {
    static constexpr int size = 16;
    static constexpr bool fast = false; ///< callers then use the C library's functions, which are faster
    struct bytes {
        unsigned char is[size];
    };
    bytes value;

    static block load(char const* p) noexcept {
        block b;
        std::memcpy(&b.value, p, size);
        return b;
    }
    bytes equals(char c) const noexcept {
        bytes b;
        for (int i = 0; i != size; ++i) b.is[i] = value.is[i] == static_cast<unsigned char>(c) ? 0xFF : 0;
        return b;
    }
    bytes equals(block const& other) const noexcept {
        bytes b;
        for (int i = 0; i != size; ++i) b.is[i] = value.is[i] == other.value.is[i] ? 0xFF : 0;
        return b;
    }
    bytes at_least(unsigned char c) const noexcept {
        bytes b;
        for (int i = 0; i != size; ++i) b.is[i] = value.is[i] >= c ? 0xFF : 0;
        return b;
    }
    static bytes either(bytes const& a, bytes const& b) noexcept {
        bytes c;
        for (int i = 0; i != size; ++i) c.is[i] = a.is[i] | b.is[i];
        return c;
    }
    static bytes both(bytes const& a, bytes const& b) noexcept {
        bytes c;
        for (int i = 0; i != size; ++i) c.is[i] = a.is[i] & b.is[i];
        return c;
    }
    static std::uint32_t mask(bytes const& b) noexcept {
        std::uint32_t m = 0;
        for (int i = 0; i != size; ++i) m |= static_cast<std::uint32_t>(b.is[i] >> 7) << i;
        return m;
    }
};
#endif

/// The bitwise OR of the blocks in the 64 bytes at `p`. All 64 are ASCII if no byte of the result has its highest bit set.
inline block::bytes any_in_64(char const* p) noexcept {
    auto any = block::load(p).value;
    for (int i = block::size; i != 64; i += block::size) any = block::either(any, block::load(p + i).value);
    return any;
}

/// Finds a character in 64 bytes, which are two or four blocks.
class places_in_64 {
public:
    static constexpr int size = 64;

    /// Looks for `c` in the 64 bytes at `p`.
    places_in_64(char const* p, char c) noexcept
        : first_(block::load(p).equals(c)), second_(block::load(p + block::size).equals(c)),
          third_(block::load(p + third).equals(c)), fourth_(block::load(p + third + block::size).equals(c)) {}

    /// Whether the character occurs.
    bool any() const noexcept { return block::mask(block::either(block::either(first_, second_), block::either(third_, fourth_))) != 0; }
    /// \returns a mask whose bit `i` tells whether byte `i` is the character
    std::uint64_t mask() const noexcept {
        return block::mask(first_) | std::uint64_t{block::mask(second_)} << block::size | std::uint64_t{block::mask(third_)} << third |
               std::uint64_t{block::mask(fourth_)} << (third + block::size);
    }

private:
    static constexpr int third = block::size == 32 ? 0 : 32; // two blocks of 32 are all 64 bytes: the others repeat them

    block::bytes first_, second_, third_, fourth_;
};

} // namespace dossier::v0::text
