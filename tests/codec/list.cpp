// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/list.hpp>

#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/codec.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>

namespace {

using numbers = std::vector<int>;
constexpr dossier::list_codec<numbers, dossier::codec<int>> codec{{}, ", "};
static_assert(dossier::codec_for<decltype(codec), numbers>);

std::string written(numbers const& values) {
    std::string out = "> ";
    codec.write(out, values);
    return out;
}

numbers read(std::string_view text, bool fits = true) {
    numbers out;
    BOOST_TEST(codec.read(out, text) == fits, text);
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(codec_list)

BOOST_AUTO_TEST_CASE(reads_what_stands_between_separators) {
    BOOST_TEST((read("1, 2,3 ,\n4") == numbers{1, 2, 3, 4}));
    BOOST_TEST((read("7") == numbers{7}));
    BOOST_TEST((read("") == numbers{}));
    BOOST_TEST((read("  ") == numbers{}));
}

BOOST_AUTO_TEST_CASE(does_not_fit_where_an_element_does_not) {
    for (auto const text : {"1, two", "1,,2", ",1", ",", "1,,", "1;2"}) read(text, false);
}

BOOST_AUTO_TEST_CASE(a_separator_behind_the_last_element_adds_none) {
    BOOST_TEST((read("1,") == numbers{1}));
    BOOST_TEST((read("1, 2 ,\n ") == numbers{1, 2}));
    BOOST_TEST(codec.why_not("1, 2,").empty());
}

BOOST_AUTO_TEST_CASE(an_empty_element_at_the_end_is_written_with_a_separator) {
    constexpr dossier::list_codec<std::vector<std::string>, dossier::codec<std::string>> texts{{}, ", "};
    using list = std::vector<std::string>;
    for (auto const& values : {list{"a", ""}, list{""}, list{"", ""}, list{"", "a"}, list{"a", "", "b"}}) {
        std::string out;
        texts.write(out, values);
        list back;
        BOOST_TEST(texts.read(back, out));
        BOOST_TEST((back == values), out);
    }
    constexpr dossier::list_codec<list, dossier::codec<std::string>> words{{}, " "};
    std::string out;
    words.write(out, {"a", ""}); // cannot be read: no separator of blanks stands behind a value
    BOOST_TEST(out == "a ");
}

BOOST_AUTO_TEST_CASE(fills_any_container) {
    constexpr dossier::list_codec<std::set<std::string>, dossier::codec<std::string>> words{{}, " "};
    std::set<std::string> out;
    BOOST_TEST(words.read(out, "b a\n b"));
    BOOST_TEST((out == std::set<std::string>{"a", "b"}));
}

BOOST_AUTO_TEST_CASE(writes_its_elements_between_separators) {
    BOOST_TEST(written({}) == "> ");
    BOOST_TEST(written({7}) == "> 7");
    BOOST_TEST(written({1, -2, 3}) == "> 1, -2, 3");
}

BOOST_AUTO_TEST_CASE(expects_what_its_elements_expect) {
    BOOST_TEST(codec.expected == "a list in which each element is a whole number from -2147483648 to 2147483647");
    constexpr dossier::list_codec<std::vector<std::string>, dossier::codec<std::string>> words{{}, " "};
    BOOST_TEST(words.expected == "a list of texts");
    BOOST_TEST(codec.could_go_on("1, 2"));
}

BOOST_AUTO_TEST_CASE(says_which_element_is_wrong) {
    BOOST_TEST(codec.why_not("1, 2147483648, x") ==
               "its element \"2147483648\": it is too large for a whole number from -2147483648 to 2147483647");
    BOOST_TEST(codec.why_not("1, x") == "its element \"x\" is not a whole number from -2147483648 to 2147483647");
    BOOST_TEST(codec.why_not("1, ,") == "its element \"\" is not a whole number from -2147483648 to 2147483647");
    BOOST_TEST(codec.why_not("1, " + std::string(79, 'x') + "\u00E9" + std::string(100000, 'x')) == // however long, and no character is cut
               "its element \"" + std::string(79, 'x') + "...\" is not a whole number from -2147483648 to 2147483647");
}

BOOST_AUTO_TEST_CASE(has_nothing_to_say_of_a_list_that_can_be_read) {
    dossier::list_codec<std::vector<int>, dossier::codec<int>> const numbers{{}, ","};
    BOOST_TEST(numbers.why_not("1, 2") == "");
    BOOST_TEST(numbers.why_not("") == "");
    BOOST_TEST(numbers.why_not("1, x") != "");
}

BOOST_AUTO_TEST_SUITE_END()
