// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// PubMed's format of citations (.nbib, MEDLINE).
namespace formats {

struct medline_citation {
    std::string pmid;
    std::optional<std::string> title, abstract, journal, published;
    std::vector<std::string> authors, identifiers, terms;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<medline_citation>) {
    using self = medline_citation;
    return dossier::record<self>(
        dossier::field("PMID", &self::pmid).required(),
        dossier::field("TI", &self::title),
        dossier::field("AB", &self::abstract),
        dossier::field("TA", &self::journal),
        dossier::field("DP", &self::published),
        dossier::field("FAU", &self::authors),
        dossier::field("AID", &self::identifiers),
        dossier::field("MH", &self::terms))
        .begins_at("PMID").separator("- ").padded_keys(4).continuation_lines().texts(dossier::unfolded).unknown_keys(&self::others);
}

} // namespace formats
