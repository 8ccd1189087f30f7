// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>

#include <dossier/grammar/date.hpp>
#include <dossier/grammar/enumeration.hpp>
#include <dossier/grammar/number.hpp>

namespace dossier::inline v0 {

namespace detail {

enum class time_unit : std::uint8_t { second, minute, hour, day, week, month, year };

/// Whether `u` is a unit of the calendar (month or year). These have no fixed number of days, so they do not convert to the
/// units of the clock (second to week).
constexpr bool is_of_calendar(time_unit u) noexcept { return u >= time_unit::month; }

/// The size of a unit: in seconds for a unit of the clock, in months for one of the calendar.
constexpr std::int32_t size_of(time_unit u) noexcept {
    constexpr std::int32_t sizes[] = {1, 60, 3600, 86400, 604800, 1, 12};
    return sizes[static_cast<int>(u)];
}

/// Whether a `std::chrono` duration with this period counts in units `u`.
template <class Period>
constexpr bool counts(time_unit u) noexcept {
    if (u == time_unit::year) return std::same_as<Period, std::chrono::years::period>;
    if (u == time_unit::month) return std::same_as<Period, std::chrono::months::period>;
    return Period::den == 1 && Period::num == size_of(u);
}

template <class Period>
constexpr std::optional<time_unit> unit_of() noexcept {
    for (int u = 0; u <= static_cast<int>(time_unit::year); ++u)
        if (counts<Period>(time_unit(u))) return time_unit(u);
    return std::nullopt;
}

template <class T>
inline constexpr bool is_counted_time = false;
template <std::signed_integral Rep, class Period>
inline constexpr bool is_counted_time<std::chrono::duration<Rep, Period>> = sizeof(Rep) >= sizeof(std::int32_t) && unit_of<Period>();

template <class Duration>
inline constexpr time_unit unit = *unit_of<typename Duration::period>();

} // namespace detail

/// The names of the units of time.
template <>
inline constexpr auto enumerators<detail::time_unit> = names<detail::time_unit>({
    {detail::time_unit::second, "Second"},
    {detail::time_unit::minute, "Minute"},
    {detail::time_unit::hour, "Hour"},
    {detail::time_unit::day, "Day"},
    {detail::time_unit::week, "Week"},
    {detail::time_unit::month, "Month"},
    {detail::time_unit::year, "Year"},
});

/// A `std::chrono::duration` of whole seconds, minutes, hours, days, weeks, months or years, counted in 32 bits or more.
template <class T>
concept counted_time = detail::is_counted_time<T>;

namespace grammar {

namespace detail {

struct make_year_month_day {
    constexpr std::optional<std::chrono::year_month_day> operator()(partial_date d) const noexcept {
        if (!d.day()) return std::nullopt;
        return std::chrono::year{d.year()} / *d.month() / *d.day();
    }
};

/// Converts a number of units to `Duration`. The result is empty if the conversion is not exact or out of range.
template <counted_time Duration>
struct make_duration {
    using rep = typename Duration::rep;

    constexpr std::optional<Duration> operator()(rep count, dossier::detail::time_unit read) const noexcept {
        constexpr auto own = dossier::detail::unit<Duration>;
        if (is_of_calendar(read) != is_of_calendar(own)) return std::nullopt;
        auto const from = size_of(read), to = size_of(own); // one is always a multiple of the other
        if (from < to) return count % (to / from) == 0 ? std::optional(Duration(static_cast<rep>(count / (to / from)))) : std::nullopt;
        using limits = std::numeric_limits<rep>; // whose functions are named as macros of <windows.h>
        auto const factor = from / to;
        if (count > (limits::max)() / factor || count < (limits::min)() / factor) return std::nullopt;
        return Duration(static_cast<rep>(count * factor));
    }
};

} // namespace detail

/// Parses a date of which the day is known. The attribute is a `std::chrono::year_month_day`.
///
///     calendar_day = date ;
inline constexpr auto calendar_day = checked(detail::make_year_month_day{})[date];

/// Parses a number and a unit of time, such as `8 Days` or `1 Year`. The attribute is `Duration`.
///
///     duration = integer<rep>, " ", unit, [ "s" ] ;
///     unit = "Second" | "Minute" | "Hour" | "Day" | "Week" | "Month" | "Year" ;
///
/// Other units than that of `Duration` are converted if the result is exact: `2 Weeks` are 14 days, `18 Years` are 216 months.
/// The match fails if
/// - the conversion is not exact, as from `30 Hours` to days
/// - the number is out of range
/// - one unit is a month or year and the other is not, because months and years differ in length
///
/// \tparam Duration  a `std::chrono::duration`, see `counted_time`
template <counted_time Duration>
inline constexpr auto duration =
    checked(detail::make_duration<Duration>{})[integer<typename Duration::rep> >> word<" "> >> enumeration<dossier::detail::time_unit> >> -word<"s">];

} // namespace grammar

} // namespace dossier::v0
