// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/record_result.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/many_pages.hpp"

using dossier::study;

BOOST_AUTO_TEST_SUITE(result_record_result)

BOOST_AUTO_TEST_CASE(holds_nothing_before_it_is_read) {
    dossier::record_result<study> const none;
    BOOST_TEST(!none.is_record());
    BOOST_TEST(none.text().empty());
    BOOST_TEST(none.offset() == 0u);
    BOOST_TEST((*none == study{}));
}

BOOST_AUTO_TEST_CASE(each_reading_forgets_the_last) {
    std::string const bad = "junk\n";
    auto const text = bad + dossier_test::page_with_id(1) + "Viewing Study NCT00000002\n";
    dossier::record_result<study> page;
    dossier::options how;
    how.strict = true;
    char const* const first = text.data();
    char const* const last = first + text.size();

    char const* place = dossier::detail::result_reader::read_next(page, first, first, last, 50, how);
    BOOST_TEST(static_cast<std::size_t>(place - first) == bad.size());
    BOOST_TEST(!page.ok());
    BOOST_TEST(!page.has_value());
    BOOST_TEST(!page.is_record());
    BOOST_TEST(page.offset() == 50u);
    BOOST_TEST(page.extras().at(0).offset == 50u);
    BOOST_TEST(page.text() == bad);

    place = dossier::detail::result_reader::read_next(page, first, place, last, 50, how);
    BOOST_TEST(page.ok());
    BOOST_TEST(page.has_value());
    BOOST_TEST(page.is_record());
    BOOST_TEST(page.diagnostics().empty());
    BOOST_TEST(page.extras().empty());
    BOOST_TEST(page.offset() == 50 + bad.size());
    BOOST_TEST(page->id->number() == 1u);

    place = dossier::detail::result_reader::read_next(page, first, place, last, 0, how);
    BOOST_TEST((place == last));
    BOOST_TEST(page->id->number() == 2u);
    BOOST_TEST(!page->overview.official_title);
    BOOST_TEST(page.offset() == text.find("Viewing Study NCT00000002"));
    BOOST_TEST_REQUIRE(page.diagnostics().size() == 1u);
    BOOST_TEST(page.diagnostics()[0].offset == text.size());
}

BOOST_AUTO_TEST_SUITE_END()
