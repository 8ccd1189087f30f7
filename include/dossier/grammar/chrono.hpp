// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include <dossier/grammar/date.hpp>
#include <dossier/grammar/number.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A unit of time, as records spell one of it, and its size: in seconds, or for a span of the calendar, whose days differ
/// from one to the next, in months.
struct time_unit {
    std::string_view word;
    bool calendar;
    std::int32_t size;
};

inline constexpr std::array<time_unit, 7> time_units{{
    {"Second", false, 1},
    {"Minute", false, 60},
    {"Hour", false, 3600},
    {"Day", false, 86400},
    {"Week", false, 604800},
    {"Month", true, 1},
    {"Year", true, 12},
}};

/// The place in `time_units` of the unit of a `std::chrono` duration with this period, or -1.
template <class Period>
constexpr int unit_of() noexcept {
    if (std::same_as<Period, std::chrono::years::period>) return 6;
    if (std::same_as<Period, std::chrono::months::period>) return 5;
    for (int i = 0; i != 5; ++i)
        if (Period::den == 1 && time_units[static_cast<std::size_t>(i)].size == Period::num) return i;
    return -1;
}

template <class T>
inline constexpr bool is_counted_time = false;
template <std::signed_integral Rep, class Period>
inline constexpr bool is_counted_time<std::chrono::duration<Rep, Period>> = sizeof(Rep) >= sizeof(std::int32_t) && unit_of<Period>() >= 0;

template <class Duration>
inline constexpr time_unit const& unit = time_units[static_cast<std::size_t>(unit_of<typename Duration::period>())];

} // namespace detail

/// A `std::chrono::duration` of whole seconds, minutes, hours, days, weeks, months or years, counted in 32 bits or more.
template <class T>
concept counted_time = detail::is_counted_time<T>;

namespace grammar {

/// Matches `YYYY-MM-DD`; the attribute is a `std::chrono::year_month_day`, always a day of the calendar.
struct calendar_day_parser : primitive<calendar_day_parser, std::chrono::year_month_day> {
    static bool match(char const*& p, char const* last, std::chrono::year_month_day& value) noexcept {
        char const* q = p;
        partial_date read;
        if (!date_parser::match(q, last, read) || !read.day()) return false;
        p = q;
        value = std::chrono::year{read.year()} / *read.month() / *read.day();
        return true;
    }
};

inline constexpr calendar_day_parser calendar_day{};

/// Matches a whole number, a blank and a unit, such as `8 Days` or `1 Year`: the word for one of it, with or without an s.
/// The attribute is a duration.
///
/// Another unit than the attribute's is converted where that is exact: `2 Weeks` are 14 days, `18 Years` are 216 months.
/// It fails where it is not (`30 Hours` in days), where the number is out of range, and between spans of the clock
/// (seconds to weeks) and of the calendar (months and years), whose lengths differ.
template <counted_time Duration>
struct duration_parser : primitive<duration_parser<Duration>, Duration> {
    static bool match(char const*& p, char const* last, Duration& value) noexcept {
        using rep = typename Duration::rep;
        auto const& own = dossier::detail::unit<Duration>;
        char const* q = p;
        rep count{};
        if (!integer_parser<rep>::match(q, last, count) || q == last || *q != ' ') return false;
        auto const rest = text::make_view(++q, last);
        for (auto const& unit : dossier::detail::time_units) {
            if (rest.substr(0, unit.word.size()) != unit.word) continue;
            if (unit.calendar != own.calendar || !convert(count, unit.size, own.size)) return false;
            q += unit.word.size();
            if (q != last && *q == 's') ++q;
            p = q;
            value = Duration(count);
            return true;
        }
        return false;
    }

private:
    // From units of one size to units of another; false where that is not exact.
    template <class Rep>
    static bool convert(Rep& count, std::int32_t from, std::int32_t to) noexcept {
        if (from % to == 0) {
            auto const factor = from / to;
            if (count > std::numeric_limits<Rep>::max() / factor || count < std::numeric_limits<Rep>::min() / factor) return false;
            count = static_cast<Rep>(count * factor);
            return true;
        }
        auto const factor = to / from; // of the units above, one always is a multiple of the other
        if (count % factor != 0) return false;
        count = static_cast<Rep>(count / factor);
        return true;
    }
};

template <counted_time Duration>
inline constexpr duration_parser<Duration> duration{};

} // namespace grammar

} // namespace dossier::v0
