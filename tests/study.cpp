// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study.hpp>

#include <optional>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/fixture.hpp"
#include "support/show.hpp"

// The pages in tests/fixtures, read by the one header that a user includes: every member of every page.

namespace {

using dossier::nct_id;
using dossier::overall_status;
using dossier::partial_date;
using dossier::timestamp;
using dossier_test::show;

dossier::study read(char const* name) {
    auto page = dossier::parse<dossier::study>(dossier_test::fixture(name));
    BOOST_TEST(page.ok());
    BOOST_TEST(page.diagnostics().empty());
    BOOST_TEST(page.extras().empty());
    return *std::move(page);
}

} // namespace

BOOST_AUTO_TEST_SUITE(study)

BOOST_AUTO_TEST_CASE(a_page_of_2025_is_read_to_the_last_member) {
    dossier::study want;
    want.id = want.header.id = nct_id::make(8000301);
    want.header.ignite_created = timestamp::make(2025, 12, 24, 12, 5);
    want.header.ignite_modified = timestamp::make(2025, 12, 25, 0, 26);
    want.header.status = want.overview.status = overall_status::unknown;
    want.header.last_update_posted = partial_date::make(2023, 4, 17);
    want.header.first_post = partial_date::make(2019, 11, 30);
    want.header.is_not_gene_therapy = true;
    want.header.has_adverse_events = false;
    want.identification.brief_title = "Peppermint Tea Before Night Trains: a Pilot";
    want.identification.sponsor = "Centre Hospitalier de l'Île Inventée";
    want.overview.official_title =
        "Peppermint Tea (0.3 L) Against Warm Water Before Night Trains: A Randomised, Open, Two-Arm Pilot Trial";
    want.overview.status_verified = partial_date::make(2023, 4);
    want.overview.last_known_status = overall_status::recruiting;
    want.overview.delayed_posting = false;
    want.overview.has_expanded_access = true;
    want.overview.expanded_access_id = nct_id::make(8000302);
    want.overview.expanded_access_status = dossier::expanded_access_status::no_longer_available;
    want.overview.acronym = "PEPTRAIN";
    want.overview.brief_summary = "Travellers on night trains often complain of bloating. This pilot asks:\n\n"
                                  "* Is tea drunk, and is it \\>= 80 % of the cup?\n"
                                  "* Does it help? Primary endpoint: comfort score (0\\-10) in the morning.";
    want.overview.detailed_description = "Rationale:\nPeppermint tea is said to calm the stomach. No trial has been made on trains.\n\n"
                                         "Design: two arms, 1:1.\n\n"
                                         " - Arm A: tea, 0.3 L, 30 minutes before departure\n"
                                         " - Arm B: warm water\n\n"
                                         "Status: a guard notes whether the berth is occupied; see also https://trains.example/berths.\n\n"
                                         "Brief Summary: as above.";
    want.oversight.has_dmc = false;
    want.oversight.is_fda_regulated_drug = false;
    want.oversight.is_fda_regulated_device = true;
    want.oversight.is_unapproved_device = true;
    want.oversight.is_us_export = false;

    auto const s = read("study_2025.txt");
    BOOST_TEST(show(s.overview.brief_summary) == show(want.overview.brief_summary));
    BOOST_TEST(show(s.overview.detailed_description) == show(want.overview.detailed_description));
    BOOST_TEST((s.header == want.header));
    BOOST_TEST((s.identification == want.identification));
    BOOST_TEST((s.overview == want.overview));
    BOOST_TEST((s.oversight == want.oversight));
    BOOST_TEST((s == want));
}

BOOST_AUTO_TEST_CASE(a_page_of_2024_is_read_to_the_last_member) {
    dossier::study want;
    want.id = want.header.id = nct_id::make(7000416);
    want.header.ignite_created = timestamp::make(2024, 5, 6, 9, 41);
    want.header.ignite_modified = timestamp::make(2024, 10, 26, 22, 15);
    want.header.status = want.overview.status = overall_status::terminated;
    want.header.last_update_posted = partial_date::make(2010, 6, 15);
    want.header.first_post = partial_date::make(2007, 2, 28);
    want.identification.brief_title = "Wool Blankets for Cold Feet";
    want.identification.sponsor = want.identification.organization = "Northern Textile Institute";
    want.overview.status_verified = partial_date::make(2010, 6, 1);
    want.overview.delayed_posting = false;
    want.overview.why_stopped = "Too few cold feet\nwere found in two winters";
    want.overview.has_expanded_access = false;
    want.overview.brief_summary = "Blankets of wool were lent to households with at least one person whose feet are cold\n\n"
                                  "The feet were asked after one week";

    auto const s = read("study_2024.txt");
    BOOST_TEST((s.header == want.header));
    BOOST_TEST((s.identification == want.identification));
    BOOST_TEST((s.overview == want.overview));
    BOOST_TEST((s == want));
}

BOOST_AUTO_TEST_CASE(of_a_withheld_study_nearly_everything_is_absent) {
    dossier::study want;
    want.id = want.header.id = nct_id::make(6000999);
    want.header.ignite_created = timestamp::make(2025, 12, 24, 23, 59);
    want.header.ignite_modified = timestamp::make(2025, 12, 26, 1, 0);
    want.header.status = want.overview.status = overall_status::withheld;
    want.header.last_update_posted = partial_date::make(2014, 3, 20);
    want.header.first_post = partial_date::make(2014, 3, 18);
    want.header.is_not_gene_therapy = true;
    want.header.has_adverse_events = false;
    want.identification.brief_title = "[Invented Trial of a Device That Was Not Approved]";
    want.identification.sponsor = "[Redacted]";
    want.overview.delayed_posting = false;
    BOOST_TEST((read("study_withheld.txt") == want));
}

BOOST_AUTO_TEST_CASE(line_ends_of_cr_lf_read_the_same) {
    for (auto const name : {"study_2025.txt", "study_2024.txt", "study_withheld.txt"}) {
        std::string text;
        for (char const c : dossier_test::fixture(name)) (c == '\n' ? text += '\r' : text) += c;
        auto const page = dossier::parse<dossier::study>(text);
        BOOST_TEST(page.diagnostics().empty(), name);
        BOOST_TEST((*page == read(name)), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
