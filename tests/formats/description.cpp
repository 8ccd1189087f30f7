// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/description.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using formats::r_description;
using word_list = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(formats_description)

BOOST_AUTO_TEST_CASE(a_package_of_r) {
    auto const read = dossier::parse<r_description>("Package: reeds\nTitle: Of\n    reeds\nVersion: 0.3\nImports:\n    mud,\n    stones (>= 2),\nDepends: R (>= 4.1)\nLazyData: TRUE\n"
                                                    "Date: 2031-03-04\nDescription: Where they\n    stand.\n    .\n    And fall.\nLicense: none\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST(read->package == "reeds");
    BOOST_TEST(read->version == "0.3");
    BOOST_TEST(read->title.value() == "Of reeds");
    BOOST_TEST(read->description.value() == "Where they stand. . And fall.");
    BOOST_TEST(read->license.value() == "none");
    BOOST_TEST(read->lazy_data.value());
    BOOST_TEST((read->depends == word_list{"R (>= 4.1)"}));
    BOOST_TEST((read->imports == word_list{"mud", "stones (>= 2)"}));
    BOOST_TEST(read->suggests.empty());
    BOOST_TEST((read->others == std::vector<std::pair<std::string, std::string>>{{"Date", "2031-03-04"}}));
    auto const text = dossier::write(*read);
    BOOST_TEST(text.text() == "Package: reeds\nVersion: 0.3\nTitle: Of reeds\nDescription: Where they stand. . And fall.\nLicense: none\nLazyData: true\n"
                              "Depends: R (>= 4.1)\nImports: mud, stones (>= 2)\nDate: 2031-03-04\n");
}

BOOST_AUTO_TEST_CASE(booleans_have_many_spellings) {
    for (auto const yes : {"yes", "Yes", "true", "TRUE"}) BOOST_TEST(dossier::parse<r_description>(std::string("Package: a\nLazyData: ") + yes)->lazy_data.value());
    for (auto const no : {"no", "No", "false", "FALSE"}) BOOST_TEST(!dossier::parse<r_description>(std::string("Package: a\nLazyData: ") + no)->lazy_data.value());
}

BOOST_AUTO_TEST_SUITE_END()
