// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/record_builder.hpp>

#include <dossier/study.hpp>

#include <optional>
#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/problems.hpp"

using dossier::diagnostic_code;

namespace {

// Lines that begin with a plus continue a value.
struct letter {
    std::optional<std::string> text;
    std::optional<int> number;
};

} // namespace

template <>
inline constexpr auto dossier::schema<letter> =
    dossier::record<letter>(dossier::field("Text", &letter::text), dossier::field("Number", &letter::number)).continuation_lines(" \t+");

namespace {

auto const& table = dossier::detail::table_of<dossier::study>;

} // namespace

BOOST_AUTO_TEST_SUITE(reading_record_builder)

BOOST_AUTO_TEST_CASE(a_long_place_is_shown_to_200_bytes_of_whole_characters) {
    dossier::options const defaults;
    for (std::size_t ascii = 197; ascii != 201; ++ascii) {
        std::string text(ascii, 'x');
        for (int i = 0; i != 5; ++i) text += "\xE2\x82\xAC";
        dossier::detail::report report;
        dossier::detail::record_builder(table, nullptr, text.data(), &report, defaults).on_problem(diagnostic_code::stray_line, {}, text, {}, {});
        BOOST_TEST_REQUIRE(report.diagnostics.size() == 1u);
        auto const& d = report.diagnostics[0];
        BOOST_TEST(d.length == text.size());
        BOOST_TEST(d.found.size() == (ascii == 197 || ascii == 200 ? 200u : ascii));
    }
}

