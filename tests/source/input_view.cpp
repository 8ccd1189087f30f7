// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/source/input_view.hpp>

#include <concepts>
#include <ranges>
#include <stdexcept>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

struct countdown : dossier::input_view<countdown, int> {
    int left = 0;
    int now = 0;

    explicit countdown(int n) : left(n) {}
    bool next() { return left != 0 && (now = left--, true); }
    int& current() { return now; }
};

static_assert(std::ranges::input_range<countdown> && std::ranges::view<countdown> && !std::ranges::forward_range<countdown>);
// It goes through other views where it is moved.
static_assert(std::ranges::viewable_range<countdown> && !std::ranges::viewable_range<countdown&>);
static_assert(std::movable<countdown> && !std::copy_constructible<countdown> && !std::copyable<countdown>);

std::vector<int> numbers(countdown& range) {
    std::vector<int> all;
    for (int const i : range) all.push_back(i);
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(source_input_view)

BOOST_AUTO_TEST_CASE(gives_what_the_reader_gives) {
    countdown three(3), none(0);
    BOOST_TEST(numbers(three) == (std::vector<int>{3, 2, 1}), boost::test_tools::per_element());
    BOOST_TEST(numbers(none).empty());
    BOOST_TEST(numbers(three).empty());
}

BOOST_AUTO_TEST_CASE(goes_on_where_it_stopped) {
    countdown five(5);
    for (int const i : five)
        if (i == 4) break;
    BOOST_TEST(numbers(five) == (std::vector<int>{3, 2, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_element_is_the_readers_own) {
    countdown one(1);
    auto i = one.begin();
    *i = 7;
    BOOST_TEST(one.now == 7);
    i++;
    BOOST_TEST((i == one.end()));
}

BOOST_AUTO_TEST_CASE(an_iterator_may_be_asked_again_after_an_exception) {
    struct stumbling : dossier::input_view<stumbling, int> {
        int at = 0;
        bool stumbled = false;
        bool next() {
            if (at == 1 && !std::exchange(stumbled, true)) throw std::runtime_error("a stone");
            return ++at != 3;
        }
        int& current() { return at; }
    };
    stumbling two;
    auto i = two.begin();
    BOOST_CHECK_THROW(++i, std::runtime_error);
    BOOST_TEST(*i == 1);
    BOOST_TEST(*++i == 2);
    BOOST_TEST((++i == two.end()));
}

BOOST_AUTO_TEST_SUITE_END()
