// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/boolean.hpp>

#include <optional>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::boolean;
using dossier_test::read_by;

BOOST_AUTO_TEST_SUITE(grammar_boolean)

BOOST_AUTO_TEST_CASE(reads_its_four_spellings) {
    BOOST_TEST(read_by(boolean, "True", false) == "true|");
    BOOST_TEST(read_by(boolean, "False", true) == "false|");
    BOOST_TEST(read_by(boolean, "Yes", false) == "true|");
    BOOST_TEST(read_by(boolean, "No", true) == "false|");
}

BOOST_AUTO_TEST_CASE(leaves_what_follows) {
    BOOST_TEST(read_by(boolean, "True\n", false) == "true|\n");
    BOOST_TEST(read_by(boolean, "Falsehood", true) == "false|hood");
    BOOST_TEST(read_by(boolean, "None", true) == "false|ne");
}

BOOST_AUTO_TEST_CASE(fails_on_anything_else_and_leaves_the_attribute) {
    for (auto const wrong : {"", "T", "Tru", "Fals", "Ye", "N", "true", "FALSE", "yes", " True", "1", "None of it"}) {
        bool const no_prefix = std::string_view(wrong) != "None of it";
        BOOST_TEST(read_by(boolean, wrong, true) == (no_prefix ? "no true" : "false|ne of it"), wrong);
        BOOST_TEST(read_by(boolean, wrong, false) == (no_prefix ? "no false" : "false|ne of it"), wrong);
    }
}

BOOST_AUTO_TEST_CASE(fits_an_optional) {
    std::optional<bool> const nothing;
    BOOST_TEST(read_by(boolean, "No.", nothing) == "false|.");
    BOOST_TEST(read_by(boolean, "no", nothing) == "no nothing");
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    namespace x3 = boost::spirit::x3;
    auto const line = x3::lit("Delayed Posting: ") >> boolean >> '\n';
    BOOST_TEST(read_by(line, "Delayed Posting: Yes\n.", false) == "true|.");
    BOOST_TEST(read_by(line, "Delayed Posting: Maybe\n", false) == "no false");
    BOOST_TEST(read_by(boolean | x3::lit("None"), "True", false) == "true|");
}

BOOST_AUTO_TEST_CASE(two_words_of_ones_own) {
    auto const& wanted = dossier::grammar::boolean_as<"install", "do not install">;
    BOOST_TEST(read_by(wanted, "install\n", false) == "true|\n");
    BOOST_TEST(read_by(wanted, "do not install", true) == "false|");
    for (auto const wrong : {"", "instal", "do not", "Install", "True"}) {
        BOOST_TEST(read_by(wanted, wrong, true) == "no true", wrong);
        BOOST_TEST(read_by(wanted, wrong, false) == "no false", wrong);
    }
}

BOOST_AUTO_TEST_CASE(several_spellings_of_each_value) {
    auto const& wanted = dossier::grammar::boolean_as<"yes|y|true|TRUE", "no|n">;
    for (auto const word : {"yes", "y", "true", "TRUE"}) BOOST_TEST(read_by(wanted, word, false) == "true|", word);
    for (auto const word : {"no", "n"}) BOOST_TEST(read_by(wanted, word, true) == "false|", word);
    for (auto const wrong : {"", "|", "True", "t", "yes|y"}) BOOST_TEST(read_by(wanted, wrong, true) == (wrong[0] == 'y' ? "true||y" : "no true"), wrong);
}

BOOST_AUTO_TEST_CASE(which_spelling_comes_first_makes_no_other_parser) {
    static_assert(std::is_same_v<decltype(dossier::grammar::boolean_as<"Yes|True", "No|False">), decltype(boolean)>);
}

BOOST_AUTO_TEST_CASE(the_longer_of_two_words_is_tried_first) {
    BOOST_TEST(read_by(dossier::grammar::boolean_as<"n", "no">, "no.", true) == "false|.");
    BOOST_TEST(read_by(dossier::grammar::boolean_as<"n", "no">, "na", false) == "true|a");
    BOOST_TEST(read_by(dossier::grammar::boolean_as<"on", "o">, "on", false) == "true|");
    BOOST_TEST(read_by(dossier::grammar::boolean_as<"on", "o">, "of", true) == "false|f");
}

BOOST_AUTO_TEST_CASE(lists_of_spellings_are_counted_and_split) {
    using words = dossier::grammar::detail::boolean_words<"yes|y", "no">;
    BOOST_TEST(words::count("yes|y") == 2u);
    BOOST_TEST(words::count("") == 1u);
    BOOST_TEST(words::nth("yes|y|aye", 0) == "yes");
    BOOST_TEST(words::nth("yes|y|aye", 1) == "y");
    BOOST_TEST(words::nth("yes|y|aye", 2) == "aye");
}

BOOST_AUTO_TEST_CASE(the_parser_is_made_at_run_time_as_well) {
    using words = dossier::grammar::detail::boolean_words<"yes|y", "no">;
    auto const made = words::alternatives(std::make_index_sequence<words::size>{});
    static_assert(std::is_same_v<decltype(made), decltype(words::alternatives(std::make_index_sequence<3>{})) const>);
    BOOST_TEST(read_by(made, "yes.", false) == "true|.");
    BOOST_TEST(read_by(made, "y", false) == "true|");
    BOOST_TEST(read_by(made, "no", true) == "false|");
}

BOOST_AUTO_TEST_SUITE_END()
