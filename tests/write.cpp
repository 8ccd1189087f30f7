// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/write.hpp>

#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/continuation.hpp>
#include <dossier/study.hpp>
#include <dossier/study/layout_2024.hpp>

#include "support/fixture.hpp"
#include "support/shipment.hpp"
#include "support/random_study.hpp"

using dossier::diagnostic_code;
using dossier::print_style;
using dossier::study;
using dossier::study_view;
using dossier::write;

namespace shelf {

enum class color { red, blue };

// A flat record.
struct tin {
    std::string name;
    std::optional<color> lid;
    std::optional<dossier::partial_date> best_before;
    std::optional<bool> opened;
    std::optional<std::string> note;

    friend bool operator==(tin const&, tin const&) = default;
};

// A record with sections, of which two have the same struct.
struct side {
    std::optional<std::string> name;
    std::optional<std::string> story;
    friend bool operator==(side const&, side const&) = default;
};
struct tag {
    std::string label;
    friend bool operator==(tag const&, tag const&) = default;
};
struct label { // with a separator that has no blank
    std::optional<std::string> text, note;
    std::vector<std::pair<std::string, std::string>> others;
    friend bool operator==(label const&, label const&) = default;
};
struct cloth { // a value that may begin below its key
    std::optional<std::string> text;
    friend bool operator==(cloth const&, cloth const&) = default;
};
struct game {
    std::optional<dossier::nct_id> id;
    side table;
    side black;
    side white;
    friend bool operator==(game const&, game const&) = default;
};

} // namespace shelf

using shelf::color;
using shelf::game;
using shelf::tin;

template <>
inline constexpr auto dossier::enumerators<color> = dossier::names<color>({{color::red, "red"}, {color::blue, "blue"}});

template <>
inline constexpr auto dossier::schema<tin> = dossier::record<tin>(
    dossier::field("Name", &tin::name).required(),
    dossier::field("Lid", &tin::lid).alias("Colour"),
    dossier::field("Best Before", &tin::best_before).absent("-"),
    dossier::field("Opened", &tin::opened).codec(dossier::yes_no),
    dossier::field("Note", &tin::note).multiline()).absent("None");

template <>
inline constexpr auto dossier::schema<game> = dossier::record<game>(
    dossier::title("Game", &game::id),
    dossier::section(&game::table, dossier::field("Table", &shelf::side::name)),
    dossier::section("Black", &game::black, dossier::field("Name", &shelf::side::name), dossier::field("Story", &shelf::side::story).multiline()),
    dossier::section("White", &game::white, dossier::field("Name", &shelf::side::name), dossier::field("Story", &shelf::side::story).multiline()));

namespace {

tin const herring{"Herring", color::blue, dossier::partial_date::make(2027, 3), true, "in oil\n\nfrom the sea"};

// `section/key: "found" -> expected` of each diagnostic.
std::vector<std::string> refusals(dossier::write_result const& w) {
    std::vector<std::string> all;
    BOOST_TEST(w.text().empty());
    BOOST_TEST(!w);
    for (auto const& d : w.diagnostics()) {
        BOOST_TEST((d.code == diagnostic_code::unwritable_value));
        BOOST_TEST((d.severity == dossier::severity::error));
        BOOST_TEST(d.offset == 0u);
        all.push_back((d.section.empty() ? "" : d.section + '/') + d.key + ": \"" + d.found + "\" -> " + d.expected);
    }
    return all;
}

// A study with this change cannot be written, for this reason alone.
template <class Change>
void refused(Change change, std::string const& why) {
    auto s = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    change(s);
    for (auto const& layout : {dossier::layout_2025, dossier::layout_2024}) {
        auto const have = refusals(write(s, layout));
        BOOST_TEST_REQUIRE(have.size() == 1u);
        BOOST_TEST(have[0] == why);
    }
}

// A study with this change can be written and reads back the same.
template <class Change>
void written(Change change) {
    auto s = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    change(s);
    for (auto const& layout : {dossier::layout_2025, dossier::layout_2024}) {
        auto const page = write(s, layout);
        for (auto const& d : page.diagnostics()) BOOST_ERROR(d.message());
        auto const read = dossier::parse<study>(page.text());
        BOOST_TEST(read.ok());
        BOOST_TEST(read.extras().empty());
        BOOST_TEST((*read == s));
    }
}

} // namespace

