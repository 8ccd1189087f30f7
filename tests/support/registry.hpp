// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <filesystem>
#include <iostream>

#include <boost/test/unit_test.hpp>

namespace dossier_test {

/// The folder with the registry data, which is no part of the project.
inline std::filesystem::path registry_data() { return DOSSIER_SHARED_DATA; }

/// Skips a test case where the registry data is not there:
///     BOOST_AUTO_TEST_CASE(name, *boost::unit_test::precondition(dossier_test::registry_is_there))
inline boost::test_tools::assertion_result registry_is_there(boost::unit_test::test_unit_id) {
    if (std::filesystem::exists(registry_data() / "registry" / "expected.ndjson")) return true;
    std::cout << "skipped: registry data is not there" << std::endl;
    boost::test_tools::assertion_result no(false);
    no.message() << "registry data is not there";
    return no;
}

} // namespace dossier_test
