// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What is reported of a page, one kind of fault at a time: the exact line, column, code and text.

#include <dossier/parse.hpp>

#include <dossier/text/locate.hpp>
#include <dossier/study.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::options;
using dossier::report_as;
using dossier::severity;
using dossier::study;
using dossier_test::study_page;

namespace {

/// `line:column severity code [section] key "found" (expected) -> suggestion`, what is empty left out.
std::string shown(dossier::diagnostic const& d, std::string_view text) {
    auto const at = dossier::locate(text, d.offset);
    std::string out = std::to_string(at.line) + ':' + std::to_string(at.column) + ' ';
    ((out += to_string(d.severity)) += ' ') += to_string(d.code);
    if (!d.section.empty()) out += " [" + d.section + ']';
    if (!d.key.empty()) out += ' ' + d.key;
    if (!d.found.empty()) out += " \"" + d.found + '"';
    if (!d.suggestion.empty()) out += " -> " + d.suggestion;
    BOOST_TEST(d.found == text.substr(d.offset, d.length));
    return out;
}

std::vector<std::string> shown(dossier::result<study> const& r, std::string_view text) {
    std::vector<std::string> all;
    for (auto const& d : r.diagnostics()) all.push_back(shown(d, text));
    return all;
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    BOOST_TEST_REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

/// Reads `text`, which must give exactly `wanted`; returns what it reads.
dossier::result<study> gives(std::string const& text, std::vector<std::string> const& wanted, options const& how = {}) {
    auto result = dossier::parse<study>(text, how);
    auto const have = shown(result, text);
    BOOST_TEST(have == wanted, boost::test_tools::per_element());
    bool error = false;
    for (auto const& d : result.diagnostics()) error = error || d.severity == severity::error;
    BOOST_TEST(result.ok() == !error);
    return result;
}

std::string const page = study_page{}.text();
study const wanted = *dossier::parse<study>(page);

} // namespace

BOOST_AUTO_TEST_SUITE(parse)

BOOST_AUTO_TEST_CASE(a_good_page_has_nothing_to_report) {
    auto const r = gives(page, {});
    BOOST_TEST(r.extras().empty());
    BOOST_TEST(r.has_value());
    BOOST_TEST((r->header.status == dossier::overall_status::terminated));
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit) {
    auto const r = gives(replaced(page, "Status: TERMINATED", "Status: TERMINTED"), {"7:9 error bad_value Status \"TERMINTED\" -> TERMINATED"});
    BOOST_TEST(!r->header.status);
    auto rest = *r;
    rest.header.status = wanted.header.status;
    BOOST_TEST((rest == wanted));
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    auto const& e = r.extras()[0];
    BOOST_TEST((e.reason == diagnostic_code::bad_value));
    BOOST_TEST(e.key == "Status");
    BOOST_TEST(e.value == "TERMINTED");
    BOOST_TEST(e.text == "Status: TERMINTED");
    BOOST_TEST(e.offset == page.find("Status: "));
    BOOST_TEST(r.diagnostics()[0].message() ==
               "Status: \"TERMINTED\" is not one of ACTIVE_NOT_RECRUITING, COMPLETED, ENROLLING_BY_INVITATION, NOT_YET_RECRUITING, "
               "RECRUITING, SUSPENDED, TERMINATED, WITHDRAWN, AVAILABLE, NO_LONGER_AVAILABLE, TEMPORARILY_NOT_AVAILABLE, "
               "APPROVED_FOR_MARKETING, WITHHELD or UNKNOWN; did you mean \"TERMINATED\"?");
}

BOOST_AUTO_TEST_CASE(every_kind_of_value) {
    gives(replaced(page, "2025-12-24 @ 3:05 PM", "2025-12-24 @ 13:05 PM"), {"4:23 error bad_value Ignite Creation Date \"2025-12-24 @ 13:05 PM\""});
    gives(replaced(page, "Study NCT ID: NCT01234567", "Study NCT ID: NCT0123456"), {"6:15 error bad_value Study NCT ID \"NCT0123456\""});
    gives(replaced(page, "2024-02-29", "2023-02-29"), {"8:21 error bad_value Last Update Posted \"2023-02-29\""});
    gives(replaced(page, "Therapy: True", "Therapy: true"), {"10:22 error bad_value Is NOT Gene Therapy \"true\""});
    gives(replaced(page, "Delayed Posting: No", "Delayed Posting:  Nope "), {"23:19 error bad_value [Study Overview] Delayed Posting \"Nope\""});
    gives(replaced(page, "Study NCT01234567", "Study NCT012345678"), {"1:15 error bad_value Viewing Study \"NCT012345678\""});
    gives(replaced(page, "NCT# Status: N/A", "NCT# Status: RECRUITING"), {"27:35 error bad_value [Study Overview] Has Expanded Access, NCT# Status \"RECRUITING\""});
}

BOOST_AUTO_TEST_CASE(columns_count_code_points) {
    gives(replaced(page, "Has Adverse Events: False", "Has Adverse Events: \xC3\xA9\xE2\x82\xAC!"), {"11:21 error bad_value Has Adverse Events \"\xC3\xA9\xE2\x82\xAC!\""});
    gives(replaced(page, "Socks in Cold Offices\n", "Sock\xC3\xA9s \xFF\xFE!\n"), {"13:26 warning invalid_utf8 \"\xFF\xFE\""});
}

BOOST_AUTO_TEST_CASE(unknown_keys_and_lines) {
    auto const r = gives(replaced(page, "First Post:", "Favourite Colour: blue\nFirst Post:"), {"9:1 note unknown_key Favourite Colour \"Favourite Colour\""});
    BOOST_TEST((*r == wanted));
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].key == "Favourite Colour");
    BOOST_TEST(r.extras()[0].value == "blue");
    auto const s = gives(replaced(page, "First Post:", "what is this\nFirst Post:"), {"9:1 note stray_line \"what is this\""});
    BOOST_TEST((*s == wanted));
    BOOST_TEST(s.extras()[0].text == "what is this");
    auto const h = gives(replaced(page, "Study Overview\n", "Study Results\n\nArms: 2\n\nStudy Overview\n"),
                         {"17:1 note unknown_heading \"Study Results\"", "19:1 note unknown_key Arms \"Arms\""});
    BOOST_TEST((*h == wanted));
}

