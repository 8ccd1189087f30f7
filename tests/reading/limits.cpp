// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/limits.hpp>

#include <dossier/text/locate.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/continuation.hpp>
#include <dossier/read.hpp>

#include "support/package.hpp"
#include "support/problems.hpp"
#include "support/shipment.hpp"
#include "support/show.hpp"

// What stands around a record, as parse tells of it.

namespace {

// Parts with a heading and without one, and keys that repeat.
struct visit {
    int day = 0;
    std::optional<std::string> note;
};
struct stay {
    struct bill {
        std::vector<std::string> items;
        std::optional<int> sum;
    };
    std::vector<visit> visits, later;
    bill paid;
};

// A text whose lines are joined.
struct tag {
    std::string name, plain;
};

} // namespace

template <>
inline constexpr auto dossier::schema<stay> = dossier::record<stay>(
    dossier::section("Visit", &stay::visits, dossier::field("Day", &visit::day).required(), dossier::field("Note", &visit::note).multiline()),
    dossier::section(&stay::later, dossier::field("Later", &visit::day), dossier::field("Report", &visit::note)),
    dossier::section("Bill", &stay::paid, dossier::field("Item", &stay::bill::items), dossier::field("Sum", &stay::bill::sum)));

template <>
inline constexpr auto dossier::schema<tag> =
    dossier::record<tag>(dossier::field("Name", &tag::name).codec(dossier::joined), dossier::field("Plain", &tag::plain)).continuation_lines();

namespace {

using dossier::diagnostic_code;
using dossier::parse;
using dossier_test::lines;
using dossier_test::problems;
using dossier_test::show;
using post::shipment;

void check(lines const& got, lines const& wanted) { BOOST_TEST(got == wanted, boost::test_tools::per_element()); }

// Reads a record with `enough` for a limit, and with `less`, which ends it after two of its lines.
void check_end_after_two_lines(std::size_t dossier::options::*limit, std::size_t enough, std::size_t less, std::string_view message) {
    std::string const text = "Sender: Ada\nWeight: 5 g\nFragile: Yes\n";
    dossier::options limited;
    limited.*limit = enough;
    BOOST_TEST(parse<shipment>(text, limited).diagnostics().empty());
    limited.*limit = less;
    auto const p = parse<shipment>(text, limited);
    BOOST_TEST(!p.ok());
    BOOST_TEST(show(*p) == "Ada|-|5|-|-|-");
    BOOST_TEST_REQUIRE(p.diagnostics().size() == 1u);
    BOOST_TEST(p.diagnostics()[0].code == diagnostic_code::limit_exceeded);
    BOOST_TEST(p.diagnostics()[0].offset == 24u);
    BOOST_TEST(p.diagnostics()[0].message() == message);
}

std::ptrdiff_t after_mark(std::string_view text) { return dossier::detail::skip_byte_order_mark(text) - text.data(); }

} // namespace

BOOST_AUTO_TEST_SUITE(reading_limits)

BOOST_AUTO_TEST_CASE(a_character_goes_on_behind_a_line_end_and_a_blank) {
    auto const size = [](std::string_view text) {
        char const* const first = text.data();
        return dossier::detail::after_split_character(first, first + text.size()) - first;
    };
    for (std::string_view const text : {"\xE2\x82\n \xAC", "\xE2\r\n\t\x82\n \xAC"}) BOOST_TEST(size(text) == static_cast<std::ptrdiff_t>(text.size()));
    for (std::string_view const text : {"\xE2\x82\n\xAC", "\xE2\x82\n?\xAC", "\xE2\x82 \xAC", "\xE2\x82\n ", "\xE2\x82"}) BOOST_TEST(size(text) == 0);
    BOOST_TEST(size(std::string(1 << 20, '\xFF')) == 0); // no character has more than four bytes
}

