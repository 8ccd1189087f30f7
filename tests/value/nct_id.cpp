// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/nct_id.hpp>

#include <sstream>
#include <type_traits>
#include <unordered_set>

#include <boost/test/unit_test.hpp>

#include "support/show.hpp"

using dossier::nct_id;
using dossier_test::show;

BOOST_AUTO_TEST_SUITE(value_nct_id)

BOOST_AUTO_TEST_CASE(is_four_bytes_and_trivially_copied) {
    static_assert(sizeof(nct_id) == 4);
    static_assert(std::is_trivially_copyable_v<nct_id>);
}

BOOST_AUTO_TEST_CASE(default_constructed_its_number_is_zero) {
    constexpr nct_id id;
    static_assert(id.number() == 0);
    BOOST_TEST(to_string(id) == "NCT00000000");
}

BOOST_AUTO_TEST_CASE(numbers_have_at_most_eight_digits) {
    static_assert(nct_id::make(3123458)->number() == 3123458);
    BOOST_TEST(show(nct_id::make(3123458)) == "NCT03123458");
    BOOST_TEST(show(nct_id::make(99'999'999)) == "NCT99999999");
    BOOST_TEST(show(nct_id::make(100'000'000)) == "nothing");
    BOOST_TEST(show(nct_id::make(4'294'967'295)) == "nothing");
}

BOOST_AUTO_TEST_CASE(is_read_from_exactly_its_spelling) {
    static_assert(nct_id::from_string("NCT01234567")->number() == 1234567);
    BOOST_TEST(show(nct_id::from_string("NCT00000000")) == "NCT00000000");
    BOOST_TEST(show(nct_id::from_string("NCT98765432")) == "NCT98765432");
    for (auto const wrong : {"", "NCT", "NCT0123456", "NCT012345678", "nct01234567", "NCT 1234567", "NCT+1234567", "NCT0123456x",
                             "NCTO1234567", " NCT01234567", "NCT01234567 ", "XCT01234567", "NCT0123456\xB2"})
        BOOST_TEST(show(nct_id::from_string(wrong)) == "nothing", wrong);
    BOOST_TEST(show(nct_id::from_string(std::string_view("NCT0123456\0", 11))) == "nothing");
}

BOOST_AUTO_TEST_CASE(orders_by_number) {
    constexpr auto a = *nct_id::make(9), b = *nct_id::make(10);
    static_assert(a < b && b > a && a != b && a == *nct_id::from_string("NCT00000009"));
    BOOST_TEST(a <= a);
}

BOOST_AUTO_TEST_CASE(prints_as_its_string) {
    std::ostringstream out;
    out << *nct_id::make(1) << ' ' << *nct_id::make(12345678);
    BOOST_TEST(out.str() == "NCT00000001 NCT12345678");
}

BOOST_AUTO_TEST_CASE(hashes_differ) {
    std::unordered_set<std::size_t> hashes;
    for (std::uint32_t n = 0; n != 1000; ++n) hashes.insert(std::hash<nct_id>{}(*nct_id::make(n)));
    BOOST_TEST(hashes.size() == 1000u);
    std::unordered_set<nct_id> const ids{*nct_id::make(1), *nct_id::make(2), *nct_id::make(1)};
    BOOST_TEST(ids.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
