// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

// Four or eight digits at once, as one word. That each byte is a digit: its upper half is 3, and still 3 with 6 added.
inline bool read_digits(char const* p, int& value, std::integral_constant<int, 4>) noexcept {
    auto const word = text::load_little<std::uint32_t>(p);
    if (((word & 0xF0F0F0F0u) | (((word + 0x06060606u) & 0xF0F0F0F0u) >> 4)) != 0x33333333u) return false;
    auto const digits = word - 0x30303030u;
    auto const pairs = digits * 10 + (digits >> 8);
    value = static_cast<int>((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF));
    return true;
}
inline bool read_digits(char const* p, int& value, std::integral_constant<int, 8>) noexcept {
    auto const digits = text::load_little<std::uint64_t>(p) ^ 0x3030303030303030u;
    if ((((digits + 0x0606060606060606u) | digits) & 0xF0F0F0F0F0F0F0F0u) != 0) return false;
    auto const pairs = digits * 10 + (digits >> 8); // in every other byte, the lowest first
    auto const low = (pairs & 0x000000FF000000FFu) * 0x000F424000000064u; // the first and third by 1000000 and 100
    auto const high = (pairs >> 16 & 0x000000FF000000FFu) * 0x0000271000000001u; // the second and fourth by 10000 and 1
    value = static_cast<int>((low + high) >> 32);
    return true;
}

} // namespace detail

/// Matches `Least` to `Most` decimal digits, as many as there are; the attribute is their number.
/// Unlike `x3::uint_parser` it takes no sign and cannot overflow.
template <int Least, int Most = Least>
struct digits_parser : primitive<digits_parser<Least, Most>, int> {
    static_assert(1 <= Least && Least <= Most && Most <= 9, "dossier: digits<Least, Most> reads one to nine digits");

    static bool match(char const*& p, char const* last, int& value) noexcept {
        if constexpr (Least == Most && (Most == 4 || Most == 8)) {
            if (last - p < Most || !detail::read_digits(p, value, std::integral_constant<int, Most>{})) return false;
            p += Most;
            return true;
        }
        int number = 0;
        int count = 0;
        char const* q = p;
        for (; count != Most && q != last; ++q, ++count) {
            auto const digit = static_cast<unsigned>(static_cast<unsigned char>(*q)) - '0';
            if (digit > 9) break;
            number = number * 10 + static_cast<int>(digit);
        }
        if (count < Least) return false;
        p = q;
        value = number;
        return true;
    }
};

template <int Least, int Most = Least>
inline constexpr digits_parser<Least, Most> digits{};

} // namespace dossier::v0::grammar