BOOST_AUTO_TEST_CASE(misspelt_keys) {
    gives(replaced(page, "Sponsor:", "Sponser:"), {"14:1 note unknown_key Sponser \"Sponser\" -> Sponsor"});
    gives(replaced(page, "Is a PPSD?:", "Is a PPSD:"), {"41:1 note unknown_key [Study Oversight] Is a PPSD \"Is a PPSD\" -> Is a PPSD?"});
    // below a text, where an unknown key is text as long as nothing is amiss
    auto const d = gives(replaced(page, "Detailed Description:", "Detailed Descripton:"),
                         {"30:1 note unknown_key [Study Overview] Detailed Descripton \"Detailed Descripton\" -> Detailed Description"});
    BOOST_TEST(d->overview.brief_summary.value() == "One pair a day.");
    BOOST_TEST_REQUIRE(d.extras().size() == 1u);
    BOOST_TEST(d.extras()[0].value == "Two groups.\n\n* warm\n* cold");
    BOOST_TEST((d->oversight == wanted.oversight));
    auto const a = gives(replaced(page, "Has Expanded Access: ", "Has Expended Access: "),
                         {"25:1 note unknown_key [Study Overview] Has Expended Access \"Has Expended Access\" -> Has Expanded Access"});
    BOOST_TEST(a->overview.why_stopped.value() == "The wool ran out");
}

BOOST_AUTO_TEST_CASE(misspelt_headings) {
    auto const o = gives(replaced(page, "Study Oversight\n", "Study Oversigth\n"),
                         {"35:1 note unknown_heading [Study Overview] \"Study Oversigth\" -> Study Oversight"});
    BOOST_TEST((*o == wanted));
    auto const v = gives(replaced(page, "Study Overview\n", "Study Overveiw\n"),
                         {"17:1 note unknown_heading \"Study Overveiw\" -> Study Overview"});
    BOOST_TEST((*v == wanted));
    auto const t = gives(replaced(page, "Viewing Study ", "Veiwing Study "), {"1:1 note unknown_heading \"Veiwing Study NCT01234567\" -> Viewing Study"});
    BOOST_TEST(!t->id);
    BOOST_TEST((t->oversight == wanted.oversight));
    auto const text = gives(replaced(page, "Study Oversight\n", ""), {"36:1 warning missing_heading [Study Overview] Has Oversight DMC \"Has Oversight DMC\""});
    BOOST_TEST((*text == wanted));
    auto const lost = gives(replaced(page, "Study Overview\n", ""), {"18:1 warning missing_heading Official Title \"Official Title\""});
    BOOST_TEST((*lost == wanted));
}

