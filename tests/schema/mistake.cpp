// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/mistake.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>
#include <dossier/reading/make_table.hpp>

// What the compilers say of a mistake is tested in tests/compile_fail.

namespace mistakes {

namespace detail = dossier::detail;
using detail::flaw;

enum class where : unsigned char { first, behind }; // several keys have the same flaw

template <flaw, where = where::first>
struct flawed {
    struct part {
        std::string word, text;
    };
    std::string first, second;
    std::string_view borrowed;
    std::vector<std::pair<std::string, std::string>> titles, others;
    std::vector<std::pair<std::string_view, std::string_view>> borrowed_others;
    part last;
};

template <flaw Flaw, where Where>
constexpr auto dossier_schema(std::type_identity<flawed<Flaw, Where>>) {
    using record = flawed<Flaw, Where>;
    using part = typename record::part;
    auto const of = [](auto const&... items) { return dossier::record<record>(items...); };
    auto const first = dossier::field("First", &record::first);
    auto const second = dossier::field("Second", &record::second);
    constexpr bool behind = Where == where::behind;
    if constexpr (Flaw == flaw::none) return of(first, second.alias("Third"));
    else if constexpr (Flaw == flaw::has_separator && !behind) return of(first, second.alias("a: b"));
    else if constexpr (Flaw == flaw::has_separator) return of(first, dossier::field("Title", &record::titles).parameter(": "));
    else if constexpr (Flaw == flaw::twice && !behind) return of(first, second.alias("fIRST")).ignore_case();
    else if constexpr (Flaw == flaw::twice) return of(first, second, dossier::section(&record::last, dossier::field("First", &part::word), dossier::field("Text", &part::text).alias("First")));
    else if constexpr (Flaw == flaw::not_told_apart) return of(first.multiline(), dossier::section(&record::last, dossier::field("First", &part::word).multiline()));
    else if constexpr (Flaw == flaw::lines_in_two_ways) return of(first, second.multiline()).continuation_lines();
    else if constexpr (Flaw == flaw::ends_the_record) return of(first, second).begins_at("First").ends_at("Second");
    else if constexpr (Flaw == flaw::begins_with_sign) return of(first, second.alias("+2")).continuation_lines(" \t+");
    else if constexpr (Flaw == flaw::needs_owner && !behind) return of(first, dossier::field("Borrowed", &record::borrowed)).continuation_lines(" \t+");
    else if constexpr (Flaw == flaw::needs_owner) return of(first).continuation_lines(" \t+").unknown_keys(&record::borrowed_others);
    else if constexpr (Flaw == flaw::padding_separates) return of(first).separator(" ").padded_keys();
    else return of(dossier::field("Title", &record::titles).parameter(";"), dossier::section("Last", &record::last, dossier::field("Title", &part::word)));
}

template <flaw Flaw, where Where = where::first>
void is_found(std::string_view key) {
    using tables = detail::tables<flawed<Flaw, Where>>;
    typename tables::key_table const keys; // as the program makes it
    BOOST_TEST((keys.found == Flaw), key);
    BOOST_TEST(keys.flawed == key);
    BOOST_TEST((tables::keys.found == Flaw), key); // and the compiler
    BOOST_TEST(tables::keys.flawed == key);
}

template <bool Holds>
concept constant = requires { typename std::bool_constant<(detail::demand(Holds, "Weight", "a sentence"), true)>; };

} // namespace mistakes

using namespace mistakes;

BOOST_AUTO_TEST_SUITE(schema_mistake)

BOOST_AUTO_TEST_CASE(each_flaw_is_found_and_its_key) {
    is_found<flaw::none>("");
    is_found<flaw::has_separator>("a: b");
    is_found<flaw::has_separator, where::behind>("Title");
    is_found<flaw::twice>("fIRST");
    is_found<flaw::twice, where::behind>("First");
    is_found<flaw::not_told_apart>("First");
    is_found<flaw::lines_in_two_ways>("Second");
    is_found<flaw::ends_the_record>("Second");
    is_found<flaw::begins_with_sign>("+2");
    is_found<flaw::needs_owner>("Borrowed");
    is_found<flaw::needs_owner, where::behind>("unknown_keys");
    is_found<flaw::padding_separates>("padded_keys");
    is_found<flaw::other_parameter>("Title");
}

BOOST_AUTO_TEST_CASE(only_what_holds_is_a_constant) {
    static_assert(constant<true> && !constant<false>);
    static_assert(detail::sound<flaw::none, dossier::fixed_string("")>(""));
}

BOOST_AUTO_TEST_CASE(no_mistake_stops_the_program) {
    constexpr dossier::fixed_string key("Weight");
    detail::demand(false, "Weight", "a sentence");
    BOOST_TEST((detail::sound<flaw::has_separator, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::twice, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::not_told_apart, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::lines_in_two_ways, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::ends_the_record, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::begins_with_sign, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::needs_owner, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::padding_separates, key>("Weight")));
    BOOST_TEST((detail::sound<flaw::other_parameter, key>("Weight")));
}

BOOST_AUTO_TEST_CASE(texts_that_need_an_owner_are_told) {
    BOOST_TEST(!detail::tables<flawed<flaw::needs_owner>>::lacks_owner<0>());
    BOOST_TEST(detail::tables<flawed<flaw::needs_owner>>::lacks_owner<1>());
    BOOST_TEST(!detail::tables<flawed<flaw::needs_owner>>::unknown_keys_lack_owner());
    using behind = flawed<flaw::needs_owner, where::behind>;
    BOOST_TEST(!detail::tables<behind>::lacks_owner<0>());
    BOOST_TEST(detail::tables<behind>::unknown_keys_lack_owner());
}

// What `demand` gets.
BOOST_AUTO_TEST_CASE(the_conditions_of_a_description_are_right) {
    for (auto const right : {"Weight", "a b", "="}) BOOST_TEST(detail::can_stand_alone(right), right);
    for (auto const wrong : {"", " Weight", "Weight\t", "a\nb", "a\rb"}) BOOST_TEST(!detail::can_stand_alone(wrong), wrong);
}

BOOST_AUTO_TEST_CASE(a_mistaken_argument_stops_no_program) {
    using record = flawed<flaw::none>;
    auto const described = dossier::record<record>(dossier::field("First", &record::first));
    for (auto const wrong : {"", "\n", ";\n"}) BOOST_TEST(described.separator(wrong).rules.separator == wrong);
    for (auto const wrong : {"+", " +", "\t+"}) BOOST_TEST(described.continuation_lines(wrong).rules.other_signs == "+");
    BOOST_TEST(described.continuation_lines("+ \t").rules.other_signs == "+");
    BOOST_TEST(described.continuation_lines(" \t").rules.other_signs == "");
    BOOST_TEST(described.begins_at("Second").rules.begins_at == "Second");
    auto const titles = dossier::field("Title", &record::titles);
    for (auto const wrong : {"", "\n"}) BOOST_TEST(titles.parameter(wrong).rules.parameter_open == wrong);
    BOOST_TEST(titles.parameter(";", "\n").rules.parameter_close == "\n");
    auto const in_section = dossier::record<record>(dossier::section("Last", &record::last, dossier::field("Word", &record::part::word)));
    BOOST_TEST(in_section.begins_at("Last").rules.begins_at == "Last");
    BOOST_TEST(in_section.begins_at("").rules.begins_at == "");
    BOOST_TEST(in_section.begins_at("Word").rules.begins_at == "Word");
}

BOOST_AUTO_TEST_SUITE_END()
