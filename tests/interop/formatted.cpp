// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/formatted.hpp>

#include <boost/test/unit_test.hpp>

using dossier::detail::formatted;
using dossier::detail::formatted_value;

namespace {

enum class unnamed { one };

struct converts {
    operator dossier::nct_id() const { return {}; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(interop_formatted)

BOOST_AUTO_TEST_CASE(values_and_diagnostics_are_formatted_alone) {
    static_assert(formatted_value<dossier::partial_date> && formatted_value<dossier::timestamp> && formatted_value<dossier::nct_id>);
    static_assert(formatted_value<dossier::severity> && formatted_value<dossier::diagnostic>);
    static_assert(!formatted_value<int> && !formatted_value<unnamed> && !formatted_value<converts>);
}

BOOST_AUTO_TEST_CASE(a_diagnostic_has_its_place) {
    dossier::diagnostic d;
    d.code = dossier::diagnostic_code::stray_line;
    d.severity = dossier::severity::note;
    d.offset = 7;
    BOOST_TEST(formatted(d) == "7: note: this line is neither a field nor a heading");
    d.code = dossier::diagnostic_code::bad_value;
    d.severity = dossier::severity::error;
    d.key = "First Post";
    d.found = "2025-02-30";
    d.length = 10;
    d.reason = "there is no 30 February";
    BOOST_TEST(formatted(d) == "7: error: First Post: \"2025-02-30\": there is no 30 February");
    BOOST_TEST(formatted(static_cast<dossier::severity>(9)) == "9");
}

BOOST_AUTO_TEST_SUITE_END()