BOOST_AUTO_TEST_CASE(repeated_keys_keep_the_first_value) {
    auto const text = replaced(page, "First Post:", "Status: COMPLETED\nFirst Post:");
    auto const r = gives(text, {"9:1 warning repeated_key Status \"Status\""});
    BOOST_TEST((*r == wanted));
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST((r.extras()[0].reason == diagnostic_code::repeated_key));
    BOOST_TEST(r.extras()[0].text == "Status: COMPLETED");
    options last;
    last.repeated_value = dossier::on_repeat::last;
    last.relations = report_as::ignore;
    auto const l = gives(text, {"9:1 warning repeated_key Status \"Status\""}, last);
    BOOST_TEST((l->header.status == dossier::overall_status::completed));
    options error;
    error.repeated = report_as::error;
    gives(text, {"9:1 error repeated_key Status \"Status\""}, error);
}

BOOST_AUTO_TEST_CASE(repeated_sections) {
    study_page p;
    auto const text = p.text() + "\n\n" + p.oversight_heading + "Is a PPSD?: True\n";
    auto const r = gives(text, {"45:1 warning repeated_section [Study Oversight] \"Study Oversight\"",
                                "47:1 warning repeated_key [Study Oversight] Is a PPSD? \"Is a PPSD?\""});
    BOOST_TEST((*r == wanted));
}

// A heading and three good lines below it are a section printed again, even in a text; fewer are text.
BOOST_AUTO_TEST_CASE(a_section_repeated_after_a_text) {
    study_page p;
    auto const once = p.text();
    p.description += p.overview_heading + p.overview + p.why_stopped + p.access + p.summary + "Detailed Description: Three.\n\n";
    auto const r = dossier::parse<study>(p.text());
    BOOST_TEST((*r == wanted));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 13u);
    BOOST_TEST((r.diagnostics()[0].code == diagnostic_code::repeated_section));
    BOOST_TEST(r.diagnostics()[0].offset == p.text().rfind("Study Overview"));
    for (std::size_t i = 1; i != 13; ++i) BOOST_TEST((r.diagnostics()[i].code == diagnostic_code::repeated_key));
    BOOST_TEST(r.extras().size() == 12u);
    BOOST_TEST(r.extras().back().value == "Three.");
}

BOOST_AUTO_TEST_CASE(moved_sections) {
    study_page p;
    auto const text = p.title + p.header + p.identification + p.oversight_heading + p.oversight + "\n\n" + p.overview_heading + p.overview +
                      p.why_stopped + p.access + p.summary + "Detailed Description: Two groups.\n\n* warm\n* cold";
    auto const r = gives(text, {});
    BOOST_TEST((*r == wanted));
}

BOOST_AUTO_TEST_CASE(lost_heads) {
    study_page p;
    auto const text = p.overview + p.why_stopped + p.access + p.summary + p.description + p.oversight_heading + p.oversight;
    auto const r = gives(text, {"1:1 warning missing_title \"Official Title: A Comparison of Warm and Cold Socks\"",
                                "1:1 warning missing_heading Official Title \"Official Title\""});
    BOOST_TEST((r->overview == wanted.overview));
    BOOST_TEST((r->oversight == wanted.oversight));
    BOOST_TEST(!r->id);
    gives(page.substr(page.find("Ignite")), {"1:1 warning missing_title \"Ignite Creation Date: 2025-12-24 @ 3:05 PM\""});
}

BOOST_AUTO_TEST_CASE(misplaced_keys) {
    auto const moved = replaced(replaced(page, "First Post: 2019-11-05\n", ""), "Acronym:", "First Post: 2019-11-05\nAcronym:");
    auto const r = gives(moved, {"27:1 note misplaced_key [Study Overview] First Post \"First Post\""});
    BOOST_TEST((*r == wanted));
}

BOOST_AUTO_TEST_CASE(cut_records) {
    gives(page.substr(0, page.find("Sponsor")), {"14:1 warning cut_record Brief Title"});
    gives(page.substr(0, page.find("19-11-05")), {"9:13 error cut_value First Post \"20\"", "9:15 warning cut_record First Post"});
    gives(page.substr(0, page.find("-05\n")), {"9:13 error cut_value First Post \"2019-11\"", "9:20 warning cut_record First Post"});
    auto const r = gives(page.substr(0, page.find("sight DMC")), {"37:9 warning cut_record [Study Oversight] Detailed Description"});
    BOOST_TEST(r->overview.detailed_description.value() == "Two groups.\n\n* warm\n* cold");
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == "Has Over");
}

