// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/make_table.hpp>

#include <dossier/study.hpp>

#include <optional>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/at_run_time.hpp"

namespace {

struct point {
    bool x = false;
    bool y = false;
};

struct stop {
    std::optional<std::string> name;
};
struct trip { // whose lines can be taken for others
    std::string id;
    std::optional<std::string> route, story, second, brace, far;
    stop first, last, third, fourth;
};

template <int>
struct numbered_route {
    std::string from, to, text, body;
    stop first;
};
using route = numbered_route<0>;
using addressed = numbered_route<1>;
using described = numbered_route<2>;
using chapter = numbered_route<3>;

struct note {
    std::string title, point;
    bool hash = false;
    std::string text;
};

} // namespace

template <>
inline constexpr auto dossier::schema<point> = dossier::record<point>(dossier::field("X", &point::x), dossier::field("Y", &point::y).required());

template <>
inline constexpr auto dossier::schema<trip> = dossier::record<trip>(
    dossier::title("Trip", &trip::id), dossier::field("Route", &trip::route), dossier::field("Story", &trip::story).multiline(),
    dossier::field("2nd", &trip::second), dossier::field("{x", &trip::brace),
    dossier::field("A key of more characters than the opening", &trip::far).absent("spelled in more than a short text"),
    dossier::section("Trip on", &trip::first, dossier::field("Stop", &stop::name)), dossier::section("Tripod", &trip::last, dossier::field("Stop", &stop::name)),
    dossier::section("# End", &trip::third, dossier::field("Stop", &stop::name)), dossier::section("Route: all", &trip::fourth, dossier::field("Stop", &stop::name)))
    .comments("#").ignore_case();

template <>
inline constexpr auto dossier::schema<route> = dossier::record<route>(
    dossier::field("From", &route::from), dossier::field("To", &route::to), dossier::field("Text", &route::text).multiline()).begins_at("To");
template <>
inline constexpr auto dossier::schema<addressed> = dossier::record<addressed>(
    dossier::field("From", &addressed::from), dossier::field("To", &addressed::to).alias("Till"), dossier::field("Text", &addressed::text).multiline()).begins_at("To");
template <>
inline constexpr auto dossier::schema<described> = dossier::record<described>(
    dossier::field("From", &described::from), dossier::field("To", &described::to)).body(&described::body).begins_at("To");
template <>
inline constexpr auto dossier::schema<chapter> = dossier::record<chapter>(
    dossier::section("Chapter", &chapter::first, dossier::field("Stop", &stop::name))).body(&chapter::body).begins_at("Chapter");

template <>
inline constexpr auto dossier::schema<note> =
    dossier::record<note>(dossier::title("Note", &note::title), dossier::field("Note on", &note::point),
                        dossier::field("#", &note::hash), dossier::field("Text", &note::text))
        .comments("#");

BOOST_AUTO_TEST_SUITE(reading_make_table)

BOOST_AUTO_TEST_CASE(a_table_holds_what_the_description_says) {
    auto const& table = dossier::detail::table_of<point>;
    point p;
    BOOST_TEST(table.sections[0].heading == "");
    BOOST_TEST((table.title == nullptr));
    BOOST_TEST(table.fields[0].member_of(&p) == &p.x);
    BOOST_TEST(table.after_key == ":");
    BOOST_TEST(table.required.size() == 1u);
    BOOST_TEST(table.required[0] == 1u);
}

BOOST_AUTO_TEST_CASE(a_line_that_can_only_be_the_first_key_is_known_at_once) {
    auto const& study = dossier::detail::table_of<dossier::study>;
    BOOST_TEST(std::string_view(study.first_key.chars, study.first_key.size) == "Ignite Creation Date: ");
    BOOST_TEST(std::string_view(study.title_words.chars, study.title_words.size) == "Viewing Study ");
    // "Note on: x" is a title
    BOOST_TEST(!dossier::detail::table_of<note>.first_key.decides());
}

BOOST_AUTO_TEST_CASE(a_key_may_look_like_a_title_a_comment_or_a_heading) {
    using note_tables = dossier::detail::tables<note>;
    static_assert(note_tables::is_ambiguous("Note on") && note_tables::is_ambiguous("#") && !note_tables::is_ambiguous("Text"));
    using study_tables = dossier::detail::tables<dossier::study>;
    static_assert(study_tables::is_ambiguous("Viewing Study") && !study_tables::is_ambiguous("Study Overview"));
}

BOOST_AUTO_TEST_CASE(what_looks_like_something_else_is_known) {
    using tables = dossier::detail::tables<trip>;
    BOOST_TEST(tables::sections[1].hidden);  // a title line
    BOOST_TEST(!tables::sections[2].hidden); // another word
    BOOST_TEST(tables::sections[3].hidden);  // a comment
    BOOST_TEST(!tables::sections[4].hidden);
    BOOST_TEST(tables::is_ambiguous("Route")); // it may be the last heading
    BOOST_TEST(!tables::is_ambiguous("Story"));
    BOOST_TEST(tables::opening_of("Route").size == 0u);
    BOOST_TEST(tables::opening_of("Story").size == 7u);
    BOOST_TEST(tables::opening_of(tables::fields[4].rules->key).size == 0u);
}

BOOST_AUTO_TEST_CASE(the_line_that_begins_records_is_known) {
    using dossier::detail::beginning;
    auto const rule_is = [](dossier::detail::boundary_rule const& rule, beginning begins, int with, char letter, bool any_letter) {
        return rule.begins == begins && rule.begins_with == with && rule.letter == letter && rule.any_letter == any_letter;
    };
    BOOST_TEST(rule_is(dossier::detail::boundary_rule_of<route>(), beginning::key, 1, 'T', false));
    BOOST_TEST(rule_is(dossier::detail::boundary_rule_of<addressed>(), beginning::key, 1, 'T', true)); // its key has two spellings
    BOOST_TEST(rule_is(dossier::detail::boundary_rule_of<described>(), beginning::key, 1, 'T', true)); // any line may follow
    BOOST_TEST(rule_is(dossier::detail::boundary_rule_of<chapter>(), beginning::heading, 0, 'C', true));
    BOOST_TEST(rule_is(dossier::detail::boundary_rule_of<trip>(), beginning::none, 0, 'T', false));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_tables<trip>();
    at_run_time::compare_tables<route>();
    at_run_time::compare_tables<addressed>();
    at_run_time::compare_tables<described>();
    at_run_time::compare_tables<chapter>();
    at_run_time::compare_tables<note>();
    at_run_time::compare_tables<point>();
}

BOOST_AUTO_TEST_SUITE_END()
