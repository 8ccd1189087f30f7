// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/placement.hpp>

#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/problems.hpp"
#include "support/told.hpp"

namespace {

// Two sections with the same keys, which hold any number of values.
struct basket {
    std::vector<std::string> words;
    std::optional<int> size;
};
struct shop {
    basket first, second, third;
};

} // namespace

template <>
inline constexpr auto dossier::schema<shop> = dossier::record<shop>(
    dossier::section("One", &shop::first, dossier::field("Word", &basket::words), dossier::field("Size", &basket::size)),
    dossier::section("Two", &shop::second, dossier::field("Number", &basket::words), dossier::field("Size", &basket::size)),
    dossier::section(&shop::third, dossier::field("Word", &basket::words), dossier::field("Length", &basket::size)));

namespace {

using dossier_test::lines;
using dossier_test::told;

template <class Record = shop>
void check(std::string const& text, lines const& wanted) {
    auto const got = told<Record>(text).log.lines;
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_placement)

BOOST_AUTO_TEST_CASE(a_key_means_the_field_of_its_section) {
    check("One\nSize: 1\nTwo\nSize: 2\n", {"[One] heading One", "[One] field 1=1", "[Two] heading Two", "[Two] field 3=2"});
    check("Two\nSize: 2\nOne\nSize: 1\n", {"[Two] heading Two", "[Two] field 3=2", "[One] heading One", "[One] field 1=1"});
}

BOOST_AUTO_TEST_CASE(else_that_of_a_later_section_whose_heading_is_missing) {
    check("One\nNumber: 1\nSize: 2\n", {"[One] heading One", "[One] problem missing_heading Number", "[Two] section Two", "[Two] field 2=1", "[Two] field 3=2"});
    check("One\nSize: 1\nSize: 2\n", {"[One] heading One", "[One] field 1=1", "[One] problem missing_heading Size", "[Two] section Two", "[Two] field 3=2"});
}

BOOST_AUTO_TEST_CASE(not_of_one_whose_heading_is_still_to_come) {
    check("One\nNumber: 1\nTwo\nSize: 2\n", {"[One] heading One", "[One] problem misplaced_key Number", "[One] field 2=1", "[Two] heading Two", "[Two] field 3=2"});
    check("One\nSize: 1\nSize: 2\nTwo\n", {"[One] heading One", "[One] field 1=1", "[One] field 1=2 repeated", "[One] problem repeated_key Size", "[Two] heading Two"});
}

BOOST_AUTO_TEST_CASE(of_several_lines_with_a_misplaced_key_each_is_told) {
    auto const got = told<shop>("One\nNumber: a\nNumber: b\nTwo\nSize: 2\n", dossier_test::into_record);
    lines const wanted{"[One] heading One", "[One] problem misplaced_key Number", "[One] field 2=a", "[One] problem misplaced_key Number", "[One] field 2=b",
                       "[Two] heading Two"};
    BOOST_TEST(got.log.lines == wanted, boost::test_tools::per_element());
    BOOST_TEST((got.record.second.size == 2));
}

BOOST_AUTO_TEST_CASE(else_that_of_an_earlier_section) {
    check("Two\nWord: a\n", {"[Two] heading Two", "field 4=a"});
    check("Two\nLength: 1\nNumber: a\n", {"[Two] heading Two", "field 5=1", "problem misplaced_key Number", "field 2=a"});
    check("Two\nSize: 2\nSize: 1\n", {"[Two] heading Two", "[Two] field 3=2", "[Two] problem misplaced_key Size", "[Two] field 1=1"});
}

BOOST_AUTO_TEST_CASE(else_it_is_repeated) {
    check("One\nSize: 1\nTwo\nSize: 2\nSize: 3\n",
          {"[One] heading One", "[One] field 1=1", "[Two] heading Two", "[Two] field 3=2", "[Two] field 3=3 repeated", "[Two] problem repeated_key Size"});
}

// Each section's heading is looked for once. Here both go as soon as the first lines have been told: who looks again finds none.
BOOST_AUTO_TEST_CASE(each_heading_is_looked_for_once) {
    namespace detail = dossier::detail;
    std::string text;
    for (int i = 0; i != 20; ++i) text += "Number: a\nSize: 1\n";
    auto const headings = text.size();
    text += "One\nTwo\n";
    struct forgetful final : detail::record_handler {
        std::string& text;
        std::size_t headings;
        int fields = 0, misplaced = 0, missing = 0;
        forgetful(std::string& t, std::size_t at) : text(t), headings(at) {}
        void on_field(detail::found_field const&) override {
            if (++fields == 4) text.replace(headings, 7, "xxx\nyyy");
        }
        void on_problem(dossier::diagnostic_code c, std::string_view, std::string_view, std::string_view, std::string_view) override {
            misplaced += c == dossier::diagnostic_code::misplaced_key;
            missing += c == dossier::diagnostic_code::missing_heading;
        }
    } log(text, headings);
    detail::progress_of<shop> state;
    detail::record_text const source{detail::table_of<shop>, text.data(), text.data() + text.size()};
    detail::record_reader(source, detail::rows_of<shop>::all.data(), nullptr, state, log, text.size()).read(text.data());
    BOOST_TEST(log.fields == 40);
    BOOST_TEST(log.missing == 0);
    BOOST_TEST(log.misplaced == 21); // each Number, and the first Size
    BOOST_TEST((state.headings[0] == text.data() + headings));
    BOOST_TEST((state.headings[1] == text.data() + headings + 4));
}

BOOST_AUTO_TEST_CASE(what_is_known_of_a_heading_holds_up_to_its_place) {
    check("Number: 1\nTwo\nOne\nNumber: 2\n",
          {"problem misplaced_key Number", "field 2=1", "[Two] heading Two", "[One] heading One", "[One] problem misplaced_key Number", "[One] field 2=2"});
}

BOOST_AUTO_TEST_CASE(a_field_without_a_heading_behind_one_with_a_heading_has_no_section) {
    std::string const text = "Two\nNumber: 1\nLength: long\nLength: 2\n?\n";
    auto const got = dossier_test::problems<shop>(text);
    lines const wanted = {"3:9 bad_value [] Length", "4:1 repeated_key [] Length", "5:1 stray_line []"};
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
    auto const extras = dossier_test::extras<shop>(text);
    lines const kept = {"bad_value [] Length: long", "repeated_key [] Length: 2", "stray_line [] ?"};
    BOOST_TEST(extras == kept, boost::test_tools::per_element());
    check("Two\nNumber: 1\nLength: 5\n", {"[Two] heading Two", "[Two] field 2=1", "field 5=5"});
    BOOST_TEST((dossier::parse<shop>("Two\nNumber: 1\nLength: 5\n")->third.size == 5));
}

BOOST_AUTO_TEST_SUITE_END()