BOOST_AUTO_TEST_CASE(texts_that_hold_no_record) {
    gives("", {"1:1 error not_a_record"});
    gives("\n \n", {"1:1 error not_a_record"});
    gives("Once upon a time", {"1:1 note unknown_heading \"Once upon a time\"", "1:1 error not_a_record"});
}

BOOST_AUTO_TEST_CASE(a_further_record_is_not_read) {
    auto const r = gives(page + "\n\n" + page, {"45:1 warning further_record \"Viewing Study NCT01234567\""});
    BOOST_TEST((*r == wanted));
}

BOOST_AUTO_TEST_CASE(broken_relations) {
    gives(replaced(page, "Study NCT ID: NCT01234567", "Study NCT ID: NCT01234568"), {"6:15 warning broken_relation Study NCT ID \"NCT01234568\""});
    gives(replaced(page, "Status: TERMINATED\nLast", "Status: COMPLETED\nLast"), {"20:9 warning broken_relation [Study Overview] Status \"TERMINATED\""});
    gives(replaced(page, "2025-12-26 @ 12:07 AM", "2025-12-24 @ 3:04 PM"), {"5:27 warning broken_relation Ignite Modification Date \"2025-12-24 @ 3:04 PM\""});
    gives(replaced(page, "Last Known Status: None", "Last Known Status: RECRUITING"), {"22:20 warning broken_relation [Study Overview] Last Known Status \"RECRUITING\""});
    gives(replaced(replaced(page, "Status: TERMINATED\nLast", "Status: COMPLETED\nLast"), "Status: TERMINATED\nStatus", "Status: COMPLETED\nStatus"),
          {"24:19 warning broken_relation [Study Overview] If Stopped, Why? \"The wool ran out\""});
    gives(replaced(replaced(page, "Device?: True", "Device?: False"), "Unapproved Device?: None", "Unapproved Device?: True"),
          {"40:27 warning broken_relation [Study Oversight] Is an Unapproved Device? \"True\""});
    options off;
    off.relations = report_as::ignore;
    gives(replaced(page, "Last Known Status: None", "Last Known Status: RECRUITING"), {}, off);
}

BOOST_AUTO_TEST_CASE(options_change_severities) {
    options silent;
    silent.unknown = report_as::ignore;
    auto const text = replaced(page, "First Post:", "Favourite Colour: blue\nFirst Post:");
    auto const r = gives(text, {}, silent);
    BOOST_TEST(r.extras().size() == 1u);
    options loud;
    loud.unknown = report_as::error;
    gives(text, {"9:1 error unknown_key Favourite Colour \"Favourite Colour\""}, loud);
    loud.strict = true;
    auto const strict = gives(text, {"9:1 error unknown_key Favourite Colour \"Favourite Colour\""}, loud);
    BOOST_TEST(!strict.has_value());
    BOOST_TEST((*strict == study{}));
    BOOST_TEST(gives(page, {}, loud).has_value());
    options bytes;
    bytes.invalid_utf8 = report_as::error;
    gives(replaced(page, "Warm Socks", "Warm \xE9s"), {"13:19 error invalid_utf8 \"\xE9\""}, bytes);
    bytes.invalid_utf8 = report_as::ignore;
    gives(replaced(page, "Warm Socks", "Warm \xE9s"), {}, bytes);
}

BOOST_AUTO_TEST_CASE(limits) {
    options few;
    few.max_diagnostics = 2;
    std::string strays;
    for (int i = 0; i != 10; ++i) strays += "stray\n";
    auto const r = gives(replaced(page, "First Post:", strays + "First Post:"),
                         {"9:1 note stray_line \"stray\"", "10:1 note stray_line \"stray\"", "11:1 error limit_exceeded"}, few);
    BOOST_TEST(r.extras().size() == 10u);
    options small;
    small.max_value = 30;
    auto const v = gives(page, {"19:17 error limit_exceeded [Study Overview] Official Title \"A Comparison of Warm and Cold Socks\""}, small);
    BOOST_TEST(!v->overview.official_title);
    BOOST_TEST((v->overview.status == wanted.overview.status));
    options lines;
    lines.max_lines = 12;
    auto const l = gives(page, {"13:1 error limit_exceeded", "13:1 warning cut_record Has Adverse Events"}, lines);
    BOOST_TEST((l->header == wanted.header));
    options record;
    record.max_record = page.find("Brief Title");
    gives(page, {"13:1 error limit_exceeded", "13:1 warning cut_record Has Adverse Events"}, record);
}

BOOST_AUTO_TEST_SUITE_END()
