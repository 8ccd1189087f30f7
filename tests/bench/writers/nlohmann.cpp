// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/interop/json/write_json.hpp>

#include <nlohmann/json.hpp>

#include "writer.hpp"

namespace {

using json = nlohmann::ordered_json;

json document_of(dossier::study_view const& s) {
    std::string text;
    dossier::write_json(text, s);
    return json::parse(text);
}

bool const added = bench::add_writer({"nlohmann::json dump",
                                      [](bench::studies const& s) -> std::function<std::size_t()> {
                                          std::vector<json> documents;
                                          for (auto const& one : s.views) documents.push_back(document_of(one));
                                          return [documents] {
                                              std::size_t n = 0;
                                              for (auto const& d : documents) n += d.dump(-1, ' ', false, json::error_handler_t::replace).size() + 1;
                                              return n;
                                          };
                                      },
                                      [](bench::studies const& s) { return document_of(s.views.front()).dump(); }});

} // namespace
