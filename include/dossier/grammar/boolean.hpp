// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/grammar/checked.hpp>
#include <dossier/grammar/operators.hpp>
#include <dossier/grammar/word.hpp>

namespace dossier::inline v0::grammar {

/// The attribute is a bool.
///
///     boolean = "False" | "True" | "No" | "Yes" ;
///
/// Like every X3 parser it matches a prefix: in `None` it matches `No`.
inline constexpr auto boolean = as<bool>[word<"False">(false) | word<"True">(true) | word<"No">(false) | word<"Yes">(true)];

namespace detail {

template <fixed_string True, fixed_string False>
constexpr auto true_or_false() {
    static_assert(True.size() != 0 && False.size() != 0 && True.view() != False.view(), "dossier: a bool is spelled by two words");
    if constexpr (True.size() > False.size()) return word<True>(true) | word<False>(false);
    else return word<False>(false) | word<True>(true);
}

} // namespace detail

/// Two words of one's own, letter by letter: `boolean_as<"yes", "no">`. The attribute is a bool.
///
///     boolean_as = True | False ;
///
/// Where one word begins with the other, the longer one is tried first.
///
/// \tparam True   the word that stands for true
/// \tparam False  the word that stands for false
template <fixed_string True, fixed_string False>
inline constexpr auto boolean_as = as<bool>[detail::true_or_false<True, False>()];

} // namespace dossier::v0::grammar
