// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/editor.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/reading/field_finder.hpp>
#include <dossier/record.hpp>
#include <dossier/writing/replace.hpp>

#include "support/box.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"

namespace {

// Texts between two words, and a block.
struct bill {
    std::string version;
    std::optional<std::string> text, table;
};

struct leaf {
    std::string name;
    std::optional<std::string> story;
};

} // namespace

template <>
inline constexpr auto dossier::schema<leaf> = dossier::record<leaf>(dossier::title("Leaf", &leaf::name), dossier::field("Story", &leaf::story));
template <>
inline constexpr auto dossier::schema<bill> = dossier::record<bill>(
    dossier::field("Version", &bill::version), dossier::field("Text", &bill::text), dossier::block("!begin", "!end", &bill::table)).enclosed("<text>", "</text>");

namespace {

using dossier::detail::editor;
using dossier::detail::line_map;

// `text` with these values in field `i`.
template <class Record = post::shipment>
std::string with(std::string_view text, std::size_t i, std::vector<std::string> const& values, dossier::print_style const& how = {}) {
    line_map lines(dossier::detail::table_of<Record>);
    dossier::detail::tell_record<Record>(text.data(), text.data() + text.size(), lines);
    editor edited(dossier::detail::table_of<Record>, lines, text, how);
    std::vector<dossier::detail::written_value> written;
    for (auto const& v : values) written.push_back({{}, v});
    edited.set(i, written);
    return edited.text();
}

std::string const page = "Sender: Ada\n# no\nWeight:  5 g \nNote: a\n\nb\n";

} // namespace

BOOST_AUTO_TEST_SUITE(writing_editor)

BOOST_AUTO_TEST_CASE(the_lines_of_a_record_are_noted) {
    line_map lines(dossier::detail::table_of<post::shipment>);
    dossier::detail::tell_record<post::shipment>(page.data(), page.data() + page.size(), lines);
    BOOST_TEST_REQUIRE(lines.entries.size() == 3u);
    BOOST_TEST(lines.entries[1].index == 2u);
    BOOST_TEST(lines.entries[1].text == "Weight:  5 g ");
    BOOST_TEST(lines.entries[2].value == "a\n\nb");
    BOOST_TEST((lines.first == page.data()));
    BOOST_TEST((lines.last == page.data() + page.size() - 1));
    BOOST_TEST((lines.title() == nullptr));
}

BOOST_AUTO_TEST_CASE(a_value_is_replaced_between_its_blanks) {
    BOOST_TEST(with(page, 2, {"7 g"}) == "Sender: Ada\n# no\nWeight:  7 g \nNote: a\n\nb\n");
    BOOST_TEST(with(page, 5, {"c\nd"}) == "Sender: Ada\n# no\nWeight:  5 g \nNote: c\nd\n");
    BOOST_TEST(with("Sender:\nNote:\n\nfragile\n", 0, {"Ada"}) == "Sender: Ada\nNote:\n\nfragile\n");
    BOOST_TEST(with("Sender:\nNote:\n\nfragile\n", 5, {"heavy"}) == "Sender:\nNote:\n\nheavy\n");
    BOOST_TEST(with("Sender: Ada\n", 0, {""}) == "Sender:\n");
}

BOOST_AUTO_TEST_CASE(an_absent_value_is_printed_or_has_no_line) {
    BOOST_TEST(with(page, 5, {}, {.absent = "None"}) == "Sender: Ada\n# no\nWeight:  5 g \nNote: None\n");
    BOOST_TEST(with(page, 5, {}, {.absent = ""}) == "Sender: Ada\n# no\nWeight:  5 g \nNote:\n");
    BOOST_TEST(with(page, 5, {}) == "Sender: Ada\n# no\nWeight:  5 g \n");
    BOOST_TEST(with("Sender: Ada\r\nNote: a", 5, {}) == "Sender: Ada");
    BOOST_TEST(with("Note: a", 5, {}) == "");
    BOOST_TEST(with(page, 1, {}) == page);
    BOOST_TEST(with("Sender: Ada\nNote: None\n", 5, {}) == "Sender: Ada\nNote: None\n"); // it is absent already
}

BOOST_AUTO_TEST_CASE(a_line_goes_to_its_place) {
    BOOST_TEST(with(page, 1, {"slow"}) == "Sender: Ada\n# no\nSent by: slow\nWeight:  5 g \nNote: a\n\nb\n");
    BOOST_TEST(with("Weight: 5 g\n", 0, {"Ada"}) == "Sender: Ada\nWeight: 5 g\n");
    BOOST_TEST(with("Sender: Ada\n", 5, {"a"}) == "Sender: Ada\nNote: a\n");
    BOOST_TEST(with("Sender: Ada", 5, {"a"}) == "Sender: Ada\nNote: a");
    BOOST_TEST(with("Sender: Ada\n\n\n", 5, {"a"}) == "Sender: Ada\nNote: a\n\n\n");
}

