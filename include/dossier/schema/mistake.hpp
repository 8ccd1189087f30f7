// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

#include <dossier/text/fixed_string.hpp>

namespace dossier::inline v0::detail {

/// Not constexpr: a description that calls it does not compile.
inline void this_description_has_a_mistake() noexcept {}

/// Stops the compiler unless `holds`. Descriptions are constants, so the compiler prints this call with its arguments: the key
/// and the sentence. A `static_assert` of C++20 could not print the key.
constexpr void demand(bool holds, [[maybe_unused]] std::string_view key, [[maybe_unused]] char const* sentence) {
    if (!holds) this_description_has_a_mistake();
}

/// Mistakes in the keys of a description.
enum class flaw : std::uint8_t { none, has_separator, twice, not_told_apart, lines_in_two_ways };

/// Stops the compiler at a flaw. The key is also a template argument, because g++ prints it only there.
template <flaw Flaw, fixed_string>
constexpr bool sound([[maybe_unused]] std::string_view key) {
    if constexpr (Flaw == flaw::has_separator) demand(false, key, "dossier: this key has the separator in it, so that no line can have it");
    if constexpr (Flaw == flaw::twice) demand(false, key, "dossier: the same key stands twice in one section");
    if constexpr (Flaw == flaw::not_told_apart) demand(false, key, "dossier: no heading tells these two texts of several lines with the same key apart");
    if constexpr (Flaw == flaw::lines_in_two_ways) demand(false, key, "dossier: where lines are continued every text may have several; multiline() is for other pages");
    return true;
}

} // namespace dossier::v0::detail
