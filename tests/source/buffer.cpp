// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/source/buffer.hpp>

#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

namespace {

struct digits {
    std::size_t left = 0;
    char next = '0';

    std::size_t operator()(char* to, std::size_t n) {
        n = n < left ? n : left;
        for (std::size_t i = 0; i != n; ++i, next = next == '9' ? '0' : static_cast<char>(next + 1)) to[i] = next;
        left -= n;
        return n;
    }
};

std::string bytes(dossier::buffer<digits> const& b) { return {b.begin(), b.end()}; }

} // namespace

BOOST_AUTO_TEST_SUITE(source_buffer)

BOOST_AUTO_TEST_CASE(grows_at_the_end_and_is_dropped_at_the_start) {
    dossier::buffer buffer(digits{25});
    BOOST_TEST(bytes(buffer) == "");
    BOOST_TEST(buffer.fill(4) == 4u);
    BOOST_TEST(bytes(buffer) == "0123");
    buffer.drop(3);
    BOOST_TEST(bytes(buffer) == "3");
    BOOST_TEST(buffer.fill(10) == 10u);
    BOOST_TEST(bytes(buffer) == "34567890123");
    buffer.drop(0);
    BOOST_TEST(buffer.size() == 11u);
    BOOST_TEST(buffer.source().left == 11u);
    auto moved = std::move(buffer);
    BOOST_TEST(moved.fill(100) == 11u);
    BOOST_TEST(bytes(moved) == "3456789012345678901234");
    BOOST_TEST(moved.fill(100) == 0u);
    moved.drop(22);
    BOOST_TEST(bytes(moved) == "");
}

BOOST_AUTO_TEST_SUITE_END()
