// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/write_result.hpp>

#include <boost/test/unit_test.hpp>

using dossier::write_result;

BOOST_AUTO_TEST_SUITE(result_write_result)

BOOST_AUTO_TEST_CASE(is_true_with_a_text) {
    write_result const page("Sender: Ada\n");
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(page.ok());
    BOOST_TEST(page.text() == "Sender: Ada\n");
    BOOST_TEST(page.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(is_false_with_a_diagnostic) {
    dossier::diagnostic d;
    d.code = dossier::diagnostic_code::unwritable_value;
    d.key = "Sender";
    write_result const page("", {d});
    BOOST_TEST(!page);
    BOOST_TEST(!page.ok());
    BOOST_TEST(page.text().empty());
    BOOST_TEST_REQUIRE(page.diagnostics().size() == 1u);
    BOOST_TEST(page.diagnostics()[0].key == "Sender");
}

// As of any call that gives one: `for (auto const& d : write(x).diagnostics())`.
BOOST_AUTO_TEST_CASE(gives_away_what_it_holds) {
    static_assert(!std::is_reference_v<decltype(write_result("").diagnostics())>);
    static_assert(!std::is_reference_v<decltype(write_result("").text())>);
    std::string const text = write_result("a text that is long enough to be on the heap").text();
    BOOST_TEST(text == "a text that is long enough to be on the heap");
    int n = 0;
    for (auto const& d : write_result("", {dossier::diagnostic{}}).diagnostics()) n += d.key.empty();
    BOOST_TEST(n == 1);
}

BOOST_AUTO_TEST_CASE(may_hold_an_iterator) {
    char buffer[2] = {};
    dossier::write_result_to<char*> const page{write_result("a"), buffer + 1};
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(page.text() == "a");
    BOOST_TEST((page.out == buffer + 1));
}

BOOST_AUTO_TEST_SUITE_END()
