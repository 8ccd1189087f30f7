// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Prints what differs between two exports of a registry: compare_exports old new

#include <dossier/diff.hpp>
#include <dossier/interop/mapped_file.hpp>
#include <dossier/read.hpp>
#include <dossier/study.hpp>
#include <iostream>

int main(int, char** argv) {
    dossier::mapped_file const before(argv[1]), after(argv[2]);
    auto const found = dossier::match(dossier::read<dossier::study_view>(before.text()), dossier::read<dossier::study_view>(after.text()));
    for (auto const& r : found.added) std::cout << r.id << " was added\n";
    for (auto const& r : found.removed) std::cout << r.id << " was removed\n";
    for (auto const& c : found.changed)
        for (auto const& d : dossier::diff(*dossier::parse<dossier::study_view>(c.before.in(before.text())), *dossier::parse<dossier::study_view>(c.after.in(after.text()))))
            std::cout << c.id << (d.administrative ? ", administrative: " : ": ") << d << '\n';
}
