// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <type_traits>

#include <dossier/version.hpp>

namespace dossier::inline v0::detail {

/// Stops the compiler unless `holds`. Descriptions are constants, so the compiler prints this call with its arguments: the key
/// and the sentence. A `static_assert` of C++20 could not print the key.
constexpr void demand(bool holds, [[maybe_unused]] std::string_view key, char const* sentence) {
    if (!holds && std::is_constant_evaluated() && sentence[-1] == ' ') return; // no constant: this is before the sentence
}

} // namespace dossier::v0::detail
