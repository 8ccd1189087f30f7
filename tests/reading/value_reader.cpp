// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/value_reader.hpp>

#include <dossier/codec/comment.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/problems.hpp"
#include "support/show.hpp"

namespace {

// A value of each kind that is read in its own way.
struct kinds {
    std::string text;
    std::optional<int> number;                // by its own parser, at once
    std::optional<dossier::partial_date> date;
    unsigned weight = 7;                      // by a parser of a user's own
    std::string must;
    std::vector<std::string> words;           // each line adds one
    std::optional<std::string> story;         // several lines
    std::optional<int> noted;                 // a comment may follow
};

// A title that is a text, and values that go on in the next line.
struct folded {
    std::optional<std::string> name;
    std::optional<int> number;
    std::optional<std::string> text;
    std::vector<std::string> words;
};

} // namespace

template <>
inline constexpr auto dossier::schema<kinds> = dossier::record<kinds>(
    dossier::field("Text", &kinds::text), dossier::field("Number", &kinds::number), dossier::field("Date", &kinds::date),
    dossier::field("Weight", &kinds::weight).codec(boost::spirit::x3::uint_ >> " g"), dossier::field("Must", &kinds::must).required(),
    dossier::field("Word", &kinds::words), dossier::field("Story", &kinds::story).multiline(),
    dossier::field("Noted", &kinds::noted).codec(dossier::uncommented("#"))).absent("None");

template <>
inline constexpr auto dossier::schema<folded> = dossier::record<folded>(
    dossier::title("Folded", &folded::name), dossier::field("Number", &folded::number), dossier::field("Text", &folded::text).codec(dossier::unfolded),
    dossier::field("Word", &folded::words)).continuation_lines().absent("None");

namespace {

namespace detail = dossier::detail;
using dossier_test::guarded_text;
using dossier_test::show;

/// A record, and how its values are read.
template <class Record>
struct reading {
    Record record{};

    /// What the row of field `i` leaves of `text`, which begins with a value; "?" where it does not plainly fit.
    std::string rest(std::size_t i, std::string_view text, std::size_t max_value = std::numeric_limits<std::size_t>::max()) {
        guarded_text const t(text);
        detail::progress_of<Record> state;
        state.mark(0, i);
        state.run = state.next = state.unread = i;
        detail::record_text const source{detail::table_of<Record>, t.begin(), t.end()};
        dossier::options const defaults;
        detail::record_builder builder(detail::table_of<Record>, &record, t.begin(), nullptr, defaults);
        auto const& rows = detail::rows_of<Record>::all;
        detail::record_reader reader(source, rows.data(), &record, state, builder, max_value);
        char const* const next = rows[i].read(reader, rows[i], &record, t.begin());
        return next ? std::string(next, t.end()) : "?";
    }
};

enum : std::size_t { text, number, date, weight, must, words, story, noted };

} // namespace

BOOST_AUTO_TEST_SUITE(reading_value_reader)

BOOST_AUTO_TEST_CASE(a_value_goes_into_its_member_and_the_next_line_follows) {
    reading<kinds> r;
    BOOST_TEST(r.rest(text, "a b\nx") == "x");
    BOOST_TEST(r.rest(number, "-3\nx") == "x");
    BOOST_TEST(r.rest(date, "2025-09\r\nx") == "x");
    BOOST_TEST(r.rest(weight, "5 g\nx") == "x");
    BOOST_TEST(r.rest(must, "y\nx") == "x");
    BOOST_TEST(r.rest(words, "one\nx") == "x");
    BOOST_TEST(r.rest(story, "a\nb\n\n") == "");
    BOOST_TEST(r.record.text == "a b");
    BOOST_TEST(show(r.record.number) == "-3");
    BOOST_TEST(show(r.record.date) == "2025-09");
    BOOST_TEST(r.record.weight == 5u);
    BOOST_TEST(r.record.must == "y");
    BOOST_TEST(show(r.record.words) == "one|");
    BOOST_TEST(show(r.record.story) == "a\nb");
}

BOOST_AUTO_TEST_CASE(what_does_not_plainly_fit_is_left_to_the_handler_and_the_member_as_it_was) {
    reading<kinds> r;
    for (auto const wrong : {"", "x\n", "3x\n", "3 \n", "3", "99999999999\n"}) BOOST_TEST(r.rest(number, wrong) == "?", wrong);
    for (auto const wrong : {"", "2025-13\n", "soon\n", "2025-09", "2025-09-08 x\n"}) BOOST_TEST(r.rest(date, wrong) == "?", wrong);
    for (auto const wrong : {"", "5\n", "g\n", "5 kg\n"}) BOOST_TEST(r.rest(weight, wrong) == "?", wrong);
    for (auto const wrong : {"", "None\n", " \n", "\r"}) BOOST_TEST(r.rest(must, wrong) == "?", wrong);
    BOOST_TEST((!r.record.number && !r.record.date && r.record.weight == 7u && r.record.must.empty()));
}

