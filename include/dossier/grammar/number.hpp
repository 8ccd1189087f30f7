// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <clocale>
#include <concepts>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0 {

/// A type of whole numbers: the integral types without `bool` and the character types. `std::int8_t` and `std::uint8_t` are
/// numbers.
template <class T>
concept integer_type = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                       !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

namespace grammar {

/// The type of the parser `integer<T>`.
template <integer_type T>
struct integer_parser : primitive<integer_parser<T>, T> {
    static bool match(char const*& p, char const* last, T& value) noexcept {
        auto const [end, error] = std::from_chars(p, last, value); // changes `value` only on success
        if (error != std::errc()) return false;
        p = end;
        return true;
    }
};

/// Parses a whole number. The attribute is a `T`.
///
///     integer = [ "-" ], digit, { digit } ;
///
/// Only signed types take a minus sign. The match fails if the number is out of range.
///
/// \tparam T  the type of the number
template <integer_type T>
inline constexpr integer_parser<T> integer{};

namespace detail {

/// Whether the standard library has `std::from_chars` for `T`. libc++ lacks it for floating-point numbers up to version 19.
template <class T>
concept has_from_chars = requires(char const* p, T& value) { std::from_chars(p, p, value); };

constexpr char const* skip_digits(char const* p, char const* last) noexcept {
    while (p != last && *p >= '0' && *p <= '9') ++p;
    return p;
}

/// The end of the longest decimal number at `p`, or `p` if there is none. The grammar is that of `floating`.
constexpr char const* skip_decimal(char const* const p, char const* last) noexcept {
    char const* const whole = p != last && *p == '-' ? p + 1 : p;
    char const* end = skip_digits(whole, last);
    auto digits = end - whole;
    if (end != last && *end == '.') {
        char const* const fraction = skip_digits(end + 1, last);
        digits += fraction - (end + 1);
        end = fraction;
    }
    if (digits == 0) return p;
    if (end != last && (*end == 'e' || *end == 'E')) {
        char const* const sign = end + 1;
        char const* const exponent = sign != last && (*sign == '+' || *sign == '-') ? sign + 1 : sign;
        if (auto const after = skip_digits(exponent, last); after != exponent) end = after;
    }
    return end;
}

/// The value nearest to the decimal number `text`: an infinity if it is too large, 0 if it is too close to 0.
// `std::strtod` rounds correctly, which X3's `double_` does not: what is written would not read back the same. It expects the
// decimal point of the C locale that is set, which may be several bytes.
template <std::floating_point T>
T decimal_value(std::string_view text) {
    std::string digits(text);
    if (auto const point = digits.find('.'); point != digits.npos) digits.replace(point, 1, std::localeconv()->decimal_point);
    if constexpr (std::same_as<T, float>) return std::strtof(digits.c_str(), nullptr);
    else if constexpr (std::same_as<T, double>) return std::strtod(digits.c_str(), nullptr);
    else return std::strtold(digits.c_str(), nullptr);
}

/// Reads the decimal number at `p` without `std::from_chars`.
template <std::floating_point T>
bool match_decimal(char const*& p, char const* last, T& value) {
    char const* const end = skip_decimal(p, last);
    if (end == p) return false;
    std::string_view const text(p, static_cast<std::size_t>(end - p));
    auto const read = decimal_value<T>(text);
    if (read - read != 0) return false; // infinite
    if (read == 0 && text.substr(0, text.find_first_of("eE")).find_first_of("123456789") != text.npos) return false;
    value = read;
    p = end;
    return true;
}

} // namespace detail

/// The type of the parser `floating<T>`.
template <std::floating_point T>
struct floating_parser : primitive<floating_parser<T>, T> {
    static bool match(char const*& p, char const* last, T& value) {
        if constexpr (detail::has_from_chars<T>) {
            char const* const digits = p != last && *p == '-' ? p + 1 : p;
            if (digits == last || ((*digits < '0' || *digits > '9') && *digits != '.')) return false; // inf or nan
            auto const [end, error] = std::from_chars(p, last, value);
            if (error != std::errc()) return false;
            p = end;
            return true;
        } else {
            return detail::match_decimal(p, last, value);
        }
    }
};

/// Parses a decimal number such as `12`, `-0.5` or `1e-3`. The attribute is a `T`, the one nearest to the number.
///
///     floating = [ "-" ], ( digits, [ "." , [ digits ] ] | ".", digits ), [ ( "e" | "E" ), [ "+" | "-" ], digits ] ;
///     digits = digit, { digit } ;
///
/// The longest number is taken. The match fails if it is out of range. The locale does not matter.
///
/// \tparam T  the type of the number
/// \throws std::bad_alloc if the standard library has no `std::from_chars` for `T`; else nothing
template <std::floating_point T>
inline constexpr floating_parser<T> floating{};

} // namespace grammar

} // namespace dossier::v0
