// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/unexpected_line.hpp>

#include <dossier/study.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>

#include "support/package.hpp"
#include "support/problems.hpp"
#include "support/shipment.hpp"
#include "support/told.hpp"

namespace {

struct twins { // each key, heading and name is near another one that differs in case
    enum class kind { none, low, high };
    struct sizes {
        int one = 0, other = 0, third = 0;
    };
    kind is = kind::none;
    sizes low, high;
};

// Keys that are near each other, a text, and another section with a heading, in any order.
struct flock {
    struct pair {
        std::optional<int> left, west;
    };
    std::optional<int> a, b;
    std::optional<std::string> story;
    pair wings;
};

// Parts with a heading, and a section behind them.
struct trip {
    std::vector<flock::pair> stops;
    flock::pair home;
};

} // namespace

template <>
inline constexpr auto dossier::schema<trip> = dossier::record<trip>(
    dossier::section("Stops here", &trip::stops, dossier::field("Left", &flock::pair::left)), dossier::section("At home", &trip::home, dossier::field("West", &flock::pair::west)));

template <>
inline constexpr auto dossier::enumerators<twins::kind> =
    dossier::names<twins::kind>({{twins::kind::none, "none"}, {twins::kind::low, "abcx"}, {twins::kind::high, "ABCD"}});

template <>
inline constexpr auto dossier::schema<twins> = dossier::record<twins>(
    dossier::field("Kind", &twins::is),
    dossier::section("Sizes", &twins::low, dossier::field("abcx", &twins::sizes::one)),
    dossier::section("SIZED", &twins::high, dossier::field("ABCD", &twins::sizes::other), dossier::field("Third", &twins::sizes::third)));

template <>
inline constexpr auto dossier::schema<flock> = dossier::record<flock>(
    dossier::field("Item A", &flock::a), dossier::field("Item B", &flock::b), dossier::field("Story", &flock::story).multiline(),
    dossier::section("Wings", &flock::wings, dossier::field("Left Wing", &flock::pair::left), dossier::field("West Wing", &flock::pair::west)));

