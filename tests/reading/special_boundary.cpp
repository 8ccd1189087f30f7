// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/special_boundary.hpp>

#include <dossier/reading/make_table.hpp>
#include <dossier/record.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/package.hpp"

namespace {

// One with a title that a blank line ends.
struct letter {
    std::string to, from;
};
// One that begins at a key, at a heading, at a title.
struct page {
    std::string number, text;
};
struct chapter {
    page first;
};
struct book {
    std::string name, text;
};

} // namespace

template <>
inline constexpr auto dossier::schema<letter> =
    dossier::record<letter>(dossier::title("Letter to", &letter::to), dossier::field("From", &letter::from)).blank_line_ends();
template <>
inline constexpr auto dossier::schema<page> =
    dossier::record<page>(dossier::field("Number", &page::number).alias("No"), dossier::field("Text", &page::text)).begins_at("Number");
template <>
inline constexpr auto dossier::schema<chapter> =
    dossier::record<chapter>(dossier::section("Chapter", &chapter::first, dossier::field("Text", &page::text))).begins_at("Chapter");
template <>
inline constexpr auto dossier::schema<book> =
    dossier::record<book>(dossier::title("Book", &book::name), dossier::field("Text", &book::text)).begins_at("Book");

namespace {

namespace detail = dossier::detail;
using detail::boundary;
using dossier_test::guarded_text;

template <class Record>
boundary begins_line(std::string_view text, bool whole = true) {
    guarded_text const t(text);
    return detail::begins_line(detail::table_of<Record>, t.begin(), t.end(), whole);
}
template <class Record>
bool end_record(std::string_view blank_lines) {
    guarded_text const t(blank_lines);
    return detail::end_record(detail::table_of<Record>, t.begin(), t.end());
}

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(boundary)

BOOST_AUTO_TEST_SUITE(reading_special_boundary)

BOOST_AUTO_TEST_CASE(a_record_begins_at_each_line_with_the_key_heading_or_title) {
    BOOST_TEST((begins_line<page>("Number: 1\n") == boundary::yes));
    BOOST_TEST((begins_line<page>("No: 1\n") == boundary::yes)); // in any spelling
    BOOST_TEST((begins_line<page>("Number\n") == boundary::no));
    BOOST_TEST((begins_line<page>("Text: 1\n") == boundary::no));
    BOOST_TEST((begins_line<chapter>("Chapter \n") == boundary::yes));
    BOOST_TEST((begins_line<chapter>("Chapter") == boundary::yes));
    BOOST_TEST((begins_line<chapter>("Chapter 1\n") == boundary::no));
    BOOST_TEST((begins_line<book>("Book of\n") == boundary::yes));
    BOOST_TEST((begins_line<book>("Books\n") == boundary::no));
}

BOOST_AUTO_TEST_CASE(a_line_without_its_end_leaves_open_whether_one_does) {
    BOOST_TEST((begins_line<page>("Number: 1", false) == boundary::open));
    BOOST_TEST((begins_line<page>("Number: 1\n", false) == boundary::yes));
    BOOST_TEST((begins_line<page>("N", false) == boundary::open));
    BOOST_TEST((begins_line<page>("N", true) == boundary::no));
    char const before = '\n'; // what stands before an empty text is none of its bytes
    BOOST_TEST((detail::begins_line(detail::table_of<page>, &before + 1, &before + 1, false) == boundary::open));
    // a heading is looked at so far and no further
    std::string const blanks(detail::head_reach, ' ');
    BOOST_TEST((begins_line<chapter>("Chapter" + blanks + "\n") == boundary::no));
    BOOST_TEST((begins_line<chapter>("Chapter" + blanks, false) == boundary::no));
}

BOOST_AUTO_TEST_CASE(where_a_blank_line_ends_records_no_title_does) {
    std::string const text = "Package: a\nPackage: b\n \r\nPackage: c\n\r\nPackage: d\n";
    guarded_text const t(text);
    detail::record_text const record{detail::table_of<store::package>, t.begin(), t.end()};
    for (std::size_t at = text.find('\n') + 1; at < text.size(); at = text.find('\n', at) + 1) BOOST_TEST(record.ends_at(t.begin() + at) == (text[at] == '\r'), at);
    std::string const letters = "Letter to a\nFrom: b\nLetter to c\nFrom: d\n";
    guarded_text const l(letters);
    detail::record_text const letter_text{detail::table_of<letter>, l.begin(), l.end()};
    for (std::size_t at = letters.find('\n') + 1; at < letters.size(); at = letters.find('\n', at) + 1) BOOST_TEST(!letter_text.ends_at(l.begin() + at), at);
}

BOOST_AUTO_TEST_CASE(only_an_empty_line_ends_a_record_whose_values_a_line_of_blanks_can_continue) {
    BOOST_TEST(end_record<letter>(" \n"));
    BOOST_TEST(!end_record<letter>(""));
    BOOST_TEST(!end_record<store::package>(" \n\t\r\n"));
    BOOST_TEST(end_record<store::package>(" \n\n"));
    // of more lines, the last ones are looked at
    std::string lines = "\n";
    while (lines.size() <= detail::head_reach) lines += " \n";
    BOOST_TEST(!end_record<store::package>(lines));
    BOOST_TEST(end_record<store::package>(lines.substr(0, 9)));
}

BOOST_AUTO_TEST_SUITE_END()
