// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>
#include <type_traits>

#include <dossier/record.hpp>
#include <dossier/schema/administrative.hpp>
#include <dossier/study/layout_2025.hpp>
#include <dossier/study/study.hpp>

template <class Text>
struct dossier::borrowing<dossier::basic_study<Text>> {
    using type = dossier::study_view;
};

template <class Text>
inline constexpr dossier::print_style dossier::default_style<dossier::basic_study<Text>> = dossier::layout_2025;

/// Stamps of the mirror, dates of posting, and the date at which the registry's entry was last looked at.
template <class Text>
inline constexpr std::array<std::string_view, 5> dossier::administrative_fields<dossier::basic_study<Text>> = {
    "header.ignite_created", "header.ignite_modified", "header.last_update_posted", "header.first_post", "overview.status_verified"};

namespace dossier::inline v0 {

/// The description of the study page, for both years of the export (2024 and 2025), in the order of its lines.
template <class Text>
constexpr auto dossier_schema(std::type_identity<basic_study<Text>>) {
    using dossier::field, dossier::section, dossier::title, dossier::yes_no;
    using study_type = basic_study<Text>;
    using header = typename study_type::header_type;
    using identification = typename study_type::identification_type;
    using overview = typename study_type::overview_type;
    using oversight = typename study_type::oversight_type;

    return dossier::record<study_type>(
        title("Viewing Study", &study_type::id),
        section(&study_type::header,
            field("Ignite Creation Date", &header::ignite_created),
            field("Ignite Modification Date", &header::ignite_modified).alias("Last Modification Date"),
            field("Study NCT ID", &header::id),
            field("Status", &header::status),
            field("Last Update Posted", &header::last_update_posted),
            field("First Post", &header::first_post),
            field("Is NOT Gene Therapy", &header::is_not_gene_therapy),
            field("Is Gene Therapy", &header::is_gene_therapy),
            field("Has Adverse Events", &header::has_adverse_events)),
        section(&study_type::identification,
            field("Brief Title", &identification::brief_title),
            field("Sponsor", &identification::sponsor),
            field("Organization", &identification::organization)),
        section("Study Overview", &study_type::overview,
            field("Official Title", &overview::official_title),
            field("Status", &overview::status),
            field("Status Verified Date", &overview::status_verified),
            field("Last Known Status", &overview::last_known_status),
            field("Delayed Posting", &overview::delayed_posting).codec(yes_no),
            field("If Stopped, Why?", &overview::why_stopped).absent("Not Stopped").multiline(),
            field("Has Expanded Access", &overview::has_expanded_access),
            field("If Expanded Access, NCT#", &overview::expanded_access_id).absent("N/A"),
            field("Has Expanded Access, NCT# Status", &overview::expanded_access_status).absent("N/A"),
            field("Acronym", &overview::acronym),
            field("Brief Summary", &overview::brief_summary).multiline(),
            field("Detailed Description", &overview::detailed_description).multiline()),
        section("Study Oversight", &study_type::oversight,
            field("Has Oversight DMC", &oversight::has_dmc),
            field("Is a FDA Regulated Drug?", &oversight::is_fda_regulated_drug),
            field("Is a FDA Regulated Device?", &oversight::is_fda_regulated_device),
            field("Is an Unapproved Device?", &oversight::is_unapproved_device),
            field("Is a PPSD?", &oversight::is_ppsd),
            field("Is a US Export?", &oversight::is_us_export),
            field("Is an FDA AA801 Violation?", &oversight::is_fdaaa801_violation)))
        .in_order()
        .absent("None")
        // relations that hold in the registry; see its data element definitions
        .relation("", "Study NCT ID", "the id of the title", [](study_type const& s) { return !s.id || !s.header.id || s.id == s.header.id; })
        .relation("Study Overview", "Status", "the status of the header",
                  [](study_type const& s) { return !s.header.status || !s.overview.status || s.header.status == s.overview.status; })
        .relation("", "Ignite Modification Date", "a time not before the creation",
                  [](study_type const& s) { return !s.header.ignite_created || !s.header.ignite_modified || *s.header.ignite_created <= *s.header.ignite_modified; })
        .relation("Study Overview", "Last Known Status", "no value unless Status is UNKNOWN",
                  [](study_type const& s) { return !s.overview.last_known_status || s.overview.status == overall_status::unknown; })
        .relation("Study Overview", "If Stopped, Why?", "no reason unless Status is SUSPENDED, TERMINATED or WITHDRAWN",
                  [](study_type const& s) {
                      auto const status = s.overview.status;
                      return !s.overview.why_stopped || status == overall_status::suspended || status == overall_status::terminated ||
                             status == overall_status::withdrawn;
                  })
        .relation("Study Oversight", "Is an Unapproved Device?", "True only where Is a FDA Regulated Device? is True",
                  [](study_type const& s) { return s.oversight.is_unapproved_device != true || s.oversight.is_fda_regulated_device == true; });
}

} // namespace dossier::v0
