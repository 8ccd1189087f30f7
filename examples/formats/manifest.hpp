// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// The manifest of a Java archive, META-INF/MANIFEST.MF, after the JAR file specification: attributes of the archive, then those of
// its entries. A long line goes on in the next, which begins with a blank.
namespace formats {

using attributes = std::vector<std::pair<std::string, std::string>>;

struct jar_entry {
    std::string name;
    attributes others;
};
struct jar_manifest {
    std::string version;
    std::optional<std::string> main_class;
    attributes others;
    std::vector<jar_entry> entries;
};

constexpr auto dossier_schema(std::type_identity<jar_manifest>) {
    using self = jar_manifest;
    return dossier::record<self>(
        dossier::field("Manifest-Version", &self::version).required(),
        dossier::field("Main-Class", &self::main_class),
        dossier::section(&self::entries,
            dossier::field("Name", &jar_entry::name).required(),
            dossier::unknown_keys(&jar_entry::others)))
        .ignore_case().continuation_lines().texts(dossier::joined).unknown_keys(&self::others);
}

} // namespace formats
