// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>

bool read_elsewhere(dossier::study& s);

// Two translation units have the same headers, and agree on what they read.
int main() {
    auto const page = dossier::parse<dossier::study>("Viewing Study NCT00000001\n\nStudy NCT ID: NCT00000002\n");
    dossier::study other;
    return read_elsewhere(other) && page.ok() && *page == other && page->header.id->number() == 2 ? 0 : 1;
}