template <>
inline constexpr auto dossier::schema<shelf::tag> = dossier::record<shelf::tag>(dossier::field("Label", &shelf::tag::label));

template <>
inline constexpr auto dossier::schema<shelf::label> = dossier::record<shelf::label>(
    dossier::field("Text", &shelf::label::text), dossier::field("Note", &shelf::label::note)).separator(":").unknown_keys(&shelf::label::others);

template <>
inline constexpr auto dossier::schema<shelf::cloth> = dossier::record<shelf::cloth>(dossier::field("Text", &shelf::cloth::text).codec(dossier::trimmed)).continuation_lines();

template <>
inline constexpr auto dossier::schema<shelf::side> = dossier::record<shelf::side>(dossier::field("Name", &shelf::side::name));

BOOST_AUTO_TEST_SUITE(write_)

BOOST_AUTO_TEST_CASE(a_flat_record_of_a_users_own) {
    auto const page = write(herring);
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(page.text() == "Name: Herring\nLid: blue\nBest Before: 2027-03\nOpened: Yes\nNote: in oil\n\nfrom the sea\n");
    BOOST_TEST((*dossier::parse<tin>(page.text()) == herring));
}

BOOST_AUTO_TEST_CASE(what_is_absent_has_no_line) {
    auto const page = write(tin{"Herring", {}, {}, false, {}});
    BOOST_TEST(page.text() == "Name: Herring\nOpened: No\n");
}

BOOST_AUTO_TEST_CASE(a_value_of_no_characters_has_no_blank) {
    auto const page = write(shelf::tag{""});
    BOOST_TEST(page.text() == "Label:\n");
    BOOST_TEST(dossier::parse<shelf::tag>(page.text())->label == "");
}

BOOST_AUTO_TEST_CASE(a_value_that_begins_with_a_blank_is_parted_from_its_separator) {
    shelf::label const indented{"  green tea", "x", {{"Age", " 7"}}};
    auto const page = write(indented);
    BOOST_TEST(page.text() == "Text:   green tea\nNote:x\nAge:  7\n");
    BOOST_TEST((*dossier::parse<shelf::label>(page.text()) == indented));
}

