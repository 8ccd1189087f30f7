// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Studies as JSON documents, in this library's shape and in that of the registry's API, and back:
//   json_documents file

#include <dossier/interop/json.hpp>
#include <dossier/interop/json/api_v2.hpp>
#include <dossier/read_file.hpp>
#include <dossier/study.hpp>

#include <boost/json/src.hpp> // builds Boost.JSON in; or link it, with dossier::json

#include <iostream>
#include <sstream>

namespace {

namespace json = boost::json;

void documents(dossier::study const& study) {
    json::value const document = boost::json::value_from(study);
    std::cout << document.at("header").at("status") << '\n';
    if (json::value_to<dossier::study>(document) == study) std::cout << "the same again\n";

    json::value const of_api = dossier::to_json(study, dossier::api_v2);
    std::cout << of_api.at("protocolSection").at("statusModule").at("overallStatus") << '\n';
    if (*dossier::from_json<dossier::study>(of_api, dossier::api_v2) == study) std::cout << "the same again\n";
}

void what_is_wrong() {
    std::istringstream lines("{\"header\":{\"status\":\"RECRUTING\",\"first_post\":\"2025-02-30\"}}\n{\"id\":\n{\"id\":\"NCT01234567\",\"title\":\"x\"}\n");
    for (auto&& study : dossier::read_ndjson<dossier::study>(lines))
        for (auto const& d : study.diagnostics()) std::cout << study.line() << ": " << d.severity << ": " << d.message() << '\n';
}

} // namespace

int main(int argc, char** argv) {
    auto pages = dossier::read_file<dossier::study>(argc > 1 ? argv[1] : "sample.txt");
    for (auto&& page : pages) documents(*page);
    what_is_wrong();
    return pages.error() ? 1 : 0;
}
