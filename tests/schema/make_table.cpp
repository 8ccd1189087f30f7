// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/make_table.hpp>

#include <dossier/study.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

struct point {
    bool x = false;
    bool y = false;
};

struct note {
    std::string title, point;
    bool hash = false;
    std::string text;
};

} // namespace

template <>
inline constexpr auto dossier::schema<point> = dossier::record<point>(dossier::field("X", &point::x), dossier::field("Y", &point::y).required());

template <>
inline constexpr auto dossier::schema<note> =
    dossier::record<note>(dossier::title("Note", &note::title), dossier::field("Note on", &note::point),
                        dossier::field("#", &note::hash), dossier::field("Text", &note::text))
        .comments("#");

BOOST_AUTO_TEST_SUITE(schema_make_table)

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

BOOST_AUTO_TEST_SUITE_END()
