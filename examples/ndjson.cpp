// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Prints all studies of the files in a folder as JSON, one on each line:
//   ndjson [--api-v2] folder
// With --api-v2 they have the shape of the registry's API.

#include <dossier/interop/json/api_v2.hpp>
#include <dossier/interop/json/write_json.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/study.hpp>

#include <filesystem>
#include <iostream>
#include <string_view>

namespace {

template <class Shape>
bool print_all(std::filesystem::path const& folder, Shape const& shape) {
    auto pages = dossier::read_folder<dossier::study_view>(folder);
    for (auto const& d : dossier::write_ndjson(std::cout, pages, shape)) std::cerr << d.message() << '\n';
    return std::cout && !pages.error();
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2) return print_all(argv[1], dossier::native_shape()) ? 0 : 1;
    if (argc == 3 && std::string_view(argv[1]) == "--api-v2") return print_all(argv[2], dossier::api_v2) ? 0 : 1;
    std::cerr << "usage: ndjson [--api-v2] folder\n";
    return 2;
}
