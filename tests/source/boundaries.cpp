// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/source/boundaries.hpp>

#include <dossier/study.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/many_pages.hpp"
#include "support/shipment.hpp"

namespace {

namespace detail = dossier::detail;
using dossier_test::guarded_text;

std::size_t next(std::string const& text, std::size_t from) {
    auto const* p = text.data();
    return static_cast<std::size_t>(detail::next_boundary(detail::table_of<dossier::study>, p, p + from, p + text.size()) - p);
}

} // namespace

BOOST_AUTO_TEST_SUITE(source_boundaries)

BOOST_AUTO_TEST_CASE(the_next_one_is_found_from_any_line_on) {
    std::string const text = "Viewing Study NCT00000001\nStatus: COMPLETED\nFirst Post: None\nVViewing\nViewing Study it\nx\nViewing Study NCT00000002\nIgnite Creation Date: ?\nV";
    auto const second = text.find("Viewing Study NCT00000002");
    BOOST_TEST(next(text, 0) == 0u);
    for (auto at = text.find('\n') + 1; at <= second; at = text.find('\n', at) + 1) BOOST_TEST(next(text, at) == second);
    BOOST_TEST(next(text, text.size() - 1) == text.size());
    BOOST_TEST(next(text, text.size()) == text.size());
    auto const* p = text.data();
    auto const end = [&](std::size_t from) {
        return static_cast<std::size_t>(detail::record_end(detail::table_of<dossier::study>, p, p + from, p + text.size()) - p);
    };
    BOOST_TEST(end(0) == second);
    BOOST_TEST(end(second) == text.size());
    BOOST_TEST(end(text.size()) == text.size());
}

BOOST_AUTO_TEST_CASE(the_last_one_is_found_from_the_end) {
    auto const& table = detail::table_of<dossier::study>;
    auto const one = dossier_test::page_with_id(1);
    auto const text = one + one;
    for (std::size_t n = 0; n <= text.size(); ++n) {
        guarded_text const t(std::string_view(text).substr(0, n));
        auto const* last = detail::last_boundary(table, t.begin(), t.begin(), t.end());
        std::size_t const known = text.find("Ignite Creation Date:") + 21; // from here on nothing is open
        if (n < known) BOOST_TEST((last == nullptr), n);
        else BOOST_TEST(static_cast<std::size_t>(last - t.begin()) == (n < one.size() + known ? 0u : one.size()), n);
    }
    auto const* p = text.data();
    BOOST_TEST((detail::last_boundary(table, p, p + 1, p + one.size()) == nullptr));
}

BOOST_AUTO_TEST_CASE(records_without_a_title_have_no_boundary) {
    auto const& table = detail::table_of<post::shipment>;
    std::string const text = "Sender: Ada\n\nSender: Bob\n";
    auto const* p = text.data();
    auto const* last = p + text.size();
    BOOST_TEST((detail::next_boundary(table, p, p, last) == last));
    BOOST_TEST((detail::last_boundary(table, p, p, last) == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
