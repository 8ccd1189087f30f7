// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/layout_2024.hpp>

#include <filesystem>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/write.hpp>

#include "support/fixture.hpp"
#include "support/registry.hpp"

namespace {

using dossier::study;
using dossier::study_view;

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    BOOST_TEST_REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_layout_2024)

BOOST_AUTO_TEST_CASE(suits_the_description) {
    static_assert(dossier::is_style_of<study>(dossier::layout_2024));
    BOOST_TEST((dossier::is_style_of<study>(dossier::layout_2024)));
    static_assert(dossier::is_style_of<study_view>(dossier::layout_2024));
    BOOST_TEST((dossier::is_style_of<study_view>(dossier::layout_2024)));
}

// The page in the fixtures spells one False as No, as one page did; that is not canonical.
BOOST_AUTO_TEST_CASE(a_page_comes_back_byte_for_byte) {
    auto const text = dossier_test::fixture("study_2024.txt");
    auto const canonical = replaced(text, "Has Expanded Access: No\n", "Has Expanded Access: False\n");
    for (auto const& page : {text, canonical}) {
        BOOST_TEST((dossier::write(*dossier::parse<study>(page), dossier::layout_2024).text() == canonical));
        BOOST_TEST((dossier::write(*dossier::parse<study_view>(page), dossier::layout_2024).text() == canonical));
    }
}

BOOST_AUTO_TEST_CASE(what_is_absent_is_none) {
    auto const text = replaced(replaced(replaced(replaced(dossier_test::fixture("study_2024.txt"), "Access: No\n", "Access: None\n"),
        "Last Update Posted: 2010-06-15", "Last Update Posted: None"), "Sponsor: Northern Textile Institute", "Sponsor: None"),
        "Organization: Northern Textile Institute", "Organization: None");
    BOOST_TEST((dossier::write(*dossier::parse<study>(text), dossier::layout_2024).text() == text));
}

BOOST_AUTO_TEST_CASE(of_an_empty_study_it_prints_what_it_lacks) {
    auto const page = dossier::write(study(), dossier::layout_2024);
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(page.text().starts_with("Viewing Study\n\n\n\nIgnite Creation Date: None\nLast Modification Date: None\nStudy NCT ID: None\n"
                                       "Status: None\nLast Update Posted: None\nFirst Post: None\n\nBrief Title: None\nSponsor: None\n"
                                       "Organization: None\n\nStudy Overview\n\nOfficial Title: None\n"));
    BOOST_TEST(page.text().ends_with("Is a US Export?: None\nIs an FDA AA801 Violation?: None"));
}

// 2024 has no such lines; what they would say is not lost.
BOOST_AUTO_TEST_CASE(prints_what_a_study_has) {
    auto const wanted = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    auto const page = dossier::write(wanted, dossier::layout_2024);
    BOOST_TEST((page.text().find("\nFirst Post: 2019-11-30\nIs NOT Gene Therapy: True\nHas Adverse Events: False\n\n") != page.text().npos));
    BOOST_TEST((*dossier::parse<study>(page.text()) == wanted));
}

BOOST_AUTO_TEST_CASE(every_study_of_the_registry_comes_back_the_same, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    for (auto const& file : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts")) {
        BOOST_TEST_CONTEXT(file.path().filename().string()) {
            auto const text = dossier_test::contents(file.path().string());
            auto const wanted = *dossier::parse<study>(text);
            auto const page = dossier::write(wanted, dossier::layout_2024);
            BOOST_TEST((*dossier::parse<study>(page.text()) == wanted));
            BOOST_TEST((dossier::write(*dossier::parse<study_view>(page.text())).text() == text));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