BOOST_AUTO_TEST_CASE(a_value_may_be_as_long_as_its_limit) {
    reading<kinds> r;
    BOOST_TEST(r.rest(text, "abc\nx", 3) == "x");
    BOOST_TEST(r.rest(text, "abcd\nx", 3) == "?");
    BOOST_TEST(r.rest(number, "123\nx", 3) == "x");
    BOOST_TEST(r.rest(number, "1234\nx", 3) == "?");
    BOOST_TEST(r.rest(date, "2025-09\nx", 7) == "x");
    BOOST_TEST(r.rest(date, "2025-09\nx", 6) == "?");
    BOOST_TEST(r.rest(weight, "5 g\nx", 3) == "x");
    BOOST_TEST(r.rest(weight, "50 g\nx", 3) == "?");
    BOOST_TEST(r.rest(story, "a\nb\n", 3) == "");
    BOOST_TEST(r.rest(story, "a\nbc\n", 3) == "?");
}

BOOST_AUTO_TEST_CASE(a_text_of_several_lines_may_be_absent) {
    reading<kinds> r;
    for (auto const nothing : {"\nNone\n", "\n\n", " \n", "\r\r\n", ""}) BOOST_TEST(r.rest(story, nothing) == "", nothing);
    BOOST_TEST(!r.record.story);
    BOOST_TEST(r.rest(story, "\r\n\r\na\r\nb\r\n") == "");
    BOOST_TEST(show(r.record.story) == "a\nb");
}

BOOST_AUTO_TEST_CASE(a_value_may_have_a_comment_behind_it) {
    reading<kinds> r;
    BOOST_TEST(r.rest(noted, "5 # about\nx") == "x");
    BOOST_TEST(show(r.record.noted) == "5");
    for (auto const wrong : {"# none\n", "None # yet\n", "many # or few\n"}) BOOST_TEST(r.rest(noted, wrong) == "?", wrong);
}

BOOST_AUTO_TEST_CASE(lines_with_one_key_are_read_together) {
    reading<kinds> r;
    BOOST_TEST(r.rest(words, "one\nWord: two\nWord:three\nWords: four\n") == "Words: four\n");
    BOOST_TEST(show(r.record.words) == "one|two|three|");
    BOOST_TEST(r.rest(words, "four\nWord: None\nWord: five\n") == "Word: None\nWord: five\n"); // what may be absent is looked at first
    BOOST_TEST(show(r.record.words) == "one|two|three|four|");
}

BOOST_AUTO_TEST_CASE(a_continued_value_goes_on_in_lines_with_a_blank_before_them) {
    reading<folded> r;
    BOOST_TEST(r.rest(0, "1\nx") == "x");
    BOOST_TEST(r.rest(1, "a\n b\n\tc\nx") == "x");
    BOOST_TEST(show(r.record.text) == "a b c");
    BOOST_TEST(r.rest(1, "a\n") == "");
    BOOST_TEST(r.rest(1, "None\n\n b\nx") == "\n b\nx");
    BOOST_TEST(r.rest(1, "a\n \n b\nx") == "x");
    BOOST_TEST(show(r.record.text) == "a b");
    BOOST_TEST(r.rest(2, "a\n b\nWord: c\nx") == "x");
    BOOST_TEST(r.record.words.size() == 2u);
    BOOST_TEST(r.rest(0, "1\n 2\nx") == "?");
}

BOOST_AUTO_TEST_CASE(a_title_is_trimmed_and_an_absent_one_left_to_the_handler) {
    constexpr std::size_t title = 3;
    reading<folded> r;
    BOOST_TEST(r.rest(title, "  a b \t\r\nx") == "x");
    BOOST_TEST(show(r.record.name) == "a b");
    for (auto const nothing : {"", "\n", "  \n", "\r\r\n"}) BOOST_TEST(r.rest(title, nothing) == "?", nothing);
    BOOST_TEST(show(dossier::parse<folded>("Folded  \nNumber: 1\n")->name) == "nothing");
}

BOOST_AUTO_TEST_CASE(an_absent_value_that_goes_on_is_a_value) {
    std::string const text = "Folded 1\nNumber: None\n 12\nText: None\n to tell\n";
    BOOST_TEST(show(dossier::parse<folded>(text)->text) == "None to tell");
    dossier_test::lines const wanted{"2:9 bad_value [] Number"};
    BOOST_TEST(dossier_test::problems<folded>(text) == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
