// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/writing/frame.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(writing_frame)

BOOST_AUTO_TEST_CASE(a_text_is_enclosed_where_it_needs_to_be) {
    dossier::detail::record_rules rules;
    rules.opening = "<text>";
    rules.closing = "</text>";
    auto const printed = [&](std::string value) {
        std::string out = "Key: " + value;
        dossier::detail::enclose(rules, 5, out);
        return out;
    };
    BOOST_TEST(printed("tea") == "Key: tea");
    BOOST_TEST(printed("") == "Key: ");
    BOOST_TEST(printed("green\ntea") == "Key: <text>green\ntea</text>");
    BOOST_TEST(printed(" tea") == "Key: <text> tea</text>");
    BOOST_TEST(printed("tea ") == "Key: <text>tea </text>");
    BOOST_TEST(printed("<text>") == "Key: <text><text></text>");
    BOOST_TEST(printed("</text>") == "Key: </text>");
}

BOOST_AUTO_TEST_CASE(no_blank_stands_before_an_empty_value) {
    auto const dropped = [](std::string out, std::size_t at, std::size_t room) {
        dossier::detail::drop_blanks_before(at, room, out);
        return out;
    };
    BOOST_TEST(dropped("Key: ", 5, 5) == "Key:");
    BOOST_TEST(dropped("Key: \nbelow", 5, 5) == "Key:\nbelow");
    BOOST_TEST(dropped("Key: tea", 5, 5) == "Key: tea");
    BOOST_TEST(dropped("Key:  ", 6, 1) == "Key: ");
}

BOOST_AUTO_TEST_SUITE_END()
