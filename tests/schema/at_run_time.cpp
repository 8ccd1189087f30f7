// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What the compiler makes of a description, the program makes the same; see support/at_run_time.hpp. The tests of other parts of
// descriptions compare theirs as well.

#include <dossier/schema/record.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/reading/value_reader.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/reading/make_table.hpp>
#include <dossier/study.hpp>

#include "support/at_run_time.hpp"

namespace {

namespace detail = dossier::detail;

struct part {
    int size = 0;
    std::vector<int> marks;
};
struct thing { // a description with every word of the vocabulary
    std::string name;
    std::optional<bool> whole;
    std::string text;
    std::vector<std::string> words;
    std::vector<part> parts;
    part whole_part;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto describe_thing() {
    return dossier::record<thing>(
               dossier::title("Thing", &thing::name), dossier::field("Whole", &thing::whole).codec(dossier::yes_no).alias("Complete").absent("unknown"),
               dossier::field("Text", &thing::text).multiline().required(), dossier::field("Words", &thing::words).split(","),
               dossier::section("Part", &thing::parts, dossier::field("Size", &part::size), dossier::field("Marks", &part::marks)),
               dossier::section("Thing of all", &thing::whole_part, dossier::field("size", &part::size).alias("Text")))
        .separator(" = ")
        .comments("#")
        .ignore_case()
        .absent("None")
        .in_order()
        .unknown_keys(&thing::others)
        .relation("Part", "Size", "at least 0", [](thing const& t) { return t.parts.empty() || t.parts[0].size >= 0; });
}

struct paragraph {
    std::string text;
};
constexpr auto describe_paragraph() {
    return dossier::record<paragraph>(dossier::field("Text", &paragraph::text)).continuation_lines().blank_line_ends();
}

} // namespace

template <>
inline constexpr auto dossier::schema<thing> = describe_thing();
template <>
inline constexpr auto dossier::schema<paragraph> = describe_paragraph();

BOOST_AUTO_TEST_SUITE(schema_at_run_time)

BOOST_AUTO_TEST_CASE(a_description_is_the_same) {
    at_run_time::compare<thing>(describe_thing());
    at_run_time::compare<paragraph>(describe_paragraph());
    at_run_time::compare<dossier::study>(dossier_schema(std::type_identity<dossier::study>{}));
}

BOOST_AUTO_TEST_CASE(so_are_its_tables) {
    at_run_time::compare_tables<thing>();
    at_run_time::compare_tables<paragraph>();
    at_run_time::compare_tables<dossier::study>();
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_a_description_is_answered) {
    using title = std::remove_cvref_t<decltype(dossier::schema<thing>.title)>;
    using field = std::remove_cvref_t<decltype(detail::plan<thing>::field<0>())>;
    using section = std::remove_cvref_t<decltype(detail::plan<thing>::section<1>())>;
    BOOST_TEST((detail::are_in_order<title, field, section>()));
    BOOST_TEST((!detail::are_in_order<field, title>()));
    BOOST_TEST((!detail::are_in_order<title, title>()));
    BOOST_TEST((!detail::are_in_order<section, field>()));
    BOOST_TEST((detail::adds_one<detail::default_codec<std::vector<int>>, std::vector<int>>()));
    BOOST_TEST((!detail::adds_one<dossier::codec<int>, int>()));
    BOOST_TEST((!detail::adds_one<dossier::codec<std::string>, std::string>()));
    BOOST_TEST((detail::reads_one<decltype(dossier::codec<int>::parser), std::vector<int>>()));
    BOOST_TEST((!detail::reads_one<decltype(dossier::codec<int>::parser), int>()));
    BOOST_TEST((detail::suits<detail::default_codec<std::vector<int>>, std::vector<int>>()));
    BOOST_TEST((detail::suits<dossier::codec<std::string>, std::string>()));
    BOOST_TEST((detail::suits<dossier::codec<bool>, bool>()));
    BOOST_TEST((!detail::suits<dossier::codec<bool>, std::string>()));
    BOOST_TEST((detail::suits<dossier::codec<bool>, part>())); // only X3 can tell
    using reader = detail::value_reader<dossier::codec<std::string>, std::string>;
    auto const& rules = detail::plan<thing>::rules<1>;
    detail::record_rules record;
    BOOST_TEST((reader::of(rules, record) == &reader::read_text));
    record.continuation_lines = true;
    BOOST_TEST((reader::of(rules, record) == &reader::read_continued));
    BOOST_TEST((reader::of_title() == &reader::read_trimmed_line));
    BOOST_TEST((detail::value_reader<dossier::codec<bool>, bool>::of_title() == &detail::value_reader<dossier::codec<bool>, bool>::read_at_once));
    BOOST_TEST((detail::value_reader<dossier::codec<bool>, bool>::of(rules, detail::record_rules{}) == &detail::value_reader<dossier::codec<bool>, bool>::read_at_once));
}

// So that the report of a mistake stays short, what is made of it takes every word of the vocabulary.
BOOST_AUTO_TEST_CASE(what_is_made_of_a_mistake_takes_every_word) {
    detail::mistaken const m;
    auto const is_mistake = [](auto const& made) { return std::is_same_v<std::remove_cvref_t<decltype(made)>, detail::mistaken>; };
    BOOST_TEST(is_mistake(m.alias("x")));
    BOOST_TEST(is_mistake(m.absent("x")));
    BOOST_TEST(is_mistake(m.required()));
    BOOST_TEST(is_mistake(m.multiline()));
    BOOST_TEST(is_mistake(m.split(",")));
    BOOST_TEST(is_mistake(m.codec(dossier::yes_no)));
    BOOST_TEST(is_mistake(m.repeats()));
    BOOST_TEST(is_mistake(m.parameter(";")));
    BOOST_TEST(is_mistake(detail::with_texts(dossier::trimmed, m)));
    auto const nothing = dossier::record<thing>(m);
    BOOST_TEST(decltype(nothing.sections)::size == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
