// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/special_values.hpp>

#include <dossier/parse.hpp>
#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/problems.hpp"

namespace {

struct visit {
    int day = 0;
};
struct file {
    std::optional<std::string> text, table, body;
    std::optional<int> size;
    std::vector<visit> visits;
    std::vector<std::pair<std::string, std::string>> others;
};

} // namespace

template <>
inline constexpr auto dossier::schema<file> = dossier::record<file>(
    dossier::field("Text", &file::text), dossier::field("Size", &file::size), dossier::block("<table>", "</table>", &file::table),
    dossier::section("Visit", &file::visits, dossier::field("Day", &visit::day)))
    .enclosed("<<", ">>").unknown_keys(&file::others).body(&file::body);

namespace {

using dossier_test::lines;

void check(std::string const& text, lines const& wanted, dossier::options const& o = {}) {
    auto const got = dossier_test::problems<file>(text, o);
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_special_values)

BOOST_AUTO_TEST_CASE(values_are_stored_without_what_bounds_them) {
    auto const got = dossier::parse<file>("Text: <<a\nb>>\nSize: <<7>>\nAge: <<8>>\n<table>\n1\n2\n</table>\nVisit\nDay: 3\nVisit\nDay: 4\n\nand so on\n");
    BOOST_TEST_REQUIRE(got.ok());
    BOOST_TEST((got->text == "a\nb"));
    BOOST_TEST((got->size == 7));
    BOOST_TEST((got->table == "1\n2"));
    BOOST_TEST((got->body == "and so on\n"));
    BOOST_TEST((got->others == std::vector<std::pair<std::string, std::string>>{{"Age", "8"}}));
    BOOST_TEST_REQUIRE(got->visits.size() == 2u);
    BOOST_TEST(got->visits[1].day == 4);
}

BOOST_AUTO_TEST_CASE(what_is_not_closed_is_refused) {
    check("Text: <<a\nSize: 7\n", {"1:7 bad_value [] Text"});
    check("Age: <<8\nSize: 7\n", {"1:6 bad_value [] Age"});
    check("<table>\n1\n", {"1:1 bad_value [] <table>", "2:1 stray_line []"});
}

BOOST_AUTO_TEST_CASE(unknown_keys_have_a_limit) {
    dossier::options limited;
    limited.max_elements = 1;
    check("Age: 1\nHeight: 2\n", {"2:1 limit_exceeded [] Height"}, limited);
}

BOOST_AUTO_TEST_CASE(limits_hold_for_parts_and_the_body) {
    dossier::options limited;
    limited.max_parts = 1;
    limited.max_value = 3;
    check("Visit\nDay: 3\nVisit\nDay: 4\n", {"3:1 limit_exceeded [Visit]"}, limited);
    check("Size: 7\n\nbody\n", {"3:1 limit_exceeded []"}, limited);
}

BOOST_AUTO_TEST_SUITE_END()
