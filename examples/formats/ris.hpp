// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// RIS, a format of reference managers. What stands between two references belongs to none.
namespace formats {

struct ris_reference {
    std::string type;
    std::optional<std::string> title, year, doi;
    std::vector<std::string> authors, abstracts, notes, keywords, urls;
    std::vector<std::pair<std::string, std::string>> others;
};

/// Whether a line begins with a tag: two letters or digits, two blanks and a hyphen. A text ends there, and at no "this - or that".
constexpr bool is_tag(std::string_view line) noexcept {
    auto const in = [](char c, char a, char b) { return c >= a && c <= b; };
    return line.size() >= 5 && line.substr(2, 3) == "  -" && in(line[0], 'A', 'Z') && (in(line[1], 'A', 'Z') || in(line[1], '0', '9'));
}

constexpr auto dossier_schema(std::type_identity<ris_reference>) {
    using self = ris_reference;
    return dossier::record<self>(
        dossier::field("TY", &self::type).required(),
        dossier::field("TI", &self::title).alias("T1").multiline(),
        dossier::field("AU", &self::authors).alias("A1"),
        dossier::field("PY", &self::year).alias("Y1"),
        dossier::field("AB", &self::abstracts).alias("N2").multiline(),
        dossier::field("N1", &self::notes).multiline(),
        dossier::field("KW", &self::keywords).multiline(),
        dossier::field("UR", &self::urls).split(";").repeats(),
        dossier::field("DO", &self::doi))
        .begins_at("TY").ends_at("ER").separator("  - ").texts_end_at(is_tag).unknown_keys(&self::others);
}

} // namespace formats
