// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/record.hpp>

// A software bill of materials in SPDX's tag-value format (2.2 and 2.3): packages, files, snippets and licences in any order. A text of
// several lines stands between <text> and </text>.
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
struct spdx_snippet {
    std::string id;
    std::optional<std::string> file, copyright;
    tags others;
};
struct spdx_licence {
    std::string id;
    std::optional<std::string> text, name;
    tags others;
};
struct spdx_document {
    std::string version;
    std::optional<std::string> id, name, comment;
    tags others;
    std::vector<std::variant<spdx_package, spdx_file, spdx_snippet, spdx_licence>> elements;
};

constexpr auto dossier_schema(std::type_identity<spdx_document>) {
    using self = spdx_document;
    using package = spdx_package;
    using file = spdx_file;
    using snippet = spdx_snippet;
    using licence = spdx_licence;
    return dossier::record<self>(
        dossier::field("SPDXVersion", &self::version).required(),
        dossier::field("SPDXID", &self::id),
        dossier::field("DocumentName", &self::name),
        dossier::field("DocumentComment", &self::comment),
        dossier::sections(&self::elements,
            dossier::section<package>(
                dossier::field("PackageName", &package::name).required(),
                dossier::field("SPDXID", &package::id),
                dossier::field("PackageVersion", &package::version),
                dossier::field("PackageDescription", &package::description),
                dossier::field("PackageComment", &package::comment),
                dossier::field("PackageChecksum", &package::checksums),
                dossier::unknown_keys(&package::others)),
            dossier::section<file>(
                dossier::field("FileName", &file::name).required(),
                dossier::field("SPDXID", &file::id),
                dossier::field("FileChecksum", &file::checksums),
                dossier::field("FileCopyrightText", &file::copyright),
                dossier::unknown_keys(&file::others)),
            dossier::section<snippet>(
                dossier::field("SnippetSPDXID", &snippet::id).required(),
                dossier::field("SnippetFromFileSPDXID", &snippet::file),
                dossier::field("SnippetCopyrightText", &snippet::copyright),
                dossier::unknown_keys(&snippet::others)),
            dossier::section<licence>(
                dossier::field("LicenseID", &licence::id).required(),
                dossier::field("ExtractedText", &licence::text),
                dossier::field("LicenseName", &licence::name),
                dossier::unknown_keys(&licence::others))))
        .comments("#").enclosed("<text>", "</text>").unknown_keys(&self::others);
}

} // namespace formats
