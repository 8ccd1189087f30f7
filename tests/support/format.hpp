// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iostream>

#include <boost/test/unit_test.hpp>

namespace dossier_test {

/// Skips a test case where the standard library has no `<format>`:
///     BOOST_AUTO_TEST_CASE(name, *boost::unit_test::precondition(dossier_test::format_is_there))
inline boost::test_tools::assertion_result format_is_there(boost::unit_test::test_unit_id) {
    std::cout << "skipped: the standard library has no <format>" << std::endl;
    boost::test_tools::assertion_result no(false);
    no.message() << "the standard library has no <format>";
    return no;
}

} // namespace dossier_test
