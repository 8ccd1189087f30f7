// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <limits>
#include <string>
#include <string_view>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/number.hpp>

namespace dossier::inline v0 {

namespace detail {

/// Appends `value` as `std::to_chars` prints it. For a floating-point number that is the shortest text that reads back the same.
template <class Number>
void append_number(std::string& out, Number value) {
    char digits[64];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    if (error == std::errc()) out.append(digits, end);
}

template <class T>
constexpr std::string_view range_of() noexcept {
    constexpr std::string_view ranges[] = {
        "a whole number from -128 to 127",
        "a whole number from 0 to 255",
        "a whole number from -32768 to 32767",
        "a whole number from 0 to 65535",
        "a whole number from -2147483648 to 2147483647",
        "a whole number from 0 to 4294967295",
        "a whole number from -9223372036854775808 to 9223372036854775807",
        "a whole number from 0 to 18446744073709551615",
    };
    constexpr int size = sizeof(T) == 1 ? 0 : sizeof(T) == 2 ? 2 : sizeof(T) == 4 ? 4 : 6;
    return ranges[size + (std::is_signed_v<T> ? 0 : 1)];
}

} // namespace detail

/// The codec of whole numbers. It reads and writes decimal digits, with a minus sign for negative numbers. A number out of the
/// range of `T` cannot be read.
template <integer_type T>
struct codec<T> {
    static constexpr auto parser = grammar::integer<T>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = detail::range_of<T>();
    static bool could_go_on(std::string_view) noexcept { return true; }
    static void write(std::string& out, T value) { detail::append_number(out, value); }
    static std::string why_not(std::string_view text) {
        bool const negative = !text.empty() && text.front() == '-';
        text.remove_prefix(negative ? 1 : 0);
        if (text.empty() || text.find_first_not_of("0123456789") != text.npos) return {};
        return "it is too " + std::string(negative ? "small" : "large") + " for " + std::string(expected);
    }
};

/// The codec of floating-point numbers. It reads decimal numbers such as `12`, `-0.5` or `1e-3`, and writes the shortest text
/// that reads back the same. Infinities and NaN are not read.
template <std::floating_point T>
struct codec<T> {
    static constexpr auto parser = grammar::floating<T>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a number such as 12 or -0.5";
    static bool could_go_on(std::string_view) noexcept { return true; }
    static void write(std::string& out, T value) { detail::append_number(out, value); }
    static std::string why_not(std::string_view text) {
        char const* const last = text.data() + text.size();
        if (text.empty() || grammar::detail::skip_decimal(text.data(), last) != last) return {};
        if (grammar::detail::decimal_value<T>(text) == 0) return "it is too close to 0";
        std::string reason = "it is too large (the largest number is ";
        detail::append_number(reason, (std::numeric_limits<T>::max)());
        return reason + ')';
    }
};

} // namespace dossier::v0
