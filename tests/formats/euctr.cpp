// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/euctr.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>

using namespace formats;

BOOST_AUTO_TEST_SUITE(formats_euctr)

BOOST_AUTO_TEST_CASE(each_summary_begins_a_trial_and_each_item_ends_a_text) {
    std::vector<eu_trial> all;
    for (auto&& r : dossier::read<eu_trial>("Summary\nEudraCT Number: 2030-000001-01\nTrial Status: Ongoing\n\nA. Protocol Information\nA.3 Full title of the trial: Counting of ducks\n"
                                            "A.3 Full title of the trial (fr): Compter les canards\n\nE. General Information on the Trial\n"
                                            "E.3 Principal inclusion criteria: 1. Has feathers\n2. Swims\nE.3 Principal inclusion criteria (fr): 1. A des plumes\nE.5 End points\n"
                                            "E.5.1 Primary end point(s): Ducks\n\nSummary\nEudraCT Number: 2030-000002-02\nTrial Status: Completed\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].summary.eudract_number == "2030-000001-01");
    BOOST_TEST((all[0].protocol.titles == by_language{{"", "Counting of ducks"}, {"fr", "Compter les canards"}}));
    BOOST_TEST((all[0].general.inclusion == by_language{{"", "1. Has feathers\n2. Swims"}, {"fr", "1. A des plumes"}}));
    BOOST_TEST((all[0].general.endpoints == by_language{{"", "Ducks"}}));
    BOOST_TEST((all[1].summary.status == "Completed"));
}

BOOST_AUTO_TEST_CASE(substances_belong_to_their_product) {
    auto const r = dossier::parse<eu_trial>("Summary\nEudraCT Number: 1\nD. IMP Identification\nD.IMP: 1\nD.3.1 Product name: Mud\nD.3.7 Routes of administration for this IMP:\nOral use\nRectal use\n"
                                            "D.3.8 to D.3.10 IMP Identification Details (Active Substances)\nD.3.8 INN - Proposed INN: SILT\nD.3.9.1 CAS number: 0\n"
                                            "D.3.8 to D.3.10 IMP Identification Details (Active Substances)\nD.3.9.1 CAS number: 1\nD.IMP: 2\nD.3.1 Product name: Water\n");
    BOOST_TEST(r.ok());
    BOOST_TEST_REQUIRE(r->products.size() == 2u);
    auto const& mud = r->products[0];
    BOOST_TEST((mud.routes == "Oral use\nRectal use"));
    BOOST_TEST_REQUIRE(mud.substances.size() == 2u);
    BOOST_TEST((mud.substances[0].name == "SILT"));
    BOOST_TEST((mud.substances[0].cas_number == "0"));
    BOOST_TEST(!mud.substances[1].name);
    BOOST_TEST((mud.substances[1].cas_number == "1"));
    BOOST_TEST(r->products[1].substances.empty());
}

BOOST_AUTO_TEST_SUITE_END()