BOOST_AUTO_TEST_CASE(line_ends_are_those_of_the_text) {
    BOOST_TEST(with("Sender: Ada\r\nNote: a\r\n", 5, {"b\nc\r\nd"}) == "Sender: Ada\r\nNote: b\r\nc\r\nd\r\n");
    BOOST_TEST(with("Sender: Ada\r\n", 5, {"b"}) == "Sender: Ada\r\nNote: b\r\n");
    BOOST_TEST(with("Sender: Ada\nNote: a\n", 5, {"b\rc\r"}) == "Sender: Ada\nNote: b\rc\r\n");
    BOOST_TEST(with("Sender: Ada\nNote: a\n", 5, {"b\r\nc"}) == "Sender: Ada\nNote: b\nc\n");
}

BOOST_AUTO_TEST_CASE(values_of_a_repeated_key_go_to_its_lines) {
    using store::package;
    std::string const text = "Package: tea\nTag: hot\nSize: 5\nTag: dark\n";
    BOOST_TEST(with<package>(text, 4, {"cold", "light"}) == "Package: tea\nTag: cold\nSize: 5\nTag: light\n");
    BOOST_TEST(with<package>(text, 4, {"cold"}) == "Package: tea\nTag: cold\nSize: 5\n");
    BOOST_TEST(with<package>(text, 4, {"a", "b", "c"}) == "Package: tea\nTag: a\nSize: 5\nTag: b\nTag: c\n");
    BOOST_TEST(with<package>(text, 4, {}) == "Package: tea\nSize: 5\n");
    BOOST_TEST(with<package>("Package: tea\nTag: hot\nTag: dark", 4, {}) == "Package: tea\n");
    BOOST_TEST(with<package>("Package: tea\n", 4, {"a", "b"}) == "Package: tea\nTag: a\nTag: b\n");
}

BOOST_AUTO_TEST_CASE(words_stand_around_a_text_that_needs_them) {
    std::string const text = "Version: 1\nText: <text>a\nb</text>\n";
    BOOST_TEST(with<bill>(text, 1, {"c"}) == "Version: 1\nText: c\n");
    BOOST_TEST(with<bill>(text, 1, {"c\nd"}) == "Version: 1\nText: <text>c\nd</text>\n");
    BOOST_TEST(with<bill>(text, 1, {""}) == "Version: 1\nText:\n");
    BOOST_TEST(with<bill>("Version: 1\n", 1, {"c\nd"}) == "Version: 1\nText: <text>c\nd</text>\n");
    BOOST_TEST(with<bill>("Version: 1\n", 1, {"c"}) == "Version: 1\nText: c\n");
}

BOOST_AUTO_TEST_CASE(no_words_stand_around_a_block) {
    std::string const text = "Version: 1\n!begin\na\n!end\nText: b\n";
    BOOST_TEST(with<bill>(text, 2, {"c"}) == "Version: 1\n!begin\nc\n!end\nText: b\n");
    BOOST_TEST(with<bill>(text, 2, {"c\nd"}) == "Version: 1\n!begin\nc\nd\n!end\nText: b\n");
    BOOST_TEST(with<bill>(text, 2, {""}) == "Version: 1\nText: b\n");
    BOOST_TEST(dossier::replace(text, &bill::table, "c\nd").text() == "Version: 1\n!begin\nc\nd\n!end\nText: b\n");
}

BOOST_AUTO_TEST_CASE(a_title_comes_and_goes) {
    BOOST_TEST(with<leaf>("Leaf oak\n\nStory: a\n", 1, {"ash"}) == "Leaf ash\n\nStory: a\n");
    BOOST_TEST(with<leaf>("Leaf\n\nStory: a\n", 1, {"ash"}) == "Leaf ash\n\nStory: a\n");
    BOOST_TEST(with<leaf>("Leaf oak\n\nStory: a\n", 1, {}) == "Leaf\n\nStory: a\n");
    BOOST_TEST(with<leaf>("Leaf\n\nStory: a\n", 1, {}) == "Leaf\n\nStory: a\n");
    BOOST_TEST(with<leaf>("Story: a\n", 1, {}) == "Story: a\n");
    BOOST_TEST(with<leaf>("Story: a\n", 1, {"ash"}) == "Leaf ash\n\nStory: a\n");
}

BOOST_AUTO_TEST_CASE(blank_lines_behind_the_title_are_those_of_the_style) {
    dossier::print_style const how{.lines_after_title = 2, .lines_between = 0};
    BOOST_TEST(with<leaf>("Leaf oak\n", 0, {"a"}, how) == "Leaf oak\n\n\nStory: a\n");
    BOOST_TEST(with<leaf>("Story: a\n", 1, {"ash"}, how) == "Leaf ash\n\n\nStory: a\n");
}

BOOST_AUTO_TEST_CASE(a_section_is_begun_without_a_blank_line_where_one_ends_the_record) {
    BOOST_TEST(with<lidded::box>("Name: a\n", 1, {"1"}) == "Name: a\n[Lid]\nSize: 1\n");
}

BOOST_AUTO_TEST_SUITE_END()
