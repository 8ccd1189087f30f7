// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/replace.hpp>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/for_each_field.hpp>
#include <dossier/read.hpp>
#include <dossier/study.hpp>
#include <dossier/study/layout_2024.hpp>

#include "support/many_pages.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"
#include "support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::overall_status;
using dossier::replace;
using dossier::study;
using dossier::study_view;
using dossier_test::page_with_id;
using dossier_test::study_page;

namespace club {

struct person {
    std::optional<std::string> name;
    std::optional<std::string> story;
};
struct badge {
    std::optional<std::string> name, nickname;
};
struct match {
    std::optional<std::string> title;
    std::string place;
    person black;
    person white;
};

} // namespace club

template <>
inline constexpr auto dossier::schema<club::match> = dossier::record<club::match>(
    dossier::title("Match", &club::match::title),
    dossier::field("Place", &club::match::place).required(),
    dossier::section("Black", &club::match::black, dossier::field("Name", &club::person::name), dossier::field("Story", &club::person::story).multiline()),
    dossier::section("White", &club::match::white, dossier::field("Name", &club::person::name), dossier::field("Story", &club::person::story).multiline()));

template <>
inline constexpr auto dossier::schema<club::badge> = dossier::record<club::badge>(
    dossier::field("Name", &club::badge::name), dossier::field("Nickname", &club::badge::nickname)).separator("=");

namespace {

using club::badge;
using club::match;
using club::person;

std::string changed(std::string text, std::string_view from, std::string_view to) { return text.replace(text.find(from), from.size(), to); }

std::string text_of(dossier::write_result const& w) {
    for (auto const& d : w.diagnostics()) BOOST_ERROR(d.message());
    return w.text();
}

// The one reason why there is no text.
std::string why_not(dossier::write_result const& w) {
    BOOST_TEST(!w.ok());
    BOOST_TEST(w.text().empty());
    BOOST_TEST_REQUIRE(w.diagnostics().size() == 1u);
    auto const& d = w.diagnostics()[0];
    BOOST_TEST((d.code == diagnostic_code::unwritable_value));
    BOOST_TEST((d.severity == dossier::severity::error));
    BOOST_TEST(d.offset == 0u);
    return (d.section.empty() ? "" : d.section + '/') + d.key + ": \"" + d.found + "\" -> " + d.expected;
}

} // namespace

BOOST_AUTO_TEST_SUITE(writing_replace)

BOOST_AUTO_TEST_CASE(one_value_changes_and_no_other_byte) {
    auto const page = "\xEF\xBB\xBF" + changed(study_page{}.text(), "Sponsor:", "Funding: none\nSponsor:");
    BOOST_TEST(text_of(replace(page, &study::header, &study::header_type::status, overall_status::completed)) == changed(page, "TERMINATED", "COMPLETED"));
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::acronym, "TEA")) == changed(page, "SOCKS", "TEA"));
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::detailed_description, "One.\n\nTwo.")) ==
               changed(page, "Two groups.\n\n* warm\n* cold", "One.\n\nTwo."));
    BOOST_TEST(text_of(replace(page, &study::id, dossier::nct_id::make(7))) == changed(page, "NCT01234567", "NCT00000007"));
    BOOST_TEST(text_of(replace(page, &study::identification, &study::identification_type::organization, "Ours")) == changed(page, "Organization:", "Organization: Ours"));
    BOOST_TEST(text_of(replace(std::string(page), &study_view::overview, &study_view::overview_type::acronym, "TEA")) == changed(page, "SOCKS", "TEA"));
}

BOOST_AUTO_TEST_CASE(a_value_that_could_not_be_read_is_mended) {
    auto const page = study_page{}.text();
    auto const broken = changed(page, "Status: TERMINATED", "Status: STOPPED");
    BOOST_TEST(!dossier::parse<study>(broken).ok());
    BOOST_TEST(text_of(replace(broken, &study::header, &study::header_type::status, overall_status::terminated)) == page);
    // of a repeated key, it is the first that counts
    auto const twice = changed(page, "Sponsor:", "Sponsor: first\nSponsor:");
    BOOST_TEST(text_of(replace(twice, &study::identification, &study::identification_type::sponsor, "one")) == changed(twice, "first", "one"));
}

BOOST_AUTO_TEST_CASE(an_absent_value_is_printed_as_write_prints_it) {
    auto const page = study_page{}.text();
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::acronym, std::nullopt)) == changed(page, "SOCKS", "None"));
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::why_stopped, std::nullopt)) == changed(page, "The wool ran out", "Not Stopped"));
    BOOST_TEST(text_of(replace(page, &study::header, &study::header_type::has_adverse_events, std::nullopt)) == changed(page, "Has Adverse Events: False\n", ""));
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::acronym, std::nullopt, {.absent = dossier::no_line})) == changed(page, "Acronym: SOCKS\n", ""));
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::last_known_status, std::nullopt)) == page);
    BOOST_TEST(text_of(replace(page, &study::id, std::nullopt)) == changed(page, " NCT01234567", ""));
}

