// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A paragraph of Debian's Packages and status files (deb822, Debian Policy 5).
namespace formats {

struct debian_control {
    std::string package;
    std::optional<std::string> version, architecture, description;
    std::optional<std::uint64_t> installed_size;
    std::vector<std::string> depends;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<debian_control>) {
    using self = debian_control;
    return dossier::record<self>(
        dossier::field("Package", &self::package).required(),
        dossier::field("Version", &self::version),
        dossier::field("Architecture", &self::architecture),
        dossier::field("Installed-Size", &self::installed_size),
        dossier::field("Depends", &self::depends).split(", "),
        dossier::field("Description", &self::description).codec(dossier::indented))
        .ignore_case().comments("#").continuation_lines().blank_line_ends().lines_of_blanks_end().unknown_keys(&self::others);
}

} // namespace formats
