// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <dossier/study/study.hpp>

#include "study_page.hpp"

namespace plain_x3 {

namespace detail {

// Both enumerations list the registry's names in the same order, which the test checks name by name.
inline dossier::overall_status converted(status s) { return static_cast<dossier::overall_status>(s); }
inline dossier::expanded_access_status converted(access_status s) { return static_cast<dossier::expanded_access_status>(s); }
inline std::optional<dossier::partial_date> converted(date const& d) {
    if (d.day) return dossier::partial_date::make(d.year, *d.month, *d.day);
    return d.month ? dossier::partial_date::make(d.year, *d.month) : dossier::partial_date::make(d.year);
}
inline std::optional<dossier::timestamp> converted(timestamp const& t) {
    return dossier::timestamp::make(t.year, t.month, t.day, t.hour % 12 + (t.afternoon ? 12 : 0), t.minute);
}
inline std::optional<dossier::nct_id> converted(id number) { return dossier::nct_id::make(number); }
inline bool converted(bool b) { return b; }
inline std::string const& converted(std::string const& s) { return s; }

template <class From, class To>
void copy(boost::optional<From> const& from, std::optional<To>& to) {
    if (from) to = converted(*from);
}

} // namespace detail

/// The library's struct with the same values.
inline dossier::study as_dossier(study const& s) {
    dossier::study out;
    auto const copy = [](auto const& from, auto& to) { detail::copy(from, to); };
    copy(s.id, out.id);
    copy(s.header.ignite_created, out.header.ignite_created);
    copy(s.header.ignite_modified, out.header.ignite_modified);
    copy(s.header.id, out.header.id);
    copy(s.header.status, out.header.status);
    copy(s.header.last_update_posted, out.header.last_update_posted);
    copy(s.header.first_post, out.header.first_post);
    copy(s.header.is_not_gene_therapy, out.header.is_not_gene_therapy);
    copy(s.header.is_gene_therapy, out.header.is_gene_therapy);
    copy(s.header.has_adverse_events, out.header.has_adverse_events);
    copy(s.identification.brief_title, out.identification.brief_title);
    copy(s.identification.sponsor, out.identification.sponsor);
    copy(s.identification.organization, out.identification.organization);
    copy(s.overview.official_title, out.overview.official_title);
    copy(s.overview.status, out.overview.status);
    copy(s.overview.status_verified, out.overview.status_verified);
    copy(s.overview.last_known_status, out.overview.last_known_status);
    copy(s.overview.delayed_posting, out.overview.delayed_posting);
    copy(s.overview.why_stopped, out.overview.why_stopped);
    copy(s.overview.has_expanded_access, out.overview.has_expanded_access);
    copy(s.overview.expanded_access_id, out.overview.expanded_access_id);
    copy(s.overview.expanded_access_status, out.overview.expanded_access_status);
    copy(s.overview.acronym, out.overview.acronym);
    copy(s.overview.brief_summary, out.overview.brief_summary);
    copy(s.overview.detailed_description, out.overview.detailed_description);
    copy(s.oversight.has_dmc, out.oversight.has_dmc);
    copy(s.oversight.is_fda_regulated_drug, out.oversight.is_fda_regulated_drug);
    copy(s.oversight.is_fda_regulated_device, out.oversight.is_fda_regulated_device);
    copy(s.oversight.is_unapproved_device, out.oversight.is_unapproved_device);
    copy(s.oversight.is_ppsd, out.oversight.is_ppsd);
    copy(s.oversight.is_us_export, out.oversight.is_us_export);
    copy(s.oversight.is_fdaaa801_violation, out.oversight.is_fdaaa801_violation);
    return out;
}

} // namespace plain_x3