BOOST_AUTO_TEST_CASE(a_value_whose_first_line_is_empty_begins_below_its_key) {
    auto const read = dossier::parse<shelf::cloth>("Text:\n green\n tea\n");
    BOOST_TEST((read->text == "\ngreen\ntea"));
    BOOST_TEST(write(*read).text() == "Text:\n green\n tea\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_record_is_not_written_as_one) {
    auto const none = write(dossier::parse<study>("nothing\n"));
    BOOST_TEST(none.text().empty());
    BOOST_TEST_REQUIRE(none.diagnostics().size() == 1u);
    BOOST_TEST((none.diagnostics()[0].code == diagnostic_code::not_a_record));
    BOOST_TEST(none.diagnostics()[0].offset == 0u);
}

BOOST_AUTO_TEST_CASE(a_layout_of_a_users_own) {
    static constexpr dossier::field_style fields[] = {{.key = "Lid", .absent = "", .printed_key = "Colour"},
                                                       {.key = "Best Before", .absent = "-"},
                                                       {.key = "Note", .absent = dossier::no_line}};
    static constexpr print_style how{.absent = "None", .final_line_end = false, .fields = fields};
    static_assert(dossier::is_style_of<tin>(how));
    BOOST_TEST((dossier::is_style_of<tin>(how)));
    BOOST_TEST(write(tin{"Herring", {}, {}, {}, {}}, how).text() == "Name: Herring\nColour:\nBest Before: -\nOpened: None");
    auto const page = write(herring, how);
    BOOST_TEST(page.text() == "Name: Herring\nColour: blue\nBest Before: 2027-03\nOpened: Yes\nNote: in oil\n\nfrom the sea");
    BOOST_TEST((*dossier::parse<tin>(page.text()) == herring));
}

BOOST_AUTO_TEST_CASE(sections_stand_between_blank_lines) {
    game const g{dossier::nct_id::make(7), {"Four", {}}, {"Ada", "Was black.\n\nWon."}, {"Charles", {}}};
    auto const page = write(g);
    BOOST_TEST(page.text() == "Game NCT00000007\n\nTable: Four\n\nBlack\n\nName: Ada\nStory: Was black.\n\nWon.\n\nWhite\n\nName: Charles\n");
    BOOST_TEST((*dossier::parse<game>(page.text()) == g));
    print_style const tight{.lines_after_title = 0, .lines_between = 0, .lines_after_heading = 0};
    BOOST_TEST(write(g, tight).text() == "Game NCT00000007\nTable: Four\nBlack\nName: Ada\nStory: Was black.\n\nWon.\nWhite\nName: Charles\n");
}

BOOST_AUTO_TEST_CASE(a_section_without_a_line_is_left_out) {
    game const g{{}, {}, {}, {"Charles", {}}};
    auto const page = write(g);
    // but the first key is there: a title begins a record only before it, or two lines of its first section
    BOOST_TEST(page.text() == "Game\n\nTable:\n\nWhite\n\nName: Charles\n");
    BOOST_TEST((*dossier::parse<game>(page.text()) == g));
    BOOST_TEST(dossier::parse<game>(page.text()).diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(into_an_output_iterator) {
    std::string out = "> ";
    auto const page = write(herring, std::back_inserter(out));
    BOOST_TEST(static_cast<bool>(page));
    BOOST_TEST(out == "> " + page.text());
    char buffer[200];
    auto const end = write(herring, &buffer[0]).out;
    BOOST_TEST(std::string(&buffer[0], end) == page.text());
    out.clear();
    write(herring, std::back_inserter(out), print_style{.final_line_end = false});
    BOOST_TEST(out + '\n' == page.text());
}

BOOST_AUTO_TEST_CASE(into_a_stream) {
    std::ostringstream out;
    out << "> ";
    BOOST_TEST(static_cast<bool>(write(herring, out)));
    BOOST_TEST(out.str() == "> " + write(herring).text());
    std::ostringstream page;
    auto const text = dossier_test::fixture("study_2024.txt");
    write(*dossier::parse<study>(text), page, dossier::layout_2024);
    BOOST_TEST((page.str().find("\nLast Modification Date: ") != std::string::npos));
}

BOOST_AUTO_TEST_CASE(a_record_that_is_refused_writes_nothing) {
    tin const two{"Her\nring", {}, {}, {}, {}};
    std::string out;
    BOOST_TEST(!write(two, std::back_inserter(out)));
    BOOST_TEST(out.empty());
    std::ostringstream stream;
    BOOST_TEST(!write(two, stream));
    BOOST_TEST(stream.str().empty());
    char c = 'x';
    BOOST_TEST((write(two, &c).out == &c));
    BOOST_TEST(c == 'x');
}

BOOST_AUTO_TEST_CASE(texts_of_one_line_are_refused) {
    refused([](study& s) { s.identification.brief_title = "Tea\nat night"; }, "Brief Title: \"Tea\nat night\" -> a text of one line");
    refused([](study& s) { s.identification.sponsor = "\n"; }, "Sponsor: \"\n\" -> a text of one line");
    refused([](study& s) { s.overview.acronym = "TEA\n"; }, "Study Overview/Acronym: \"TEA\n\" -> a text of one line");
    refused([](study& s) { s.overview.acronym = "TEA\r"; }, "Study Overview/Acronym: \"TEA\r\" -> a text whose lines end without a carriage return");
}

BOOST_AUTO_TEST_CASE(texts_that_read_as_absent_are_refused) {
    std::string const why = "\" -> a value that does not read as an absent one";
    refused([](study& s) { s.identification.brief_title = "None"; }, "Brief Title: \"None" + why);
    refused([](study& s) { s.identification.organization = " None "; }, "Organization: \" None " + why);
    refused([](study& s) { s.overview.why_stopped = "Not Stopped"; }, "Study Overview/If Stopped, Why?: \"Not Stopped" + why);
    refused([](study& s) { s.overview.acronym = "  "; }, "Study Overview/Acronym: \"  " + why);
    refused([](study& s) { s.overview.brief_summary = "None"; }, "Study Overview/Brief Summary: \"None" + why);
    refused([](study& s) { s.overview.acronym = ""; }, "Study Overview/Acronym: \"\" -> a text that is not empty");
    refused([](study& s) { s.overview.brief_summary = "None\nof it"; },
            "Study Overview/Brief Summary: \"None\nof it\" -> a text whose first line does not read as an absent value");
    written([](study& s) { s.overview.brief_summary = "None of it\nNone\nN/A"; });
    written([](study& s) { s.overview.acronym = "N/A"; });
    written([](study& s) { s.identification.sponsor = "Not Stopped"; });
}

BOOST_AUTO_TEST_CASE(blank_lines_around_a_text_are_refused) {
    std::string const why = "\" -> a text without blank lines around it";
    refused([](study& s) { s.overview.brief_summary = "\nTea"; }, "Study Overview/Brief Summary: \"\nTea" + why);
    refused([](study& s) { s.overview.brief_summary = " \n\nTea"; }, "Study Overview/Brief Summary: \" \n\nTea" + why);
    refused([](study& s) { s.overview.detailed_description = "Tea\n"; }, "Study Overview/Detailed Description: \"Tea\n" + why);
    refused([](study& s) { s.overview.detailed_description = "Tea\n \t\n"; }, "Study Overview/Detailed Description: \"Tea\n \t\n" + why);
    written([](study& s) { s.overview.brief_summary = "  Tea\n\n  at night  "; });
    written([](study& s) { s.identification.brief_title = "  Tea  "; });
}

BOOST_AUTO_TEST_CASE(a_text_that_its_own_lines_would_cut_is_refused) {
    std::string const key = "Study Overview/Brief Summary: \"";
    std::string const description = "Study Overview/Detailed Description: \"";
    refused([](study& s) { s.overview.brief_summary = "Tea\nDetailed Description: x\n\nand more"; },
            key + "Tea\nDetailed Description: x\n\nand more\" -> a text without the line \"Detailed Description: x\"");
    refused([](study& s) { s.overview.brief_summary = "Tea\n\nDetailed Description: None"; },
            key + "Tea\n\nDetailed Description: None\" -> a text without the line \"Detailed Description: None\"");
    refused([](study& s) { s.overview.why_stopped = "No tea\nHas Expanded Access: True"; },
            "Study Overview/If Stopped, Why?: \"No tea\nHas Expanded Access: True\" -> a text without the line \"Has Expanded Access: True\"");
    refused([](study& s) { s.overview.detailed_description = "Tea\n\nStudy Oversight\n\nHas Oversight DMC: True\nmore"; },
            description + "Tea\n\nStudy Oversight\n\nHas Oversight DMC: True\nmore\" -> a text without the line \"Study Oversight\"");
    refused([](study& s) { s.overview.detailed_description = "a\n\nViewing Study NCT00000001\n\n\nIgnite Creation Date: None"; },
            description + "a\n\nViewing Study NCT00000001\n\n\nIgnite Creation Date: None\" -> a text without the line \"Viewing Study NCT00000001\"");
    written([](study& s) { s.overview.detailed_description = "Brief Summary: x\nDetailed Description: y\nStatus: COMPLETED"; });
    written([](study& s) { s.overview.brief_summary = "a\n\nStudy Oversight\n\nis what it needs"; });
    written([](study& s) { s.overview.brief_summary = "Detailed Description: on the first line"; });
    written([](study& s) { s.overview.why_stopped = "No tea\nHas Expanded Access: to coffee"; });
}

BOOST_AUTO_TEST_CASE(carriage_returns) {
    refused([](study& s) { s.overview.brief_summary = "Tea\r\nat night"; },
            "Study Overview/Brief Summary: \"Tea\r\nat night\" -> a text whose lines end without a carriage return");
    written([](study& s) { s.overview.brief_summary = "Tea\rat night"; });
    // a view shows the bytes of its source, and reads back as it is
    study_view v;
    v.overview.brief_summary = "Tea\r\nat night";
    auto const page = write(v);
    BOOST_TEST_REQUIRE(static_cast<bool>(page));
    BOOST_TEST((*dossier::parse<study_view>(page.text()) == v));
}

// A bare parser reads more than the codec of the member's type writes; a codec that has both would do.
BOOST_AUTO_TEST_CASE(a_value_that_its_parser_does_not_take_is_refused) {
    auto const have = refusals(write(post::shipment{"Ada", {}, 5, {}, {}, {}}));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == "Weight: \"5\" -> a value that its parser takes");
}

BOOST_AUTO_TEST_CASE(a_value_of_an_enumeration_without_a_name_is_refused) {
    refused([](study& s) { s.header.status = dossier::overall_status{99}; }, "Status: \"\" -> one of the names");
    refused([](study& s) { s.overview.expanded_access_status = dossier::expanded_access_status{99}; },
            "Study Overview/Has Expanded Access, NCT# Status: \"\" -> one of the names");
}

BOOST_AUTO_TEST_CASE(every_field_that_is_to_blame_is_named_and_no_other) {
    auto s = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    s.identification.sponsor = "None";
    s.overview.status = dossier::overall_status{99};
    s.overview.brief_summary = "Tea\nDetailed Description: x"; // the description, too, does not come back
    auto const have = refusals(write(s));
    BOOST_TEST_REQUIRE(have.size() == 3u);
    BOOST_TEST(have[0] == "Sponsor: \"None\" -> a value that does not read as an absent one");
    BOOST_TEST(have[1] == "Study Overview/Status: \"\" -> one of the names");
    BOOST_TEST(have[2] == "Study Overview/Brief Summary: \"Tea\nDetailed Description: x\" -> a text without the line \"Detailed Description: x\"");
}

BOOST_AUTO_TEST_CASE(a_long_value_is_shown_in_part) {
    auto s = *dossier::parse<study>(dossier_test::fixture("study_2025.txt"));
    std::string const line(300, 'x');
    s.identification.brief_title = line + '\n' + line;
    auto const w = write(s);
    BOOST_TEST_REQUIRE(w.diagnostics().size() == 1u);
    BOOST_TEST(w.diagnostics()[0].found == line.substr(0, 200));
    BOOST_TEST(w.diagnostics()[0].length == 601u);
    BOOST_TEST(w.diagnostics()[0].message() == "Brief Title: \"" + line.substr(0, 200) + "...\" cannot be written; expected a text of one line");
    // between two characters
    s.identification.brief_title = std::string(199, 'x') + "\xC3\xA9\n";
    BOOST_TEST(write(s).diagnostics()[0].found == std::string(199, 'x'));
}

BOOST_AUTO_TEST_CASE(a_record_without_a_line_is_refused) {
    auto const have = refusals(write(shelf::side{}));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == ": \"\" -> a value in at least one field");
    BOOST_TEST(write(game{}).text() == "Game\n"); // a title is a line
    BOOST_TEST(write(shelf::tag{}).text() == "Label:\n");
}

BOOST_AUTO_TEST_CASE(a_required_field_without_a_value_is_refused) {
    auto const have = refusals(write(tin{"", color::red, {}, {}, {}}));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == "Name: \"\" -> a value, which this field is required to have");
}

