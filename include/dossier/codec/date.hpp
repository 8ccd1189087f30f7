// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/codec.hpp>
#include <dossier/grammar/date.hpp>
#include <dossier/grammar/timestamp.hpp>

namespace dossier::inline v0 {

namespace detail {

// What is wrong with a date or a time is told from its digits. The X3 expressions of the grammar would have to be compiled once
// more for it, in every program that reads a record.

/// "there is no ", a word, a number and another word.
[[gnu::cold]] inline std::string there_is_no(std::string_view before, int number, std::string_view after = {}) {
    return (("there is no " + std::string(before)) += std::to_string(number)) += after;
}

/// Skips `separator` and `Least` to `Most` digits.
template <int Least, int Most>
[[gnu::cold]] bool skip_part(std::string_view& text, std::string_view separator, int& number) {
    if (text.substr(0, separator.size()) != separator) return false;
    char const* p = text.data() + separator.size();
    if (!grammar::digits<Least, Most>.match(p, text.data() + text.size(), number)) return false;
    text.remove_prefix(static_cast<std::size_t>(p - text.data()));
    return true;
}

/// Why there is no date as at the start of `text`, or an empty string if there is one or the text has another form. The date is
/// removed from `text`.
/// \param whole_day  whether a date of which the day is unknown is wrong
[[gnu::cold]] inline std::string why_no_date(std::string_view& text, bool whole_day) {
    static constexpr std::string_view months[] = {" January", " February", " March", " April", " May", " June",
        " July", " August", " September", " October", " November", " December"};
    int year = 0, month = 0, day = 0;
    if (!skip_part<4, 4>(text, "", year)) return {};
    bool const has_month = skip_part<2, 2>(text, "-", month);
    bool const has_day = has_month && skip_part<2, 2>(text, "-", day);
    if (has_month && (month < 1 || month > 12)) return there_is_no("month ", month);
    if (!has_day) return whole_day ? "the day is missing" : "";
    if (day < 1 || day > 31) return there_is_no("day ", day);
    if (day <= days_in_month(year, month)) return {};
    auto reason = there_is_no("", day, months[month - 1]);
    if (day == 29) (reason += " in ") += std::to_string(year);
    return reason;
}

/// Why there is no time as after `separator` at the start of `text`, as above.
/// \tparam Least  the least number of digits of an hour
/// \param first, last  the hours of the clock
template <int Least>
[[gnu::cold]] std::string why_no_time(std::string_view& text, std::string_view separator, int first, int last) {
    int hour = 0, minute = 0;
    if (!skip_part<Least, 2>(text, separator, hour) || !skip_part<2, 2>(text, ":", minute)) return {};
    if (hour < first || hour > last) return there_is_no("hour ", hour, last == 12 ? " on a clock of 12 hours" : "");
    return minute > 59 ? there_is_no("minute ", minute) : std::string();
}

/// `reason` and then `hint`, or nothing if there is no reason or the text has another form.
[[gnu::cold]] inline std::string with_hint(std::string reason, bool well_formed, std::string_view hint) {
    return reason.empty() || !well_formed ? std::string() : reason += hint;
}

} // namespace detail

/// The codec of `partial_date`. It reads and writes `2025`, `2025-09` and `2025-09-08`.
template <>
struct codec<partial_date> {
    static constexpr auto parser = grammar::date;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a date such as 2025-09 or 2025-09-08";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 10; }
    static void write(std::string& out, partial_date d) { detail::append_date(out, d); }
    static std::string why_not(std::string_view text) {
        auto reason = detail::why_no_date(text, false);
        return detail::with_hint(std::move(reason), text.empty(), " (dates look like 2025-09 or 2025-09-08)");
    }
};

/// The codec of `timestamp`. It reads and writes `2025-12-25 @ 12:26 AM`.
template <>
struct codec<timestamp> {
    static constexpr auto parser = grammar::timestamp;
    static constexpr bool within_line = true;
    static constexpr std::string_view expected = "a time such as 2025-12-25 @ 12:26 AM";
    static bool could_go_on(std::string_view value) noexcept { return value.size() < 20; }
    static void write(std::string& out, timestamp t) { detail::append_time(out, t); }
    static std::string why_not(std::string_view text) {
        auto reason = detail::why_no_date(text, true);
        auto const of_time = detail::why_no_time<1>(text, " @ ", 1, 12);
        if (reason.empty()) reason = of_time;
        return detail::with_hint(std::move(reason), text == " AM" || text == " PM", " (times look like 2025-12-25 @ 12:26 AM)");
    }
};

} // namespace dossier::v0
