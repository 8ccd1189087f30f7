// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <dossier/grammar/date.hpp>
#include <dossier/grammar/word.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

/// Converts from a clock of 12 hours, where 12 is the first hour of each half day: 12:26 AM is 00:26.
struct on_the_clock {
    constexpr std::optional<dossier::timestamp> operator()(partial_date date, int hour, int minute, bool afternoon) const noexcept {
        if (hour < 1 || hour > 12) return std::nullopt;
        return dossier::timestamp::make(date, (hour == 12 ? 0 : hour) + (afternoon ? 12 : 0), minute);
    }
};

/// half_day = " AM" | " PM" ;
inline constexpr auto half_day = as<bool>[word<" AM">(false) | word<" PM">(true)];

} // namespace detail

/// Parses a date and a time on a clock of 12 hours. The attribute is a `timestamp`.
///
///     timestamp = date, " @ ", digits<1, 2>, ":", digits<2>, half_day ;
///     half_day = " AM" | " PM" ;
///
/// The match fails unless the day of the date is known, the hour is 1 to 12 and the minute is 0 to 59. 12 AM is the first hour
/// of the day, 12 PM the first hour after noon.
inline constexpr auto timestamp =
    checked(detail::on_the_clock{})[date >> word<" @ "> >> digits<1, 2> >> word<":"> >> digits<2> >> detail::half_day];

} // namespace dossier::v0::grammar