BOOST_AUTO_TEST_CASE(a_value_that_begins_with_a_blank_is_parted_from_its_separator) {
    BOOST_TEST(text_of(replace("Name=x\n", &badge::name, " y")) == "Name=  y\n");
    BOOST_TEST(text_of(replace("Name=\n", &badge::name, " y")) == "Name=  y\n");
    BOOST_TEST(text_of(replace("Name= x\n", &badge::name, "y")) == "Name= y\n");
    BOOST_TEST(text_of(replace("Name=x\n", &badge::nickname, " y")) == "Name=x\nNickname=  y\n");
    BOOST_TEST(text_of(replace("Place:x\n", &match::place, " y")) == "Place:  y\n");
}

BOOST_AUTO_TEST_CASE(a_field_without_a_line_gets_one_in_its_place) {
    auto const page = study_page{}.text();
    BOOST_TEST(text_of(replace(page, &study::header, &study::header_type::is_gene_therapy, true)) ==
               changed(page, "Has Adverse Events", "Is Gene Therapy: True\nHas Adverse Events"));
    auto const last = changed(page, "Has Adverse Events: False\n", "");
    BOOST_TEST(text_of(replace(last, &study::header, &study::header_type::has_adverse_events, false)) == page);
    BOOST_TEST(text_of(replace("Match a\n\nPlace: x\n", &match::white, &person::name, "Ada")) == "Match a\n\nPlace: x\n\nWhite\n\nName: Ada\n");
    BOOST_TEST(text_of(replace("Match a\n\nPlace: x\n\nWhite\n\nName: Ada\n", &match::black, &person::story, "Won.\n\nTwice.")) ==
               "Match a\n\nPlace: x\n\nBlack\n\nStory: Won.\n\nTwice.\n\nWhite\n\nName: Ada\n");
    BOOST_TEST(text_of(replace("Match a\n\nPlace: x\n\nBlack\n\n\nWhite\n\nName: Ada\n", &match::black, &person::name, "Bob")) ==
               "Match a\n\nPlace: x\n\nBlack\n\nName: Bob\n\n\nWhite\n\nName: Ada\n");
    BOOST_TEST(text_of(replace("Match a\r\n\r\nBlack\r\n\r\nName: Bob\r\n", &match::place, "x")) == "Match a\r\n\r\nPlace: x\r\n\r\nBlack\r\n\r\nName: Bob\r\n");
    BOOST_TEST(text_of(replace("Place: x\n", &match::title, "a")) == "Match a\n\nPlace: x\n");
    BOOST_TEST(text_of(replace("Match a\n", &match::place, "x")) == "Match a\n\nPlace: x\n");
}

BOOST_AUTO_TEST_CASE(line_ends_of_the_text_stay) {
    std::string page;
    for (char const c : study_page{}.text()) (page += c == '\n' ? "\r" : "") += c;
    auto const written = text_of(replace(page, &study::overview, &study::overview_type::brief_summary, "One.\nTwo."));
    BOOST_TEST(written == changed(page, "One pair a day.", "One.\r\nTwo."));
    BOOST_TEST(*dossier::parse<study>(written)->overview.brief_summary == "One.\nTwo.");
    BOOST_TEST(text_of(replace(page, &study_view::overview, &study_view::overview_type::brief_summary, "One.\nTwo.")) == written);
    BOOST_TEST(text_of(replace(page, &study::overview, &study::overview_type::brief_summary, "One.\r\nTwo.")) == written);
}

BOOST_AUTO_TEST_CASE(several_changes_are_made_one_after_the_other) {
    auto const page = study_page{}.text();
    auto const first = replace(page, &study::header, &study::header_type::status, overall_status::completed);
    auto const second = replace(first.text(), &study::overview, &study::overview_type::status, overall_status::completed);
    BOOST_TEST(text_of(replace(second.text(), &study::overview, &study::overview_type::why_stopped, std::nullopt)) ==
               changed(changed(changed(page, "TERMINATED", "COMPLETED"), "TERMINATED", "COMPLETED"), "The wool ran out", "Not Stopped"));
}

BOOST_AUTO_TEST_CASE(a_list_goes_to_its_lines) {
    using store::package;
    std::string const text = "Package: tea\n# a comment\nTag: hot\nneeds: cup,pot\nTag: dark\nDescription: One.\n .\n Two.\nFoo: bar\n";
    BOOST_TEST(text_of(replace(text, &package::tags, std::vector<std::string>{"cold", "light"})) == changed(changed(text, "hot", "cold"), "dark", "light"));
    BOOST_TEST(text_of(replace(text, &package::tags, {})) == changed(changed(text, "Tag: hot\n", ""), "Tag: dark\n", ""));
    BOOST_TEST(text_of(replace(text, &package::needs, std::vector<std::string>{"cup", "spoon"})) == changed(text, "cup,pot", "cup, spoon"));
    BOOST_TEST(text_of(replace(text, &package::description, "One.\n\nThree.")) == changed(text, "Two", "Three"));
    BOOST_TEST(text_of(replace(text, &package::size, 5u)) == changed(text, "Tag: hot", "Size: 5\nTag: hot"));
}