namespace {

using dossier::study;
using dossier_test::lines;
using dossier_test::problems_of;
using dossier_test::told;

template <class Record = study>
void check(std::string const& text, lines const& wanted, unsigned how = dossier_test::plainly) {
    auto const got = told<Record>(text, how).log.lines;
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}
void check_lines(lines const& got, lines const& wanted) { BOOST_TEST(got == wanted, boost::test_tools::per_element()); }

template <class Record>
void check_problems(std::string const& text, lines const& wanted) {
    auto const got = dossier_test::problems<Record>(text);
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_unexpected_line)

BOOST_AUTO_TEST_CASE(tells_what_is_there_in_order) {
    check("Viewing Study NCT01234567\n\nStatus: A\nHuh: 1\nStatus: B\n\nStudy Overview\n\nBrief Summary: a\nb\nDetailed Description:\nc\n\nx: y",
          {"title NCT01234567", "field 3=A", "extra unknown_key Huh: 1", "problem unknown_key Huh", "field 3=B repeated", "problem repeated_key Status",
           "[Study Overview] heading Study Overview", "[Study Overview] field 22=a\nb", "[Study Overview] field 23=c\n\nx: y cut", "[Study Overview] problem cut_record "});
}

BOOST_AUTO_TEST_CASE(a_title_that_begins_no_record_is_a_line_like_others) {
    check("Status: A\n\nViewing Study NCT01234567\n",
          {"problem missing_title Status: A", "field 3=A", "problem misplaced_key Viewing Study", "title NCT01234567", "problem cut_record "}, dossier_test::whole);
    check("Viewing Study NCT01234567\nViewing Study\tX\n",
          {"title NCT01234567", "extra repeated_key Viewing Study\tX", "problem repeated_key Viewing Study", "problem cut_record "});
}

BOOST_AUTO_TEST_CASE(a_misspelt_heading_begins_a_part_where_a_part_can_come) {
    std::string const first = "Stops here\nLeft: 1\n", misspelt = "Stops hree\nLeft: 2\n", home = "At home\nWest: 3\n";
    check_problems<trip>(first + misspelt, {"3:1 unknown_heading [Stops here]"});
    BOOST_TEST(dossier::parse<trip>(first + misspelt)->stops.size() == 2u);
    check_problems<trip>(first + home + misspelt, {"5:1 unknown_heading [At home]", "6:1 misplaced_key [At home] Left"});
    BOOST_TEST(dossier::parse<trip>(first + home + misspelt)->stops.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_misspelt_title_or_heading_begins_what_it_means) {
    check("Viewing Studdy NCT01234567\nStatus: A\n", {"extra unknown_heading Viewing Studdy NCT01234567", "problem unknown_heading Viewing Studdy NCT01234567", "field 3=A",
                                                      "problem cut_record "});
    check("Viewing Study NCT01234567\nStudy Overveiw\nAcronym: A\n",
          {"title NCT01234567", "extra unknown_heading Study Overveiw", "problem unknown_heading Study Overveiw", "[Study Overview] section Study Overview",
           "[Study Overview] field 21=A", "[Study Overview] problem cut_record "});
    check("Viewing Study NCT01234567\n\tStudy Overview\nAcronym: A\n",
          {"title NCT01234567", "extra unknown_heading \tStudy Overview", "problem unknown_heading Study Overview", "[Study Overview] section Study Overview",
           "[Study Overview] field 21=A", "[Study Overview] problem cut_record "});
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_of_a_text_takes_the_lines_of_the_text) {
    check("Viewing Study NCT01234567\nStudy Overview\nBrief Sumary: a\n\nb\nDetailed Description: c\n",
          {"title NCT01234567", "[Study Overview] heading Study Overview", "[Study Overview] extra unknown_key Brief Sumary: a\n\nb", "[Study Overview] problem unknown_key Brief Sumary",
           "[Study Overview] field 23=c", "[Study Overview] problem cut_record "});
    // a misspelling of a key that was read means another one, if that is as near
    check("Viewing Study NCT01234567\nIs NOT Gene Therapy: True\nIs NOT Gene Therapie: False\n",
          {"title NCT01234567", "field 6=True", "extra unknown_key Is NOT Gene Therapie: False", "problem unknown_key Is NOT Gene Therapie", "problem cut_record "});
}

BOOST_AUTO_TEST_CASE(what_differs_in_case_alone_is_meant) {
    std::string const text = "Kind: abcd\nsized\nabcd: 1\nTHIRD: 2\nABCD: 3\nabcd: 4\n";
    auto const r = dossier::parse<twins>(text);
    check_lines(dossier_test::problems_of(r, text),
                             {"1:7 bad_value [] Kind", "2:1 unknown_heading []", "3:1 unknown_key [SIZED] abcd", "4:1 unknown_key [SIZED] THIRD", "6:1 unknown_key [SIZED] abcd"});
    BOOST_TEST(r.diagnostics()[0].message() == "Kind: \"abcd\" is not one of none, abcx or ABCD; did you mean \"ABCD\"?");
    BOOST_TEST(r.diagnostics()[1].message() == "unknown heading \"sized\"; did you mean \"SIZED\"?");
    BOOST_TEST(r.diagnostics()[2].message() == "unknown key \"abcd\"; did you mean \"ABCD\"?");
    BOOST_TEST(r.diagnostics()[3].message() == "unknown key \"THIRD\"; did you mean \"Third\"?");
    BOOST_TEST(r.diagnostics()[4].message() == "unknown key \"abcd\"; did you mean \"ABCD\"?"); // though that was read
    BOOST_TEST(r->high.other == 3);
}

BOOST_AUTO_TEST_CASE(a_title_and_a_heading_in_capitals_are_read) {
    std::string const text = "VIEWING STUDY NCT01234567\n\nStatus: completed\n\nSTUDY OVERVIEW\n\nAcronym: A\n\nStudy Oversight\n\nIs an FDA AA801 Violation?: None\n";
    auto const r = dossier::parse<study>(text);
    check_lines(dossier_test::problems_of(r, text), {"1:1 unknown_heading []", "3:9 bad_value [] Status", "5:1 unknown_heading []"});
    BOOST_TEST(r.diagnostics()[0].suggestion == "Viewing Study");
    BOOST_TEST(r.diagnostics()[1].suggestion == "COMPLETED");
    BOOST_TEST(r.diagnostics()[2].suggestion == "Study Overview");
    BOOST_TEST(r->overview.acronym.value() == "A");
}

BOOST_AUTO_TEST_CASE(a_known_key_with_blanks_before_its_separator_is_read) {
    std::string const text = "Viewing Study NCT01234567\n\nStatus : COMPLETED\nFirst Post \t: soon\n\nStudy Overview\n\nBrief Summary : a\n\nb\n"
                             "Detailed Description: c\nd\n\nStudy Oversight\n\nIs a PPSD? : True\nIs a PPSD? : False\nIs an FDA AA801 Violation?: None\n";
    auto const r = dossier::parse<study>(text);
    check_lines(dossier_test::problems_of(r, text),
                {"3:1 unknown_key [] Status", "4:1 unknown_key [] First Post", "4:15 bad_value [] First Post", "8:1 unknown_key [Study Overview] Brief Summary",
                 "16:1 unknown_key [Study Oversight] Is a PPSD?", "17:1 unknown_key [Study Oversight] Is a PPSD?", "17:1 repeated_key [Study Oversight] Is a PPSD?"});
    BOOST_TEST(r.diagnostics()[0].message() == "unknown key \"Status \", read as \"Status\"");
    BOOST_TEST(r.diagnostics()[0].severity == dossier::severity::note);
    BOOST_TEST(r.diagnostics()[0].length == 7u);
    BOOST_TEST(r.diagnostics()[1].message() == "unknown key \"First Post \t\", read as \"First Post\"");
    BOOST_TEST((r->header.status == dossier::overall_status::completed));
    BOOST_TEST(r->overview.brief_summary.value() == "a\n\nb");
    BOOST_TEST(r->oversight.is_ppsd.value() == true);
    BOOST_TEST(r.extras().size() == 2u); // the bad value and the repeated one

    check<store::package>("Package : a\nSize\t: 1\nsize : 2\n", {"problem unknown_key Package ", "field 0=a", "problem unknown_key Size\t", "field 1=1",
                                                                "problem unknown_key size ", "field 1=2 repeated", "problem repeated_key size"});
}

BOOST_AUTO_TEST_CASE(such_a_line_is_prose_within_a_text) {
    std::string const text = "Viewing Study NCT01234567\n\nStudy Overview\n\nBrief Summary: first\nStatus : a guard\nDetailed Description : words\nStudy NCT ID : none\n"
                             "Detailed Description: c\n\nStudy Oversight\n\nIs an FDA AA801 Violation?: None\n";
    auto const r = dossier::parse<study>(text);
    check_lines(dossier_test::problems_of(r, text), {});
    BOOST_TEST(r->overview.brief_summary.value() == "first\nStatus : a guard\nDetailed Description : words\nStudy NCT ID : none");
    BOOST_TEST(r->overview.detailed_description.value() == "c");

    // it stands for a field that is missing otherwise, as any misspelt key does
    std::string const missing = "Viewing Study NCT01234567\n\nStudy Overview\n\nBrief Summary: first\nDetailed Description : c\n\nStudy Oversight\n\n"
                                "Has Oversight DMC: False\nIs an FDA AA801 Violation?: None\n";
    auto const m = dossier::parse<study>(missing);
    check_lines(dossier_test::problems_of(m, missing), {"6:1 unknown_key [Study Overview] Detailed Description"});
    BOOST_TEST(m->overview.brief_summary.value() == "first");
    BOOST_TEST(m->overview.detailed_description.value() == "c");
}

BOOST_AUTO_TEST_CASE(a_line_between_blank_ones_looks_like_a_heading) {
    std::string const long_one(80, 'x');
    check("Viewing Study NCT01234567\nStatus: A\n\n" + long_one + "\n\nmore\n",
          {"title NCT01234567", "field 3=A", "extra unknown_heading " + long_one, "problem unknown_heading " + long_one, "extra unknown_heading more", "problem unknown_heading more",
           "problem cut_record "});
    check("Viewing Study NCT01234567\nStatus: A\n\n" + long_one + "x\n\nmore\nyet\n",
          {"title NCT01234567", "field 3=A", "extra stray_line " + long_one + 'x', "problem stray_line " + long_one + 'x', "extra stray_line more", "problem stray_line more",
           "extra stray_line yet", "problem stray_line yet", "problem cut_record "});
}

BOOST_AUTO_TEST_CASE(the_beginning_of_a_key_or_heading_at_the_end_was_cut) {
    for (std::string const cut : {"Stat", "Study Ov", "Viewing", "Is a PPSD?"})
        check("Viewing Study NCT01234567\nIgnite Creation Date: None\n" + cut, {"title NCT01234567", "field 0=None", "extra cut_record " + cut, "problem cut_record "});
    for (std::string const whole : {"Stat\n", "Stats"})
        BOOST_TEST(told<study>("Viewing Study NCT01234567\nIgnite Creation Date: None\n" + whole).log.lines[2].substr(0, 15) != "extra cut_recor", whole);
}

BOOST_AUTO_TEST_CASE(comments_and_keys_of_no_field_have_their_own_place) {
    check<store::package>("# one\nPackage: a\n#two\nHomepage: b\n c\nSize: 1\n",
                          {"comment # one", "field 0=a", "comment #two", "extra unknown_key Homepage: b\n c", "field 1=1"});
}

BOOST_AUTO_TEST_CASE(into_a_record_only_what_is_not_expected_is_told) {
    check("Viewing Study NCT01234567\n\nStatus: COMPLETED\nHuh: 1\nStatus: UNKNOWN\nFirst Post: soon\n\nStudy Overview\n\nBrief Summary: a\nb\nDetailed Description:\nc\n\nx: y",
          {"extra unknown_key Huh: 1", "problem unknown_key Huh", "field 3=UNKNOWN repeated", "problem repeated_key Status", "field 5=soon", "[Study Overview] heading Study Overview",
           "[Study Overview] problem cut_record "}, dossier_test::into_record);
}

BOOST_AUTO_TEST_CASE(the_last_key_is_not_cut_where_the_text_ends) {
    std::string const page = "Viewing Study NCT01234567\nStudy Oversight\n", last = "Is an FDA AA801 Violation?: ";
    for (std::string const odd_lines : {"", "?\n", "?\n\nHuh: 1\n"}) {
        auto const text = page + odd_lines + last + "No";
        auto const r = dossier::parse<study>(text);
        BOOST_TEST((r->oversight.is_fdaaa801_violation == false), text);
        BOOST_TEST(problems_of(r, text).size() == (odd_lines.empty() ? 0u : odd_lines.size() < 3 ? 1u : 2u), text);
    }
    check_problems<study>(page + "?\n" + last + "No", {"3:1 stray_line [Study Oversight]"});
    // nor is another key behind it, while one before it may be
    check_problems<study>(page + last + "Yes\nIs a PPSD?: No", {});
    check_problems<study>(page + "?\nIs a PPSD?: No",
                          {"3:1 stray_line [Study Oversight]", "4:13 cut_value [Study Oversight] Is a PPSD?", "4:15 cut_record [Study Oversight] Is a PPSD?"});
}

BOOST_AUTO_TEST_CASE(a_whole_value_where_the_text_ends_is_read) {
    std::string const text = "Viewing Study NCT01234567\nStatus: COMPLETED";
    BOOST_TEST((dossier::parse<study>(text)->header.status == dossier::overall_status::completed));
    check_problems<study>(text, {"2:18 cut_record [] Status"});
    check_problems<study>("Viewing Study NCT01234567\nStatus: COMPLETE", {"2:9 cut_value [] Status", "2:17 cut_record [] Status"});
    check_problems<study>("Viewing Study NCT01234567\nFirst Post: 2019-11-05", {"2:23 cut_record [] First Post"});
    check_problems<study>("Viewing Study NCT01234567\nFirst Post: 2019-11", {"2:13 cut_value [] First Post", "2:20 cut_record [] First Post"});
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_means_rather_one_that_has_not_been_read) {
    auto const meant = [](std::string const& text) {
        auto const r = dossier::parse<flock>(text);
        for (auto const& d : r.diagnostics())
            if (d.code == dossier::diagnostic_code::unknown_key) return std::to_string(d.offset) + ' ' + d.suggestion;
        return std::string();
    };
    BOOST_TEST(meant("Left Wing: 1\nPest Wing: 2\n") == "13 West Wing");
    BOOST_TEST(meant("West Wing: 1\nPest Wing: 2\n") == "13 Left Wing"); // which is two letters off
    BOOST_TEST(meant("Item A: 1\nItem C: 2\n") == "10 Item B");
    BOOST_TEST(meant("Item B: 1\nItem C: 2\n") == "10 Item A");
    BOOST_TEST(meant("Item C: 2\n") == "0 Item A");
    BOOST_TEST(meant("Itemm AA: 2\n") == "0 "); // two edits are too many for its length
    BOOST_TEST(meant("Item A: 1\nItem B: 1\nItem C: 2\n") == "20 Item A");
}

BOOST_AUTO_TEST_CASE(the_last_line_of_a_record_without_order_is_not_cut) {
    std::string const text = "Item A: 1\nIt";
    check_problems<flock>(text, {"2:1 stray_line []"});
    check_problems<flock>("Item A: 1\nItem B: No", {"2:9 bad_value [] Item B"});
    check_problems<flock>("Item A: 1\nItem B: 1", {});
    auto const r = dossier::parse<flock>("Story: a\nIt");
    BOOST_TEST(r->story.value_or("") == "a\nIt");
    check_problems<flock>("Story: a\nIt", {});
    // nor does it end a text as a heading or a part of one
    for (std::string const end : {"Wings", "Wings\n", "Wings\nLe", "Win"}) {
        auto const s = dossier::parse<flock>("Story: a\n" + end);
        BOOST_TEST(s->story.value_or("") == "a\n" + end.substr(0, end.find_last_not_of('\n') + 1));
        BOOST_TEST(s.diagnostics().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_heading_has_up_to_80_bytes_as_parse_tells_it) {
    for (std::size_t const n : {79u, 80u, 81u})
        check_problems<flock>("Item A: 1\n\n" + std::string(n, 'x') + "\n\nItem B: 2\n", {n <= 80 ? "3:1 unknown_heading []" : "3:1 stray_line []"});
}

BOOST_AUTO_TEST_CASE(an_absent_text_takes_no_further_lines_out_of_its_place) {
    auto const r = dossier::parse<post::shipment>("Note: None\nmore\nSender: Ada\nWeight: 1 g\n");
    BOOST_TEST(!r->note);
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST((r.diagnostics()[0].code == dossier::diagnostic_code::stray_line));
    BOOST_TEST(r.diagnostics()[0].offset == 11u);
    auto const again = dossier::parse<post::shipment>("Note: a\nSender: Ada\nNote: None\nmore\nWeight: 1 g\n");
    BOOST_TEST((again->note == "a"));
    BOOST_TEST_REQUIRE(again.extras().size() == 2u);
    BOOST_TEST(again.extras()[0].text == "Note: None");
    BOOST_TEST(again.extras()[1].text == "more");
    auto const text = dossier::parse<post::shipment>("Note:\nmore\nSender: Ada\nWeight: 1 g\n");
    BOOST_TEST((text->note == "more"));
    BOOST_TEST(text.diagnostics().empty());
}

BOOST_AUTO_TEST_SUITE_END()
