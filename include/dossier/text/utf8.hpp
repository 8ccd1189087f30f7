// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <dossier/text/block.hpp>
#include <dossier/text/word.hpp>

// UTF-8 as RFC 3629 defines it: no overlong forms, no surrogates, nothing above U+10FFFF.
namespace dossier::inline v0::text {

/// What `decode` found: a code point, or a byte that is not part of one (a bad byte).
struct decoded {
    char32_t value = 0;    ///< the code point; for a bad byte the byte itself
    std::uint8_t size = 1; ///< the number of bytes, 1 to 4; 1 for a bad byte
    bool valid = true;     ///< false for a bad byte

    friend constexpr bool operator==(decoded const&, decoded const&) = default;
};

/// Decodes the code point at `p`.
///
/// A byte that does not begin a well-formed sequence is a bad byte by itself: `E2 89 41` is the bad byte E2, the bad byte 89,
/// and `A`. So the three bytes before any place suffice to tell whether a code point begins there.
///
/// \pre `p != last`
/// \par Complexity
/// Constant. Reads at most four bytes, and none at or after `last`.
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

/// Finds the start of the code point that contains the byte at `p`.
///
/// \param first  the start of the text
/// \param p      a place in `[first, last]`
/// \param last   the end of the text
/// \returns the start, which is `p` itself for a bad byte and for `last`
/// \par Complexity
/// Constant. Looks back at most three bytes.
constexpr char const* code_point_start(char const* first, char const* p, char const* last) noexcept {
    for (int back = 1; back != 4 && p != last && p - first >= back; ++back)
        if (decode(p - back, last).size > back) return p - back;
    return p;
}

/// The first `most` bytes of `s`, or a few less, so that no character is cut.
constexpr std::string_view first_bytes(std::string_view s, std::size_t most) noexcept {
    if (s.size() <= most) return s;
    return s.substr(0, static_cast<std::size_t>(code_point_start(s.data(), s.data() + most, s.data() + s.size()) - s.data()));
}

namespace detail {

inline constexpr std::uint64_t high_bits = 0x8080808080808080;

/// Whether the 64 bytes at `p` are UTF-8, as far as that can be told without decoding them. A few lead bytes restrict their
/// second byte (E0, ED, F0, F4); if one of these occurs the result is false, and the caller decodes.
/// `due` has a bit for each continuation byte that a sequence begun before `p` still needs; it is replaced by those that the
/// next 64 bytes must begin with.
inline bool plainly_utf8_in_64(char const* p, std::uint64_t& due) noexcept {
    std::uint64_t others = 0, leads = 0, leads_of_3 = 0, leads_of_4 = 0;
    auto ruled = block::bytes{};
    for (int i = 0; i != 64; i += block::size) {
        auto const b = block::load(p + i);
        auto const add = [i](std::uint64_t& bits, block::bytes const& of) { bits |= std::uint64_t{block::mask(of)} << i; };
        add(others, b.value);
        add(leads, b.at_least(0xC0));
        add(leads_of_3, b.at_least(0xE0));
        add(leads_of_4, b.at_least(0xF0));
        auto const overlong = block::either(block::either(b.equals('\xC0'), b.equals('\xC1')), block::either(b.equals('\xE0'), b.equals('\xF0')));
        ruled = block::either(block::either(ruled, overlong), block::either(b.equals('\xED'), b.at_least(0xF4)));
    }
    auto const expected = due | leads << 1 | leads_of_3 << 2 | leads_of_4 << 3;
    due = leads >> 63 | leads_of_3 >> 62 | leads_of_4 >> 61;
    return block::mask(ruled) == 0 && (others & ~leads) == expected;
}

} // namespace detail

/// Finds the first byte that is not UTF-8. A sequence cut off by the end of `s` is not UTF-8 either.
/// \returns its offset, or `npos` if all of `s` is UTF-8
/// \par Complexity
/// Linear. ASCII is fastest, at a few instructions for 64 bytes. Blocks with lead bytes that restrict their second byte, such
/// as E0, are decoded one code point after another.
inline std::size_t find_invalid_utf8(std::string_view s) noexcept {
    char const* const first = s.data();
    char const* const last = first + s.size();
    char const* p = first;
    if constexpr (block::fast) {
        std::uint64_t due = 0;
        auto const lead_of_due = [&] {
            char const* lead = p;
            while ((static_cast<unsigned char>(*--lead) & 0xC0) == 0x80) {}
            return lead;
        };
        char const* const end = last - p >= 64 ? last - 63 : p;
        while (p < end) {
            if (due == 0 && block::mask(any_in_64(p)) == 0) [[likely]] {
                p += 64;
                continue;
            }
            char const* const start = due == 0 ? p : lead_of_due();
            char const* const next = p + 64;
            if (detail::plainly_utf8_in_64(p, due)) {
                p = next;
                continue;
            }
            for (p = start, due = 0; p < next;) {
                auto const c = decode(p, last);
                if (!c.valid) return static_cast<std::size_t>(p - first);
                p += c.size;
            }
        }
        if (due == 0 && last - first >= 64 && block::mask(any_in_64(last - 64)) == 0) return std::string_view::npos;
        if (due != 0) p = lead_of_due();
    }
    while (p != last) {
        if (last - p >= 8 && (load<std::uint64_t>(p) & detail::high_bits) == 0) {
            p += 8;
            continue;
        }
        auto const c = decode(p, last);
        if (!c.valid) return static_cast<std::size_t>(p - first);
        p += c.size;
    }
    return std::string_view::npos;
}

/// The number of code points in `[p, last)`. A byte that is not UTF-8 counts as one.
/// \par Complexity
/// Linear.
inline std::size_t count_code_points(char const* p, char const* last) noexcept {
    std::size_t n = 0;
    while (p != last) {
        if (last - p >= 8 && (load<std::uint64_t>(p) & detail::high_bits) == 0) {
            p += 8;
            n += 8;
            continue;
        }
        p += decode(p, last).size;
        ++n;
    }
    return n;
}

/// Replaces each byte that is not UTF-8 by U+FFFD, the replacement character.
/// \returns the new text, which is UTF-8
/// \throws std::bad_alloc
/// \par Complexity
/// Linear.
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
