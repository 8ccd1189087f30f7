// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/read_record.hpp>

#include <dossier/study.hpp>

#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include "support/problems.hpp"
#include "support/study_page.hpp"

namespace {

struct choice { // whose relation does not hold without a value
    int number = 0;
};
constexpr auto dossier_schema(std::type_identity<choice>) {
    return dossier::record<choice>(dossier::field("Number", &choice::number)).relation("", "Number", "a number above 0", [](choice const& c) { return c.number > 0; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_read_record)

BOOST_AUTO_TEST_CASE(records_are_read_one_after_the_other) {
    dossier_test::study_page page;
    auto const first = page.text() + "\n\n";
    page.header.replace(page.header.find("TERMINATED"), 10, "COMPLETED"); // contradicts the overview
    auto const text = first + page.text();
    char const* place = text.data();
    char const* const last = text.data() + text.size();
    dossier::options const defaults;

    dossier::study s;
    dossier::detail::report report;
    BOOST_TEST(dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
    BOOST_TEST(static_cast<std::size_t>(place - text.data()) == first.size());
    BOOST_TEST(report.diagnostics.empty());
    BOOST_TEST(dossier::detail::relations_hold(s));

    s = {};
    BOOST_TEST(dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
    BOOST_TEST(place == last);
    BOOST_TEST(!dossier::detail::relations_hold(s));
    BOOST_TEST_REQUIRE(report.diagnostics.size() == 1u);
    BOOST_TEST((report.diagnostics[0].code == dossier::diagnostic_code::broken_relation));
    BOOST_TEST(report.diagnostics[0].offset == text.rfind("TERMINATED"));

    s = {};
    BOOST_TEST(!dossier::detail::read_whole(s, text.data(), place, last, report, defaults));
}

BOOST_AUTO_TEST_CASE(each_relation_that_does_not_hold_is_reported_at_its_value) {
    dossier_test::study_page page;
    page.header.replace(page.header.find("TERMINATED"), 10, "COMPLETED");
    page.title = "Viewing Study NCT00000001\n\n";
    auto const text = page.text();
    dossier_test::lines const wanted{"5:15 broken_relation [] Study NCT ID", "19:9 broken_relation [Study Overview] Status"};
    BOOST_TEST(dossier_test::problems<dossier::study>(text) == wanted, boost::test_tools::per_element());
    dossier::options how;
    how.relations = dossier::report_as::ignore;
    BOOST_TEST(dossier_test::problems<dossier::study>(text, how).empty());
}

BOOST_AUTO_TEST_CASE(what_is_no_record_has_no_relations) {
    dossier_test::lines const none{"1:1 unknown_heading []", "1:1 not_a_record []"}, zero{"1:9 broken_relation [] Number"};
    BOOST_TEST(dossier_test::problems<choice>("nothing\n") == none, boost::test_tools::per_element());
    BOOST_TEST(dossier_test::problems<choice>("Number: 0\n") == zero, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_record_over_its_limit_is_read_so_far_and_the_next_one_is_read) {
    dossier_test::study_page page;
    auto const one = page.text() + "\n";
    dossier::options how;
    how.max_record = 100;
    std::string const text = one + one;
    dossier::record_result<dossier::study> out;
    char const* const first = text.data();
    char const* const last = first + text.size();
    char const* const next = dossier::detail::result_reader::read_next(out, first, first, last, 0, how);
    BOOST_TEST(static_cast<std::size_t>(next - first) == one.size());
    BOOST_TEST(out.text().size() == 100u);
    BOOST_TEST(out.is_record());
    BOOST_TEST_REQUIRE(!out.diagnostics().empty());
    BOOST_TEST((out.diagnostics().back().code == dossier::diagnostic_code::cut_record || out.diagnostics().back().code == dossier::diagnostic_code::limit_exceeded));
    // offsets count from the start of all
    BOOST_TEST((dossier::detail::result_reader::read_next(out, first, next, last, 1000, how) == last));
    BOOST_TEST(out.offset() == 1000 + one.size());
    for (auto const& d : out.diagnostics()) BOOST_TEST(d.offset >= out.offset());
}

BOOST_AUTO_TEST_CASE(all_places_in_a_record_count_from_the_start_of_all) {
    std::string const text = "Viewing Study NCT01234567\nStatus: OFF\nStudy Oversight\nIs an FDA AA801 Violation?: None\n";
    for (std::size_t const origin : {0u, 1u, 2u, 1000u}) {
        dossier::record_result<dossier::study> out;
        dossier::detail::result_reader::read_next(out, text.data(), text.data(), text.data() + text.size(), origin, dossier::options());
        BOOST_TEST(out.offset() == origin);
        BOOST_TEST_REQUIRE(out.diagnostics().size() == 1u);
        BOOST_TEST((out.diagnostics()[0].code == dossier::diagnostic_code::bad_value));
        BOOST_TEST(out.diagnostics()[0].offset == origin + 34);
        BOOST_TEST_REQUIRE(out.extras().size() == 1u);
        BOOST_TEST(out.extras()[0].offset == origin + 26);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_reported_up_to_the_limit) {
    dossier::options how;
    how.max_diagnostics = 3;
    std::string text = "Viewing Study NCT01234567\nStudy Oversight\nIs an FDA AA801 Violation?: None\n";
    auto const bad = [&](int n) {
        auto s = text;
        for (; n != 0; --n) s += "# \xFF\xFE x\n";
        dossier::options all = how;
        all.unknown = dossier::report_as::ignore;
        return dossier_test::problems<dossier::study>(s, all);
    };
    BOOST_TEST(bad(3).size() == 3u);
    BOOST_TEST(bad(4).size() == 4u);
    BOOST_TEST(bad(4).back() == "7:3 limit_exceeded []");
    BOOST_TEST(bad(9).size() == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
