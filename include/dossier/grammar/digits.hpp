// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <type_traits>
#include <utility>

#include <dossier/grammar/parser.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

// These read two, four or eight digits at once as one word. A byte is a digit if its upper half is 3, and is still 3 after
// adding 6.
[[gnu::always_inline]] inline bool read_digits(char const* p, int& value, std::integral_constant<int, 2>) noexcept {
    unsigned const digits = text::load_little<std::uint16_t>(p) ^ 0x3030u;
    if ((((digits + 0x0606u) | digits) & 0xF0F0u) != 0) return false;
    value = static_cast<int>((digits & 15) * 10 + (digits >> 8));
    return true;
}
[[gnu::always_inline]] inline bool read_digits(char const* p, int& value, std::integral_constant<int, 4>) noexcept {
    auto const word = text::load_little<std::uint32_t>(p);
    if (((word & 0xF0F0F0F0u) | (((word + 0x06060606u) & 0xF0F0F0F0u) >> 4)) != 0x33333333u) return false;
    auto const digits = word - 0x30303030u;
    auto const pairs = digits * 10 + (digits >> 8);
    value = static_cast<int>((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF));
    return true;
}
[[gnu::always_inline]] inline bool read_digits(char const* p, int& value, std::integral_constant<int, 8>) noexcept {
    auto const digits = text::load_little<std::uint64_t>(p) ^ 0x3030303030303030u;
    if ((((digits + 0x0606060606060606u) | digits) & 0xF0F0F0F0F0F0F0F0u) != 0) return false;
    auto const pairs = digits * 10 + (digits >> 8); // in every other byte, the lowest first
    auto const low = (pairs & 0x000000FF000000FFu) * 0x000F424000000064u; // the first and third by 1000000 and 100
    auto const high = (pairs >> 16 & 0x000000FF000000FFu) * 0x0000271000000001u; // the second and fourth by 10000 and 1
    value = static_cast<int>((low + high) >> 32);
    return true;
}

} // namespace detail

/// The type of the parser `digits<Least, Most>`.
template <int Least, int Most = Least>
struct digits_parser : primitive<digits_parser<Least, Most>, int> {
    static_assert(1 <= Least && Least <= Most && Most <= 9, "dossier: digits<Least, Most> reads one to nine digits");

    [[gnu::always_inline]] static bool match(char const*& p, char const* last, int& value) noexcept {
        if constexpr (Least == Most && (Most == 2 || Most == 4 || Most == 8)) {
            if (last - p < Most || !detail::read_digits(p, value, std::integral_constant<int, Most>{})) return false;
            p += Most;
            return true;
        } else {
            char const* q = p;
            int number = 0;
            auto const next = [&](int) {
                unsigned const digit = q != last ? static_cast<unsigned char>(*q) - unsigned{'0'} : 10;
                if (digit > 9) return false;
                number = number * 10 + static_cast<int>(digit);
                ++q;
                return true;
            };
            // unrolled, because counting in a loop would cost more than the digits
            [&]<int... I>(std::integer_sequence<int, I...>) { (void)(next(I) && ...); }(std::make_integer_sequence<int, Most>{});
            if (q - p < Least) return false;
            p = q;
            value = number;
            return true;
        }
    }
};

/// Parses a number of `Least` to `Most` decimal digits: as many as there are. The attribute is an `int`.
///
///     digits<4> = digit, digit, digit, digit ;
///     digits<1, 2> = digit, [ digit ] ;
///     digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ;
///
/// Unlike `x3::uint_parser` it cannot overflow.
///
/// \tparam Least  the least number of digits, at least 1
/// \tparam Most   the greatest number of digits, at most 9
template <int Least, int Most = Least>
inline constexpr digits_parser<Least, Most> digits{};

} // namespace dossier::v0::grammar
