// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

#include <dossier/text/demand.hpp>
#include <dossier/text/fixed_string.hpp>

namespace dossier::inline v0::detail {

/// Mistakes in the keys of a description.
enum class flaw : std::uint8_t { none, has_separator, twice, not_told_apart, lines_in_two_ways, ends_the_record, begins_with_sign, needs_owner, padding_separates, other_parameter };

/// Stops the compiler at a flaw. The key is also a template argument, because g++ prints it only there.
template <flaw Flaw, fixed_string>
constexpr bool sound([[maybe_unused]] std::string_view key) {
    if constexpr (Flaw == flaw::has_separator) demand(false, key, "dossier: this key has the separator in it, so that no line can have it");
    if constexpr (Flaw == flaw::twice) demand(false, key, "dossier: the same key stands twice in one section");
    if constexpr (Flaw == flaw::not_told_apart) demand(false, key, "dossier: no heading tells these two texts of several lines with the same key apart");
    if constexpr (Flaw == flaw::lines_in_two_ways) demand(false, key, "dossier: multiline() cannot be combined with continuation_lines(), by which every text may have several lines");
    if constexpr (Flaw == flaw::ends_the_record) demand(false, key, "dossier: this key ends the record (ends_at), so that it can be no field");
    if constexpr (Flaw == flaw::begins_with_sign) demand(false, key, "dossier: this key begins with a sign of continuation lines, so that no line can have it");
    if constexpr (Flaw == flaw::padding_separates) demand(false, key, "dossier: padded keys need a separator that is no blank");
    if constexpr (Flaw == flaw::other_parameter) demand(false, key, "dossier: two fields have the same key, but not the same parameter");
    if constexpr (Flaw == flaw::needs_owner)
        demand(false, key, "dossier: reading changes the lines of this text, so it needs a type that owns its characters, such as std::string");
    return true;
}

} // namespace dossier::v0::detail
