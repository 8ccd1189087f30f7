// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/format.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

#include "support/format.hpp"

#ifdef __cpp_lib_format

namespace {

struct parcel {
    std::string id;
    int weight = 0;
};

} // namespace

template <>
inline constexpr auto dossier::schema<parcel> =
    dossier::record<parcel>(dossier::field("Id", &parcel::id), dossier::field("Weight", &parcel::weight));

#endif

BOOST_AUTO_TEST_SUITE(interop_format)

#ifdef __cpp_lib_format

BOOST_AUTO_TEST_CASE(a_record_prints_as_its_text) {
    parcel const p{"42", 7};
    BOOST_TEST(std::format("{}", p) == dossier::to_text(p));
    BOOST_TEST(std::format("{:.6}|", p) == "Id: 42|");
}

BOOST_AUTO_TEST_CASE(its_values_can_be_formatted_too) {
    BOOST_TEST(std::format("{}", dossier::nct_id()) == "NCT00000000");
}

#else

BOOST_AUTO_TEST_CASE(formats, *boost::unit_test::precondition(dossier_test::format_is_there)) {}

#endif

BOOST_AUTO_TEST_SUITE_END()
