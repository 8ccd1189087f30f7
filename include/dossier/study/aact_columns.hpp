// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// The name that the AACT database has for a field of a study: `csv_options::name` for tables that look like AACT's.
///
///     dossier::write_csv(std::cout, studies, {.name = dossier::aact_column});
///
/// The names are those of AACT's table `studies`. Three fields are in other tables of AACT and have the names `sponsors.name`,
/// `brief_summaries.description` and `detailed_descriptions.description`. A field that AACT does not have keeps its path, such as
/// `header.ignite_created`. The page prints the id and the status twice: `nct_id` is the id in the title, `overall_status` is the
/// status in the overview.
///
/// \param path  the path of a field of `study`
/// \returns the name, or `path`
/// \par Lifetime
/// A name is valid as long as the program runs.
constexpr std::string_view aact_column(std::string_view path) noexcept {
    constexpr struct {
        std::string_view path, name;
    } columns[] = {
        {"id", "nct_id"},
        {"header.last_update_posted", "last_update_posted_date"},
        {"header.first_post", "study_first_posted_date"},
        {"identification.brief_title", "brief_title"},
        {"identification.sponsor", "sponsors.name"},
        {"identification.organization", "source"},
        {"overview.official_title", "official_title"},
        {"overview.status", "overall_status"},
        {"overview.status_verified", "verification_month_year"},
        {"overview.last_known_status", "last_known_status"},
        {"overview.delayed_posting", "delayed_posting"},
        {"overview.why_stopped", "why_stopped"},
        {"overview.has_expanded_access", "has_expanded_access"},
        {"overview.expanded_access_id", "expanded_access_nctid"},
        {"overview.expanded_access_status", "expanded_access_status_for_nctid"},
        {"overview.acronym", "acronym"},
        {"overview.brief_summary", "brief_summaries.description"},
        {"overview.detailed_description", "detailed_descriptions.description"},
        {"oversight.has_dmc", "has_dmc"},
        {"oversight.is_fda_regulated_drug", "is_fda_regulated_drug"},
        {"oversight.is_fda_regulated_device", "is_fda_regulated_device"},
        {"oversight.is_unapproved_device", "is_unapproved_device"},
        {"oversight.is_ppsd", "is_ppsd"},
        {"oversight.is_us_export", "is_us_export"},
        {"oversight.is_fdaaa801_violation", "fdaaa801_violation"},
    };
    for (auto const& column : columns)
        if (column.path == path) return column.name;
    return path;
}

} // namespace dossier::v0
