// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/control.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::debian_control;

BOOST_AUTO_TEST_SUITE(formats_control)

BOOST_AUTO_TEST_CASE(continued_lines_are_neither_keys_nor_comments) {
    std::vector<debian_control> all;
    for (auto&& r : dossier::read<debian_control>("Package: pond\nDescription: a pond\n first part\n .\n second: part\nHomepage: https://example.org/\n\n"
                                                  "Package: reed\n# a comment\nDescription:\n :colon first\n # no comment\nDepends: mud, water (>= 1),\n clay\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0].description == "a pond\nfirst part\n\nsecond: part"));
    BOOST_TEST((all[0].others == std::vector<std::pair<std::string, std::string>>{{"Homepage", "https://example.org/"}}));
    BOOST_TEST((all[1].description == "\n:colon first\n# no comment"));
    BOOST_TEST((all[1].depends == std::vector<std::string>{"mud", "water (>= 1)", "clay"}));
}

BOOST_AUTO_TEST_SUITE_END()
