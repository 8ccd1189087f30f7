// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE dossier
#include <boost/test/included/unit_test.hpp>
