// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// The number of days in a month of the Gregorian calendar.
/// \pre `month` is 1 to 12
constexpr int days_in_month(int year, int month) noexcept {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// The smallest part of a date that is known.
enum class date_precision : std::uint8_t { year, month, day };

/// A date whose day, or month and day, may be unknown: `2025-09-08`, `2025-09` or `2025`.
///
/// It is always a date of the Gregorian calendar from year 0 to 9999. A default-constructed date is the year 0. Dates are
/// ordered by year, month and day; an unknown part comes before a known one: 2025 < 2025-01 < 2025-01-01.
/// `first_day` and `last_day` in `dossier/value/calendar.hpp` return the days that a date can mean.
class partial_date {
public:
    constexpr partial_date() noexcept = default;

    /// Makes a date of which only the year is known.
    /// \returns the date, or `std::nullopt` if the year is not 0 to 9999
    static constexpr std::optional<partial_date> make(int year) noexcept {
        if (!within(year, 0, 9999)) return std::nullopt;
        return partial_date(year, 0, 0);
    }
    /// Makes a date of which the day is unknown.
    /// \returns the date, or `std::nullopt` if there is no such month in the years 0 to 9999
    static constexpr std::optional<partial_date> make(int year, int month) noexcept {
        if (!within(year, 0, 9999) || !within(month, 1, 12)) return std::nullopt;
        return partial_date(year, month, 0);
    }
    /// Makes a date.
    /// \returns the date, or `std::nullopt` if there is no such day in the years 0 to 9999
    static constexpr std::optional<partial_date> make(int year, int month, int day) noexcept {
        if (!within(year, 0, 9999) || !within(month, 1, 12)) return std::nullopt;
        if (!within(day, 1, 28) && !within(day, 1, days_in_month(year, month))) return std::nullopt;
        return partial_date(year, month, day);
    }

    /// 0 to 9999.
    constexpr int year() const noexcept { return static_cast<int>(bits_ >> 9); }
    /// 1 to 12, or `std::nullopt` if the month is unknown.
    constexpr std::optional<int> month() const noexcept { return month_or_0() ? std::optional<int>(month_or_0()) : std::nullopt; }
    /// 1 to 31, or `std::nullopt` if the day is unknown.
    constexpr std::optional<int> day() const noexcept { return day_or_0() ? std::optional<int>(day_or_0()) : std::nullopt; }
    /// The smallest part that is known.
    constexpr date_precision precision() const noexcept {
        return day_or_0() ? date_precision::day : month_or_0() ? date_precision::month : date_precision::year;
    }

    friend constexpr bool operator==(partial_date, partial_date) noexcept = default;
    friend constexpr std::strong_ordering operator<=>(partial_date, partial_date) noexcept = default;

private:
    constexpr partial_date(int year, int month, int day) noexcept
        : bits_(static_cast<std::uint32_t>(year << 9 | month << 5 | day)) {}

    static constexpr bool within(int n, int first, int last) noexcept { // in one comparison
        return static_cast<unsigned>(n) - static_cast<unsigned>(first) <= static_cast<unsigned>(last - first);
    }

    constexpr int month_or_0() const noexcept { return static_cast<int>(bits_ >> 5 & 15); }
    constexpr int day_or_0() const noexcept { return static_cast<int>(bits_ & 31); }

    // Year, month and day in one word, so that dates are copied and compared as numbers. An unknown part is 0.
    std::uint32_t bits_ = 0;
};

namespace detail {

/// Appends `value` with at least `width` decimal digits.
inline void append_digits(std::string& out, unsigned value, int width) {
    char digits[10];
    int n = 0;
    do digits[n++] = static_cast<char>('0' + value % 10);
    while ((value /= 10) != 0);
    for (; width > n; --width) out += '0';
    while (n != 0) out += digits[--n];
}

inline void append_date(std::string& out, partial_date d) {
    append_digits(out, static_cast<unsigned>(d.year()), 4);
    if (auto const month = d.month()) append_digits(out += '-', static_cast<unsigned>(*month), 2);
    if (auto const day = d.day()) append_digits(out += '-', static_cast<unsigned>(*day), 2);
}

} // namespace detail

/// The date as records print it: `2025`, `2025-09` or `2025-09-08`.
/// \throws std::bad_alloc
inline std::string to_string(partial_date d) {
    std::string out;
    detail::append_date(out, d);
    return out;
}

/// Prints the date as `to_string` spells it.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, partial_date d) {
    return out << to_string(d).c_str();
}

} // namespace dossier::v0

/// Hashes dates, for unordered containers.
template <>
struct std::hash<dossier::partial_date> {
    std::size_t operator()(dossier::partial_date d) const noexcept {
        return std::hash<int>{}((d.year() * 16 + d.month().value_or(0)) * 32 + d.day().value_or(0));
    }
};
