// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/fmt.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

namespace {

struct parcel {
    std::string id;
    int weight = 0;
};

} // namespace

template <>
inline constexpr auto dossier::schema<parcel> =
    dossier::record<parcel>(dossier::field("Id", &parcel::id), dossier::field("Weight", &parcel::weight));

BOOST_AUTO_TEST_SUITE(interop_fmt)

BOOST_AUTO_TEST_CASE(a_record_prints_as_its_text) {
    parcel const p{"42", 7};
    BOOST_TEST(fmt::format("{}", p) == dossier::to_text(p));
    BOOST_TEST(fmt::format("{:.6}|", p) == "Id: 42|");
}

BOOST_AUTO_TEST_CASE(its_values_can_be_formatted_too) {
    BOOST_TEST(fmt::format("{}", dossier::nct_id()) == "NCT00000000");
}

BOOST_AUTO_TEST_SUITE_END()
