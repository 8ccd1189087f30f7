// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/special_lines.hpp>

#include <dossier/reading/make_table.hpp>
#include <dossier/record.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

struct parcel {
    std::string id;
    std::optional<std::string> text, table;
    std::vector<std::pair<std::string, std::string>> labels, labels_of;
};
struct letter {
    std::optional<std::string> text;
};

} // namespace

template <>
inline constexpr auto dossier::schema<parcel> = dossier::record<parcel>(
    dossier::field("Id", &parcel::id), dossier::field("Text", &parcel::text), dossier::field("Label", &parcel::labels).parameter("[", "]"),
    dossier::field("Label of", &parcel::labels_of).parameter("[", "]"), dossier::block("<table>", "</table>", &parcel::table))
    .begins_at("Id").ends_at("End").comments("#").indented_keys("  ").ignore_case().enclosed("<<", ">>");
template <>
inline constexpr auto dossier::schema<letter> =
    dossier::record<letter>(dossier::field("Text", &letter::text)).separated_by("%%").continuation_lines(" \t+|");

namespace {

namespace detail = dossier::detail;
using detail::line_kind;
using dossier_test::guarded_text;

template <class Record>
line_kind bounding_kind(std::string_view line) {
    guarded_text const t(line);
    return detail::bounding_kind(detail::table_of<Record>, dossier::text::line_at(t.begin(), t.end()));
}
detail::found_key key_of(std::string_view line) {
    return detail::key_at(detail::table_of<parcel>, dossier::text::line_at(line.data(), line.data() + line.size()));
}
std::string without_signs(std::string_view value, bool below = false) {
    std::string own;
    return std::string(detail::without_signs(detail::table_of<letter>.rules, value, below, own));
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_special_lines)

BOOST_AUTO_TEST_CASE(lines_that_bound_a_record_and_comments) {
    BOOST_TEST((bounding_kind<parcel>("# Id: 1") == line_kind::comment));
    BOOST_TEST((bounding_kind<parcel>("  # Id: 1") == line_kind::comment)); // as keys, comments may be indented
    BOOST_TEST((bounding_kind<parcel>("End") == line_kind::end));
    BOOST_TEST((bounding_kind<parcel>("  end \t") == line_kind::end));
    BOOST_TEST((bounding_kind<parcel>("end: now") == line_kind::end));
    BOOST_TEST((bounding_kind<parcel>("End now") == line_kind::unknown));
    BOOST_TEST((bounding_kind<parcel>("Ending") == line_kind::unknown));
    BOOST_TEST((bounding_kind<parcel>("En") == line_kind::unknown));
    BOOST_TEST((bounding_kind<parcel>("%%") == line_kind::unknown));
    BOOST_TEST((bounding_kind<letter>("%%") == line_kind::comment));
    BOOST_TEST((bounding_kind<letter>("%% ") == line_kind::unknown));
    BOOST_TEST((bounding_kind<letter>("End") == line_kind::unknown));
}

BOOST_AUTO_TEST_CASE(a_key_with_a_parameter_is_that_of_the_longest_spelling) {
    BOOST_TEST((key_of("Label[a]: x").entry->field == 2));
    BOOST_TEST(key_of("Label[a]: x").parameter == "a");
    BOOST_TEST((key_of("label OF[a[b]]: x").entry->field == 3));
    BOOST_TEST(key_of("label OF[a[b]]: x").parameter == "a[b]");
    BOOST_TEST(!key_of("Label[]: x").entry);
    BOOST_TEST(!key_of("Label[a: x").entry);
    BOOST_TEST(!key_of("Label(a]: x").entry);
    BOOST_TEST(!key_of("Text[a]: x").entry);
}

BOOST_AUTO_TEST_CASE(a_block_begins_with_all_of_its_line) {
    auto const block = [](std::string_view line) {
        guarded_text const t(line);
        return detail::block_at(detail::table_of<parcel>, dossier::text::line_at(t.begin(), t.end())).entry != nullptr;
    };
    BOOST_TEST(block("<table>"));
    BOOST_TEST(block("<TABLE> \t"));
    BOOST_TEST(!block("<table>: x"));
    BOOST_TEST(!block("Text"));
    BOOST_TEST(!block("<table of no field>"));
}

BOOST_AUTO_TEST_CASE(a_line_goes_on_where_a_blank_and_more_follow) {
    auto const whole = [](std::string_view text) {
        guarded_text const t(text);
        auto const l = detail::with_continuation(dossier::text::line_at(t.begin(), t.end()), t.end(), detail::record_rules{});
        return std::string(l.view()) + '|' + std::string(l.next, t.end());
    };
    BOOST_TEST(whole("a: b\n c\n\td\ne\n") == "a: b\n c\n\td|e\n");
    BOOST_TEST(whole("a: b\n \n c\n") == "a: b| \n c\n");
    BOOST_TEST(whole("a: b\n \r\r\n c\n") == "a: b| \r\r\n c\n");
    BOOST_TEST(whole("a: b\r\n c\r\nd") == "a: b\r\n c|d");
    BOOST_TEST(whole("a: b\n c") == "a: b\n c|");
    BOOST_TEST(whole("a: b") == "a: b|");
}

BOOST_AUTO_TEST_CASE(signs_become_blanks_except_where_nothing_follows) {
    BOOST_TEST(without_signs("a\n+b\n|c\n d") == "a\n b\n c\n d");
    BOOST_TEST(without_signs("a\n+\n+ \nb") == "a\n\n\nb");
    BOOST_TEST(without_signs("+a") == "+a");       // the line of the key
    BOOST_TEST(without_signs("+a\n+b") == "+a\n b");
    BOOST_TEST(without_signs("+a", true) == " a"); // the line below it
}

BOOST_AUTO_TEST_CASE(words_around_a_value) {
    auto const& rules = detail::table_of<parcel>.rules;
    auto const whole = detail::enclosed(rules, "<<a\nb>> ");
    BOOST_TEST(whole.closed);
    BOOST_TEST(whole.text == "a\nb");
    BOOST_TEST(detail::enclosed(rules, "<<>>").text == "");
    BOOST_TEST(detail::enclosed(rules, "<<>").opened);
    BOOST_TEST(!detail::enclosed(rules, "<<>").closed);
    BOOST_TEST(detail::enclosed(rules, "<<a").text == "<<a");
    BOOST_TEST(!detail::enclosed(rules, "a>>").opened);
    BOOST_TEST(!detail::enclosed({}, "<<a>>").opened);
}

BOOST_AUTO_TEST_SUITE_END()
