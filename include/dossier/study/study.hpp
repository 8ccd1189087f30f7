// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <dossier/study/expanded_access_status.hpp>
#include <dossier/study/overall_status.hpp>
#include <dossier/value/nct_id.hpp>
#include <dossier/value/partial_date.hpp>
#include <dossier/value/timestamp.hpp>

namespace dossier::inline v0 {

/// The lines at the top of a study page.
struct study_header {
    std::optional<dossier::timestamp> ignite_created;
    std::optional<dossier::timestamp> ignite_modified;
    std::optional<dossier::nct_id> id;
    std::optional<dossier::overall_status> status;
    std::optional<dossier::partial_date> last_update_posted;
    std::optional<dossier::partial_date> first_post; ///< of the first submission, where pages could be compared
    std::optional<bool> is_not_gene_therapy; ///< set by hand; a page has this line, the next one or neither
    std::optional<bool> is_gene_therapy;
    std::optional<bool> has_adverse_events;

    friend bool operator==(study_header const&, study_header const&) = default;
};

/// The titles and organizations of a study.
///
/// \tparam Text  see `basic_study`
template <class Text>
struct study_identification {
    std::optional<Text> brief_title;
    std::optional<Text> sponsor;
    std::optional<Text> organization;

    friend bool operator==(study_identification const&, study_identification const&) = default;
};

/// The section "Study Overview".
///
/// \tparam Text  see `basic_study`
template <class Text>
struct study_overview {
    std::optional<Text> official_title;
    std::optional<dossier::overall_status> status;
    std::optional<dossier::partial_date> status_verified;
    std::optional<dossier::overall_status> last_known_status;
    std::optional<bool> delayed_posting;
    std::optional<Text> why_stopped; ///< may have several lines
    std::optional<bool> has_expanded_access;
    std::optional<dossier::nct_id> expanded_access_id;
    std::optional<dossier::expanded_access_status> expanded_access_status;
    std::optional<Text> acronym;
    std::optional<Text> brief_summary;        ///< may have several lines
    std::optional<Text> detailed_description; ///< may have several lines

    friend bool operator==(study_overview const&, study_overview const&) = default;
};

/// The section "Study Oversight".
struct study_oversight {
    std::optional<bool> has_dmc; ///< whether there is a data monitoring committee
    std::optional<bool> is_fda_regulated_drug;
    std::optional<bool> is_fda_regulated_device;
    std::optional<bool> is_unapproved_device;
    std::optional<bool> is_ppsd; ///< whether it is a pediatric postmarket surveillance of a device
    std::optional<bool> is_us_export;
    std::optional<bool> is_fdaaa801_violation;

    friend bool operator==(study_oversight const&, study_oversight const&) = default;
};

/// A study, as its page prints it. Every value may be absent: a page may say so, or lack the line.
///
/// \tparam Text  how texts are held: `std::string`, `std::pmr::string`, or `std::string_view`, which borrows from the text
///               that was read
template <class Text>
struct basic_study {
    using text_type = Text;
    using header_type = study_header;
    using identification_type = study_identification<Text>;
    using overview_type = study_overview<Text>;
    using oversight_type = study_oversight;

    std::optional<dossier::nct_id> id; ///< in the title line
    header_type header;
    identification_type identification;
    overview_type overview;
    oversight_type oversight;

    friend bool operator==(basic_study const&, basic_study const&) = default;
};

/// A study that owns its texts.
using study = basic_study<std::string>;
/// A study whose texts borrow from the text that was read.
///
/// \par Lifetime
/// The text that was read must outlive it.
using study_view = basic_study<std::string_view>;

} // namespace dossier::v0
