// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include "properties/statements.hpp"

namespace properties {

// Records that a blank line ends, a separator of one character, a member for unknown keys, texts of several lines.
struct memo {
    std::string to;
    std::optional<int> pages;
    std::optional<dossier::partial_date> sent;
    std::optional<std::string> body;
    std::vector<std::pair<std::string, std::string>> more;
    friend bool operator==(memo const&, memo const&) = default;
};

constexpr auto dossier_schema(std::type_identity<memo>) {
    return dossier::record<memo>(
        dossier::title("MEMO", &memo::to),
        dossier::field("pages", &memo::pages),
        dossier::field("sent", &memo::sent).absent("never"),
        dossier::field("body", &memo::body).multiline())
        .separator("\t").blank_line_ends().unknown_keys(&memo::more);
}

} // namespace properties

using properties::memo;

BOOST_AUTO_TEST_SUITE(properties_of_memos)

RC_BOOST_PROP(what_is_ordinary_is_written, (properties::ordinary<memo> const& any)) { properties::what_is_ordinary_is_written(any); }
RC_BOOST_PROP(what_is_written_reads_back, (memo const& any)) { properties::what_is_written_reads_back(any); }
RC_BOOST_PROP(many_written_read_back_as_many, ()) {
    properties::many_written_read_back_as_many(*rc::gen::scale(0.05, rc::gen::arbitrary<std::vector<memo>>()));
}
RC_BOOST_PROP(an_unknown_line_changes_the_extras_alone, (memo const& any)) { properties::an_unknown_line_changes_the_extras_alone(any); }
RC_BOOST_PROP(diagnostics_lie_in_the_text_in_order, (properties::page<memo> const& any)) { properties::diagnostics_lie_in_the_text_in_order(any); }
RC_BOOST_PROP(a_cut_adds_no_value, (memo const& any)) { properties::a_cut_adds_no_value(any); }
RC_BOOST_PROP(replacing_changes_one_field, (memo const& any)) {
    properties::replacing_changes_one_field(any, &memo::pages);
    properties::replacing_changes_one_field(any, &memo::sent);
    properties::replacing_changes_one_field(any, &memo::body);
}
RC_BOOST_PROP(locate_field_points_at_the_value, (memo const& any)) {
    properties::locate_field_points_at_the_value(any, "pages", &memo::pages);
    properties::locate_field_points_at_the_value(any, "sent", &memo::sent);
    properties::locate_field_points_at_the_value(any, "body", &memo::body);
}
RC_BOOST_PROP(a_stream_gives_what_read_gives, (properties::page<memo> const& any)) { properties::a_stream_gives_what_read_gives(any); }

BOOST_AUTO_TEST_SUITE_END()
