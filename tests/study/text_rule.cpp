// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Where the texts of a study page end, and what may stand inside them.

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "../support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::study;
using dossier_test::study_page;

namespace {

std::string const none = "(none)";

template <class Text>
std::string shown(std::optional<Text> const& text) {
    return text ? std::string(std::string_view(*text)) : none;
}

/// Reads a page whose description is `description`; it must read without any diagnostic, and the oversight after it.
std::string description_of(study_page page, std::string const& description) {
    page.description = "Detailed Description: " + description + "\n\n";
    auto const text = page.text();
    auto const result = dossier::parse<study>(text);
    for (auto const& d : result.diagnostics()) BOOST_TEST_ERROR(d.offset << ": " << d.message());
    BOOST_TEST((result->oversight.has_dmc == true));
    BOOST_TEST((result->oversight.is_us_export == false));
    return shown(result->overview.detailed_description);
}

void stays_text(std::string const& description) { BOOST_TEST(description_of({}, description) == description); }

} // namespace

BOOST_AUTO_TEST_SUITE(study_text_rule)

BOOST_AUTO_TEST_CASE(lines_that_look_like_other_things_are_text) {
    stays_text("Purpose:\nwarmth\n\nMethods: socks\n\n1. wear\n2. wash");
    stays_text("Status: to be reported at each visit");
    stays_text("First line\nStatus: COMPLETED\nSponsor: nobody\nBrief Title: none at all\nAcronym: NOT\nlast line");
    stays_text("Detailed Description: again\nBrief Summary: again");
    stays_text("Has Oversight DMC: True\nIs a PPSD?: False");
    stays_text("a\n\nStudy Oversight\n\nis described elsewhere");
    stays_text("a\nStudy Oversight");
    stays_text("a\n\nStudy Overview\n\nis a heading too");
    stays_text("Viewing Study NCT01234567");
    stays_text("see\nViewing Study NCT01234567\n\n\nfor more");
    stays_text("Viewing of the images is blinded\nStudy Plan\nDose: 5 mg");
    stays_text("tabs\there\t\nand trailing blanks  \n\tand an indented line");
    stays_text("a\xE2\x80\xA8" "b\xE2\x80\xA9" "c\xC2\x85" "d");
    stays_text(std::string("a\0b\nc", 5));
    stays_text("a\rb");
    stays_text("None of these\nis absent");
    stays_text("N/A");
    stays_text("blank lines\n\n\n\nof any number");
}

BOOST_AUTO_TEST_CASE(a_heading_with_a_bad_line_is_text_when_a_good_one_follows) {
    stays_text("a\n\nStudy Oversight\n\nHas Oversight DMC: ____");
    stays_text("a\n\nStudy Oversight\n\nHas Oversight DMC: ____\n\nb");
}

BOOST_AUTO_TEST_CASE(a_bad_first_line_after_a_text_is_an_error_at_its_place) {
    study_page page;
    page.oversight.replace(0, 24, "Has Oversight DMC: Maybe\n");
    auto const text = page.text();
    auto const result = dossier::parse<study>(text);
    BOOST_TEST(!result.ok());
    BOOST_TEST_REQUIRE(result.diagnostics().size() == 1u);
    auto const& d = result.diagnostics()[0];
    BOOST_TEST((d.code == diagnostic_code::bad_value));
    BOOST_TEST(d.key == "Has Oversight DMC");
    BOOST_TEST(d.section == "Study Oversight");
    BOOST_TEST(d.found == "Maybe");
    BOOST_TEST(d.offset == text.find("Maybe"));
    BOOST_TEST(d.length == 5u);
    BOOST_TEST(shown(result->overview.detailed_description) == "Two groups.\n\n* warm\n* cold");
    BOOST_TEST(!result->oversight.has_dmc.has_value());
    BOOST_TEST((result->oversight.is_fda_regulated_drug == false));
    BOOST_TEST_REQUIRE(result.extras().size() == 1u);
    BOOST_TEST(result.extras()[0].text == "Has Oversight DMC: Maybe");
}

BOOST_AUTO_TEST_CASE(a_bad_value_after_a_reason_is_not_swallowed_by_it) {
    study_page page;
    page.why_stopped = "If Stopped, Why?: first\n\nsecond\n";
    page.access = "Has Expanded Access: Perhaps\nIf Expanded Access, NCT#: N/A\nHas Expanded Access, NCT# Status: N/A\nAcronym: SOCKS\n";
    auto const text = page.text();
    auto const result = dossier::parse<study>(text);
    BOOST_TEST(shown(result->overview.why_stopped) == "first\n\nsecond");
    BOOST_TEST_REQUIRE(result.diagnostics().size() == 1u);
    BOOST_TEST((result.diagnostics()[0].code == diagnostic_code::bad_value));
    BOOST_TEST(result.diagnostics()[0].offset == text.find("Perhaps"));
    BOOST_TEST(shown(result->overview.acronym) == "SOCKS");
}

