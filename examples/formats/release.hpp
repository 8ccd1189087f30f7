// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// Debian's InRelease: the description of an archive, signed in clear text (RFC 9580, 7).
namespace formats {

struct archive_release {
    std::string origin;
    std::optional<std::string> suite, codename, date;
    std::vector<std::string> architectures, components;
    std::vector<std::pair<std::string, std::string>> others; ///< with the checksums
};

constexpr auto dossier_schema(std::type_identity<archive_release>) {
    using self = archive_release;
    return dossier::record<self>(
        dossier::field("Origin", &self::origin).required(),
        dossier::field("Suite", &self::suite),
        dossier::field("Codename", &self::codename),
        dossier::field("Date", &self::date),
        dossier::field("Architectures", &self::architectures).split(" "),
        dossier::field("Components", &self::components).split(" "))
        .ignore_case().continuation_lines().armour().unknown_keys(&self::others);
}

} // namespace formats
