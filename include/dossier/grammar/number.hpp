// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <concepts>
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

// Not every standard library has std::from_chars for floating-point numbers.
#ifdef __cpp_lib_to_chars

/// The type of the parser `floating<T>`.
template <std::floating_point T>
struct floating_parser : primitive<floating_parser<T>, T> {
    static bool match(char const*& p, char const* last, T& value) noexcept {
        char const* const digits = p != last && *p == '-' ? p + 1 : p;
        if (digits == last || ((*digits < '0' || *digits > '9') && *digits != '.')) return false; // inf or nan
        auto const [end, error] = std::from_chars(p, last, value);
        if (error != std::errc()) return false;
        p = end;
        return true;
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
template <std::floating_point T>
inline constexpr floating_parser<T> floating{};

#endif

} // namespace grammar

} // namespace dossier::v0
