// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/list.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>

namespace {

using numbers = std::vector<int>;
constexpr dossier::list_codec<numbers, dossier::codec<int>> codec{{{}, ", "}};
static_assert(dossier::codec_for<decltype(codec), numbers>);

std::string written(numbers const& values) {
    std::string out = "> ";
    codec.write(out, values);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codec_list)

BOOST_AUTO_TEST_CASE(writes_its_elements_between_separators) {
    BOOST_TEST(written({}) == "> ");
    BOOST_TEST(written({7}) == "> 7");
    BOOST_TEST(written({1, -2, 3}) == "> 1, -2, 3");
}

BOOST_AUTO_TEST_CASE(expects_what_its_elements_expect) {
    BOOST_TEST(codec.expected == "a list of which each is a whole number from -2147483648 to 2147483647");
    constexpr dossier::list_codec<std::vector<std::string>, dossier::codec<std::string>> words{{{}, " "}};
    BOOST_TEST(words.expected == "a list of which each is text");
    BOOST_TEST(codec.could_go_on("1, 2"));
}

BOOST_AUTO_TEST_SUITE_END()
