// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/ris.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::ris_reference;

namespace {

std::vector<dossier::result<ris_reference>> all_of(std::string_view text) {
    std::vector<dossier::result<ris_reference>> all;
    for (auto&& r : dossier::read<ris_reference>(text)) all.push_back(r);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(formats_ris)

BOOST_AUTO_TEST_CASE(a_reference_goes_from_one_key_to_another) {
    auto const all = all_of("TY  - JOUR\nAB  - Of ducks.\nN1  - seen\nER  - \n\nTY  - BOOK\nAB  - Of reeds.\nN1  - read\nER  - \n");
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].diagnostics().empty());
    BOOST_TEST((all[0]->abstracts == std::vector<std::string>{"Of ducks."}));
    BOOST_TEST((all[1]->abstracts == std::vector<std::string>{"Of reeds."}));
    BOOST_TEST((all[1]->notes == std::vector<std::string>{"read"}));
}

BOOST_AUTO_TEST_CASE(any_key_ends_a_text) {
    auto const all = all_of("TY  - JOUR\nAB  - Of ducks\nand - or - drakes.\nXZ  - a tag nobody described\nKW  - pond\nN2  - Of ducks too.\nER  - \n");
    BOOST_TEST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].diagnostics().empty());
    BOOST_TEST((all[0]->abstracts == std::vector<std::string>{"Of ducks\nand - or - drakes.", "Of ducks too."}));
    BOOST_TEST((all[0]->others == std::vector<std::pair<std::string, std::string>>{{"XZ", "a tag nobody described"}}));
    BOOST_TEST((all[0]->keywords == std::vector<std::string>{"pond"}));
}

BOOST_AUTO_TEST_CASE(what_stands_between_two_references_belongs_to_none) {
    auto const all = all_of("TY  - JOUR\nTI  - Ducks\nPY  - 2030\nAB  - Of ducks.\nER  - \n\nLink to the full text: none\n\nC1  - Database: Pond\n\n2.\nTY  - BOOK\nTI  - Reeds\nPY  - 2031\nER  - \n");
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].ok());
    BOOST_TEST((all[0]->abstracts == std::vector<std::string>{"Of ducks."}));
    BOOST_TEST(all[0]->others.empty());
    BOOST_TEST_REQUIRE(all[0].extras().size() == 1u);
    BOOST_TEST(all[0].extras()[0].text == "Link to the full text: none\n\nC1  - Database: Pond\n\n2.");
    BOOST_TEST((all[1]->title == "Reeds"));
    BOOST_TEST(all[1].extras().empty());
}

BOOST_AUTO_TEST_CASE(addresses_are_split_and_repeat) {
    auto const all = all_of("TY  - JOUR\nUR  - a; b\nUR  - c\nER  - \n");
    BOOST_TEST_REQUIRE(all.size() == 1u);
    BOOST_TEST((all[0]->urls == std::vector<std::string>{"a", "b", "c"}));
}

BOOST_AUTO_TEST_SUITE_END()
