// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/member_index.hpp>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "support/package.hpp"
#include "support/shipment.hpp"

using dossier::study;
using dossier::detail::member_index;
using dossier::detail::no_index;
using dossier::detail::title_index;

BOOST_AUTO_TEST_SUITE(schema_member_index)

BOOST_AUTO_TEST_CASE(a_field_is_found_by_its_members) {
    static_assert(member_index<study>(&study::header, &study::header_type::ignite_created) == 0);
    BOOST_TEST(member_index<study>(&study::header, &study::header_type::status) == 3u);
    BOOST_TEST(member_index<study>(&study::overview, &study::overview_type::status) == 13u);
    BOOST_TEST(member_index<post::shipment>(&post::shipment::note) == 5u);
}

BOOST_AUTO_TEST_CASE(the_title_comes_after_the_last_field) {
    BOOST_TEST(member_index<study>(&study::id) == title_index<study>);
    BOOST_TEST(title_index<study> == 31u);
}

BOOST_AUTO_TEST_CASE(other_members_are_not_found) {
    BOOST_TEST(member_index<study>(&study::header) == no_index<study>);
    BOOST_TEST(member_index<store::package>(&store::package::more) == no_index<store::package>);
}

BOOST_AUTO_TEST_SUITE_END()
