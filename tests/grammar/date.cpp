// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/date.hpp>

#include <optional>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::date;
using dossier_test::read_by;

namespace {

constexpr auto before = *dossier::partial_date::make(1, 2, 3);

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_date)

BOOST_AUTO_TEST_CASE(reads_the_three_precisions) {
    BOOST_TEST(read_by(date, "2025", before) == "2025|");
    BOOST_TEST(read_by(date, "2025-09", before) == "2025-09|");
    BOOST_TEST(read_by(date, "2025-09-08", before) == "2025-09-08|");
}

BOOST_AUTO_TEST_CASE(reads_the_longest_that_is_there) {
    BOOST_TEST(read_by(date, "2025-", before) == "2025|-");
    BOOST_TEST(read_by(date, "2025-9", before) == "2025|-9");
    BOOST_TEST(read_by(date, "2025-09-", before) == "2025-09|-");
    BOOST_TEST(read_by(date, "2025-09-8", before) == "2025-09|-8");
    BOOST_TEST(read_by(date, "2025-09-081", before) == "2025-09-08|1");
    BOOST_TEST(read_by(date, "2025-091", before) == "2025-09|1");
    BOOST_TEST(read_by(date, "20255", before) == "2025|5");
    BOOST_TEST(read_by(date, "2025/09", before) == "2025|/09");
}

BOOST_AUTO_TEST_CASE(fails_where_the_calendar_has_no_such_date) {
    for (auto const wrong : {"2025-00", "2025-13", "2025-02-00", "2025-02-29", "2025-02-30", "1900-02-29", "2025-04-31", "2025-13-01"})
        BOOST_TEST(read_by(date, wrong, before) == "no 0001-02-03", wrong);
    BOOST_TEST(read_by(date, "2024-02-29", before) == "2024-02-29|");
    BOOST_TEST(read_by(date, "2000-02-29", before) == "2000-02-29|");
}

BOOST_AUTO_TEST_CASE(fails_on_what_is_no_year) {
    for (auto const wrong : {"", "2", "202", "-2025", " 2025", "September 2025", "08-09-2025"})
        BOOST_TEST(read_by(date, wrong, before) == "no 0001-02-03", wrong);
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    std::optional<dossier::partial_date> const nothing;
    BOOST_TEST(read_by('(' >> date >> ')', "(2025-09)", nothing) == "2025-09|");
    BOOST_TEST(read_by('(' >> date >> ')', "(2025-9)", nothing).starts_with("no "));
    std::vector<dossier::partial_date> const none;
    BOOST_TEST(read_by(date % ',', "2025,2024-02-29,2023-02-29", none) == "2025|2024-02-29||,2023-02-29");
}

BOOST_AUTO_TEST_SUITE_END()
