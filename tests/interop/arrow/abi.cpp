// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/arrow/abi.hpp>

#include <cstddef>
#include <type_traits>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(interop_arrow_abi)

// The specification gives the order of the members, and so their places where a pointer has 64 bits.
BOOST_AUTO_TEST_CASE(members_stand_where_the_specification_has_them) {
    static_assert(std::is_trivial_v<ArrowSchema> && std::is_standard_layout_v<ArrowSchema>);
    static_assert(std::is_trivial_v<ArrowArray> && std::is_standard_layout_v<ArrowArray>);
    if constexpr (sizeof(void*) == 8) {
        BOOST_TEST(sizeof(ArrowSchema) == 72u);
        BOOST_TEST(offsetof(ArrowSchema, flags) == 24u);
        BOOST_TEST(offsetof(ArrowSchema, release) == 56u);
        BOOST_TEST(sizeof(ArrowArray) == 80u);
        BOOST_TEST(offsetof(ArrowArray, buffers) == 40u);
        BOOST_TEST(offsetof(ArrowArray, release) == 64u);
    }
    BOOST_TEST(ARROW_FLAG_NULLABLE == 2);
}

BOOST_AUTO_TEST_SUITE_END()
