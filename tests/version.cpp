// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/version.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(version)

BOOST_AUTO_TEST_CASE(is_what_the_build_says) {
    BOOST_TEST(std::to_string(dossier::version_major) + '.' + std::to_string(dossier::version_minor) + '.' +
                   std::to_string(dossier::version_patch) == DOSSIER_VERSION);
}

BOOST_AUTO_TEST_SUITE_END()