BOOST_AUTO_TEST_CASE(a_layout_that_spells_what_is_not_read_is_refused) {
    static constexpr print_style dots{.absent = "..."};
    static_assert(!dossier::is_style_of<tin>(dots));
    BOOST_TEST((!dossier::is_style_of<tin>(dots)));
    auto have = refusals(write(tin{"Herring", {}, {}, {}, "salted"}, dots));
    BOOST_TEST_REQUIRE(have.size() == 3u);
    BOOST_TEST(have[0] == "Lid: \"...\" -> a layout and codecs that print what the description reads");
    BOOST_TEST(have[1].substr(0, 18) == "Best Before: \"...\"");
    BOOST_TEST(have[2].substr(0, 13) == "Opened: \"...\"");
    have = refusals(write(tin{"Herring", {}, {}, {}, {}}, dots));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == "Note: \"...\" -> a layout that spells an absent value as the description does");
    static constexpr dossier::field_style other[] = {{.key = "Lid", .printed_key = "Hat"}};
    static constexpr print_style hats{.fields = other};
    static_assert(!dossier::is_style_of<tin>(hats));
    BOOST_TEST((!dossier::is_style_of<tin>(hats)));
    have = refusals(write(herring, hats));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == "Lid: \"blue\" -> a layout that prints its key as the description spells it");
    static constexpr dossier::field_style unknown[] = {{.key = "Hat", .absent = ""}};
    static_assert(!dossier::is_style_of<tin>(print_style{.fields = unknown}));
    BOOST_TEST((!dossier::is_style_of<tin>(print_style{.fields = unknown})));
    static constexpr dossier::field_style elsewhere[] = {{.section = "Black", .key = "Table", .absent = ""}};
    static_assert(!dossier::is_style_of<game>(print_style{.fields = elsewhere}));
    BOOST_TEST((!dossier::is_style_of<game>(print_style{.fields = elsewhere})));
}

