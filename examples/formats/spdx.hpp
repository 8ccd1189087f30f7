// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// A software bill of materials in SPDX's tag-value format (2.2 and 2.3). A text of several lines stands between <text> and </text>.
namespace formats {

using tags = std::vector<std::pair<std::string, std::string>>;

struct spdx_package {
    std::string name, id;
    std::optional<std::string> version, description, comment;
    std::vector<std::string> checksums;
    tags others;
};
struct spdx_file {
    std::string name, id;
    std::vector<std::string> checksums;
    std::optional<std::string> copyright;
    tags others;
};
struct spdx_document {
    std::string version;
    std::optional<std::string> id, name, comment;
    tags others;
    std::vector<spdx_package> packages;
    std::vector<spdx_file> files;
};

constexpr auto dossier_schema(std::type_identity<spdx_document>) {
    using self = spdx_document;
    using package = spdx_package;
    using file = spdx_file;
    return dossier::record<self>(
        dossier::field("SPDXVersion", &self::version).required(),
        dossier::field("SPDXID", &self::id),
        dossier::field("DocumentName", &self::name),
        dossier::field("DocumentComment", &self::comment),
        dossier::section(&self::packages,
            dossier::field("PackageName", &package::name),
            dossier::field("SPDXID", &package::id),
            dossier::field("PackageVersion", &package::version),
            dossier::field("PackageDescription", &package::description),
            dossier::field("PackageComment", &package::comment),
            dossier::field("PackageChecksum", &package::checksums),
            dossier::unknown_keys(&package::others)),
        dossier::section(&self::files,
            dossier::field("FileName", &file::name),
            dossier::field("SPDXID", &file::id),
            dossier::field("FileChecksum", &file::checksums),
            dossier::field("FileCopyrightText", &file::copyright),
            dossier::unknown_keys(&file::others)))
        .comments("#").enclosed("<text>", "</text>").unknown_keys(&self::others);
}

} // namespace formats
