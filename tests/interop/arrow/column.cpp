// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/arrow/column.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using dossier::detail::arrow_column;

BOOST_AUTO_TEST_SUITE(interop_arrow_column)

BOOST_AUTO_TEST_CASE(a_text_ends_where_the_next_begins) {
    arrow_column c("U", "name", true);
    c.put_text("ab");
    c.put_null();
    c.put_text("");
    c.put_text("\xFF");
    BOOST_TEST(c.length == 4);
    BOOST_TEST(c.null_count == 1);
    BOOST_TEST(c.ends == (std::vector<std::int64_t>{0, 2, 2, 2, 5}), boost::test_tools::per_element());
    BOOST_TEST(std::string(c.data.begin(), c.data.end()) == "ab\xEF\xBF\xBD");
    BOOST_TEST(int{c.valid[0]} == 0b1101);
}

BOOST_AUTO_TEST_CASE(bits_go_on_in_the_next_byte) {
    arrow_column c("b", "", true);
    for (int i = 0; i != 9; ++i)
        if (i == 7) c.put_null();
        else c.put_bool(i % 2 == 0);
    BOOST_TEST_REQUIRE(c.data.size() == 2u);
    BOOST_TEST(static_cast<int>(static_cast<unsigned char>(c.data[0])) == 0b01010101);
    BOOST_TEST(int{c.data[1]} == 1);
    BOOST_TEST(int{c.valid[0]} == 0b01111111);
    BOOST_TEST(int{c.valid[1]} == 1);
}

BOOST_AUTO_TEST_CASE(an_absent_number_takes_its_place) {
    for (auto const& [format, size] : {std::pair("c", 1u), {"S", 2u}, {"i", 4u}, {"f", 4u}, {"L", 8u}, {"g", 8u}, {"tdD", 4u}, {"tss:", 8u}}) {
        arrow_column c(format, "", true);
        c.put_null();
        BOOST_TEST(c.data.size() == size, format);
    }
}

BOOST_AUTO_TEST_CASE(a_list_counts_its_elements) {
    arrow_column c("+L", "", false);
    auto& item = c.add_child("i", "item", false);
    item.put_number(std::int32_t{1});
    item.put_number(std::int32_t{2});
    c.put_whole();
    c.put_whole();
    BOOST_TEST(c.ends == (std::vector<std::int64_t>{0, 2, 2}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
