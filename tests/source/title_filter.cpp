// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/source/title_filter.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/many_pages.hpp"

namespace {

namespace detail = dossier::detail;

// How many bytes are passed over for a record whose id is odd.
std::size_t skipped(std::string const& text) {
    auto const odd = [](dossier::nct_id id) { return id.number() % 2 == 1; };
    detail::title_filter<dossier::study, decltype(odd)> filter{odd};
    auto const* p = text.data();
    return static_cast<std::size_t>(filter.skip(p, p, p + text.size()) - p);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_title_filter)

BOOST_AUTO_TEST_CASE(passes_over_what_is_not_wanted) {
    auto const even = dossier_test::page_with_id(2);
    auto const odd = dossier_test::page_with_id(3);
    BOOST_TEST(skipped(odd) == 0u);
    BOOST_TEST(skipped(even) == even.size());
    BOOST_TEST(skipped(even + even + odd) == 2 * even.size());
    BOOST_TEST(skipped("") == 0u);
}

BOOST_AUTO_TEST_CASE(what_has_no_id_is_wanted) {
    BOOST_TEST(skipped("hello\n" + dossier_test::page_with_id(2)) == 0u);
    BOOST_TEST(skipped("Viewing Study\nIgnite Creation Date: None\n") == 0u);
    BOOST_TEST(skipped("Viewing Study None\nIgnite Creation Date: None\n") == 0u);
    BOOST_TEST(skipped("Viewing Study NCT0000000\nIgnite Creation Date: None\n") == 0u);
}

BOOST_AUTO_TEST_CASE(every_record_passes_over_none) {
    char const text[] = "x";
    BOOST_TEST((detail::every_record{}.skip(text, text, text + 1) == text));
}

BOOST_AUTO_TEST_SUITE_END()
