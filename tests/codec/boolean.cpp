// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/boolean.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"
#include "support/written.hpp"

using dossier::codec;
using dossier_test::read_by;
using dossier_test::written;

BOOST_AUTO_TEST_SUITE(codec_boolean)

BOOST_AUTO_TEST_CASE(reads_both_pairs_of_words) {
    BOOST_TEST(read_by(codec<bool>::parser, "True", false) == "true|");
    BOOST_TEST(read_by(codec<bool>::parser, "False", true) == "false|");
    BOOST_TEST(read_by(codec<bool>::parser, "Yes", false) == "true|");
    BOOST_TEST(read_by(codec<bool>::parser, "No", true) == "false|");
    BOOST_TEST(read_by(codec<bool>::parser, "maybe", true) == "no true");
}

BOOST_AUTO_TEST_CASE(writes_true_and_false) {
    BOOST_TEST(written<codec<bool>>(true) == "> True");
    BOOST_TEST(written<codec<bool>>(false) == "> False");
}

BOOST_AUTO_TEST_CASE(yes_no_reads_the_same_and_writes_yes_and_no) {
    BOOST_TEST(read_by(dossier::yes_no.parser, "True", false) == "true|");
    BOOST_TEST(read_by(dossier::yes_no.parser, "No", true) == "false|");
    BOOST_TEST(written<dossier::yes_no_codec>(true) == "> Yes");
    BOOST_TEST(written<dossier::yes_no_codec>(false) == "> No");
}

BOOST_AUTO_TEST_CASE(says_what_it_expects) {
    static_assert(dossier::encodable<bool> && dossier::codec_for<dossier::yes_no_codec, bool>);
    static_assert(codec<bool>::within_line && dossier::yes_no_codec::within_line);
    BOOST_TEST(codec<bool>::expected == "True or False (or Yes or No)");
    BOOST_TEST(dossier::yes_no.expected == "Yes or No (or True or False)");
}

BOOST_AUTO_TEST_SUITE_END()
