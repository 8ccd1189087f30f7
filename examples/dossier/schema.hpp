// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What values there are, for the forms of `schema`.

#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <dossier/study.hpp>

namespace program {

/// The name of a type of values, as in the grammar.
template <class T>
constexpr std::string_view type_name() {
    if constexpr (std::is_same_v<T, bool>) return "boolean";
    else if constexpr (std::is_same_v<T, dossier::partial_date>) return "date";
    else if constexpr (std::is_same_v<T, dossier::timestamp>) return "timestamp";
    else if constexpr (std::is_same_v<T, dossier::nct_id>) return "nct id";
    else if constexpr (std::is_same_v<T, dossier::overall_status>) return "overall status";
    else if constexpr (std::is_same_v<T, dossier::expanded_access_status>) return "expanded access status";
    else return "text";
}

/// A JSON Schema 2020-12 of what `json` and `ndjson` print for one record.
std::string json_schema(bool api_v2);

} // namespace program
