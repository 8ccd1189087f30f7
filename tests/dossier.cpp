// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/dossier.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(umbrella)

BOOST_AUTO_TEST_CASE(brings_every_verb) {
    std::string_view const text = "Viewing Study NCT01234567\n\nIgnite Creation Date: 2025-12-25 @ 12:26 AM\nStatus: COMPLETED\n";
    auto const page = dossier::parse<dossier::study>(text);
    BOOST_TEST(page->header.status.value() == dossier::overall_status::completed);
    BOOST_TEST(!dossier::render(page.diagnostics(), text, "page.txt").empty());
    BOOST_TEST(!dossier::write(*page, dossier::layout_2024).text().empty());
    BOOST_TEST(dossier::replace(text, &dossier::study::id, std::nullopt).text().starts_with("Viewing Study\n"));
}

BOOST_AUTO_TEST_SUITE_END()
