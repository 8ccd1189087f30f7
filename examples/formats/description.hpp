// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// The file DESCRIPTION of an R package (Writing R Extensions, 1.1.1).
namespace formats {

struct r_description {
    std::string package, version;
    std::optional<std::string> title, description, license;
    std::optional<bool> lazy_data;
    std::vector<std::string> depends, imports, suggests;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<r_description>) {
    using self = r_description;
    return dossier::record<self>(
        dossier::field("Package", &self::package).required(),
        dossier::field("Version", &self::version),
        dossier::field("Title", &self::title),
        dossier::field("Description", &self::description),
        dossier::field("License", &self::license),
        dossier::field("LazyData", &self::lazy_data).codec(dossier::bool_as<"true|TRUE|True|yes|Yes|YES|T", "false|FALSE|False|no|No|NO|F">),
        dossier::field("Depends", &self::depends).split(", "),
        dossier::field("Imports", &self::imports).split(", "),
        dossier::field("Suggests", &self::suggests).split(", "))
        .continuation_lines().texts(dossier::unfolded).unknown_keys(&self::others);
}

} // namespace formats
