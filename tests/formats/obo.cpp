// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/obo.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using namespace formats;

BOOST_AUTO_TEST_SUITE(formats_obo)

BOOST_AUTO_TEST_CASE(frames_keep_their_order_and_their_keys) {
    std::string_view const text = "format-version: 1.2\n\n[Term]\nid: POND:1\nname: duck\n\n[Typedef]\nid: eats\ncreated_by: ada\n\n"
                                  "[Term]\nid: POND:2\nname: reed ! not an animal\nis_a: POND:1 ! duck\nis_obsolete: true\n\n[Instance]\nid: POND:ada\ninstance_of: POND:1\n";
    auto const r = dossier::parse<obo_ontology>(text);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST_REQUIRE(r->frames.size() == 4u);
    auto const& duck = std::get<obo_term>(r->frames[0]);
    BOOST_TEST((duck.name == "duck"));
    BOOST_TEST(!duck.created_by); // which stands below [Typedef]
    auto const& eats = std::get<obo_typedef>(r->frames[1]);
    BOOST_TEST(eats.id == "eats");
    BOOST_TEST((eats.others == clauses{{"created_by", "ada"}}));
    auto const& reed = std::get<obo_term>(r->frames[2]);
    BOOST_TEST((reed.name == "reed"));
    BOOST_TEST((reed.is_a == std::vector<std::string>{"POND:1"}));
    BOOST_TEST((reed.is_obsolete == true));
    BOOST_TEST((std::get<obo_instance>(r->frames[3]).instance_of == "POND:1"));
    auto const written = dossier::write(*r);
    BOOST_TEST_REQUIRE(written.ok());
    BOOST_TEST(dossier::write(*dossier::parse<obo_ontology>(written.text())).text() == written.text());
}

BOOST_AUTO_TEST_SUITE_END()
