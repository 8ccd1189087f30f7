// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/extra_lines.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/study/layout_2024.hpp>
#include <dossier/write.hpp>

#include "support/many_pages.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"
#include "support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::study;
using dossier::write;
using dossier_test::study_page;

namespace shelf {

struct bin {
    std::string label;
    std::optional<int> size;
};
struct row {
    std::string name;
    std::vector<bin> bins;
};
struct crate {
    std::string name;
    bin inside;
};
struct tray {
    bin inside;
};
struct tally {
    std::vector<int> counts;
};

} // namespace shelf

template <>
inline constexpr auto dossier::schema<shelf::row> = dossier::record<shelf::row>(
    dossier::title("Row", &shelf::row::name),
    dossier::section("Bin", &shelf::row::bins, dossier::field("Label", &shelf::bin::label), dossier::field("Size", &shelf::bin::size)));

template <>
inline constexpr auto dossier::schema<shelf::crate> =
    dossier::record<shelf::crate>(dossier::title("Crate", &shelf::crate::name), dossier::section("Inside", &shelf::crate::inside, dossier::field("Label", &shelf::bin::label)));

template <>
inline constexpr auto dossier::schema<shelf::tally> = dossier::record<shelf::tally>(dossier::field("Count", &shelf::tally::counts));

template <>
inline constexpr auto dossier::schema<shelf::tray> = dossier::record<shelf::tray>(dossier::section("Inside", &shelf::tray::inside, dossier::field("Label", &shelf::bin::label)));

namespace {

using lines = std::vector<std::pair<diagnostic_code, std::string>>;

lines lines_of(std::vector<dossier::extra> const& extras) {
    lines all;
    for (auto const& e : extras) all.emplace_back(e.reason, e.text);
    std::sort(all.begin(), all.end());
    return all;
}

// What is written of a text reads back with the same values and the same extras.
std::string written(std::string_view text, dossier::print_style const& how = dossier::default_style<study>) {
    auto const read = dossier::parse<study>(text);
    auto const page = write(read, how);
    for (auto const& d : page.diagnostics()) BOOST_ERROR(d.message());
    auto const back = dossier::parse<study>(page.text());
    BOOST_TEST((*back == *read));
    BOOST_TEST((lines_of(back.extras()) == lines_of(read.extras())));
    return page.text();
}

std::string changed(std::string text, std::string_view from, std::string_view to) { return text.replace(text.find(from), from.size(), to); }

} // namespace

BOOST_AUTO_TEST_SUITE(writing_extra_lines)

// A page in the style that `write` uses is written as it is, with what no member holds.
BOOST_AUTO_TEST_CASE(a_page_with_extras_is_written_as_it_was) {
    auto const page = study_page{}.text();
    auto const same = [](std::string const& text) { BOOST_TEST(written(text) == text); };
    same(page);
    same(changed(page, "Status: TERMINATED", "Status: STOPPED"));
    same(changed(page, "Status: TERMINATED\nLast", "Status: TERMINATED\nStatus: COMPLETED\nLast"));
    same(changed(page, "Viewing Study NCT01234567", "Viewing Study 1234"));
    same(changed(page, "Viewing Study NCT", "Viewing Stduy NCT"));
    same(changed(page, "Study Overview\n", "Study Overveiw\n"));
    same(changed(page, "Organization:\n", "Organization:\nFunding: none\n"));
    same(changed(page, "SOCKS\n", "SOCKS\nFunding: none\nand a line\n"));
}

BOOST_AUTO_TEST_CASE(a_line_whose_place_is_not_known_stands_in_its_section) {
    auto const page = study_page{}.text();
    BOOST_TEST(written(changed(page, "First Post", "Funding: none\nFirst Post")) == changed(page, "Organization:\n", "Organization:\nFunding: none\n"));
    BOOST_TEST(written(changed(page, "Official", "Funding: none\nOfficial")) == changed(page, "SOCKS\n", "SOCKS\nFunding: none\n"));
    BOOST_TEST(written("Hello\n" + page) == changed(page, "Organization:\n", "Organization:\n\nHello\n\n"));
    written(changed(page, "\nBrief Title", "\nFrom the Web\n\nBrief Title"));
    written(changed(page, "First Post", "Funding: none\nFirst Post"), dossier::layout_2024);
}

