// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <optional>

#include <dossier/value/partial_date.hpp>
#include <dossier/value/timestamp.hpp>

// A header of its own, because <chrono> doubles the compile time of the value types.
namespace dossier::inline v0 {

/// The first day that `d` can mean: 2025-09-01 for 2025-09.
constexpr std::chrono::year_month_day first_day(partial_date d) noexcept {
    return std::chrono::year{d.year()} / d.month().value_or(1) / d.day().value_or(1);
}

/// The last day that `d` can mean: 2025-09-30 for 2025-09, 2025-12-31 for 2025.
constexpr std::chrono::year_month_day last_day(partial_date d) noexcept {
    int const month = d.month().value_or(12);
    return std::chrono::year{d.year()} / month / d.day().value_or(days_in_month(d.year(), month));
}

/// Converts a timestamp to a `std::chrono` local time. It is local because records do not print a time zone.
constexpr std::chrono::local_time<std::chrono::minutes> to_local_time(timestamp t) noexcept {
    return std::chrono::local_days{first_day(t.date())} + std::chrono::hours{t.hour()} + std::chrono::minutes{t.minute()};
}

/// Converts a year to a date of which the month is unknown.
/// \returns the date, or `std::nullopt` if the year is not 0 to 9999
constexpr std::optional<partial_date> to_partial_date(std::chrono::year y) noexcept { return partial_date::make(static_cast<int>(y)); }

/// Converts a month to a date of which the day is unknown.
/// \returns the date, or `std::nullopt` if there is no such month in the years 0 to 9999
constexpr std::optional<partial_date> to_partial_date(std::chrono::year_month m) noexcept {
    return partial_date::make(static_cast<int>(m.year()), static_cast<int>(static_cast<unsigned>(m.month())));
}

/// Converts a day to a date.
/// \returns the date, or `std::nullopt` if there is no such day in the years 0 to 9999
constexpr std::optional<partial_date> to_partial_date(std::chrono::year_month_day d) noexcept {
    return partial_date::make(static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())), static_cast<int>(static_cast<unsigned>(d.day())));
}

/// Converts a day to a date.
/// \returns the date, or `std::nullopt` if the year is not 0 to 9999
constexpr std::optional<partial_date> to_partial_date(std::chrono::sys_days d) noexcept {
    using std::chrono::year;
    if (d < std::chrono::sys_days{year{0} / 1 / 1} || d > std::chrono::sys_days{year{9999} / 12 / 31}) return std::nullopt;
    return to_partial_date(std::chrono::year_month_day{d});
}

/// Converts a `std::chrono` local time to a timestamp. A time with seconds does not convert implicitly, because a timestamp has
/// none: `to_timestamp(std::chrono::floor<std::chrono::minutes>(now))`.
/// \returns the timestamp, or `std::nullopt` if the year is not 0 to 9999
constexpr std::optional<timestamp> to_timestamp(std::chrono::local_time<std::chrono::minutes> t) noexcept {
    auto const day = std::chrono::floor<std::chrono::days>(t);
    auto const date = to_partial_date(std::chrono::sys_days{day.time_since_epoch()});
    if (!date) return std::nullopt;
    auto const minutes = static_cast<int>((t - day).count());
    return timestamp::make(*date, minutes / 60, minutes % 60);
}

} // namespace dossier::v0
