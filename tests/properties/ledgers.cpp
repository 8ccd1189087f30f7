// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>
#include <rapidcheck/boost_test.h>

#include "properties/statements.hpp"

namespace properties {

// Keys in their order, two sections that repeat, a value that each part must have, comments, no title.
struct ledger {
    struct entry {
        int number = 0;
        std::optional<long> sum;
        std::optional<std::string> reason;
        friend bool operator==(entry const&, entry const&) = default;
    };
    struct closing {
        std::optional<bool> balanced;
        std::optional<std::string> auditor;
        friend bool operator==(closing const&, closing const&) = default;
    };
    std::optional<std::string> owner;
    std::optional<dossier::timestamp> opened;
    std::vector<entry> income, expenses;
    closing end;
    friend bool operator==(ledger const&, ledger const&) = default;
};

constexpr auto dossier_schema(std::type_identity<ledger>) {
    return dossier::record<ledger>(
        dossier::field("Owner", &ledger::owner),
        dossier::field("Opened", &ledger::opened),
        dossier::section("Income", &ledger::income,
            dossier::field("Number", &ledger::entry::number).required(),
            dossier::field("Sum", &ledger::entry::sum),
            dossier::field("Reason", &ledger::entry::reason).multiline()),
        dossier::section("Expenses", &ledger::expenses,
            dossier::field("Number", &ledger::entry::number).required(),
            dossier::field("Sum", &ledger::entry::sum),
            dossier::field("Reason", &ledger::entry::reason).multiline().absent("not known")),
        dossier::section("Closing", &ledger::end,
            dossier::field("Balanced", &ledger::closing::balanced),
            dossier::field("Auditor", &ledger::closing::auditor)))
        .in_order().ignore_case().comments("#").absent("-").separator(" : ");
}

} // namespace properties

using properties::ledger;

BOOST_AUTO_TEST_SUITE(properties_of_ledgers)

RC_BOOST_PROP(what_is_ordinary_is_written, (properties::ordinary<ledger> const& any)) { properties::what_is_ordinary_is_written(any); }
RC_BOOST_PROP(what_is_written_reads_back, (ledger const& any)) { properties::what_is_written_reads_back(any); }
RC_BOOST_PROP(an_unknown_line_changes_the_extras_alone, (ledger const& any)) { properties::an_unknown_line_changes_the_extras_alone(any); }
RC_BOOST_PROP(diagnostics_lie_in_the_text_in_order, (properties::page<ledger> const& any)) { properties::diagnostics_lie_in_the_text_in_order(any); }
RC_BOOST_PROP(a_cut_adds_no_value, (ledger const& any)) { properties::a_cut_adds_no_value(any); }
RC_BOOST_PROP(replacing_changes_one_field, (ledger const& any)) {
    properties::replacing_changes_one_field(any, &ledger::owner);
    properties::replacing_changes_one_field(any, &ledger::end, &ledger::closing::balanced);
    properties::replacing_changes_one_field(any, &ledger::end, &ledger::closing::auditor);
}
RC_BOOST_PROP(locate_field_points_at_the_value, (ledger const& any)) {
    properties::locate_field_points_at_the_value(any, "Owner", &ledger::owner);
    properties::locate_field_points_at_the_value(any, "Opened", &ledger::opened);
    properties::locate_field_points_at_the_value(any, "Balanced", &ledger::end, &ledger::closing::balanced);
}
RC_BOOST_PROP(a_stream_gives_what_read_gives, (properties::page<ledger> const& any)) { properties::a_stream_gives_what_read_gives(any); }

BOOST_AUTO_TEST_SUITE_END()
