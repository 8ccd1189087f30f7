// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/interop/json/write_json.hpp>

#include <glaze/glaze.hpp>

#include <cstdlib>
#include <optional>

#include "writer.hpp"

// The same structs with values that glaze knows: names in place of enumerators, texts in place of dates and ids.
namespace {

using text = std::optional<std::string>;
using flag = std::optional<bool>;

struct header_t {
    text ignite_created, ignite_modified, id, status, last_update_posted, first_post;
    flag is_not_gene_therapy, is_gene_therapy, has_adverse_events;
};
struct identification_t {
    text brief_title, sponsor, organization;
};
struct overview_t {
    text official_title, status, status_verified, last_known_status;
    flag delayed_posting;
    text why_stopped;
    flag has_expanded_access;
    text expanded_access_id, expanded_access_status, acronym, brief_summary, detailed_description;
};
struct oversight_t {
    flag has_dmc, is_fda_regulated_drug, is_fda_regulated_device, is_unapproved_device, is_ppsd, is_us_export, is_fdaaa801_violation;
};
struct study_t {
    text id;
    header_t header;
    identification_t identification;
    overview_t overview;
    oversight_t oversight;
};

study_t copy_of(dossier::study_view const& s) {
    std::string json;
    dossier::write_json(json, s);
    study_t out;
    if (glz::read_json(out, json)) std::abort();
    return out;
}

bool const added = bench::add_writer({"glaze write_json",
                                      [](bench::studies const& s) -> std::function<std::size_t()> {
                                          std::vector<study_t> all;
                                          for (auto const& one : s.views) all.push_back(copy_of(one));
                                          return [all] {
                                              std::size_t n = 0;
                                              std::string out;
                                              for (auto const& one : all)
                                                  if (!glz::write_json(one, out)) n += out.size() + 1;
                                              return n;
                                          };
                                      },
                                      [](bench::studies const& s) {
                                          std::string out;
                                          static_cast<void>(glz::write_json(copy_of(s.views.front()), out));
                                          return out;
                                      }});

} // namespace
