// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/checked.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>

namespace dossier::inline v0::grammar {

/// Parses a boolean. The attribute is a `bool`.
///
///     boolean = "False" | "True" | "No" | "Yes" ;
///
/// \note Like every X3 parser it matches a prefix: it takes the `No` of `None`.
inline constexpr auto boolean = as<bool>[word<"False">(false) | word<"True">(true) | word<"No">(false) | word<"Yes">(true)];

namespace detail {

template <fixed_string True, fixed_string False>
constexpr auto true_or_false() {
    static_assert(True.size() != 0 && False.size() != 0 && True.view() != False.view(), "dossier: a bool is spelled by two words");
    if constexpr (True.size() > False.size()) return word<True>(true) | word<False>(false);
    else return word<False>(false) | word<True>(true);
}

} // namespace detail

/// Parses a boolean in two spellings of your choice: `boolean_as<"yes", "no">`. The attribute is a `bool`.
///
///     boolean_as = True | False ;
///
/// The longer word is tried first, so one may begin with the other. Upper and lower case differ.
///
/// \tparam True   the word for true
/// \tparam False  the word for false, a different one
template <fixed_string True, fixed_string False>
inline constexpr auto boolean_as = as<bool>[detail::true_or_false<True, False>()];

} // namespace dossier::v0::grammar
