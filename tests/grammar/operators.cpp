// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/operators.hpp>

#include <dossier/grammar/digits.hpp>
#include <dossier/grammar/word.hpp>

namespace {

// Before any other header of X3 is included.
constexpr auto all = dossier::grammar::word<"<"> >> (dossier::grammar::digits<1> | dossier::grammar::digits<2>) >> -dossier::grammar::word<">">;

} // namespace

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

BOOST_AUTO_TEST_SUITE(grammar_operators)

BOOST_AUTO_TEST_CASE(are_those_of_x3) {
    BOOST_TEST(dossier_test::read_by(all, "<7>") == "|");
    BOOST_TEST(dossier_test::read_by(all, "7>") == "no");
}

BOOST_AUTO_TEST_SUITE_END()
