// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/whole.hpp>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/grammar/boolean.hpp>

using dossier::grammar::match_whole;

BOOST_AUTO_TEST_SUITE(grammar_whole)

BOOST_AUTO_TEST_CASE(a_parser_has_to_match_all_of_the_text) {
    bool value = false;
    BOOST_TEST(match_whole(dossier::grammar::boolean, "True", value));
    BOOST_TEST(value);
    BOOST_TEST(!match_whole(dossier::grammar::boolean, "True ", value));
    BOOST_TEST(!match_whole(dossier::grammar::boolean, "", value));
}

BOOST_AUTO_TEST_CASE(any_x3_parser_will_do) {
    unsigned value = 0;
    BOOST_TEST(match_whole(boost::spirit::x3::uint_ >> " g", "35 g", value));
    BOOST_TEST(value == 35u);
    BOOST_TEST(!match_whole(boost::spirit::x3::uint_ >> " g", "35 grams", value));
}

BOOST_AUTO_TEST_SUITE_END()
