// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/unexpected_line.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/package.hpp"
#include "support/problems.hpp"
#include "support/told.hpp"

namespace {

using dossier::study;
using dossier_test::lines;
using dossier_test::told;

template <class Record = study>
void check(std::string const& text, lines const& wanted, unsigned how = dossier_test::plainly) {
    auto const got = told<Record>(text, how).log.lines;
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

BOOST_AUTO_TEST_SUITE_END()
