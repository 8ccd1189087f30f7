// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A paragraph of debian/copyright (DEP-5): the header, files and their licence, or a licence alone.
namespace formats {

struct copyright_paragraph {
    std::optional<std::string> format, upstream_name, source, license, copyright, comment;
    std::vector<std::string> files; ///< patterns
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<copyright_paragraph>) {
    using self = copyright_paragraph;
    return dossier::record<self>(
        dossier::field("Format", &self::format),
        dossier::field("Upstream-Name", &self::upstream_name),
        dossier::field("Source", &self::source),
        dossier::field("Files", &self::files).split(" "),
        dossier::field("Copyright", &self::copyright),
        dossier::field("License", &self::license),
        dossier::field("Comment", &self::comment))
        .ignore_case().comments("#").continuation_lines().blank_line_ends().lines_of_blanks_end()
        .texts(dossier::indented).unknown_keys(&self::others);
}

} // namespace formats
