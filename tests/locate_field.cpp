// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/locate_field.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

using dossier::study;
using dossier::locate_field;

BOOST_AUTO_TEST_SUITE(where_)

BOOST_AUTO_TEST_CASE(members_point_back_into_their_text) {
    auto const text = "\xEF\xBB\xBF" + dossier_test::study_page{}.text();
    auto const at = [&](dossier::source_range r) { return text.substr(r.offset, r.length); };

    auto const status = locate_field(text, &study::overview, &study::overview_type::status);
    BOOST_TEST_REQUIRE(status.has_value());
    BOOST_TEST(status->key.offset == text.rfind("Status: TERMINATED"));
    BOOST_TEST(at(status->key) == "Status");
    BOOST_TEST(at(status->value) == "TERMINATED");

    auto const header = locate_field(text, &study::header, &study::header_type::status);
    BOOST_TEST_REQUIRE(header.has_value());
    BOOST_TEST(header->key.offset == text.find("Status: TERMINATED"));

    auto const description = locate_field(text, &study::overview, &study::overview_type::detailed_description);
    BOOST_TEST_REQUIRE(description.has_value());
    BOOST_TEST(at(description->value) == "Two groups.\n\n* warm\n* cold");

    auto const id = locate_field(text, &study::id);
    BOOST_TEST_REQUIRE(id.has_value());
    BOOST_TEST(at(id->key) == "Viewing Study");
    BOOST_TEST(at(id->value) == "NCT01234567");

    auto const absent = locate_field(text, &study::identification, &study::identification_type::organization);
    BOOST_TEST_REQUIRE(absent.has_value());
    BOOST_TEST(absent->value.length == 0u);

    BOOST_TEST(!locate_field(text, &study::header, &study::header_type::is_gene_therapy).has_value());
}

BOOST_AUTO_TEST_CASE(of_a_repeated_key_the_first) {
    std::string const text = "Sponsor: first\nSponsor: second\n";
    auto const sponsor = locate_field(text, &study::identification, &study::identification_type::sponsor);
    BOOST_TEST_REQUIRE(sponsor.has_value());
    BOOST_TEST(text.substr(sponsor->value.offset, sponsor->value.length) == "first");
}

BOOST_AUTO_TEST_SUITE_END()
