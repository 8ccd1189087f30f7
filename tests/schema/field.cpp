// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/field.hpp>

#include <optional>
#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>

#include "support/show.hpp"

using dossier::field;

namespace {

struct record {
    std::string name;
    std::optional<std::string> text;
    bool flag = false;
};

template <std::size_t N>
std::string list(std::array<std::string_view, N> const& s) {
    return dossier_test::show(std::vector<std::string_view>(s.begin(), s.end()));
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_field)

BOOST_AUTO_TEST_CASE(says_its_key_and_its_member) {
    constexpr auto f = field("Name", &record::name);
    static_assert(std::is_same_v<decltype(f)::owner, record> && std::is_same_v<decltype(f)::member_type, std::string>);
    static_assert(f.member == &record::name);
    BOOST_TEST(f.rules.key == "Name");
}

BOOST_AUTO_TEST_CASE(without_more_it_is_one_line_that_may_be_absent) {
    constexpr auto f = field("Name", &record::name);
    BOOST_TEST(list(f.rules.aliases) == "");
    BOOST_TEST(list(f.rules.absent) == "");
    BOOST_TEST(!f.rules.required);
    BOOST_TEST(!f.rules.multiline);
    BOOST_TEST(f.codec_used.expected == "text");
}

BOOST_AUTO_TEST_CASE(each_word_adds_one_thing_to_a_copy) {
    constexpr auto plain = field("Text", &record::text);
    constexpr auto f = plain.alias("Words").absent("N/A").multiline().alias("Prose").absent("-");
    BOOST_TEST(f.rules.key == "Text");
    BOOST_TEST(list(f.rules.aliases) == "Words|Prose|");
    BOOST_TEST(list(f.rules.absent) == "N/A|-|");
    BOOST_TEST(f.rules.multiline);
    BOOST_TEST(!f.rules.required);
    BOOST_TEST(field("Name", &record::name).required().rules.required);
    BOOST_TEST(list(plain.rules.aliases) == "");
    BOOST_TEST(!plain.rules.multiline);
}

BOOST_AUTO_TEST_CASE(another_codec_keeps_all_else) {
    constexpr auto f = field("Flag", &record::flag).alias("Mark").required().codec(dossier::yes_no);
    static_assert(std::is_same_v<decltype(f)::codec_type, dossier::yes_no_codec>);
    static_assert(f.member == &record::flag);
    BOOST_TEST(f.rules.key == "Flag");
    BOOST_TEST(list(f.rules.aliases) == "Mark|");
    BOOST_TEST(f.rules.required);
}

BOOST_AUTO_TEST_CASE(holds_any_number_of_spellings) {
    constexpr auto f = field("1", &record::name).alias("2").alias("3").alias("4").alias("5").alias("6").alias("7").alias("8").alias("9").absent("-").absent("?");
    BOOST_TEST(list(f.rules.aliases) == "2|3|4|5|6|7|8|9|");
    BOOST_TEST(list(f.rules.absent) == "-|?|");
}

BOOST_AUTO_TEST_SUITE_END()
