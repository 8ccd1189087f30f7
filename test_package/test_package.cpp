// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>
#include <iostream>

int main() {
    auto const page = dossier::parse<dossier::study>("Viewing Study NCT01234567\n\nStatus: RECRUITING\n");
    std::cout << "dossier: " << *page->id << " is " << *page->header.status << '\n';
    return page.ok() ? 0 : 1;
}