BOOST_AUTO_TEST_CASE(a_character_may_stand_on_both_sides_of_a_line_end_that_is_joined) {
    auto const places = [](std::string_view text) {
        std::string all;
        for (auto const& d : parse<tag>(text).diagnostics()) (((all += std::to_string(d.offset)) += '+') += std::to_string(d.length)) += ' ';
        return all;
    };
    for (std::string_view const text : {"Name: \xC3\n \xA9", "Name: \xE2\r\n \x82\n\t\xAC", "Name: \xF0\x9F\n \xA6\x86\n", "Name: \xC3\n \xA9\xC3\n \xA9"}) BOOST_TEST(places(text) == "", text);
    BOOST_TEST(parse<tag>("Name: caf\xC3\r\n \xA9\r\n")->name == "caf\xC3\xA9");
    BOOST_TEST(places("Name: \xC3\n  \xA9") == "6+1 10+1 "); // a blank is within
    BOOST_TEST(places("Name: \xE2\n \x82") == "6+1 9+1 ");  // cut
    BOOST_TEST(places("Name: \xC3\n\xA9") == "6+1 8+1 8+1 "); // a stray line
    BOOST_TEST(places("Name: \xFF\xC3\n \xA9\xFF") == "6+1 11+1 ");
    BOOST_TEST(parse<shipment>("Sender: \xC3\n \xA9").diagnostics().size() >= 2u); // no lines are joined
}

BOOST_AUTO_TEST_CASE(a_whole_byte_order_mark_is_skipped_once) {
    BOOST_TEST(after_mark("\xEF\xBB\xBFSender") == 3);
    BOOST_TEST(after_mark("\xEF\xBB\xBF\xEF\xBB\xBF") == 3);
    BOOST_TEST(after_mark("\xEF\xBB") == 0);
    BOOST_TEST(after_mark("\xEF\xBBSender") == 0);
    BOOST_TEST(after_mark("\n\xEF\xBB\xBF") == 0);
    BOOST_TEST(after_mark("") == 0);
}

BOOST_AUTO_TEST_CASE(offsets_count_from_before_the_mark) {
    auto const p = parse<shipment>("\xEF\xBB\xBFSender: Ada\nWeight: much\n");
    BOOST_TEST(p->sender == "Ada");
    BOOST_TEST_REQUIRE(p.diagnostics().size() == 1u);
    BOOST_TEST(p.diagnostics()[0].offset == 23u);
}

BOOST_AUTO_TEST_CASE(what_is_beyond_the_limit_is_not_read) {
    check_end_after_two_lines(&dossier::options::max_record, 37, 24, "over the limit of 24 bytes");
}

BOOST_AUTO_TEST_CASE(a_record_ends_at_the_limit_of_its_lines) {
    check_end_after_two_lines(&dossier::options::max_lines, 3, 2, "over the limit of 2 lines");
}

BOOST_AUTO_TEST_CASE(the_limit_of_elements_is_none_of_single_values) {
    dossier::options none;
    none.max_elements = 0;
    auto const p = parse<shipment>("Sender: Ada\nNote: None\nWeight: 5 g", none);
    BOOST_TEST(show(*p) == "Ada|-|5|-|-|-");
    BOOST_TEST(p.diagnostics().empty());
    auto const bad = parse<shipment>("Sender: Ada\nWeight: heavy\n", none);
    BOOST_TEST_REQUIRE(bad.diagnostics().size() == 1u);
    BOOST_TEST(bad.diagnostics()[0].code == diagnostic_code::bad_value);
}

BOOST_AUTO_TEST_CASE(a_text_without_a_record_is_an_error) {
    for (std::string_view const text : {"", "\n\n", "hello\n"}) {
        auto const p = parse<shipment>(text);
        BOOST_TEST(!p.ok());
        BOOST_TEST_REQUIRE(!p.diagnostics().empty());
        auto const& d = p.diagnostics().back();
        BOOST_TEST(d.code == diagnostic_code::not_a_record);
        BOOST_TEST(d.offset == 0u);
        BOOST_TEST(d.message() == "no record found: expected a line such as \"Sender: ...\"");
    }
}

BOOST_AUTO_TEST_CASE(a_text_in_utf16_is_named) {
    auto const utf16 = [](std::string_view text, bool big_endian, bool mark) {
        std::string out = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
        for (char const c : text) (out += big_endian ? '\0' : c) += big_endian ? c : '\0';
        return out;
    };
    std::string_view const record = "Sender: Ada\nWeight: 5 g\nFragile: Yes\nand some words that make it longer than 64 bytes\n";
    for (bool const big_endian : {false, true})
        for (bool const mark : {false, true})
            for (auto const& text : {utf16(record, big_endian, mark), utf16("Se", big_endian, mark), utf16("\n\n", big_endian, mark)}) {
                auto const p = parse<shipment>(text);
                BOOST_TEST_REQUIRE(!p.diagnostics().empty());
                bool named = false;
                for (auto const& d : p.diagnostics()) {
                    if (d.code != diagnostic_code::not_a_record) continue;
                    named = true;
                    auto const at = dossier::locate(text, d.offset);
                    BOOST_TEST((at.line == 1u && at.column == 1u));
                    BOOST_TEST(d.reason == "the text looks like UTF-16; convert it to UTF-8");
                    BOOST_TEST(d.message() == "no record found: the text looks like UTF-16; convert it to UTF-8");
                }
                BOOST_TEST(named);
            }
}

