// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <random>
#include <string>

#include <boost/test/unit_test.hpp>

#include "reference/generator.hpp"
#include "reference/subject.hpp"

// The library against the reference, for random texts of every description, and against itself.

namespace {

void compare(reference::check reference::subject::*check, unsigned texts) {
    for (auto const* kind : reference::subjects()) {
        std::mt19937 random(7);
        reference::generator make(*kind->table, [&](std::size_t n) { return static_cast<std::size_t>(random() % n); });
        for (unsigned i = 0; i != texts; ++i) {
            auto const text = make();
            unsigned const how = i % 2 == 0 ? 0 : i;
            auto const what = (kind->*check)(text, how);
            BOOST_TEST_REQUIRE(what.empty(), kind->name << ", " << how << ": " << what << "\nin\n" << text);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(reference_random_texts)

BOOST_AUTO_TEST_CASE(one_record) { compare(&reference::subject::parse, 1500); }
BOOST_AUTO_TEST_CASE(many_records) { compare(&reference::subject::read, 1500); }
BOOST_AUTO_TEST_CASE(embedded_records) { compare(&reference::subject::embedded, 700); }

// What the library says of itself must hold as well.
BOOST_AUTO_TEST_CASE(streams_read_as_texts) { compare(&reference::subject::stream, 400); }
BOOST_AUTO_TEST_CASE(pieces_read_as_the_whole) { compare(&reference::subject::pieces, 400); }
BOOST_AUTO_TEST_CASE(records_read_alone_as_among_others) { compare(&reference::subject::alone, 400); }
BOOST_AUTO_TEST_CASE(line_ends_make_no_difference) { compare(&reference::subject::line_ends, 400); }
BOOST_AUTO_TEST_CASE(views_lose_no_byte) { compare(&reference::subject::view, 400); }
BOOST_AUTO_TEST_CASE(what_is_written_reads_back) { compare(&reference::subject::write, 400); }
BOOST_AUTO_TEST_CASE(values_that_are_written_read_back) {
    std::mt19937 random(8);
    for (auto const* kind : reference::subjects())
        for (unsigned i = 0; i != 400; ++i) {
            std::string choices(random() % 400, '\0');
            for (char& c : choices) c = static_cast<char>(random() % 256);
            auto const what = kind->values(choices, i);
            BOOST_TEST_REQUIRE(what.empty(), kind->name << ", " << i << ": " << what);
        }
}
BOOST_AUTO_TEST_CASE(no_limit_is_exceeded) { compare(&reference::subject::limits, 400); }
BOOST_AUTO_TEST_CASE(no_allocation_that_fails_is_swallowed) { compare(&reference::subject::allocation, 400); }

BOOST_AUTO_TEST_SUITE_END()