BOOST_AUTO_TEST_CASE(the_first_of_many_records_is_changed_and_the_rest_stays) {
    auto const text = page_with_id(1) + page_with_id(2);
    BOOST_TEST(text_of(replace(text, &study::overview, &study::overview_type::acronym, "TEA")) == changed(text, "SOCKS", "TEA"));
    // without its only line above the heading no record would begin there
    std::string const matches = "Match a\n\nPlace: x\n\nBlack\n\nName: Ada\n\nMatch b\n\nPlace: y\n";
    BOOST_TEST(why_not(replace(matches, &match::place, "")) == "Place: \"\" -> a value, which this field is required to have");
}

BOOST_AUTO_TEST_CASE(another_field_may_be_missing_before_and_after) {
    BOOST_TEST(replace("Weight: 5 g\n", &post::shipment::by, post::speed::slow).text() == "Sent by: slow\nWeight: 5 g\n");
}

BOOST_AUTO_TEST_CASE(what_would_not_read_back_is_refused) {
    auto const page = study_page{}.text();
    using overview = study::overview_type;
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::acronym, "TEA\nPOT")) == "Study Overview/Acronym: \"TEA\nPOT\" -> a text of one line");
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::acronym, "None")) == "Study Overview/Acronym: \"None\" -> a value that does not read as an absent one");
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::acronym, "")) == "Study Overview/Acronym: \"\" -> a text that is not empty");
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::brief_summary, "Tea\nDetailed Description: x")) ==
               "Study Overview/Brief Summary: \"Tea\nDetailed Description: x\" -> a text without the line \"Detailed Description: x\"");
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::brief_summary, "\nTea")) == "Study Overview/Brief Summary: \"\nTea\" -> a text without blank lines around it");
    BOOST_TEST(why_not(replace(page, &study::overview, &overview::status, overall_status{99})) == "Study Overview/Status: \"\" -> one of the names");
    BOOST_TEST(why_not(replace("Sender: Ada\n", &post::shipment::sender, "")) == "Sender: \"\" -> a value, which this field is required to have");
    BOOST_TEST(why_not(replace("Package: tea\n", &store::package::more, {})) == ": \"\" -> a member that the description names");
}

BOOST_AUTO_TEST_CASE(what_would_change_other_lines_is_refused) {
    // below the story, the line would be a part of it
    std::string const text = "Match a\n\nPlace: x\n\nBlack\n\nName: Ada\nStory: of\nName: Bob\n";
    auto const now = dossier::parse<match>(text);
    BOOST_TEST(*now->black.story == "of\nName: Bob");
    BOOST_TEST(why_not(replace(text, &match::black, &person::name, std::nullopt)) == "Black/Name: \"\" -> a value, because its line cannot go");
}

BOOST_AUTO_TEST_CASE(a_text_without_a_record_has_no_field) {
    auto const none = replace("nothing\n", &study::id, dossier::nct_id::make(7));
    BOOST_TEST(none.text().empty());
    BOOST_TEST_REQUIRE(!none.diagnostics().empty());
    BOOST_TEST((none.diagnostics()[0].code == diagnostic_code::not_a_record));
}

// Fields of random pages are given values: the new text reads as the old one, apart from these fields, or there is none.
BOOST_AUTO_TEST_CASE(random_pages) {
    dossier_test::many_pages make(21);
    std::mt19937 random(22);
    int replaced = 0, refused = 0;
    for (int i = 0; i != 1500; ++i) {
        auto const text = make();
        auto const acronym = random() % 3 == 0 ? std::nullopt : std::optional<std::string>("TEA");
        auto const summary = random() % 3 == 0 ? std::nullopt : std::optional<std::string>("One.\n\nStatus: COMPLETED");
        auto const status = random() % 3 == 0 ? std::nullopt : std::optional(overall_status::withdrawn);
        auto const check = [&](dossier::write_result const& w, auto change) {
            if (!w) return void(++refused);
            auto const after = dossier::parse<study>(w.text());
            auto expected = *dossier::parse<study>(text);
            change(expected);
            BOOST_TEST_REQUIRE((*after == expected), text << "\n----\n" << w.text());
            ++replaced;
        };
        check(replace(text, &study::overview, &study::overview_type::acronym, acronym), [&](study& s) { s.overview.acronym = acronym; });
        check(replace(text, &study::overview, &study::overview_type::brief_summary, summary), [&](study& s) { s.overview.brief_summary = summary; });
        check(replace(text, &study::header, &study::header_type::status, status), [&](study& s) { s.header.status = status; });
        check(replace(text, &study::id, dossier::nct_id::make(7)), [&](study& s) { s.id = dossier::nct_id::make(7); });
    }
    BOOST_TEST_MESSAGE(replaced << " replaced, " << refused << " refused");
    BOOST_TEST(replaced > 3000);
}

BOOST_AUTO_TEST_SUITE_END()
