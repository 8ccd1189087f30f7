// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <string>

#include <dossier/result/diagnostic.hpp>
#include <dossier/value.hpp>

namespace dossier::inline v0::detail {

// What `std::format` and {fmt} print.
inline std::string formatted(partial_date d) { return to_string(d); }
inline std::string formatted(timestamp t) { return to_string(t); }
inline std::string formatted(nct_id id) { return to_string(id); }

/// The name of `value`, or its number if it has no name.
template <named_enum E>
std::string formatted(E value) {
    auto const name = to_string(value);
    return name.empty() ? std::to_string(static_cast<long long>(value)) : std::string(name);
}

/// `142: error: First Post: "soon" is not a date such as 2025-09 or 2025-09-08`.
inline std::string formatted(diagnostic const& d) {
    return std::to_string(d.offset) + ": " + formatted(d.severity) + ": " + d.message();
}

/// A type of values or diagnostics. What only converts to one has to be formatted by itself.
template <class T>
concept formatted_value = named_enum<T> || std::same_as<T, partial_date> || std::same_as<T, timestamp> || std::same_as<T, nct_id> || std::same_as<T, diagnostic>;

} // namespace dossier::v0::detail
