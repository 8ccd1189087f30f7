// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>

bool read_elsewhere(dossier::study& s) {
    auto page = dossier::parse<dossier::study>("Viewing Study NCT00000001\n\nStudy NCT ID: NCT00000002\n");
    s = *page;
    return page.ok();
}
