// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/parse_fwd.hpp>

#include <type_traits>

#include <boost/test/unit_test.hpp>

namespace {

struct thing {};

} // namespace

BOOST_AUTO_TEST_SUITE(reading_parse_fwd)

BOOST_AUTO_TEST_CASE(declares_parse_without_what_reads) {
    static_assert(std::is_same_v<decltype(dossier::parse<thing>("")), dossier::result<thing>>);
    static_assert(std::is_same_v<decltype(dossier::parse<thing>("", dossier::options{})), dossier::result<thing>>);
    BOOST_TEST(dossier::result<thing>({}, {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