BOOST_AUTO_TEST_CASE(other_texts_with_nul_are_not_named) {
    using dossier::detail::looks_like_utf16;
    using namespace std::string_view_literals;
    for (auto const text : {""sv, "\0"sv, "a\0"sv, "a\0b"sv, "\0\0\0\0"sv, "a\0\0\0b\0\0\0"sv, "a\0bb"sv, "\0a\0\0"sv, "\xFF\xFF"sv, "\xEF\xBB\xBF"sv})
        BOOST_TEST(!looks_like_utf16(text));
    for (auto const text : {"\xFF\xFE"sv, "\xFE\xFF"sv, "a\0b\0"sv, "a\0b\0c"sv, "\0a\0b"sv}) BOOST_TEST(looks_like_utf16(text));
    std::string longer = "Sender: Ada";
    longer.insert(1, 1, '\0');
    BOOST_TEST(parse<shipment>(longer).diagnostics().back().reason == "");
    std::string text;
    while (text.size() != 64) text += {'a', '\0'};
    BOOST_TEST(looks_like_utf16(text + "bb")); // no more bytes are looked at
    text[62] = '\0';
    BOOST_TEST(!looks_like_utf16(text));
}

BOOST_AUTO_TEST_CASE(runs_of_bytes_that_are_not_utf8_are_reported_up_to_the_limit_of_diagnostics) {
    dossier::options limited;
    limited.max_diagnostics = 2;
    std::string const two = "Sender: A\xFF\xFF\nWeight: 5 g\nNote: \xC3 b\n";
    check(problems<shipment>(two, limited), {"1:10 invalid_utf8 []", "3:7 invalid_utf8 []"});
    check(problems<shipment>(two + "c\xFE\n", limited), {"1:10 invalid_utf8 []", "3:7 invalid_utf8 []", "4:2 limit_exceeded []"});
    check(problems<shipment>(two + "c\xFE d\xFE\n", limited), {"1:10 invalid_utf8 []", "3:7 invalid_utf8 []", "4:2 limit_exceeded []"});
    limited.max_diagnostics = 0;
    check(problems<shipment>(two, limited), {"1:10 limit_exceeded []"});
}

BOOST_AUTO_TEST_CASE(a_value_that_is_no_text_has_the_same_limit) {
    dossier::options limited;
    limited.max_value = 5;
    check(problems<shipment>("Sender: Ada\nWeight: 123 g\nSent: 2025\n", limited), {});
    // by a parser that needs the end of its line, and by one that does not
    check(problems<shipment>("Sender: Ada\nWeight: 1234 g\nSent: 2025-1\n", limited), {"2:9 limit_exceeded [] Weight", "3:7 limit_exceeded [] Sent"});
    check(problems<shipment>("Sender: Ada\nWeight: 5 g\nSent: 2025-11\n", limited), {"3:7 limit_exceeded [] Sent"});
    // a list, a number and continued lines
    check(problems<store::package>("Package: a\nSize: 12345\nSlots: 1 2 3\n", limited), {});
    check(problems<store::package>("Package: a\nSize: 123456\nSlots: 1 2\n 33\n", limited), {"2:7 limit_exceeded [] Size", "3:8 limit_exceeded [] Slots"});
    BOOST_TEST(parse<store::package>("Package: a\nSlots: 1 2\n 33\n", limited)->slots.empty());
}

