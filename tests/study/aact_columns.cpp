// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/aact_columns.hpp>

#include <set>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/table/columns.hpp>

BOOST_AUTO_TEST_SUITE(study_aact_columns)

BOOST_AUTO_TEST_CASE(names_differ_and_paths_exist) {
    std::set<std::string_view> names;
    int kept = 0;
    auto const paths = dossier::column_paths<dossier::study>();
    for (auto const& path : paths) {
        auto const name = dossier::aact_column(path);
        BOOST_TEST(names.insert(name).second, name);
        kept += name == path;
    }
    // AACT has no stamps of the mirror, no second id, no second status, no gene therapy, no adverse events
    BOOST_TEST(kept == 7);
    BOOST_TEST(paths.size() == 32u);
    for (auto const name : {"nct_id", "brief_title", "official_title", "overall_status", "source", "why_stopped", "fdaaa801_violation"}) BOOST_TEST(names.count(name) == 1u, name);
}

BOOST_AUTO_TEST_CASE(other_paths_are_names) {
    static_assert(dossier::aact_column("overview.acronym") == "acronym");
    BOOST_TEST(dossier::aact_column("header.ignite_created") == "header.ignite_created");
    BOOST_TEST(dossier::aact_column("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
