// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/columns.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/for_each_field.hpp>
#include <dossier/study.hpp>

#include "support/inventory.hpp"

BOOST_AUTO_TEST_SUITE(table_columns)

BOOST_AUTO_TEST_CASE(columns_are_the_paths_of_the_fields) {
    std::vector<std::string> paths;
    dossier::for_each_field(dossier::study(), [&](dossier::field_info const& field, auto const&) { paths.emplace_back(field.path); });
    BOOST_TEST(dossier::column_paths<dossier::study>() == paths, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_section_that_repeats_has_its_columns_once) {
    auto const all = dossier::detail::columns_of<depot::inventory>();
    BOOST_TEST_REQUIRE(all.paths.size() == 17u);
    BOOST_TEST(all.paths[13] == "shelves.label");
    BOOST_TEST(all.paths[16] == "more");
    BOOST_TEST_REQUIRE(all.parts.size() == 1u);
    BOOST_TEST(all.parts[0].path == "shelves");
    BOOST_TEST(all.parts[0].first == 13u);
    BOOST_TEST(all.parts[0].columns == 3u);
    BOOST_TEST(all.parts[0].inner == 0u);
    BOOST_TEST(!all.parts[0].nested);
}

BOOST_AUTO_TEST_SUITE_END()
