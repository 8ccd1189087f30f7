// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/metadata.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using formats::python_metadata;

BOOST_AUTO_TEST_SUITE(formats_metadata)

BOOST_AUTO_TEST_CASE(a_line_of_blanks_continues_a_value_and_an_empty_one_begins_the_body) {
    auto const read = dossier::parse<python_metadata>("Metadata-Version: 2.1\nName: reeds\nVersion: 0.3\nLicense: Reed licence\n        \n        Mud is free.\nRequires-Python: >=3.9\n"
                                                      "Requires-Dist: mud\nRequires-Dist: stones\nPlatform: any\n\nName: of the body.\n\nMore.\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST(read->name == "reeds");
    BOOST_TEST(read->license.value() == "Reed licence\n        \n        Mud is free.");
    BOOST_TEST(read->requires_python.value() == ">=3.9");
    BOOST_TEST((read->requires_dist == std::vector<std::string>{"mud", "stones"}));
    BOOST_TEST((read->others == std::vector<std::pair<std::string, std::string>>{{"Platform", "any"}}));
    BOOST_TEST(read->description == "Name: of the body.\n\nMore.\n");
    auto const text = dossier::write(*read);
    BOOST_TEST(text.ok());
    auto const back = dossier::parse<python_metadata>(text.text());
    BOOST_TEST(back->license.value() == read->license.value());
    BOOST_TEST(back->description == read->description);
}

BOOST_AUTO_TEST_CASE(blanks_behind_the_separator_belong_to_the_value_but_one) {
    BOOST_TEST(dossier::parse<python_metadata>("Metadata-Version: 2.1\nName: a\nVersion: 1\nSummary:  two\r\n\r\nBody\r\n")->summary.value() == " two");
}

BOOST_AUTO_TEST_SUITE_END()
