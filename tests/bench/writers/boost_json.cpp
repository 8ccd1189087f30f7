// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/interop/json/to_json.hpp>

#include <boost/json/src.hpp>

#include "writer.hpp"

namespace {

namespace json = boost::json;

bool const added[] = {
    bench::add_writer({"Boost.JSON serialize",
                       [](bench::studies const& s) -> std::function<std::size_t()> {
                           std::vector<json::value> documents;
                           for (auto const& one : s.views) documents.push_back(dossier::to_json(one));
                           return [documents] {
                               std::size_t n = 0;
                               for (auto const& d : documents) n += json::serialize(d).size() + 1;
                               return n;
                           };
                       },
                       [](bench::studies const& s) { return json::serialize(dossier::to_json(s.views.front())); }}),
    bench::add_writer({"to_json and serialize",
                       [](bench::studies const& s) -> std::function<std::size_t()> {
                           return [&s] {
                               std::size_t n = 0;
                               for (auto const& one : s.views) n += json::serialize(dossier::to_json(one)).size() + 1;
                               return n;
                           };
                       },
                       nullptr}),
};

} // namespace
