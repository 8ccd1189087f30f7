// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/date.hpp>

#include <optional>
#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::date;
using dossier_test::read_by;

namespace {

constexpr auto before = *dossier::partial_date::make(1, 2, 3);

// The same, letter by letter.
std::string plainly(std::string_view s) {
    auto const number = [&](std::size_t at, std::size_t digits) {
        if (s.size() < at + digits) return -1;
        int n = 0;
        for (char const c : s.substr(at, digits)) {
            if (c < '0' || c > '9') return -1;
            n = n * 10 + (c - '0');
        }
        return n;
    };
    auto const part = [&](std::size_t at) { return s.size() > at && s[at] == '-' ? number(at + 1, 2) : -1; };
    int const year = number(0, 4), month = part(4), day = part(7);
    std::optional<dossier::partial_date> found;
    std::size_t size = 4;
    if (year >= 0 && month < 0) found = dossier::partial_date::make(year);
    else if (year >= 0 && day < 0) found = dossier::partial_date::make(year, month), size = 7;
    else if (year >= 0) found = dossier::partial_date::make(year, month, day), size = 10;
    return found ? to_string(*found) + '|' + std::string(s.substr(size)) : "no " + to_string(before);
}

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

BOOST_AUTO_TEST_CASE(any_byte_at_any_place_is_read_as_letter_by_letter) {
    for (std::string_view const good : {"2025-09-08", "2025-09-08\nx", "2025-09", "2025-09\nand so on", "2024-02-29 @ 1:00 PM", "2025", "1999\n12-31-24"}) {
        for (std::size_t at = 0; at != good.size(); ++at) {
            for (int c = 0; c != 256; ++c) {
                std::string s(good);
                s[at] = static_cast<char>(c);
                if (read_by(date, s, before) != plainly(s)) BOOST_ERROR(good << " with byte " << c << " at " << at);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(random_texts_are_read_as_letter_by_letter) {
    std::mt19937 random(1);
    for (int i = 0; i != 20000; ++i) {
        std::string s;
        for (auto n = random() % 14; n != 0; --n) s += "0123-912-0 \xFF"[random() % 12];
        if (read_by(date, s, before) != plainly(s)) BOOST_ERROR("text " << i << ": " << s);
    }
}

BOOST_AUTO_TEST_CASE(stands_in_a_larger_grammar) {
    std::optional<dossier::partial_date> const nothing;
    BOOST_TEST(read_by('(' >> date >> ')', "(2025-09)", nothing) == "2025-09|");
    BOOST_TEST(read_by('(' >> date >> ')', "(2025-9)", nothing).starts_with("no "));
    std::vector<dossier::partial_date> const none;
    BOOST_TEST(read_by(date % ',', "2025,2024-02-29,2023-02-29", none) == "2025|2024-02-29||,2023-02-29");
}

BOOST_AUTO_TEST_SUITE_END()
