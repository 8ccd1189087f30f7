// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Two source files that include everything, and agree on what they read.
#include "dossier.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>

#ifdef BOOST_NO_EXCEPTIONS
// What a program that is compiled without exceptions has to define.
void boost::throw_exception(std::exception const& e) {
    std::fputs(e.what(), stderr);
    std::abort();
}
void boost::throw_exception(std::exception const& e, boost::source_location const&) { boost::throw_exception(e); }
#endif

dossier::study read_elsewhere(char const* text);

int main() {
    char const* const text = "Viewing Study NCT00000001\n\nStudy NCT ID: NCT00000002\nStatus: RECRUITING\nFirst Post: 2025-09\n";
    auto const page = dossier::parse<dossier::study>(text);
    auto const good = page.ok() && *page == read_elsewhere(text) && page->header.id->number() == 2 &&
                      page->header.status == dossier::overall_status::recruiting &&
                      to_string(*page->header.first_post) == "2025-09" &&
                      dossier::write(*page, dossier::layout_2025).ok();
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
