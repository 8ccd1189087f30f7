// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/date.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/grammar/chrono.hpp>
#include <dossier/value/calendar.hpp>

// dossier/record.hpp does not include this header, because <chrono> takes as long to compile as all of the study record.
namespace dossier::inline v0 {

/// The codec of a `std::chrono` date. It reads and writes `2025-09-08`. A date that is not `ok()`, or not in the years 0 to 9999,
/// cannot be written.
///
/// \note For dates of which the day may be unknown, use `partial_date`.
template <>
struct codec<std::chrono::year_month_day> {
    static constexpr auto parser = grammar::calendar_day;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a day such as 2025-09-08";
    static bool could_go_on(std::string_view) noexcept { return false; }
    static void write(std::string& out, std::chrono::year_month_day const& d) {
        if (auto const date = to_partial_date(d)) detail::append_date(out, *date);
    }
    static std::string why_not(std::string_view text) {
        auto reason = detail::why_no_date(text, true);
        return detail::with_hint(std::move(reason), text.empty(), " (days look like 2025-09-08)");
    }
};

/// The codec of a day as a `std::chrono` time point. It reads and writes `2025-09-08`.
template <>
struct codec<std::chrono::sys_days> : codec<std::chrono::year_month_day> {
    static void write(std::string& out, std::chrono::sys_days d) {
        if (auto const date = to_partial_date(d)) detail::append_date(out, *date);
    }
};

/// The codec of `std::chrono` durations. It reads and writes a whole number, a blank and a unit, such as `18 Years`.
///
/// The units are Second, Minute, Hour, Day, Week, Month and Year. `write` appends the unit of `Duration`, with an `s` unless the
/// number is 1. For the conversion from other units see `grammar::duration`.
template <counted_time Duration>
struct codec<Duration> {
    static constexpr auto parser = grammar::duration<Duration>;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected =
        detail::is_of_calendar(detail::unit<Duration>) ? "a duration such as 1 Month or 18 Years" : "a duration such as 1 Day or 30 Minutes";
    static void write(std::string& out, Duration d) {
        detail::append_number(out, d.count());
        (out += ' ') += to_string(detail::unit<Duration>);
        if (d.count() != 1) out += 's';
    }
};

} // namespace dossier::v0
