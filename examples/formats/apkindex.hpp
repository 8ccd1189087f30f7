// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// A package of an Alpine Linux index (APKINDEX): keys of one letter, and no blank behind the colon.
namespace formats {

struct alpine_package {
    std::string name, version;
    std::optional<std::string> description, license;
    std::optional<std::uint64_t> size;
    std::vector<std::string> depends, provides;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<alpine_package>) {
    using self = alpine_package;
    return dossier::record<self>(
        dossier::field("P", &self::name).required(),
        dossier::field("V", &self::version).required(),
        dossier::field("S", &self::size),
        dossier::field("T", &self::description),
        dossier::field("L", &self::license),
        dossier::field("D", &self::depends).split(" "),
        dossier::field("p", &self::provides).split(" "))
        .separator(":").blank_line_ends().unknown_keys(&self::others);
}

} // namespace formats
