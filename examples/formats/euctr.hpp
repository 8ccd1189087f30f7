// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// A trial of the EU Clinical Trials Register, as its full text is downloaded. A line that begins with the number of an item, such as
// "E.5 End points", ends a text. The same item occurs in several languages: "A.3 Full title of the trial (fr)".
namespace formats {

using by_language = std::vector<std::pair<std::string, std::string>>;

struct eu_substance {
    std::optional<std::string> name, cas_number;
};
struct eu_product {
    std::string number; ///< of the product in the trial
    std::optional<std::string> name, routes;
    std::vector<eu_substance> substances;
};
struct eu_summary {
    std::string eudract_number;
    std::optional<std::string> sponsor_number, status;
};
struct eu_protocol {
    by_language titles;
};
struct eu_general {
    by_language inclusion, exclusion, endpoints, secondary;
    std::optional<std::string> regions;
};
struct eu_trial {
    eu_summary summary;
    eu_protocol protocol;
    std::vector<eu_product> products;
    eu_general general;
    std::vector<std::pair<std::string, std::string>> others;
};

/// Whether a line begins with the number of an item: a letter, then numbers behind full stops.
constexpr bool is_item(std::string_view line) noexcept {
    return line.size() > 2 && line[0] >= 'A' && line[0] <= 'Z' && line[1] == '.' && (line[2] == ' ' || (line[2] >= '0' && line[2] <= '9'));
}

constexpr auto dossier_schema(std::type_identity<eu_trial>) {
    return dossier::record<eu_trial>(
        dossier::section("Summary", &eu_trial::summary,
            dossier::field("EudraCT Number", &eu_summary::eudract_number).required(),
            dossier::field("Sponsor's Protocol Code Number", &eu_summary::sponsor_number),
            dossier::field("Trial Status", &eu_summary::status)),
        dossier::section("A. Protocol Information", &eu_trial::protocol,
            dossier::field("A.3 Full title of the trial", &eu_protocol::titles).parameter(" (", ")").multiline()),
        dossier::section(&eu_trial::products,
            dossier::field("D.IMP", &eu_product::number).required(),
            dossier::field("D.3.1 Product name", &eu_product::name),
            dossier::field("D.3.7 Routes of administration for this IMP", &eu_product::routes).multiline(),
            dossier::section("D.3.8 to D.3.10 IMP Identification Details (Active Substances)", &eu_product::substances,
                dossier::field("D.3.8 INN - Proposed INN", &eu_substance::name),
                dossier::field("D.3.9.1 CAS number", &eu_substance::cas_number))),
        dossier::section("E. General Information on the Trial", &eu_trial::general,
            dossier::field("E.3 Principal inclusion criteria", &eu_general::inclusion).parameter(" (", ")").multiline(),
            dossier::field("E.4 Principal exclusion criteria", &eu_general::exclusion).parameter(" (", ")").multiline(),
            dossier::field("E.5.1 Primary end point(s)", &eu_general::endpoints).parameter(" (", ")").multiline(),
            dossier::field("E.5.2 Secondary end point(s)", &eu_general::secondary).parameter(" (", ")").multiline(),
            dossier::field("E.8.6.3 If E.8.6.1 or E.8.6.2 are Yes, specify the regions in which trial sites are planned", &eu_general::regions).multiline()))
        .begins_at("Summary").texts_end_at(is_item).unknown_keys(&eu_trial::others);
}

} // namespace formats
