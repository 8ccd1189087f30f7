// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <dossier/grammar/date.hpp>
#include <dossier/grammar/word.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

struct make_timestamp {
    constexpr std::optional<dossier::timestamp> operator()(partial_date date, int hour, int minute) const noexcept {
        return dossier::timestamp::make(date, hour, minute);
    }
};

} // namespace detail

/// Parses a date and a time as in ISO 8601. The attribute is a `timestamp`.
///
///     iso_timestamp = date, "T", digits<2>, ":", digits<2>, [ ":00" ] ;
///
/// The match fails unless the day of the date is known and the time is 00:00 to 23:59.
///
/// \note Like every X3 parser it matches a prefix: it takes `2025-12-25T00:26` of `2025-12-25T00:26:31Z`.
inline constexpr auto iso_timestamp =
    checked(detail::make_timestamp{})[date >> word<"T"> >> digits<2> >> word<":"> >> digits<2> >> -word<":00">];

} // namespace dossier::v0::grammar