BOOST_AUTO_TEST_CASE(a_value_that_was_mended_takes_the_place_of_the_refused_one) {
    auto const page = study_page{}.text();
    auto read = dossier::parse<study>(changed(page, "Status: TERMINATED", "Status: STOPPED"));
    BOOST_TEST(!read.ok());
    read->header.status = dossier::overall_status::terminated;
    BOOST_TEST(write(read).text() == page);
    BOOST_TEST(write(*read, read.extras()).text() == page);
    BOOST_TEST(write(*read).text() == page);
    auto untitled = dossier::parse<study>(changed(page, "Viewing Study NCT01234567", "Viewing Study 1234"));
    untitled->id = dossier::nct_id::make(1234567);
    BOOST_TEST(write(untitled).text() == page);
}

BOOST_AUTO_TEST_CASE(lines_come_back_whatever_their_order_and_however_many_are_alike) {
    std::string many;
    for (int i = 40; i != 0; --i) many += "x" + std::to_string(i % 30) + ": 1\n";
    auto const page = changed(study_page{}.text(), "SOCKS\n", "SOCKS\n" + many);
    BOOST_TEST(written(page) == page);
}

BOOST_AUTO_TEST_CASE(there_may_be_more_than_a_result_has_unless_asked) {
    dossier::options how;
    std::string text = "Count: 1\n";
    for (std::size_t i = 0; i != how.max_extras + 2; ++i) text += std::to_string(i) + ": x\n";
    how.max_extras *= 2;
    BOOST_TEST((write(dossier::parse<shelf::tally>(text, how)).text() == text));
}

BOOST_AUTO_TEST_CASE(what_has_no_place_is_told) {
    auto const read = dossier::parse<study>(study_page{}.text());
    dossier::extra e;
    e.reason = diagnostic_code::unknown_key;
    e.key = "Funding";
    e.section = "Study Overview";
    e.text = "Funding: none\nAcronym: WOOL"; // two lines never were one extra
    auto const page = write(*read, std::vector{e});
    BOOST_TEST(page.text().empty());
    BOOST_TEST_REQUIRE(page.diagnostics().size() == 1u);
    auto const& d = page.diagnostics()[0];
    BOOST_TEST((d.code == diagnostic_code::unwritable_value));
    BOOST_TEST(d.section == "Study Overview");
    BOOST_TEST(d.key == "Funding");
    BOOST_TEST(d.found == e.text);
    BOOST_TEST(d.expected == "a line that reads back as it was read");
}

BOOST_AUTO_TEST_CASE(a_result_without_a_value_is_not_written) {
    dossier::options strict;
    strict.strict = true;
    BOOST_CHECK_THROW(write(dossier::parse<study>("Viewing Study 7\n", strict)), dossier::bad_result_access);
}

BOOST_AUTO_TEST_CASE(a_flat_record_keeps_its_lines) {
    std::string const text = "Sender: Ada\nCarrier: snail\nWeight: much\nFrom: Bob\n";
    BOOST_TEST(write(dossier::parse<post::shipment>(text)).text() == text);
}

// Two parts would both be a place for it.
BOOST_AUTO_TEST_CASE(a_section_that_repeats_keeps_its_lines_if_it_has_one_part) {
    std::string const one = "Row a\n\nBin\n\nLabel: x\nSize: much\nFoo: bar\n";
    BOOST_TEST(write(dossier::parse<shelf::row>(one)).text() == one);
    std::string const misspelt = "Rwo a\n\nBin\n\nLabel: x\n\nBin\n\nLabel: y\n";
    BOOST_TEST(write(dossier::parse<shelf::row>(misspelt)).text() == misspelt);
    auto const two = dossier::parse<shelf::row>(one + "\nBin\n\nLabel: y\n");
    auto const page = write(two);
    BOOST_TEST(page.text().empty());
    BOOST_TEST_REQUIRE(page.diagnostics().size() == 2u);
    BOOST_TEST(page.diagnostics()[0].found == "Size: much");
    BOOST_TEST(page.diagnostics()[0].section == "Bin");
    BOOST_TEST(page.diagnostics()[1].found == "Foo: bar");
}