BOOST_AUTO_TEST_CASE(a_sign_is_of_the_value_only_behind_its_key) {
    auto const r = dossier::parse<letter>("Text: +a\n+b\nNumber:\n+ 5\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(*r->text == "+a\n b");
    BOOST_TEST((r->number == 5));
}

BOOST_AUTO_TEST_CASE(past_its_limit_the_last_extra_takes_in_what_follows) {
    dossier::options o;
    o.max_extras = 2;
    std::string const text = "one\ntwo\nthree\nStatus: COMPLETED\nfour\nfive";
    auto const r = dossier::parse<dossier::study>(text, o);
    BOOST_TEST_REQUIRE(r.extras().size() == 3u);
    BOOST_TEST(r.extras()[1].text == "two");
    BOOST_TEST(r.extras()[2].text == "three\nStatus: COMPLETED\nfour\nfive");
    BOOST_TEST((r->header.status == dossier::overall_status::completed));
}

BOOST_AUTO_TEST_CASE(without_a_report_values_are_read_all_the_same) {
    dossier::study s;
    dossier::options const defaults;
    std::string const text = "Status: COMPLETED\nFirst Post: eh";
    dossier::detail::record_builder r(table, &s, text.data(), nullptr, defaults);
    r.on_field({3, "Status", "COMPLETED", "Status: COMPLETED", false, false});
    r.on_field({5, "First Post", "eh", "First Post: eh", false, false});
    r.on_extra(diagnostic_code::stray_line, {}, {}, "x");
    BOOST_TEST((s.header.status == dossier::overall_status::completed));
    BOOST_TEST(!s.header.first_post);
}

BOOST_AUTO_TEST_CASE(what_it_reports_has_the_section_that_it_is_told) {
    dossier::options const defaults;
    dossier::detail::report report;
    std::string const text = "First Post: eh";
    dossier::study s;
    dossier::detail::record_builder to(table, &s, text.data(), &report, defaults);
    to.section = "Study Overview";
    to.on_field({5, "First Post", std::string_view(text).substr(12), text, false, false});
    BOOST_TEST_REQUIRE(report.diagnostics.size() == 1u);
    BOOST_TEST(report.diagnostics[0].code == diagnostic_code::bad_value);
    BOOST_TEST(report.diagnostics[0].section == "Study Overview");
    BOOST_TEST(report.diagnostics[0].offset == 12u);
    BOOST_TEST_REQUIRE(report.extras.size() == 1u);
    BOOST_TEST(report.extras[0].section == "Study Overview");
}

BOOST_AUTO_TEST_CASE(a_bad_value_has_the_reason_that_its_codec_knows) {
    std::string const text = "Viewing Study NCT0123456\n\nFirst Post: 2025-02-30\nLast Update Posted: soon\nHas Adverse Events: false\n";
    dossier::options how;
    how.incomplete = dossier::report_as::ignore;
    auto const r = dossier::parse<dossier::study>(text, how);
    BOOST_TEST(dossier_test::problems_of(r, text) == (dossier_test::lines{"1:15 bad_value [] Viewing Study", "3:13 bad_value [] First Post",
                                                      "4:21 bad_value [] Last Update Posted", "5:21 bad_value [] Has Adverse Events"}),
               boost::test_tools::per_element());
    BOOST_TEST(r.diagnostics()[0].message() == "Viewing Study: \"NCT0123456\": it has 7 digits, not 8 (ids look like NCT01234567)");
    BOOST_TEST(r.diagnostics()[1].message() == "First Post: \"2025-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    BOOST_TEST(r.diagnostics()[1].expected == "a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(r.diagnostics()[2].reason == "");
    BOOST_TEST(r.diagnostics()[2].message() == "Last Update Posted: \"soon\" is not a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(r.diagnostics()[3].message() == "Has Adverse Events: \"false\": upper and lower case differ: it is spelled False");
}

BOOST_AUTO_TEST_CASE(a_title_at_the_end_of_a_bad_value_lacks_a_line_end_before_it) {
    std::string const first = "Viewing Study NCT00000001\n\nStudy Oversight\n\nIs an FDA AA801 Violation?: ";
    for (std::string const value : {"False", "None", "", "???"}) {
        auto const text = first + value + "Viewing Study NCT00000002\n\nStudy NCT ID: NCT00000002\n";
        auto const r = dossier::parse<dossier::study>(text);
        BOOST_TEST_REQUIRE(!r.diagnostics().empty());
        BOOST_TEST(dossier_test::problems_of(r, text)[0] == "5:29 bad_value [Study Oversight] Is an FDA AA801 Violation?");
        BOOST_TEST(r.diagnostics()[0].message() == "Is an FDA AA801 Violation?: \"" + value + "Viewing Study NCT00000002\": a line end is missing before \"Viewing Study NCT00000002\"");
    }
    for (std::string const value : {"FalseViewing Study", "FalseViewing Study NCT1", "FalseViewing Studys NCT00000002", "FalseViewing Study NCT00000002 too", "Falsehood"}) {
        auto const r = dossier::parse<dossier::study>(first + value + '\n');
        BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u, value);
        BOOST_TEST(r.diagnostics()[0].reason == "", value);
    }
    // it is the cause, whatever the codec knows of the value
    auto const r = dossier::parse<dossier::study>("Viewing Study NCT00000001Viewing Study NCT00000002\n\nStudy NCT ID: NCT00000002\n");
    BOOST_TEST(r.diagnostics()[0].reason == "a line end is missing before \"Viewing Study NCT00000002\"");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_cut_or_too_long_has_no_reason) {
    std::string const text = "First Post: 2025-1"; // would be refused by its codec as well
    auto const cut = dossier::parse<dossier::study>(text);
    BOOST_TEST((cut.diagnostics()[1].code == diagnostic_code::cut_value));
    BOOST_TEST(cut.diagnostics()[1].reason == "");
    dossier::options how;
    how.max_value = 9;
    auto const page = dossier::parse<dossier::study>("First Post: 2025-02-30\n", how);
    BOOST_TEST((page.diagnostics()[1].code == diagnostic_code::limit_exceeded));
    BOOST_TEST(page.diagnostics()[1].reason == "");
}

BOOST_AUTO_TEST_CASE(a_value_at_the_end_of_a_cut_record_is_refused_where_it_could_go_on) {
    dossier::options const defaults;
    for (auto const& [value, wanted] : {std::pair{"No", diagnostic_code::cut_value}, {"Non", diagnostic_code::cut_value}, {"ACTIVE_NOT", diagnostic_code::cut_value}, {"DONE", diagnostic_code::bad_value}}) {
        dossier::study s;
        dossier::detail::report report;
        dossier::detail::record_builder(table, &s, value, &report, defaults).on_field({3, "Status", value, value, false, true});
        BOOST_TEST_REQUIRE(report.diagnostics.size() == 1u, value);
        BOOST_TEST(report.diagnostics[0].code == wanted, value);
        BOOST_TEST(!s.header.status);
    }
    dossier::study s;
    dossier::detail::report report;
    dossier::detail::record_builder(table, &s, "COMPLETED", &report, defaults).on_field({3, "Status", "COMPLETED", "COMPLETED", false, true});
    BOOST_TEST(report.diagnostics.empty());
    BOOST_TEST((s.header.status == dossier::overall_status::completed));
}

BOOST_AUTO_TEST_SUITE_END()
