// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// Python core metadata: the file METADATA of an installed package, after the packaging specification and PEP 566.
namespace formats {

struct python_metadata {
    std::string metadata_version, name, version;
    std::optional<std::string> summary, license, requires_python;
    std::vector<std::string> classifiers, requires_dist, project_urls;
    std::vector<std::pair<std::string, std::string>> others;
    std::string description; ///< what follows the blank line
};

constexpr auto dossier_schema(std::type_identity<python_metadata>) {
    using self = python_metadata;
    return dossier::record<self>(
        dossier::field("Metadata-Version", &self::metadata_version).required(),
        dossier::field("Name", &self::name).required(),
        dossier::field("Version", &self::version).required(),
        dossier::field("Summary", &self::summary),
        dossier::field("License", &self::license),
        dossier::field("Requires-Python", &self::requires_python),
        dossier::field("Classifier", &self::classifiers),
        dossier::field("Requires-Dist", &self::requires_dist),
        dossier::field("Project-URL", &self::project_urls))
        .ignore_case().continuation_lines().unknown_keys(&self::others).body(&self::description);
}

} // namespace formats
