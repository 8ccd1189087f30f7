// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/word.hpp>

// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
namespace dossier::inline v0::text {

/// What stands at a place of a text: a code point, or a byte that is not part of one.
struct decoded {
    char32_t value = 0;    ///< the code point; for a bad byte the byte itself
    std::uint8_t size = 1; ///< in bytes, 1 to 4; 1 for a bad byte
    bool valid = true;     ///< false for a bad byte

    friend constexpr bool operator==(decoded const&, decoded const&) = default;
};

/// The code point that begins at `p`.
///
/// A byte that begins no well-formed sequence is taken alone: `E2 89 41` is the bad byte E2, the bad byte 89, and `A`.
/// So where code points begin can be told at any place from the three bytes before it.
///
/// \pre `p != last`
/// \complexity Constant; reads at most four bytes, and none at or after `last`.
constexpr decoded decode(char const* p, char const* last) noexcept {
    auto const byte = [p](int i) { return static_cast<char32_t>(static_cast<unsigned char>(p[i])); };
    auto const follows = [&](int i, char32_t from = 0x80, char32_t to = 0xBF) { return byte(i) >= from && byte(i) <= to; };
    auto const low = [&](int i) { return byte(i) & 0x3F; };
    auto const left = last - p;
    char32_t const b = byte(0);
    if (b < 0x80) return {b, 1, true};
    if (b >= 0xC2 && b < 0xE0) {
        if (left > 1 && follows(1)) return {(b & 0x1F) << 6 | low(1), 2, true};
    } else if (b >= 0xE0 && b < 0xF0) {
        if (left > 2 && follows(1, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF) && follows(2))
            return {(b & 0x0F) << 12 | low(1) << 6 | low(2), 3, true};
    } else if (b >= 0xF0 && b < 0xF5) {
        if (left > 3 && follows(1, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3))
            return {(b & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3), 4, true};
    }
    return {b, 1, false};
}

/// The start of the code point that the byte at `p` belongs to; `p` itself for a bad byte and for `last`.
///
/// \param first, last  the text; `p` is in `[first, last]`
/// \complexity Constant; looks at most three bytes back.
constexpr char const* code_point_start(char const* first, char const* p, char const* last) noexcept {
    for (int back = 1; back != 4 && p != last && p - first >= back; ++back)
        if (decode(p - back, last).size > back) return p - back;
    return p;
}

namespace detail {

// What is still to come at a place of a well-formed text: nothing, one to three continuation bytes, or those after a
// lead byte that narrows its first one.
enum utf8_state : unsigned { utf8_start, utf8_bad, utf8_one, utf8_two, utf8_three, utf8_e0, utf8_ed, utf8_f0, utf8_f4 };

constexpr utf8_state utf8_next(utf8_state s, unsigned b) noexcept {
    bool const low = b >= 0x80 && b < 0x90, middle = b >= 0x90 && b < 0xA0, high = b >= 0xA0 && b < 0xC0;
    bool const follows = low || middle || high;
    switch (s) {
    case utf8_start:
        if (b < 0x80) return utf8_start;
        if (b < 0xC2 || b > 0xF4) return utf8_bad;
        if (b < 0xE0) return utf8_one;
        if (b < 0xF0) return b == 0xE0 ? utf8_e0 : b == 0xED ? utf8_ed : utf8_two;
        return b == 0xF0 ? utf8_f0 : b == 0xF4 ? utf8_f4 : utf8_three;
    case utf8_one: return follows ? utf8_start : utf8_bad;
    case utf8_two: return follows ? utf8_one : utf8_bad;
    case utf8_three: return follows ? utf8_two : utf8_bad;
    case utf8_e0: return high ? utf8_one : utf8_bad;
    case utf8_ed: return low || middle ? utf8_one : utf8_bad;
    case utf8_f0: return middle || high ? utf8_two : utf8_bad;
    case utf8_f4: return low ? utf8_two : utf8_bad;
    case utf8_bad: break;
    }
    return utf8_bad;
}

// For each byte the next state for each state, six bits for each: the next one is found by a shift, without a branch.
// A state is kept as the shift that finds its successor.
inline constexpr unsigned utf8_bits = 6;
inline constexpr auto utf8_steps = [] {
    std::array<std::uint64_t, 256> table{};
    for (unsigned b = 0; b != 256; ++b)
        for (unsigned s = 0; s <= utf8_f4; ++s)
            table[b] |= std::uint64_t{utf8_next(static_cast<utf8_state>(s), b)} * utf8_bits << s * utf8_bits;
    return table;
}();

inline std::uint64_t utf8_step(std::uint64_t state, char c) noexcept {
    return utf8_steps[static_cast<unsigned char>(c)] >> (state & 63);
}

} // namespace detail

/// The offset of the first byte that `decode` calls bad, or `npos` where all of `s` is UTF-8.
/// A sequence that the end of `s` cuts is not UTF-8.
/// \complexity Linear. 64 bytes of ASCII take a few instructions together, a few others among them are decoded, and where
/// they are many each byte takes a load and a shift.
inline std::size_t find_invalid_utf8(std::string_view s) noexcept {
    constexpr int few = 8;
    constexpr std::ptrdiff_t many = 32;
    constexpr std::uint64_t bad = detail::utf8_bad * detail::utf8_bits;
    char const* const first = s.data();
    char const* const last = first + s.size();
    char const* p = first;
    std::uint64_t state = 0;
    for (;;) {
        if ((state & 63) == 0 && last - p >= 64) {
            auto others = not_ascii_in_64(p);
            if (others == 0) [[likely]] {
                p += 64;
                continue;
            }
            if (std::popcount(others) <= few) {
                char const* const from = p;
                do {
                    p = from + std::countr_zero(others);
                    auto const c = decode(p, last);
                    if (!c.valid) return static_cast<std::size_t>(p - first);
                    p += c.size;
                    others = p - from < 64 ? others >> (p - from) << (p - from) : 0;
                } while (others != 0);
                if (p - from < 64) p = from + 64;
                continue;
            }
        }
        if (last - p < many) break;
        auto const before = state;
        for (std::ptrdiff_t i = 0; i != many; ++i) state = detail::utf8_step(state, p[i]);
        if ((state & 63) == bad) [[unlikely]] {
            state = before;
            break;
        }
        p += many;
    }
    // what is left is less than a block, or a block with a bad byte; its first sequence may have begun before
    if ((state & 63) != 0)
        while ((static_cast<unsigned char>(*--p) & 0xC0) == 0x80) {}
    while (p != last) {
        auto const c = decode(p, last);
        if (!c.valid) return static_cast<std::size_t>(p - first);
        p += c.size;
    }
    return std::string_view::npos;
}

/// How many code points `[p, last)` holds, each bad byte counted as one.
/// \complexity Linear
inline std::size_t count_code_points(char const* p, char const* last) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080;
    std::size_t n = 0;
    while (p != last) {
        if (last - p >= 8 && (load<std::uint64_t>(p) & high_bits) == 0) {
            p += 8;
            n += 8;
            continue;
        }
        p += decode(p, last).size;
        ++n;
    }
    return n;
}

/// `s` with U+FFFD, the replacement character, for each bad byte.
/// \complexity Linear
/// \throws std::bad_alloc
inline std::string to_valid_utf8(std::string_view s) {
    std::string out;
    for (;;) {
        auto const bad = find_invalid_utf8(s);
        out += s.substr(0, bad);
        if (bad == std::string_view::npos) return out;
        out += "\xEF\xBF\xBD";
        s.remove_prefix(bad + 1);
    }
}

} // namespace dossier::v0::text
