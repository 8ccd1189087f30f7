// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>

#include <dossier/value/partial_date.hpp>
#include <dossier/value/timestamp.hpp>

// Apart from the values because <chrono> doubles what they cost to compile.
namespace dossier::inline v0 {

/// The first day of the span that `d` names: 2025-09 gives 2025-09-01.
constexpr std::chrono::year_month_day first_day(partial_date d) noexcept {
    return std::chrono::year{d.year()} / d.month().value_or(1) / d.day().value_or(1);
}

/// The last day of the span that `d` names: 2025-09 gives 2025-09-30, 2025 gives 2025-12-31.
constexpr std::chrono::year_month_day last_day(partial_date d) noexcept {
    int const month = d.month().value_or(12);
    return std::chrono::year{d.year()} / month / d.day().value_or(days_in_month(d.year(), month));
}

/// The time as a point of the local time line.
constexpr std::chrono::local_time<std::chrono::minutes> to_local_time(timestamp t) noexcept {
    return std::chrono::local_days{first_day(t.date())} + std::chrono::hours{t.hour()} + std::chrono::minutes{t.minute()};
}

} // namespace dossier::v0
