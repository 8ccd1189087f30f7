// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/parts.hpp>

#include <dossier/parse.hpp>
#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/problems.hpp"
#include "support/told.hpp"

namespace {

struct basket {
    std::optional<int> size;
};
// Parts, with and without a heading.
struct visit {
    int day = 0;
    std::optional<std::string> note;
};
struct stay {
    std::vector<visit> visits, later;
    basket left;
};


// Sections in a section.
struct room {
    std::optional<std::string> name;
    std::vector<visit> visits;
};
struct hotel {
    std::vector<room> rooms;
};

} // namespace

template <>
inline constexpr auto dossier::schema<stay> = dossier::record<stay>(
    dossier::section("Visit", &stay::visits, dossier::field("Day", &visit::day).required(), dossier::field("Note", &visit::note)),
    dossier::section(&stay::later, dossier::field("Later", &visit::day), dossier::field("Report", &visit::note)),
    dossier::section("Left", &stay::left, dossier::field("Size", &basket::size)));

template <>
inline constexpr auto dossier::schema<hotel> = dossier::record<hotel>(dossier::section(
    "Room", &hotel::rooms, dossier::field("Name", &room::name), dossier::section("Visit", &room::visits, dossier::field("Day", &visit::day), dossier::field("Note", &visit::note))));

namespace {

using dossier_test::lines;
using dossier_test::told;

template <class Record>
void check(std::string const& text, lines const& wanted) {
    auto const got = told<Record>(text).log.lines;
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_parts)

BOOST_AUTO_TEST_CASE(a_part_begins_with_its_heading_or_its_first_key) {
    check<stay>("Visit\nDay: 1\nDay: 2\nNote: a\nVisit\nNote: b\nDay: 3\n",
                {"[Visit] heading Visit", "[Visit] field 0=1", "[Visit] section Visit", "[Visit] field 0=2", "[Visit] field 1=a", "[Visit] heading Visit", "[Visit] field 1=b",
                 "[Visit] field 0=3"});
    check<stay>("Later: 1\nReport: a\nLater: 2\n", {"section ", "field 2=1", "field 3=a", "section ", "field 2=2"});
}

BOOST_AUTO_TEST_CASE(what_a_part_lacks_is_told_where_the_next_begins_or_the_record_ends) {
    check<stay>("Visit\nNote: a\nVisit\nDay: 1\n", {"[Visit] heading Visit", "[Visit] field 1=a", "[Visit] problem missing_field ", "[Visit] heading Visit", "[Visit] field 0=1"});
    check<stay>("Visit\nNote: a\nLeft\nSize: 1\n", {"[Visit] heading Visit", "[Visit] field 1=a", "[Left] heading Left", "[Left] field 4=1", "[Visit] problem missing_field "});
}

BOOST_AUTO_TEST_CASE(a_misplaced_key_fills_no_part) {
    check<stay>("Visit\nNote: a\nLeft\nDay: 1\n", {"[Visit] heading Visit", "[Visit] field 1=a", "[Left] heading Left", "[Left] extra misplaced_key Day: 1", "[Left] problem misplaced_key Day",
                                                   "[Visit] problem missing_field "});
}

BOOST_AUTO_TEST_CASE(a_part_of_an_inner_section_begins_the_section_around_it) {
    check<hotel>("Visit\nDay: 1\nRoom\nName: red\nVisit\nDay: 2\n",
                 {"problem missing_heading ", "[Room] section Room", "[Visit] heading Visit", "[Visit] field 1=1", "[Room] heading Room", "[Room] field 0=red",
                  "[Visit] heading Visit", "[Visit] field 1=2"});
}

BOOST_AUTO_TEST_CASE(the_part_that_the_limit_does_not_allow_takes_the_rest_of_the_record) {
    dossier::options limited;
    limited.max_parts = 1;
    std::string const text = "Visit\nDay: 1\nVisit\nDay: 2\nNote: a\n";
    auto const problems = dossier_test::problems<stay>(text, limited);
    lines const wanted{"3:1 limit_exceeded [Visit]"};
    BOOST_TEST(problems == wanted, boost::test_tools::per_element());
    auto const got = dossier::parse<stay>(text, limited);
    BOOST_TEST(got->visits.size() == 1u);
    BOOST_TEST_REQUIRE(got.extras().size() == 1u);
    BOOST_TEST(got.extras()[0].text == "Visit\nDay: 2\nNote: a");
}

BOOST_AUTO_TEST_SUITE_END()
