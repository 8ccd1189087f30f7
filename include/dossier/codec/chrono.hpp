// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <string>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/grammar/chrono.hpp>

// Not in dossier/record.hpp: <chrono> costs as much to compile as all of a study.
namespace dossier::inline v0 {

/// Reads and writes a day as `2025-09-08`. A day outside of the years 0 to 9999, or none of the calendar, cannot be
/// written. For dates whose day may be unknown there is `partial_date`.
template <>
struct codec<std::chrono::year_month_day> {
    static constexpr auto parser = grammar::calendar_day;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a day such as 2025-09-08";
    static bool could_go_on(std::string_view) noexcept { return false; }
    static void write(std::string& out, std::chrono::year_month_day const& d) {
        if (!d.ok()) return;
        if (auto const date = partial_date::make(static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())), static_cast<int>(static_cast<unsigned>(d.day()))))
            detail::append_date(out, *date);
    }
};

/// The same for a day on the time line.
template <>
struct codec<std::chrono::sys_days> : codec<std::chrono::year_month_day> {
    static void write(std::string& out, std::chrono::sys_days d) { codec<std::chrono::year_month_day>::write(out, d); }
};

/// Reads durations such as `18 Years`, and writes them: a whole number, a blank, and the unit of the type, with an s unless
/// it is one. The units are Second, Minute, Hour, Day, Week, Month and Year; how others than the type's own are read
/// stands at `grammar::duration`.
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
