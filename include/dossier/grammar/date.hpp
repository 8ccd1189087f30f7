// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <dossier/grammar/checked.hpp>
#include <dossier/grammar/digits.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>
#include <dossier/value/partial_date.hpp>

namespace dossier::inline v0::grammar {

namespace detail {

struct make_date {
    [[gnu::always_inline]] std::optional<partial_date> operator()(int year, boost::optional<int> const& month, boost::optional<int> const& day) const noexcept {
        return !month ? partial_date::make(year) : !day ? partial_date::make(year, *month) : partial_date::make(year, *month, *day);
    }
};

/// part = "-", digit, digit ;
inline constexpr auto part = word<"-"> >> digits<2>;

} // namespace detail

/// Parses a year, a year and a month, or a full date: as much as there is. The attribute is a `partial_date`.
///
///     date = digits<4>, [ part ], [ part ] ;
///     part = "-", digits<2> ;
///
/// The match fails if there is no such date: `2025-02-30` does not match, not even as `2025-02`.
inline constexpr auto date = checked(detail::make_date{})[digits<4> >> -detail::part >> -detail::part];

} // namespace dossier::v0::grammar
