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
        auto const value = out.substr(at);
        auto const begins = dossier::detail::drop_blanks_before(at, room, out);
        BOOST_TEST(out.substr(begins) == value);
        return out;
    };
    BOOST_TEST(dropped("Key: ", 5, 5) == "Key:");
    BOOST_TEST(dropped("Key: \nbelow", 5, 5) == "Key:\nbelow");
    BOOST_TEST(dropped("Key: tea", 5, 5) == "Key: tea");
    BOOST_TEST(dropped("Key:  ", 6, 1) == "Key: ");
}

BOOST_AUTO_TEST_CASE(a_blank_parts_a_value_that_begins_with_one_from_a_separator_without) {
    auto const parted = [](std::string_view separator, std::string const& value) {
        dossier::detail::record_rules rules;
        rules.separator = separator;
        std::string out = "Key" + std::string(separator);
        auto const at = out.size();
        out += value;
        auto const begins = dossier::detail::settle(&rules, at, separator.size(), out);
        BOOST_TEST(out.substr(begins) == value);
        return out;
    };
    BOOST_TEST(parted(":", " tea") == "Key:  tea");
    BOOST_TEST(parted(":", "\ttea") == "Key: \ttea");
    BOOST_TEST(parted("\t", " tea") == "Key\t  tea");
    BOOST_TEST(parted(":", "tea") == "Key:tea");
    BOOST_TEST(parted(": ", " tea") == "Key:  tea"); // as the separator has it
    BOOST_TEST(parted(": ", "\ntea") == "Key:\ntea");
    BOOST_TEST(parted(":", "") == "Key:");
}

BOOST_AUTO_TEST_CASE(each_line_of_a_value_continues_the_one_before_it) {
    dossier::detail::record_rules rules;
    auto const continued = [&](std::string out, bool drops_indentation) {
        dossier::detail::continue_lines(rules, drops_indentation, 5, out);
        return out;
    };
    BOOST_TEST(continued("Key: a\nb\n\nc", true) == "Key: a\nb\n\nc"); // no line continues another
    rules.continuation_lines = true;
    rules.other_signs = "+.";
    BOOST_TEST(continued("Key: a", true) == "Key: a");
    BOOST_TEST(continued("Key: a\nb\n\nc\n d\n", true) == "Key: a\n b\n+\n c\n d\n+");
    BOOST_TEST(continued("Key: a\nb\n\nc\n d\n", false) == "Key: a\nb\n+\nc\n d\n+");
}

BOOST_AUTO_TEST_SUITE_END()