BOOST_AUTO_TEST_CASE(parts_are_read_up_to_their_limit) {
    dossier::options limited;
    limited.max_parts = 2;
    std::string const two = "Visit\nDay: 1\nNote: a\nVisit\nNote: b\n", bill = "Bill\nSum: 5\n";
    check(problems<stay>(two + bill, limited), {"4:1 missing_field [Visit] Day"});
    BOOST_TEST(parse<stay>(two + bill, limited)->visits.size() == 2u);
    // the part over the limit, and all behind it
    auto const text = two + "\nVisit\nDay: 3\n\n" + bill + "\n\n";
    auto const r = parse<stay>(text, limited);
    check(dossier_test::problems_of(r, text), {"4:1 missing_field [Visit] Day", "7:1 limit_exceeded [Visit]"});
    BOOST_TEST(r.diagnostics()[1].message() == "over the limit of 2 parts");
    BOOST_TEST(r->visits.size() == 2u);
    BOOST_TEST(r->visits[1].note.value_or("") == "b");
    BOOST_TEST((!r->paid.sum && !r.ok()));
    check(dossier_test::extras<stay>(text, limited), {"limit_exceeded [Visit] Visit\nDay: 3\n\nBill\nSum: 5"});
    BOOST_TEST(r.extras()[0].offset == two.size() + 1);
    // a part that begins with its first key, where the heading is missing or misspelt, and a section that has no heading
    check(problems<stay>("Visit\nDay: 1\nDay: 2\nDay: 3\nNote: c\n", limited), {"4:1 limit_exceeded [Visit]"});
    check(problems<stay>("Later: 1\nLater: 2\nReport: b\nLater: 3\n" + bill, limited), {"4:1 limit_exceeded []"});
    check(problems<stay>("Visit\nDay: 1\nVisit\nDay: 2\nVisti\nDay: 3\n", limited), {"5:1 unknown_heading [Visit]", "5:1 limit_exceeded [Visit]"});
    check(dossier_test::extras<stay>("Visit\nDay: 1\nVisit\nDay: 2\nVisti\nDay: 3\n", limited), {"unknown_heading [Visit] Visti", "limit_exceeded [Visit] Day: 3"});
    // each section has the limit for itself
    check(problems<stay>("Visit\nDay: 1\nDay: 2\nLater: 1\nLater: 2\n", limited), {});
    limited.max_parts = 0;
    check(problems<stay>(two, limited), {"1:1 limit_exceeded [Visit]"});
    check(dossier_test::extras<stay>(two, limited), {"limit_exceeded [Visit] " + two.substr(0, two.size() - 1)});
}

BOOST_AUTO_TEST_CASE(values_of_one_key_are_read_up_to_their_limit) {
    dossier::options limited;
    limited.max_elements = 2;
    std::string const two = "Bill\nItem: a\nItem: b\n";
    check(problems<stay>(two + "Item:\nSum: 1\n", limited), {}); // an absent value is none
    for (std::string const odd_line : {"", "?\n"}) {
        auto const text = two + odd_line + "Item: c\nItem: d\nSum: 5\n";
        auto const r = parse<stay>(text, limited);
        auto got = dossier_test::problems_of(r, text);
        check(got, odd_line.empty() ? lines{"4:7 limit_exceeded [Bill] Item", "5:7 limit_exceeded [Bill] Item"}
                                    : lines{"4:1 stray_line [Bill]", "5:7 limit_exceeded [Bill] Item", "6:7 limit_exceeded [Bill] Item"});
        BOOST_TEST(r.diagnostics().back().message() == "Item: over the limit of 2 elements");
        BOOST_TEST(show(r->paid.items) == "a|b|");
        BOOST_TEST(show(r->paid.sum) == "5");
        BOOST_TEST(r.extras().back().text == "Item: d");
    }
    check(problems<stay>(two + "Sum: 5\n", limited), {});
    // and so are unknown keys
    std::string const keys = "Package: a\nOne: 1\nTwo: 2\n";
    check(problems<store::package>(keys, limited), {});
    check(problems<store::package>(keys + "Three: 3\n 4\nTag: t\n", limited), {"4:1 limit_exceeded [] Three"});
    check(dossier_test::extras<store::package>(keys + "Three: 3\n 4\nTag: t\n", limited), {"limit_exceeded [] Three: 3\n 4"});
    BOOST_TEST(parse<store::package>(keys + "Three: 3\nTag: t\n", limited)->more.size() == 2u);
    limited.max_elements = 0;
    BOOST_TEST(parse<stay>(two, limited)->paid.items.empty());
}

BOOST_AUTO_TEST_CASE(a_record_among_others_ends_where_it_does_without_limits) {
    dossier::options limited;
    limited.max_elements = 1;
    std::string const text = "Package: a\nOne: 1\nTwo: 2\n\nPackage: b\nTag: c\nTag: d\n";
    std::vector<std::size_t> offsets;
    for (auto&& r : dossier::read<store::package>(text, limited)) offsets.push_back(r.offset());
    BOOST_TEST(offsets == (std::vector<std::size_t>{0, text.find("Package: b")}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
