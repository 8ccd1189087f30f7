// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/record.hpp>

// A software bill of materials in SPDX's tag-value format (2.2 and 2.3): elements of several kinds, each of which begins at a key.
// A text of several lines stands between <text> and </text>.
namespace formats {

using tags = std::vector<std::pair<std::string, std::string>>;

struct spdx_reference {
    std::string locator; ///< of the package elsewhere
    std::optional<std::string> comment;
};
struct spdx_package {
    std::string name, id;
    std::optional<std::string> version, description;
    std::vector<std::string> checksums;
    tags others;
    std::vector<spdx_reference> references;
};
struct spdx_file {
    std::string name, id;
    std::vector<std::string> checksums;
    tags others;
};
struct spdx_snippet {
    std::string id, file;
    tags others;
};
struct spdx_relationship {
    std::string text;
    std::optional<std::string> comment;
};
struct spdx_annotation {
    std::string by;
    tags others;
};
struct spdx_licence {
    std::string id, text;
    tags others;
};
struct spdx_document {
    std::string version;
    std::optional<std::string> id, name, comment;
    tags others;
    std::vector<std::variant<spdx_package, spdx_file, spdx_snippet, spdx_relationship, spdx_annotation, spdx_licence>> elements;
};

constexpr auto dossier_schema(std::type_identity<spdx_document>) {
    using self = spdx_document;
    return dossier::record<self>(
        dossier::field("SPDXVersion", &self::version).required(),
        dossier::field("SPDXID", &self::id),
        dossier::field("DocumentName", &self::name),
        dossier::field("DocumentComment", &self::comment),
        dossier::sections(&self::elements,
            dossier::section<spdx_package>(
                dossier::field("PackageName", &spdx_package::name).required(),
                dossier::field("SPDXID", &spdx_package::id),
                dossier::field("PackageVersion", &spdx_package::version),
                dossier::field("PackageDescription", &spdx_package::description),
                dossier::field("PackageChecksum", &spdx_package::checksums),
                dossier::unknown_keys(&spdx_package::others),
                dossier::section(&spdx_package::references,
                    dossier::field("ExternalRef", &spdx_reference::locator).required(),
                    dossier::field("ExternalRefComment", &spdx_reference::comment))),
            dossier::section<spdx_file>(
                dossier::field("FileName", &spdx_file::name).required(),
                dossier::field("SPDXID", &spdx_file::id),
                dossier::field("FileChecksum", &spdx_file::checksums),
                dossier::unknown_keys(&spdx_file::others)),
            dossier::section<spdx_snippet>(
                dossier::field("SnippetSPDXID", &spdx_snippet::id).required(),
                dossier::field("SnippetFromFileSPDXID", &spdx_snippet::file),
                dossier::unknown_keys(&spdx_snippet::others)),
            dossier::section<spdx_relationship>(
                dossier::field("Relationship", &spdx_relationship::text).required(),
                dossier::field("RelationshipComment", &spdx_relationship::comment)),
            dossier::section<spdx_annotation>(
                dossier::field("Annotator", &spdx_annotation::by).required(),
                dossier::unknown_keys(&spdx_annotation::others)),
            dossier::section<spdx_licence>(
                dossier::field("LicenseID", &spdx_licence::id).required(),
                dossier::field("ExtractedText", &spdx_licence::text),
                dossier::unknown_keys(&spdx_licence::others))))
        .comments("#").enclosed("<text>", "</text>").unknown_keys(&self::others);
}

} // namespace formats
