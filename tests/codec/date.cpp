// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/date.hpp>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"
#include "support/written.hpp"

using dossier::codec;
using dossier::partial_date;
using dossier::timestamp;
using dossier_test::read_by;
using dossier_test::written;

BOOST_AUTO_TEST_SUITE(codec_date)

BOOST_AUTO_TEST_CASE(a_date_is_written_as_it_is_read) {
    for (auto const text : {"2025", "2025-09", "2025-09-08", "0000", "9999-12-31"}) {
        BOOST_TEST(read_by(codec<partial_date>::parser, text, *partial_date::make(1)) == text + std::string("|"));
        partial_date d;
        auto p = text;
        BOOST_TEST(codec<partial_date>::parser.match(p, text + std::char_traits<char>::length(text), d));
        BOOST_TEST(written<codec<partial_date>>(d) == std::string("> ") + text);
    }
    BOOST_TEST(read_by(codec<partial_date>::parser, "2025-02-30", *partial_date::make(1)) == "no 0001");
}

BOOST_AUTO_TEST_CASE(a_date_that_could_have_more_parts_could_go_on) {
    BOOST_TEST(codec<partial_date>::could_go_on("2025"));
    BOOST_TEST(codec<partial_date>::could_go_on("2025-09"));
    BOOST_TEST(!codec<partial_date>::could_go_on("2025-09-08"));
}

BOOST_AUTO_TEST_CASE(a_timestamp_is_written_as_it_is_read) {
    auto const t = *timestamp::make(2025, 12, 25, 0, 26);
    BOOST_TEST(read_by(codec<timestamp>::parser, "2025-12-25 @ 12:26 AM", timestamp()) == "2025-12-25 @ 12:26 AM|");
    BOOST_TEST(read_by(codec<timestamp>::parser, "2025-12-25", timestamp()) == "no 0000-01-01 @ 12:00 AM");
    BOOST_TEST(written<codec<timestamp>>(t) == "> 2025-12-25 @ 12:26 AM");
}

BOOST_AUTO_TEST_CASE(say_what_they_expect) {
    static_assert(dossier::encodable<partial_date> && dossier::encodable<timestamp>);
    static_assert(codec<partial_date>::within_line && codec<timestamp>::within_line);
    BOOST_TEST(codec<partial_date>::expected == "a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(codec<timestamp>::expected == "a time such as 2025-12-25 @ 12:26 AM");
}

BOOST_AUTO_TEST_SUITE_END()