BOOST_AUTO_TEST_CASE(values_of_a_list_that_were_refused_follow_the_others) {
    std::string const text = "Package: tea\nSlots: 1 2\nSlots: one\nTag: hot\n";
    auto const read = dossier::parse<store::package>(text);
    auto const page = write(read);
    BOOST_TEST(page.text() == text);
    std::string const counts = "Count: 1\nCount: 2\nCount: many\n";
    BOOST_TEST(write(dossier::parse<shelf::tally>("Count: 1\nCount: many\nCount: 2\n")).text() == counts);
    BOOST_TEST(write(dossier::parse<shelf::tally>(counts)).text() == counts);
}

// What the random pages hold comes back, or is told.
BOOST_AUTO_TEST_CASE(nothing_is_lost_silently) {
    dossier_test::many_pages make(14);
    int whole = 0, refused = 0, with_extras = 0;
    for (int i = 0; i != 2000; ++i) {
        auto const text = make();
        auto const read = dossier::parse<study>(text);
        auto const page = write(read);
        if (!page) {
            ++refused;
            auto const& why = read.diagnostics();
            bool const is_record = std::none_of(why.begin(), why.end(), [](auto const& d) { return d.code == diagnostic_code::not_a_record; });
            for (auto const& d : page.diagnostics()) BOOST_TEST((d.code == (is_record ? diagnostic_code::unwritable_value : diagnostic_code::not_a_record)));
            continue;
        }
        auto const back = dossier::parse<study>(page.text());
        BOOST_TEST_REQUIRE((*back == *read), text);
        auto const kinds = [](lines all) {
            for (auto& [reason, line] : all) {
                if (reason == diagnostic_code::unknown_heading) reason = diagnostic_code::stray_line;
                if (reason == diagnostic_code::cut_value) reason = diagnostic_code::bad_value;
            }
            std::sort(all.begin(), all.end());
            return all;
        };
        BOOST_TEST_REQUIRE((kinds(lines_of(back.extras())) == kinds(lines_of(read.extras()))), text << "\n----\n" << page.text());
        ++whole;
        with_extras += !read.extras().empty();
    }
    BOOST_TEST_MESSAGE(whole << " written, " << with_extras << " of them with extras, " << refused << " refused");
    BOOST_TEST(whole > 1000);
    BOOST_TEST(with_extras > 100);
}

BOOST_AUTO_TEST_CASE(lines_before_the_first_heading_stay_before_it) {
    std::string const text = "Colour: red\n\nInside\n\nLabel: socks\n";
    auto const read = dossier::parse<shelf::tray>(text);
    BOOST_TEST(read.extras().size() == 1u);
    BOOST_TEST(dossier::write(read).text() == text);
}

BOOST_AUTO_TEST_CASE(an_unknown_heading_at_the_start_of_all_has_no_blank_line_before_it) {
    std::string const text = "Weather\n\nInside\n\nLabel: socks\n";
    auto const read = dossier::parse<shelf::tray>('\n' + text);
    BOOST_TEST_REQUIRE(read.extras().size() == 1u);
    BOOST_TEST((read.extras()[0].reason == diagnostic_code::unknown_heading));
    BOOST_TEST(dossier::write(read).text() == "Weather\n\n\nInside\n\nLabel: socks\n");
}

// Behind another record, this title would be a line like any other.
BOOST_AUTO_TEST_CASE(lines_between_a_title_and_its_head_are_refused) {
    auto const read = dossier::parse<shelf::crate>("Crate 7\n\nColour: red\n\nInside\n\nLabel: socks\n");
    BOOST_TEST(read.extras().size() == 1u);
    auto const page = dossier::write(read);
    BOOST_TEST(!page);
    BOOST_REQUIRE(page.diagnostics().size() == 1u);
    BOOST_TEST((page.diagnostics()[0].code == diagnostic_code::unwritable_value));
    BOOST_TEST(page.diagnostics()[0].found == "Colour: red");
    BOOST_TEST(page.diagnostics()[0].expected == "no line between the title line and the first section");
}

BOOST_AUTO_TEST_SUITE_END()