BOOST_AUTO_TEST_CASE(a_reason_may_have_several_lines) {
    study_page page;
    page.why_stopped = "If Stopped, Why?: no wool\nHas Expanded Access: is what we had not\nno sheep\n";
    auto const text = page.text();
    auto const result = dossier::parse<study>(text);
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST(shown(result->overview.why_stopped) == "no wool\nHas Expanded Access: is what we had not\nno sheep");
    BOOST_TEST((result->overview.has_expanded_access == false));
}

BOOST_AUTO_TEST_CASE(a_text_may_begin_on_the_next_line) {
    study_page page;
    page.summary = "Brief Summary:\nOne pair a day.\nOr two.\n";
    auto const text = page.text();
    auto const result = dossier::parse<study>(text);
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST(shown(result->overview.brief_summary) == "One pair a day.\nOr two.");
}

BOOST_AUTO_TEST_CASE(absent_texts_in_every_spelling) {
    for (std::string const absent : {"", " ", " None", " None  ", "   "}) {
        study_page page;
        page.why_stopped = "If Stopped, Why?:" + absent + '\n';
        page.summary = "Brief Summary:" + absent + '\n';
        page.description = "Detailed Description:" + absent + "\n\n";
        page.identification = "Brief Title:" + absent + "\nSponsor:" + absent + "\nOrganization:" + absent + "\n\n";
        auto const text = page.text();
        auto const result = dossier::parse<study>(text);
        BOOST_TEST_CONTEXT('"' << absent << '"') {
            BOOST_TEST(result.diagnostics().empty());
            BOOST_TEST(result.extras().empty());
            BOOST_TEST(shown(result->identification.brief_title) == none);
            BOOST_TEST(shown(result->identification.sponsor) == none);
            BOOST_TEST(shown(result->overview.why_stopped) == none);
            BOOST_TEST(shown(result->overview.brief_summary) == none);
            BOOST_TEST(shown(result->overview.detailed_description) == none);
            BOOST_TEST((result->oversight.has_dmc == true));
        }
    }
}

BOOST_AUTO_TEST_CASE(blank_lines_between_blocks_are_free) {
    auto const wanted = *dossier::parse<study>(study_page{}.text());
    study_page tight;
    for (auto* s : {&tight.title, &tight.header, &tight.identification, &tight.overview_heading, &tight.description, &tight.oversight_heading}) {
        while (s->size() > 1 && s->ends_with("\n\n")) s->pop_back();
    }
    auto result = dossier::parse<study>(tight.text());
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST((*result == wanted));
    study_page loose;
    for (auto* s : {&loose.title, &loose.header, &loose.identification, &loose.overview_heading, &loose.overview, &loose.access, &loose.description, &loose.oversight_heading})
        *s += "\n \n\t\n";
    result = dossier::parse<study>("\n\n" + loose.text() + "\n\n\n");
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST((*result == wanted));
}

BOOST_AUTO_TEST_CASE(line_ends_and_byte_order_marks_do_not_matter) {
    auto const text = study_page{}.text();
    auto const wanted = *dossier::parse<study>(text);
    std::string dos;
    for (char const c : text) (dos += c == '\n' ? "\r" : "") += c;
    for (auto const& variant : {dos, "\xEF\xBB\xBF" + text, "\xEF\xBB\xBF" + dos, text + "\n", dos + "\r\n"}) {
        auto const result = dossier::parse<study>(variant);
        BOOST_TEST(result.diagnostics().empty());
        BOOST_TEST(result.extras().empty());
        BOOST_TEST((*result == wanted));
    }
}

BOOST_AUTO_TEST_CASE(tabs_and_blanks_around_values_do_not_matter) {
    study_page page;
    page.overview = "Official Title:\tA Comparison of Warm and Cold Socks\nStatus:   TERMINATED  \nStatus Verified Date:2024-02\nLast Known Status: None\t\nDelayed Posting:\tNo \n";
    auto const result = dossier::parse<study>(page.text());
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST((*result == *dossier::parse<study>(study_page{}.text())));
}

// The 2025 generation prints headings and blocks; what a later generation leaves out is merely absent.
BOOST_AUTO_TEST_CASE(lines_in_another_order) {
    study_page page;
    page.header = "Has Adverse Events: False\nFirst Post: 2019-11-05\nStatus: TERMINATED\nIs NOT Gene Therapy: True\n"
                  "Ignite Modification Date: 2025-12-26 @ 12:07 AM\nStudy NCT ID: NCT01234567\n"
                  "Last Update Posted: 2024-02-29\nIgnite Creation Date: 2025-12-24 @ 3:05 PM\n\n";
    page.oversight = "Is an FDA AA801 Violation?:\nIs a US Export?: False\nHas Oversight DMC: True\nIs a FDA Regulated Drug?: False\n"
                     "Is an Unapproved Device?: None\nIs a FDA Regulated Device?: True\n";
    auto const result = dossier::parse<study>(page.text());
    BOOST_TEST(result.diagnostics().empty());
    BOOST_TEST((*result == *dossier::parse<study>(study_page{}.text())));
}

BOOST_AUTO_TEST_SUITE_END()
