// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/print_style.hpp>

#include <boost/test/unit_test.hpp>

using dossier::absence;
using dossier::field_style;
using dossier::print_style;

namespace {

constexpr field_style some_fields[] = {
    {.key = "Sent", .absent = "-"},
    {.section = "Part Two", .key = "Sent", .absent = dossier::no_line},
    {.section = "Part Two", .key = "Note", .printed_key = "Remark"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_print_style)

BOOST_AUTO_TEST_CASE(an_absence_is_a_spelling_or_nothing_or_no_line) {
    constexpr absence none = "None", nothing = "";
    static_assert(none.has_line() && nothing.has_line() && !dossier::no_line.has_line());
    BOOST_TEST(none.spelling() == "None");
    BOOST_TEST(nothing.spelling() == "");
    BOOST_TEST(dossier::no_line.spelling() == "");
}

BOOST_AUTO_TEST_CASE(by_default_nothing_is_printed_of_what_is_absent) {
    constexpr print_style how;
    static_assert(!how.absent.has_line() && how.final_line_end && how.fields.empty());
    BOOST_TEST(how.lines_after_title == 1u);
    BOOST_TEST(how.lines_between == 1u);
    BOOST_TEST(how.lines_after_heading == 1u);
    static_assert(!dossier::default_style<int>.absent.has_line());
}

BOOST_AUTO_TEST_CASE(finds_a_field_by_its_heading_and_key) {
    constexpr print_style how{.absent = "None", .fields = some_fields};
    static_assert(how.find("", "Sent") == &some_fields[0]);
    BOOST_TEST(how.find("Part Two", "Sent") == &some_fields[1]);
    BOOST_TEST(how.find("Part Two", "Note") == &some_fields[2]);
    BOOST_TEST(how.find("", "Note") == nullptr);
    BOOST_TEST(how.find("Part One", "Sent") == nullptr);
    BOOST_TEST(!how.find("Part Two", "Note")->absent.has_value());
    BOOST_TEST(how.find("", "Sent")->absent->spelling() == "-");
}

BOOST_AUTO_TEST_CASE(a_field_without_a_style_of_its_own_prints_an_absent_value_as_all_do) {
    dossier::print_style how;
    how.absent = "None";
    dossier::field_style const own{.key = "Sent", .absent = "-"};
    dossier::field_style const other{.key = "Sent", .printed_key = "Posted"};
    BOOST_TEST(how.absence_of(nullptr).spelling() == "None");
    BOOST_TEST(how.absence_of(&own).spelling() == "-");
    BOOST_TEST(how.absence_of(&other).spelling() == "None");
}

BOOST_AUTO_TEST_CASE(a_field_may_have_no_line) {
    auto const none = dossier::absence::without_line();
    BOOST_TEST(!none.has_line());
    BOOST_TEST(none.spelling() == "");
}

BOOST_AUTO_TEST_SUITE_END()
