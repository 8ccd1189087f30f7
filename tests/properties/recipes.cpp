// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/record.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include "properties/statements.hpp"

namespace properties {

// Keys in any case and any order, lists in one line, keys that repeat, texts of several lines.
struct recipe {
    std::string name;
    std::optional<int> serves;
    std::optional<std::string> steps, notes;
    std::vector<std::string> tags;
    std::vector<int> minutes;
    std::set<std::string> tools;
    friend bool operator==(recipe const&, recipe const&) = default;
};

constexpr auto dossier_schema(std::type_identity<recipe>) {
    return dossier::record<recipe>(
        dossier::title("Recipe", &recipe::name),
        dossier::field("Serves", &recipe::serves).alias("For").absent("any"),
        dossier::field("Steps", &recipe::steps).multiline(),
        dossier::field("Tag", &recipe::tags),
        dossier::field("Minutes", &recipe::minutes).split(" + "),
        dossier::field("Tool", &recipe::tools),
        dossier::field("Notes", &recipe::notes).alias("Remarks").multiline())
        .separator(" = ").ignore_case();
}

} // namespace properties

using properties::recipe;

BOOST_AUTO_TEST_SUITE(properties_of_recipes)

RC_BOOST_PROP(what_is_ordinary_is_written, (properties::ordinary<recipe> const& any)) { properties::what_is_ordinary_is_written(any); }
RC_BOOST_PROP(what_is_written_reads_back, (recipe const& any)) { properties::what_is_written_reads_back(any); }
RC_BOOST_PROP(many_written_read_back_as_many, ()) {
    properties::many_written_read_back_as_many(*rc::gen::scale(0.05, rc::gen::arbitrary<std::vector<recipe>>()));
}
RC_BOOST_PROP(an_unknown_line_changes_the_extras_alone, (recipe const& any)) { properties::an_unknown_line_changes_the_extras_alone(any); }
RC_BOOST_PROP(diagnostics_lie_in_the_text_in_order, (properties::page<recipe> const& any)) { properties::diagnostics_lie_in_the_text_in_order(any); }
RC_BOOST_PROP(a_cut_adds_no_value, (recipe const& any)) { properties::a_cut_adds_no_value(any); }
RC_BOOST_PROP(replacing_changes_one_field, (recipe const& any)) {
    properties::replacing_changes_one_field(any, &recipe::serves);
    properties::replacing_changes_one_field(any, &recipe::minutes);
    properties::replacing_changes_one_field(any, &recipe::tags);
    properties::replacing_changes_one_field(any, &recipe::steps);
}
RC_BOOST_PROP(locate_field_points_at_the_value, (recipe const& any)) {
    properties::locate_field_points_at_the_value(any, "Serves", &recipe::serves);
    properties::locate_field_points_at_the_value(any, "Notes", &recipe::notes);
}
RC_BOOST_PROP(a_stream_gives_what_read_gives, (properties::page<recipe> const& any)) { properties::a_stream_gives_what_read_gives(any); }

BOOST_AUTO_TEST_SUITE_END()
