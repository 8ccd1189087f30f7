// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>

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

} // namespace dossier::v0
