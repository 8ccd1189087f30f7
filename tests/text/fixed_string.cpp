// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/fixed_string.hpp>

#include <type_traits>

#include <boost/test/unit_test.hpp>

namespace {

using dossier::fixed_string;

template <fixed_string S>
struct named {
    static constexpr std::string_view name = S.view();
};

} // namespace

BOOST_AUTO_TEST_SUITE(text_fixed_string)

BOOST_AUTO_TEST_CASE(holds_the_characters_of_a_literal_without_its_nul) {
    constexpr fixed_string s("Study Overview");
    static_assert(std::is_same_v<decltype(s), fixed_string<14> const>);
    static_assert(s.size() == 14);
    BOOST_TEST(s.view() == "Study Overview");
    BOOST_TEST(s.chars[14] == '\0');
}

BOOST_AUTO_TEST_CASE(may_be_empty) {
    constexpr fixed_string s("");
    static_assert(s.size() == 0);
    BOOST_TEST(s.view() == "");
}

BOOST_AUTO_TEST_CASE(keeps_a_nul_within) {
    constexpr fixed_string s("a\0b");
    BOOST_TEST((s.view() == std::string_view("a\0b", 3)));
}

BOOST_AUTO_TEST_CASE(is_made_from_the_beginning_of_a_view) {
    constexpr fixed_string<5> s(std::string_view("Status Verified"));
    BOOST_TEST(s.view() == "Statu");
}

BOOST_AUTO_TEST_CASE(is_made_from_a_view_and_one_character_more) {
    constexpr fixed_string<7> s(std::string_view("Status"), ':');
    BOOST_TEST(s.view() == "Status:");
    constexpr fixed_string<1> colon(std::string_view(), ':');
    BOOST_TEST(colon.view() == ":");
}

BOOST_AUTO_TEST_CASE(is_joined_of_parts) {
    constexpr auto s = dossier::detail::joined<9>({"yes", " or ", "no"});
    BOOST_TEST(s.view() == "yes or no");
    BOOST_TEST(dossier::detail::joined<0>({}).view() == "");
}

BOOST_AUTO_TEST_CASE(is_a_template_argument_by_its_characters) {
    BOOST_TEST(named<"Sponsor">::name == "Sponsor");
    static_assert(std::is_same_v<named<"Sponsor">, named<fixed_string<7>(std::string_view("Sponsor"))>>);
    static_assert(!std::is_same_v<named<"Sponsor">, named<"sponsor">>);
}

BOOST_AUTO_TEST_CASE(texts_are_copied_at_run_time_as_well) {
    std::string_view const text = "socks";
    dossier::fixed_string<3> const cut(text);
    BOOST_TEST(cut.view() == "soc");
    dossier::fixed_string<6> const longer(text, '!');
    BOOST_TEST(longer.view() == "socks!");
    BOOST_TEST(dossier::detail::joined<7>({text, "", "es"}).view() == "sockses");
}

BOOST_AUTO_TEST_SUITE_END()
