// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/record_of.hpp>

#include <optional>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include "support/shipment.hpp"
#include "support/study_page.hpp"

using dossier::detail::record_of;

BOOST_AUTO_TEST_SUITE(table_record_of)

BOOST_AUTO_TEST_CASE(a_record_is_itself) {
    post::shipment const one{};
    BOOST_TEST((record_of(one) == &one));
    std::optional<post::shipment> const held(one), none;
    BOOST_TEST((record_of(held) == &*held));
    BOOST_TEST((record_of(none) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_result_may_hold_none) {
    auto const page = dossier_test::study_page{}.text();
    auto records = dossier::read<dossier::study_view>(page);
    BOOST_TEST_REQUIRE(records.next());
    BOOST_TEST((record_of(records.current()) == &*records.current()));
    std::string_view const nothing = "nothing\n";
    auto others = dossier::read<dossier::study_view>(nothing);
    BOOST_TEST_REQUIRE(others.next());
    BOOST_TEST((record_of(others.current()) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_range_tells_its_records) {
    static_assert(std::is_same_v<dossier::detail::record_in<std::vector<post::shipment>>, post::shipment>);
    static_assert(std::is_same_v<dossier::detail::record_in<std::vector<post::shipment> const&>, post::shipment>);
    static_assert(std::is_same_v<dossier::detail::record_in<dossier::record_range<dossier::study_view>&>, dossier::study_view>);
}

BOOST_AUTO_TEST_SUITE_END()
