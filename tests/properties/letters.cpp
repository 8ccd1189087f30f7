// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include "properties/statements.hpp"

namespace properties {

// A title, values that are continued on further lines, keys that repeat, parts, a member for unknown keys.
struct letter {
    struct head {
        std::optional<std::string> subject, from;
        std::vector<std::string> to;
        friend bool operator==(head const&, head const&) = default;
    };
    struct enclosure {
        std::optional<std::string> type;
        std::optional<int> size;
        friend bool operator==(enclosure const&, enclosure const&) = default;
    };
    std::string id;
    head top;
    std::vector<enclosure> enclosures;
    std::map<std::string, std::string> more;
    friend bool operator==(letter const&, letter const&) = default;
};

constexpr auto dossier_schema(std::type_identity<letter>) {
    return dossier::record<letter>(
        dossier::title("From", &letter::id),
        dossier::section(&letter::top,
            dossier::field("Subject", &letter::head::subject).codec(dossier::unfolded),
            dossier::field("Sender", &letter::head::from),
            dossier::field("To", &letter::head::to)),
        dossier::section("Enclosure", &letter::enclosures,
            dossier::field("Type", &letter::enclosure::type),
            dossier::field("Size", &letter::enclosure::size)))
        .continuation_lines().unknown_keys(&letter::more);
}

} // namespace properties

using properties::letter;

BOOST_AUTO_TEST_SUITE(properties_of_letters)

RC_BOOST_PROP(what_is_ordinary_is_written, (properties::ordinary<letter> const& any)) { properties::what_is_ordinary_is_written(any); }
RC_BOOST_PROP(what_is_written_reads_back, (letter const& any)) { properties::what_is_written_reads_back(any); }
RC_BOOST_PROP(many_written_read_back_as_many, ()) {
    properties::many_written_read_back_as_many(*rc::gen::scale(0.05, rc::gen::arbitrary<std::vector<letter>>()));
}
RC_BOOST_PROP(an_unknown_line_changes_the_extras_alone, (letter const& any)) { properties::an_unknown_line_changes_the_extras_alone(any); }
RC_BOOST_PROP(diagnostics_lie_in_the_text_in_order, (properties::page<letter> const& any)) { properties::diagnostics_lie_in_the_text_in_order(any); }
RC_BOOST_PROP(a_cut_adds_no_value, (letter const& any)) { properties::a_cut_adds_no_value(any); }
RC_BOOST_PROP(replacing_changes_one_field, (letter const& any)) {
    properties::replacing_changes_one_field(any, &letter::top, &letter::head::subject);
    properties::replacing_changes_one_field(any, &letter::top, &letter::head::to);
    properties::replacing_changes_one_field(any, &letter::id);
}
RC_BOOST_PROP(locate_field_points_at_the_value, (letter const& any)) {
    properties::locate_field_points_at_the_value(any, "Subject", &letter::top, &letter::head::subject);
    properties::locate_field_points_at_the_value(any, "Sender", &letter::top, &letter::head::from);
}
RC_BOOST_PROP(a_stream_gives_what_read_gives, (properties::page<letter> const& any)) { properties::a_stream_gives_what_read_gives(any); }

BOOST_AUTO_TEST_SUITE_END()
