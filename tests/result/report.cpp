// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/report.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::diagnostic_code;
using dossier::diagnostic;
using dossier::severity;

void add(dossier::detail::report& r, diagnostic_code c, std::size_t offset, std::size_t limit = 1000) {
    diagnostic d;
    d.code = c;
    d.severity = dossier::default_severity(c);
    d.offset = offset;
    d.key = "key";
    d.found = "found";
    d.suggestion = "suggestion";
    d.reason = "reason";
    d.length = 5;
    r.add(std::move(d), limit);
}

std::string show(dossier::detail::report const& r) {
    std::string out;
    for (auto const& d : r.diagnostics) (out += to_string(d.code)) += '@' + std::to_string(d.offset) + ' ';
    return out + std::to_string(r.errors);
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_report)

BOOST_AUTO_TEST_CASE(is_empty_at_first) {
    dossier::detail::report const r;
    BOOST_TEST(show(r) == "0");
    BOOST_TEST(r.extras.empty());
}

BOOST_AUTO_TEST_CASE(counts_the_errors) {
    dossier::detail::report r;
    add(r, diagnostic_code::unknown_key, 1);
    add(r, diagnostic_code::repeated_key, 2);
    BOOST_TEST(r.errors == 0u);
    add(r, diagnostic_code::bad_value, 3);
    add(r, diagnostic_code::bad_value, 4);
    BOOST_TEST(show(r) == "unknown_key@1 repeated_key@2 bad_value@3 bad_value@4 2");
}

BOOST_AUTO_TEST_CASE(keeps_diagnostics_in_the_order_of_the_text) {
    dossier::detail::report r;
    add(r, diagnostic_code::bad_value, 30);
    add(r, diagnostic_code::unknown_key, 10);
    add(r, diagnostic_code::stray_line, 20);
    add(r, diagnostic_code::cut_record, 30); // of one place, the first added comes first
    add(r, diagnostic_code::missing_field, 0);
    BOOST_TEST(show(r) == "missing_field@0 unknown_key@10 stray_line@20 bad_value@30 cut_record@30 2");
    BOOST_TEST(r.diagnostics[1].key == "key");
}

BOOST_AUTO_TEST_CASE(past_its_limit_it_says_so_once) {
    dossier::detail::report r;
    for (std::size_t i = 0; i != 10; ++i) add(r, diagnostic_code::unknown_key, i, 3);
    BOOST_TEST(show(r) == "unknown_key@0 unknown_key@1 unknown_key@2 limit_exceeded@3 1");
    auto const& last = r.diagnostics.back();
    BOOST_TEST(last.severity == severity::error);
    BOOST_TEST(last.message() == "over the limit of 3 diagnostics");
    BOOST_TEST(last.length == 0u);
    BOOST_TEST((last.key.empty() && last.found.empty() && last.suggestion.empty() && last.reason.empty()));
}

BOOST_AUTO_TEST_CASE(a_limit_of_none_reports_itself_alone) {
    dossier::detail::report r;
    add(r, diagnostic_code::unknown_key, 5, 0);
    add(r, diagnostic_code::bad_value, 6, 0);
    BOOST_TEST(show(r) == "limit_exceeded@5 1");
}

BOOST_AUTO_TEST_CASE(is_moved_and_cleared_as_a_whole) {
    dossier::detail::report r;
    dossier::diagnostic d;
    d.offset = 7;
    r.add(std::move(d), 10);
    r.extras.push_back({dossier::diagnostic_code::stray_line, "", "", "", "line", 9});
    r.move_by(100);
    BOOST_TEST(r.diagnostics.at(0).offset == 107u);
    BOOST_TEST(r.extras.at(0).offset == 109u);
    dossier::detail::report more;
    add(more, diagnostic_code::bad_value, 3);
    more.extras.push_back({dossier::diagnostic_code::bad_value, "", "", "", "more", 3});
    r.append(std::move(more));
    BOOST_TEST(r.errors == 2u);
    BOOST_TEST(r.diagnostics.at(1).offset == 3u);
    BOOST_TEST(r.extras.at(1).text == "more");
    r.clear();
    BOOST_TEST(r.diagnostics.empty());
    BOOST_TEST(r.extras.empty());
    BOOST_TEST(r.errors == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
