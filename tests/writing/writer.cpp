// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/writer.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/write.hpp>

#include "support/box.hpp"
#include "support/fixture.hpp"

namespace {

using dossier::study;
namespace detail = dossier::detail;

detail::writer writer_of(study& s, dossier::print_style const& how) {
    return {detail::table_of<study>, detail::write_tables<study>::operations, how, &s};
}

struct pair {
    std::optional<int> left;
};

} // namespace

namespace {

struct message {
    std::string subject, body;
};
struct sheet {
    std::string subject, body;
};
struct ledger { // it and its section take unknown keys
    using keys = std::vector<std::pair<std::string, std::string>>;
    struct part {
        std::optional<int> left;
        keys others;
    };
    std::string name;
    part first;
    keys others;
};
struct parcel {
    struct content {
        std::optional<std::string> name;
    };
    std::string number;
    std::optional<std::string> color;
    content inside;
    std::optional<std::string> letter;
};
struct crew { // its parts have no heading
    std::string ship;
    std::vector<pair> pairs;
};

} // namespace

template <>
inline constexpr auto dossier::schema<message> = dossier::record<message>(dossier::field("Subject", &message::subject)).body(&message::body);
template <>
inline constexpr auto dossier::schema<sheet> = dossier::record<sheet>(dossier::field("Subject", &sheet::subject)).body(&sheet::body).separated_by("%%");

template <>
inline constexpr auto dossier::schema<parcel> = dossier::record<parcel>(
    dossier::title("Parcel", &parcel::number), dossier::field("Color", &parcel::color),
    dossier::section("Inside", &parcel::inside, dossier::field("Name", &parcel::content::name))).body(&parcel::letter);

template <>
inline constexpr auto dossier::schema<ledger> = dossier::record<ledger>(
    dossier::title("Ledger", &ledger::name),
    dossier::section("The section of this ledger whose heading is longer than all that else is in it, so that the guess of its size is the greater for it",
                     &ledger::first, dossier::field("Left", &ledger::part::left), dossier::unknown_keys(&ledger::part::others))).unknown_keys(&ledger::others);

template <>
inline constexpr auto dossier::schema<crew> = dossier::record<crew>(
    dossier::field("Ship", &crew::ship), dossier::section(&crew::pairs, dossier::field("Left", &pair::left)));

template <>
inline constexpr auto dossier::schema<pair> = dossier::record<pair>(dossier::field("left", &pair::left).absent("none")).separator(" ");

BOOST_AUTO_TEST_SUITE(writing_writer)

BOOST_AUTO_TEST_CASE(writes_a_record_in_its_layout) {
    auto const text = dossier_test::fixture("study_2025.txt");
    auto s = *dossier::parse<study>(text);
    BOOST_TEST(writer_of(s, dossier::layout_2025).text() == text);
}

BOOST_AUTO_TEST_CASE(knows_each_field_and_the_title) {
    study s;
    s.id = dossier::nct_id::make(7);
    s.overview.acronym = "TEA";
    auto const w = writer_of(s, dossier::layout_2025);
    BOOST_TEST(w.entry(0).rules->key == "Ignite Creation Date");
    BOOST_TEST(w.heading(0) == "");
    BOOST_TEST(w.entry(21).rules->key == "Acronym");
    BOOST_TEST(w.heading(21) == "Study Overview");
    BOOST_TEST(w.entry(31).rules->key == "Viewing Study");
    BOOST_TEST(w.heading(31) == "");
    BOOST_TEST(w.present(21));
    BOOST_TEST(!w.present(22));
    BOOST_TEST(w.present(31));
    BOOST_TEST((w.member(21) == &s.overview.acronym));
    std::string out = "> ";
    w.write_value(31, out);
    w.write_value(21, out);
    BOOST_TEST(out == "> NCT00000007TEA");
}

// It is for others to see whether that reads back the same.
BOOST_AUTO_TEST_CASE(writes_any_value) {
    study s;
    s.identification.sponsor = "None";
    s.identification.brief_title = "two\nlines";
    BOOST_TEST(writer_of(s, dossier::print_style{}).text() == "Viewing Study\n\nBrief Title: two\nlines\nSponsor: None\n");
}

// A line of a key alone would have no separator.
BOOST_AUTO_TEST_CASE(an_absent_value_behind_a_separator_of_blanks_is_spelled) {
    pair p;
    dossier::print_style const empty{.absent = ""};
    detail::writer const w(detail::table_of<pair>, detail::write_tables<pair>::operations, empty, &p);
    BOOST_TEST(w.text() == "left none\n");
    BOOST_TEST(dossier::write(p, empty).text() == "left none\n");
}

BOOST_AUTO_TEST_CASE(no_blank_line_stands_above_a_body_but_the_one_that_begins_it) {
    parcel const p{"7", "green", {"tea"}, "Of herons.\n\nAnd egrets.\n"};
    auto const page = dossier::write(p);
    BOOST_TEST(page.text() == "Parcel 7\nColor: green\nInside\nName: tea\n\nOf herons.\n\nAnd egrets.\n");
    auto const read = dossier::parse<parcel>(page.text());
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST((read->inside.name == "tea"));
    BOOST_TEST((read->letter == p.letter));
}

BOOST_AUTO_TEST_CASE(a_body_ends_as_it_does) {
    dossier::print_style const how{.final_line_end = false};
    BOOST_TEST(dossier::write(message{"a", "x\n"}, how).text() == "Subject: a\n\nx\n");
    BOOST_TEST(dossier::write(message{"a", "x"}, how).text() == "Subject: a\n\nx");
    BOOST_TEST(dossier::write(message{"a", "x"}).text() == "Subject: a\n\nx");
    BOOST_TEST(dossier::write(message{"a", ""}, how).text() == "Subject: a");
    BOOST_TEST(dossier::write(sheet{"a", "x\n"}).text() == "Subject: a\n\nx\n%%\n");
    message nothing;
    detail::writer const w(detail::table_of<message>, detail::write_tables<message>::operations, how, &nothing);
    BOOST_TEST(w.text() == "Subject:");
}

BOOST_AUTO_TEST_CASE(unknown_keys_stand_above_the_heading_of_others) {
    std::string const heading(detail::table_of<ledger>.sections[0].heading);
    ledger l{"x", {1, {{"a", "2"}}}, {{"b", "3"}}};
    detail::writer const w(detail::table_of<ledger>, detail::write_tables<ledger>::operations, dossier::default_style<ledger>, &l);
    BOOST_TEST(w.text() == "Ledger x\n\nb: 3\n\n" + heading + "\n\nLeft: 1\na: 2\n");
}

BOOST_AUTO_TEST_CASE(a_part_of_which_nothing_is_printed_takes_no_line) {
    crew c{"Gull", {{}, {1}}};
    dossier::print_style const none{.absent = dossier::no_line};
    detail::writer const w(detail::table_of<crew>, detail::write_tables<crew>::operations, none, &c);
    BOOST_TEST(w.text() == "Ship: Gull\n\nLeft: 1\n");
}

BOOST_AUTO_TEST_CASE(no_blank_line_stands_where_one_ends_the_record) {
    BOOST_TEST(dossier::write(lidded::box{"a", {1}}).text() == "Name: a\n[Lid]\nSize: 1\n");
}

BOOST_AUTO_TEST_SUITE_END()
