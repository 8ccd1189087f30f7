// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/position.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

namespace text = dossier::text;
using dossier::locator;
using dossier::position;
using dossier_test::guarded_text;

bool is(position p, std::size_t offset, std::size_t line, std::size_t column) { return p == position{offset, line, column}; }

} // namespace

BOOST_AUTO_TEST_SUITE(text_position)

BOOST_AUTO_TEST_CASE(line_feeds_are_counted_at_every_size) {
    std::mt19937 random(1);
    for (std::size_t size = 0; size < 5000; size += size < 100 ? 1 : 97) {
        std::string s(size, 'x');
        for (char& c : s) c = static_cast<char>(random() % 3 == 0 ? '\n' : random() % 256);
        guarded_text const t(s);
        BOOST_TEST(text::count_line_feeds(t.begin(), t.end()) == static_cast<std::size_t>(std::count(s.begin(), s.end(), '\n')));
        BOOST_TEST(text::count_line_feeds(t.begin(), t.begin()) == 0);
    }
    std::string const all(5000, '\n'); // no count of a byte may overflow
    BOOST_TEST(text::count_line_feeds(all.data(), all.data() + all.size()) == 5000);
    BOOST_TEST(text::count_line_feeds(nullptr, nullptr) == 0);
}

BOOST_AUTO_TEST_CASE(bytes_beside_a_line_feed_are_none) {
    for (unsigned c = 0; c != 256; ++c) {
        std::string const s(64, static_cast<char>(c));
        BOOST_TEST(text::count_line_feeds(s.data(), s.data() + s.size()) == (c == '\n' ? 64 : 0));
        std::string const mixed = "\n" + s + "\n";
        BOOST_TEST(text::count_line_feeds(mixed.data(), mixed.data() + mixed.size()) == (c == '\n' ? 66 : 2));
    }
}

BOOST_AUTO_TEST_CASE(a_locator_goes_on_and_back) {
    std::string const s = "one\ntwo \xC3\xA9\xC3\xA9!\r\n\nfour";
    locator l(s);
    BOOST_TEST(is(l.at(2), 2, 1, 3));
    BOOST_TEST(is(l.at(12), 12, 2, 7));
    BOOST_TEST(l.line_start() == 4);
    BOOST_TEST(is(l.at(11), 11, 2, 6)); // within the second of two letters
    BOOST_TEST(l.place() == 10);
    BOOST_TEST(is(l.at(9), 9, 2, 5));
    BOOST_TEST(is(l.at(8), 8, 2, 5));
    BOOST_TEST(is(l.at(14), 14, 2, 8)); // the LF of CR LF
    BOOST_TEST(l.place() == 13);
    BOOST_TEST(is(l.at(15), 15, 3, 1));
    BOOST_TEST(is(l.at(20), 20, 4, 5));
    BOOST_TEST(is(l.at(15), 15, 3, 1));
    BOOST_TEST(is(l.at(0), 0, 1, 1));
    BOOST_TEST(is(l.at(1000), 20, 4, 5));
    BOOST_TEST(l.line_start() == 16);
}

BOOST_AUTO_TEST_CASE(a_locator_answers_in_any_order_as_a_new_one) {
    std::mt19937 random(2);
    constexpr std::string_view pieces[] = {"a", "word ", "\n", "\r\n", "\r", "\xC3\xA9", "\xE2\x80\xA8", "\xF0\x9F\x98\x80", "\xE9", "\xE2\x89", "\xEF\xBB\xBF", "\t"};
    for (int i = 0; i != 300; ++i) {
        std::string s = i % 4 == 0 ? "\xEF\xBB\xBF" : "";
        for (auto n = random() % 60; n != 0; --n) s += pieces[random() % std::size(pieces)];
        guarded_text const t(s);
        locator l(t.view());
        for (int k = 0; k != 50; ++k) {
            auto const offset = random() % (s.size() + 3);
            auto const place = l.at(offset);
            locator fresh(t.view());
            if (place != fresh.at(offset) || l.place() != fresh.place() || l.line_start() != fresh.line_start())
                BOOST_ERROR("text " << i << ", offset " << offset);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_locator_of_nothing) {
    locator l(std::string_view{});
    BOOST_TEST(is(l.at(0), 0, 1, 1));
    BOOST_TEST(is(l.at(7), 0, 1, 1));
    BOOST_TEST(l.place() == 0);
    BOOST_TEST(l.line_start() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
