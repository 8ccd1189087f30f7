// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/list.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace text = dossier::text;

namespace {

std::string elements(std::string_view list, std::string_view separator) {
    std::string out;
    auto const mark = text::separator_mark(separator);
    for (auto rest = text::trim_space(list); rest.data();) ((out += '<') += text::next_element(rest, mark)) += '>';
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_list)

BOOST_AUTO_TEST_CASE(space_is_blanks_and_line_ends) {
    BOOST_TEST(text::trim_space(" \t\r\na b\r\n ") == "a b");
    BOOST_TEST(text::trim_space(" \n") == "");
    BOOST_TEST(!text::is_space('\v'));
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_separator_has_no_blanks_around_it) {
    BOOST_TEST(text::separator_mark(", ") == ",");
    BOOST_TEST(text::separator_mark(" and ") == "and");
    BOOST_TEST(text::separator_mark("\t") == " ");
    BOOST_TEST(text::separator_mark(" ") == " ");
    BOOST_TEST(text::separator_mark("\n ") == "\n");
}

BOOST_AUTO_TEST_CASE(elements_stand_between_marks) {
    BOOST_TEST(elements("a, b\n ,c", ", ") == "<a><b><c>");
    BOOST_TEST(elements("a", ", ") == "<a>");
    BOOST_TEST(elements("a,,b,", ",") == "<a><><b>");
    BOOST_TEST(elements(",", ",") == "<>");
    BOOST_TEST(elements("tea and cake and jam", " and ") == "<tea><cake><jam>");
}

BOOST_AUTO_TEST_CASE(a_run_of_space_is_one_mark) {
    BOOST_TEST(elements(" a  b\n\tc ", " ") == "<a><b><c>");
    BOOST_TEST(elements("\n a b\r\n\n c\n", "\n") == "<a b><c>");
    BOOST_TEST(elements("a", "\n") == "<a>");
}

BOOST_AUTO_TEST_SUITE_END()
