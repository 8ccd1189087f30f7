// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/mistake.hpp>

#include <boost/test/unit_test.hpp>

using namespace dossier::detail;

namespace {

template <bool Holds>
concept constant = requires { typename std::bool_constant<(demand(Holds, "Weight", "a sentence"), true)>; };

} // namespace

// What the compilers say of a mistake is tested in tests/compile_fail.
BOOST_AUTO_TEST_SUITE(schema_mistake)

BOOST_AUTO_TEST_CASE(only_what_holds_is_a_constant) {
    static_assert(constant<true> && !constant<false>);
    static_assert(sound<flaw::none, dossier::fixed_string("")>(""));
    demand(false, "Weight", "a sentence"); // where no constant is asked for, nothing happens
    BOOST_TEST(true);
}

BOOST_AUTO_TEST_SUITE_END()
