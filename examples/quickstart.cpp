// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>
#include <iostream>

int main() {
    auto const page = dossier::parse<dossier::study>("Viewing Study NCT01234567\n\n\n"
                                                     "Ignite Creation Date: 2025-12-25 @ 12:26 AM\n"
                                                     "Study NCT ID: NCT01234567\n"
                                                     "Status: ENROLLING_BY_INVITATION\n"
                                                     "First Post: 2025-02-30\n");
    if (page->header.status == dossier::overall_status::enrolling_by_invitation)
        std::cout << page->id.value() << ": " << label(*page->header.status) << '\n';
    for (auto const& d : page.diagnostics())
        std::cout << d.offset << ": " << d.severity << ": " << d.message() << '\n';
}
