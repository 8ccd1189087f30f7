// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

#include "base64.hpp"

// An entry of a directory (LDIF, RFC 2849). A value behind "::" is in Base64. Attributes have options: "ou;lang-fr".
namespace formats {

struct ldif_entry {
    std::string dn;
    std::vector<std::string> object_classes;
    std::vector<std::pair<std::string, std::string>> names, units; ///< by their options
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<ldif_entry>) {
    using self = ldif_entry;
    return dossier::record<self>(
        dossier::field("dn", &self::dn),
        dossier::field("objectClass", &self::object_classes),
        dossier::field("cn", &self::names).parameter(";"),
        dossier::field("ou", &self::units).parameter(";"))
        .separator(":").ignore_case().comments("#").continuation_lines().blank_line_ends().texts(base64_or_text).unknown_keys(&self::others);
}

} // namespace formats
