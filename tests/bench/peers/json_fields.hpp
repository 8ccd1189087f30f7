// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "../twin.hpp"

namespace bench {

/// Calls `f(name, member)` for each member of a study, in the order and by the names of the JSON and XML corpus.
template <class Study, class F>
void for_each_field(Study& s, F&& f) {
    f("viewing", s.id);
    auto& h = s.header;
    f("ignite_creation_date", h.ignite_created);
    f("ignite_modification_date", h.ignite_modified);
    f("study_nct_id", h.id);
    f("header_status", h.status);
    f("last_update_posted", h.last_update_posted);
    f("first_post", h.first_post);
    f("is_not_gene_therapy", h.is_not_gene_therapy);
    f("has_adverse_events", h.has_adverse_events);
    auto& i = s.identification;
    f("brief_title", i.brief_title);
    f("sponsor", i.sponsor);
    f("organization", i.organization);
    auto& o = s.overview;
    f("official_title", o.official_title);
    f("status", o.status);
    f("status_verified_date", o.status_verified);
    f("last_known_status", o.last_known_status);
    f("delayed_posting", o.delayed_posting);
    f("why_stopped", o.why_stopped);
    f("has_expanded_access", o.has_expanded_access);
    f("expanded_access_nct_id", o.expanded_access_id);
    f("expanded_access_status", o.expanded_access_status);
    f("acronym", o.acronym);
    f("brief_summary", o.brief_summary);
    f("detailed_description", o.detailed_description);
    auto& v = s.oversight;
    f("has_oversight_dmc", v.has_dmc);
    f("is_fda_regulated_drug", v.is_fda_regulated_drug);
    f("is_fda_regulated_device", v.is_fda_regulated_device);
    f("is_unapproved_device", v.is_unapproved_device);
    f("is_ppsd", v.is_ppsd);
    f("is_us_export", v.is_us_export);
    f("is_fdaaa801_violation", v.is_fdaaa801_violation);
}

/// What a JSON string or the text of an element means for a member, by the twin's own value parsers.
inline void from_string(std::string_view text, std::optional<std::string_view>& member) noexcept { member = text; }
inline void from_string(std::string_view text, std::optional<std::string>& member) { member.emplace(text); }
template <class T>
void from_string(std::string_view text, std::optional<T>& member) noexcept {
    twin::read_all(text, member);
}

} // namespace bench