BOOST_AUTO_TEST_CASE(the_same_for_views) {
    auto const text = dossier_test::fixture("study_2025.txt");
    study_view s = *dossier::parse<study_view>(text);
    BOOST_TEST((write(s).text() == text));
    s.identification.sponsor = "None";
    auto const have = refusals(write(s));
    BOOST_TEST_REQUIRE(have.size() == 1u);
    BOOST_TEST(have[0] == "Sponsor: \"None\" -> a value that does not read as an absent one");
}

// What is written reads back the same; what is refused is named, and without it the rest is written.
BOOST_AUTO_TEST_CASE(random_studies) {
    dossier_test::random_study next(20260101);
    int accepted = 0, refused = 0;
    for (int n = 0; n != 3000; ++n) {
        study s = next();
        auto const& layout = n % 2 == 0 ? dossier::layout_2025 : dossier::layout_2024;
        for (int round = 0;; ++round) {
            BOOST_TEST_REQUIRE(round < 6);
            auto const page = write(s, layout);
            BOOST_TEST(static_cast<bool>(page) == page.diagnostics().empty());
            if (page) {
                auto const read = dossier::parse<study>(page.text());
                BOOST_TEST((*read == s), page.text());
                BOOST_TEST(read.ok());
                BOOST_TEST(read.extras().empty());
                BOOST_TEST((write(*read, layout).text() == page.text()));
                ++(round == 0 ? accepted : refused);
                break;
            }
            for (auto const& d : page.diagnostics()) {
                BOOST_TEST((d.code == diagnostic_code::unwritable_value));
                int found = 0;
                dossier::for_each_field(s, [&](dossier::field_info const& field, auto& value) {
                    if (field.section != d.section || field.key != d.key) return;
                    ++found;
                    value.reset();
                });
                BOOST_TEST(found == 1);
            }
        }
    }
    BOOST_TEST_MESSAGE(accepted << " of 3000 written, " << refused << " refused");
    BOOST_TEST(accepted > 300);
    BOOST_TEST(refused > 300);
}

BOOST_AUTO_TEST_SUITE_END()
