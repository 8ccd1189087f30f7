// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Reads a file of many studies one by one, then by two threads:
//   many_records file

#include <dossier/interop/mapped_file.hpp>
#include <dossier/read_file.hpp>
#include <dossier/read_parallel.hpp>
#include <dossier/study.hpp>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
    std::string const path = argc > 1 ? argv[1] : "registry.txt";

    auto pages = dossier::read_file<dossier::study_view>(path);
    for (auto&& page : pages) {
        if (page.is_record()) std::cout << page->id.value() << " at byte " << page.offset() << '\n';
        for (auto const& d : page.diagnostics()) std::cout << d.offset << ": " << d.severity << ": " << d.message() << '\n';
    }
    if (auto const error = pages.error()) return std::cerr << error.message() << '\n', 2;

    dossier::mapped_file const file(path);
    std::size_t completed = 0;
    dossier::read_parallel<dossier::study_view>(
        file.text(), [](auto& page) { return page->header.status == dossier::overall_status::completed; }, // in two threads at once
        [&](bool is) { completed += is; }, {.threads = 2});                                               // here, one after the other
    std::cout << completed << " completed\n";
}
