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
    BOOST_TEST(codec<bool>::expected == "one of True, False, Yes or No");
    BOOST_TEST(dossier::yes_no.expected == "one of Yes, No, True or False");
}

BOOST_AUTO_TEST_CASE(a_bool_of_two_words_reads_and_writes_these_alone) {
    constexpr auto lower = dossier::bool_as<"yes", "no">;
    using codec = std::remove_const_t<decltype(lower)>;
    static_assert(dossier::codec_for<codec, bool> && codec::within_line);
    BOOST_TEST(read_by(lower.parser, "yes", false) == "true|");
    BOOST_TEST(read_by(lower.parser, "no", true) == "false|");
    for (auto const wrong : {"Yes", "No", "True", "y", "ye", "n", ""}) BOOST_TEST(read_by(lower.parser, wrong, true) == "no true", wrong);
    BOOST_TEST(written<codec>(true) == "> yes");
    BOOST_TEST(written<codec>(false) == "> no");
    BOOST_TEST(lower.expected == "yes or no");
    BOOST_TEST(lower.could_go_on("ye"));
    BOOST_TEST(lower.could_go_on("n"));
    BOOST_TEST(!lower.could_go_on("no"));
    BOOST_TEST(!lower.could_go_on("x"));
    BOOST_TEST((dossier::bool_as<"n", "no">.could_go_on("n")));
}

BOOST_AUTO_TEST_CASE(a_bool_of_several_spellings_writes_the_first_of_each) {
    constexpr auto lower = dossier::bool_as<"yes|true|TRUE", "no|false">;
    using codec = std::remove_const_t<decltype(lower)>;
    for (auto const word : {"yes", "true", "TRUE"}) BOOST_TEST(read_by(lower.parser, word, false) == "true|", word);
    for (auto const word : {"no", "false"}) BOOST_TEST(read_by(lower.parser, word, true) == "false|", word);
    BOOST_TEST(written<codec>(true) == "> yes");
    BOOST_TEST(written<codec>(false) == "> no");
    BOOST_TEST(lower.expected == "one of yes, no, true, false or TRUE");
    BOOST_TEST((dossier::bool_as<"1|on", "0">.expected == "one of 1, 0 or on"));
    BOOST_TEST(lower.could_go_on("TRU"));
    BOOST_TEST(!lower.could_go_on("TRUE"));
}

BOOST_AUTO_TEST_CASE(says_that_case_differs) {
    BOOST_TEST(codec<bool>::why_not("true") == "upper and lower case differ: it is spelled True");
    BOOST_TEST(dossier::yes_no.why_not("FALSE") == "upper and lower case differ: it is spelled False");
    BOOST_TEST(codec<bool>::why_not("maybe") == "");
}

BOOST_AUTO_TEST_SUITE_END()
