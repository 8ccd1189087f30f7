// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/study.hpp>

#include <vector>

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include "properties/statements.hpp"

using dossier::study;

BOOST_AUTO_TEST_SUITE(properties_of_studies)

RC_BOOST_PROP(what_is_ordinary_is_written, (properties::ordinary<study> const& any)) { properties::what_is_ordinary_is_written(any); }
RC_BOOST_PROP(what_is_written_reads_back, (study const& any)) { properties::what_is_written_reads_back(any); }
RC_BOOST_PROP(many_written_read_back_as_many, ()) {
    properties::many_written_read_back_as_many(*rc::gen::scale(0.05, rc::gen::arbitrary<std::vector<study>>()));
}
RC_BOOST_PROP(an_unknown_line_changes_the_extras_alone, (study const& any)) { properties::an_unknown_line_changes_the_extras_alone(any); }
RC_BOOST_PROP(diagnostics_lie_in_the_text_in_order, (properties::page<study> const& any)) { properties::diagnostics_lie_in_the_text_in_order(any); }
RC_BOOST_PROP(a_cut_adds_no_value, (study const& any)) { properties::a_cut_adds_no_value(any); }
RC_BOOST_PROP(replacing_changes_one_field, (study const& any)) {
    properties::replacing_changes_one_field(any, &study::header, &dossier::study_header::status);
    properties::replacing_changes_one_field(any, &study::overview, &study::overview_type::acronym);
    properties::replacing_changes_one_field(any, &study::id);
}
RC_BOOST_PROP(locate_field_points_at_the_value, (study const& any)) {
    properties::locate_field_points_at_the_value(any, "Status", &study::header, &dossier::study_header::status);
    properties::locate_field_points_at_the_value(any, "Acronym", &study::overview, &study::overview_type::acronym);
    properties::locate_field_points_at_the_value(any, "Brief Summary", &study::overview, &study::overview_type::brief_summary);
    properties::locate_field_points_at_the_value(any, "Viewing Study", &study::id);
}
RC_BOOST_PROP(a_stream_gives_what_read_gives, (properties::page<study> const& any)) { properties::a_stream_gives_what_read_gives(any); }

BOOST_AUTO_TEST_SUITE_END()
