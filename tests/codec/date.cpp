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
    BOOST_TEST(codec<timestamp>::could_go_on("2025-12-25 @ 1:26 A"));
    BOOST_TEST(!codec<timestamp>::could_go_on("2025-12-25 @ 1:26 AM"));
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

BOOST_AUTO_TEST_CASE(say_why_there_is_no_such_date) {
    std::string const hint = " (dates look like 2025-09 or 2025-09-08)";
    auto const why = codec<partial_date>::why_not;
    BOOST_TEST(why("2025-02-30") == "there is no 30 February" + hint);
    BOOST_TEST(why("2025-02-29") == "there is no 29 February in 2025" + hint);
    for (auto const part : {"2025", "2025-09", "2025-9"}) BOOST_TEST(why(part) == "", part); // no day is missing
    BOOST_TEST(why("2025-04-31") == "there is no 31 April" + hint);
    BOOST_TEST(why("2025-01-32") == "there is no day 32" + hint);
    BOOST_TEST(why("2025-12-00") == "there is no day 0" + hint);
    BOOST_TEST(why("2025-13") == "there is no month 13" + hint);
    BOOST_TEST(why("2025-00-30") == "there is no month 0" + hint);
}

BOOST_AUTO_TEST_CASE(say_nothing_of_what_is_no_date_by_its_form) {
    for (auto const text : {"", "soon", "2025-", "2025-9-8", "2025/02/30", "2025-02-301", "2025-02-30 ", " 2025-02-30", "20250230", "30 February 2025"})
        BOOST_TEST(codec<partial_date>::why_not(text) == "", text);
    for (auto const text : {"", "2025-12-25", "2025-12-25 12:26 AM", "2025-12-25 @ 00:26", "2025-12-25 @ 12:26 am", "2025-12-25 @ 13:00 PM.", "2025-12-25 @ 1:6 AM", "2025-12-25 @ 113:26 AM", "2025-12-25 @ 13:260 AM"})
        BOOST_TEST(codec<timestamp>::why_not(text) == "", text);
}

BOOST_AUTO_TEST_CASE(say_why_there_is_no_such_time) {
    std::string const hint = " (times look like 2025-12-25 @ 12:26 AM)";
    auto const why = codec<timestamp>::why_not;
    BOOST_TEST(why("2025-11-31 @ 12:26 AM") == "there is no 31 November" + hint);
    BOOST_TEST(why("2025-11 @ 12:26 AM") == "the day is missing" + hint);
    BOOST_TEST(why("2025-12-25 @ 13:26 PM") == "there is no hour 13 on a clock of 12 hours" + hint);
    BOOST_TEST(why("2025-12-25 @ 0:26 AM") == "there is no hour 0 on a clock of 12 hours" + hint);
    BOOST_TEST(why("2025-12-25 @ 12:60 AM") == "there is no minute 60" + hint);
}

BOOST_AUTO_TEST_SUITE_END()
