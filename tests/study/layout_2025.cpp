// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/layout_2025.hpp>

#include <filesystem>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/write.hpp>

#include "support/fixture.hpp"
#include "support/registry.hpp"
#include "support/study_page.hpp"

namespace {

using dossier::study;
using dossier::study_view;

// Reads and writes: the same bytes.
template <class Record>
void round_trip(std::string const& text) {
    auto const page = dossier::parse<Record>(text);
    auto const written = dossier::write(*page, dossier::layout_2025);
    BOOST_TEST(static_cast<bool>(written));
    for (auto const& d : written.diagnostics()) BOOST_TEST_MESSAGE(d.message());
    BOOST_TEST((written.text() == text));
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_layout_2025)

BOOST_AUTO_TEST_CASE(suits_the_description) {
    static_assert(dossier::is_style_of<study>(dossier::layout_2025));
    BOOST_TEST((dossier::is_style_of<study>(dossier::layout_2025)));
    static_assert(dossier::is_style_of<study_view>(dossier::layout_2025));
    BOOST_TEST((dossier::is_style_of<study_view>(dossier::layout_2025)));
}

BOOST_AUTO_TEST_CASE(pages_come_back_byte_for_byte) {
    for (auto const name : {"study_2025.txt", "study_withheld.txt"}) {
        BOOST_TEST_CONTEXT(name) {
            round_trip<study>(dossier_test::fixture(name));
            round_trip<study_view>(dossier_test::fixture(name));
        }
    }
}

BOOST_AUTO_TEST_CASE(is_the_layout_in_which_studies_are_written) {
    auto const text = dossier_test::fixture("study_2025.txt");
    BOOST_TEST((dossier::write(*dossier::parse<study>(text)).text() == text));
}

BOOST_AUTO_TEST_CASE(a_page_prints_the_gene_flag_that_it_has) {
    auto text = dossier_test::fixture("study_2025.txt");
    std::string const flag = "Is NOT Gene Therapy: True\n";
    auto const at = text.find(flag);
    BOOST_TEST_REQUIRE(at != text.npos);
    round_trip<study>(std::string(text).replace(at, flag.size(), "Is NOT Gene Therapy: False\n"));
    round_trip<study>(std::string(text).replace(at, flag.size(), "Is Gene Therapy: True\n"));
    round_trip<study>(text.erase(at, flag.size())); // without either
}

BOOST_AUTO_TEST_CASE(of_an_empty_study_it_prints_what_it_lacks) {
    auto const page = dossier::write(study(), dossier::layout_2025);
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(page.text() == "Viewing Study\n\n\n"
                              "Ignite Creation Date: None\nIgnite Modification Date: None\nStudy NCT ID: None\nStatus: None\n"
                              "Last Update Posted: None\nFirst Post: None\n\n"
                              "Brief Title: None\nSponsor: None\nOrganization:\n\n"
                              "Study Overview\n\n"
                              "Official Title: None\nStatus: None\nStatus Verified Date: None\nLast Known Status: None\n"
                              "Delayed Posting: None\nIf Stopped, Why?: Not Stopped\nHas Expanded Access: None\n"
                              "If Expanded Access, NCT#: N/A\nHas Expanded Access, NCT# Status: N/A\nAcronym: None\n"
                              "Brief Summary: None\nDetailed Description: None\n\n"
                              "Study Oversight\n\n"
                              "Has Oversight DMC: None\nIs a FDA Regulated Drug?: None\nIs a FDA Regulated Device?: None\n"
                              "Is an Unapproved Device?: None\nIs a PPSD?: None\nIs a US Export?: None\n"
                              "Is an FDA AA801 Violation?:");
    BOOST_TEST((*dossier::parse<study>(page.text()) == study()));
    BOOST_TEST(dossier::parse<study>(page.text()).diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(pages_in_other_layouts_come_back_in_this_one) {
    dossier_test::study_page page;
    auto const wanted = page.text();
    page.title += " \n";
    page.header.insert(page.header.find("Study NCT ID"), "\n\n");
    page.overview_heading = "Study Overview\n";
    auto const read = dossier::parse<study>(page.text() + "\n\n");
    BOOST_TEST((dossier::write(*read).text() == wanted));
}

BOOST_AUTO_TEST_CASE(every_page_of_the_registry_comes_back_byte_for_byte, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    int pages = 0;
    round_trip<study>(dossier_test::contents((dossier_test::registry_data() / "NCT03123458.txt").string()));
    for (auto const& file : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts")) {
        BOOST_TEST_CONTEXT(file.path().filename().string()) {
            auto const text = dossier_test::contents(file.path().string());
            round_trip<study>(text);
            round_trip<study_view>(text);
            ++pages;
        }
    }
    BOOST_TEST(pages == 287);
}

BOOST_AUTO_TEST_SUITE_END()
