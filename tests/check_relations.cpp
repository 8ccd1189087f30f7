// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/check_relations.hpp>

#include <dossier/study.hpp>

#include <boost/test/unit_test.hpp>

using dossier::overall_status;
using dossier::study;

BOOST_AUTO_TEST_SUITE(check_)

BOOST_AUTO_TEST_CASE(an_empty_study_breaks_nothing) { BOOST_TEST(dossier::check_relations(study{}).empty()); }

BOOST_AUTO_TEST_CASE(every_relation_of_a_study) {
    study s;
    s.id = dossier::nct_id::make(1);
    s.header.id = dossier::nct_id::make(2);
    s.header.status = overall_status::completed;
    s.header.ignite_created = dossier::timestamp::make(2025, 12, 25, 10, 1);
    s.header.ignite_modified = dossier::timestamp::make(2025, 12, 25, 10, 0);
    s.overview.status = overall_status::recruiting;
    s.overview.last_known_status = overall_status::suspended;
    s.overview.why_stopped = "no wool";
    s.oversight.is_unapproved_device = true;
    auto const broken = dossier::check_relations(s);
    BOOST_TEST_REQUIRE(broken.size() == 6u);
    char const* const keys[] = {"Study NCT ID", "Status", "Ignite Modification Date", "Last Known Status", "If Stopped, Why?", "Is an Unapproved Device?"};
    char const* const sections[] = {"", "Study Overview", "", "Study Overview", "Study Overview", "Study Oversight"};
    for (std::size_t i = 0; i != 6; ++i) {
        BOOST_TEST((broken[i].code == dossier::diagnostic_code::broken_relation));
        BOOST_TEST((broken[i].severity == dossier::severity::warning));
        BOOST_TEST(broken[i].key == keys[i]);
        BOOST_TEST(broken[i].section == sections[i]);
    }

    s.header.id = s.id;
    s.header.status = s.overview.status = overall_status::unknown;
    s.header.ignite_modified = s.header.ignite_created;
    s.overview.why_stopped.reset();
    s.oversight.is_fda_regulated_device = true;
    BOOST_TEST(dossier::check_relations(s).empty());
    for (auto const stopped : {overall_status::suspended, overall_status::terminated, overall_status::withdrawn}) {
        s.header.status = s.overview.status = stopped;
        s.overview.last_known_status.reset();
        s.overview.why_stopped = "no wool";
        BOOST_TEST(dossier::check_relations(s).empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
