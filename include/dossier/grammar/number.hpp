// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <concepts>
#include <type_traits>

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0 {

/// A type of whole numbers. Characters and bool are none; `std::int8_t` and `std::uint8_t` are.
template <class T>
concept integer_type = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                       !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

namespace grammar {

/// A whole number. The attribute is the number.
///
///     integer = [ "-" ], digit, { digit } ;
///
/// The minus sign is for signed types. Fails where the number is out of the type's range.
template <integer_type T>
struct integer_parser : primitive<integer_parser<T>, T> {
    static bool match(char const*& p, char const* last, T& value) noexcept {
        auto const [end, error] = std::from_chars(p, last, value); // changes the value on success alone
        if (error != std::errc()) return false;
        p = end;
        return true;
    }
};

template <integer_type T>
inline constexpr integer_parser<T> integer{};

// not every standard library reads these yet
#ifdef __cpp_lib_to_chars

/// A decimal number such as `12`, `-0.5` or `1e-3`, whatever the locale. The attribute is the nearest value of the type.
///
///     floating = [ "-" ], ( digits, [ "." , [ digits ] ] | ".", digits ), [ ( "e" | "E" ), [ "+" | "-" ], digits ] ;
///     digits = digit, { digit } ;
///
/// Matches the longest number that is there. Fails where it is out of the type's range.
template <std::floating_point T>
struct floating_parser : primitive<floating_parser<T>, T> {
    static bool match(char const*& p, char const* last, T& value) noexcept {
        char const* const digits = p != last && *p == '-' ? p + 1 : p;
        if (digits == last || ((*digits < '0' || *digits > '9') && *digits != '.')) return false; // inf, nan
        auto const [end, error] = std::from_chars(p, last, value);
        if (error != std::errc()) return false;
        p = end;
        return true;
    }
};

template <std::floating_point T>
inline constexpr floating_parser<T> floating{};

#endif

} // namespace grammar

} // namespace dossier::v0
