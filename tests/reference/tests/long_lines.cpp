// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <string>

#include <boost/test/unit_test.hpp>

#include "reference/subject.hpp"

// Random texts have no long lines: where a record begins, and in keys, they matter.

BOOST_AUTO_TEST_SUITE(reference_long_lines)

BOOST_AUTO_TEST_CASE(long_lines_around_a_head_are_read_as_the_reference_reads_them) {
    auto const& study = *reference::subjects()[0];
    std::string const record = "Viewing Study NCT00000001\n\nIgnite Creation Date: None\nAcronym: A\n", title = "Viewing Study NCT00000002";
    for (std::size_t n = 4060; n != 4110; ++n) {
        std::string const blanks(n, ' '), feeds(n, '\n');
        for (auto const& next : {title + blanks + "\nIgnite Creation Date: None\n", title + feeds + "Ignite Creation Date: None\n", title + feeds + title,
                                 title + "\nStatus: COMPLETED" + blanks + "\nFirst Post: 2019\n", title + "\nStatus: COMPLETED\nFirst Post: 2019" + blanks + "\n",
                                 title + "\nStatus: COMPLETED\nFirst Post: 2019" + blanks, title + "\nIgnite Creation Date: " + blanks + "\n", title + blanks,
                                 title + "\n" + title + blanks + "\n", title + "\n" + blanks + "\n" + title, title + "\n" + blanks + "Ignite"}) {
            auto const what = study.read(record + next, 0);
            BOOST_TEST_REQUIRE(what.empty(), n << ": " << what << "\nin\n" << next);
        }
    }
}

BOOST_AUTO_TEST_CASE(so_are_long_keys) {
    for (auto const* kind : reference::subjects())
        for (std::size_t n = 70; n != 90; ++n) {
            std::string const line = std::string(n, 'k') + std::string(kind->table->rules.separator) + "1\n";
            auto const what = kind->parse(line + line, 0);
            BOOST_TEST_REQUIRE(what.empty(), kind->name << ", " << n << ": " << what);
        }
}

BOOST_AUTO_TEST_SUITE_END()
