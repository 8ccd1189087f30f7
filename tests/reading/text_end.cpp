// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/text_end.hpp>

#include <dossier/reading/field_finder.hpp>
#include <dossier/reading/value_reader.hpp>
#include <dossier/study.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/problems.hpp"

namespace {

// Parts with a text, of which a record may have many.
struct chapter {
    std::string name, story;
};
struct book {
    std::vector<chapter> chapters;
};
struct sheet {
    int page = 0;
    std::string story;
};
struct pad {
    std::vector<sheet> sheets;
};

// Sections in others, with and without a heading; parts without one.
struct lake {
    struct fin {
        std::optional<int> length;
    };
    struct fish {
        std::optional<std::string> name;
        fin back;
    };
    struct shore {
        std::optional<std::string> story;
        fish first;
    };
    struct boat {
        std::optional<int> number;
        std::optional<std::string> name;
    };
    std::vector<boat> boats;
    shore north;
    std::vector<boat> ferries;
};

// Fields in order, and a line that ends the record.
struct tale {
    std::string name;
    std::optional<std::string> story;
    std::optional<int> pages, pictures;
};

// Parts of two kinds without a heading, each with a text, between two other sections with one.
struct hen {
    std::string name;
    std::optional<std::string> song;
};
struct cow {
    std::string name;
    std::optional<std::string> milk;
};
struct farm {
    struct note {
        std::optional<std::string> text;
    };
    note above;
    std::vector<std::variant<hen, cow>> all;
    note below;
};

// Sections in order, the first of which has a text.
struct atlas {
    struct part {
        std::optional<std::string> about;
        std::optional<int> length, height;
    };
    part rivers, mountains, lakes;
};

// Parts, and a section with a text behind them.
template <bool Ordered>
struct volume {
    struct notes {
        std::optional<std::string> remark;
    };
    std::vector<chapter> chapters;
    notes last;
    std::vector<chapter> others;

    friend constexpr auto dossier_schema(std::type_identity<volume>) {
        auto const any = dossier::record<volume>(
            dossier::section("Chapter", &volume::chapters, dossier::field("Name", &chapter::name), dossier::field("Story", &chapter::story).multiline()),
            dossier::section("Notes", &volume::last, dossier::field("Remark", &notes::remark).multiline()),
            dossier::section("Appendix", &volume::others, dossier::field("Title", &chapter::name)));
        if constexpr (Ordered) return any.in_order();
        else return any;
    }
};

// The same, where case does not count, so that any line is judged, with a section before the parts; and parts with a heading.
struct ranch {
    struct house {
        std::optional<int> rooms;
    };
    struct hedge {
        std::optional<std::string> text;
        std::optional<int> height, cost;
    };
    farm::note above;
    house home;
    std::vector<std::variant<hen, cow>> all;
    hedge below;
};
struct stable {
    std::vector<std::variant<hen, cow>> all;
};

// Two sections without a heading that share a key.
struct pair_of_blocks {
    struct block {
        std::optional<int> value;
        std::optional<std::string> text;
    };
    block one, two;
};

// The same, where the values of the key differ in type.
struct odd_pair {
    struct block {
        std::optional<int> value;
        std::optional<std::string> text;
        std::optional<bool> truth;
    };
    block one, two;
};

} // namespace

template <>
inline constexpr auto dossier::schema<pair_of_blocks> = dossier::record<pair_of_blocks>(
    dossier::section(&pair_of_blocks::one, dossier::field("Value", &pair_of_blocks::block::value), dossier::field("Text", &pair_of_blocks::block::text).multiline()),
    dossier::section(&pair_of_blocks::two, dossier::field("Value", &pair_of_blocks::block::value)));

template <>
inline constexpr auto dossier::schema<odd_pair> = dossier::record<odd_pair>(
    dossier::section(&odd_pair::one, dossier::field("Value", &odd_pair::block::value), dossier::field("Text", &odd_pair::block::text).multiline()),
    dossier::section(&odd_pair::two, dossier::field("Value", &odd_pair::block::truth)));

template <>
inline constexpr auto dossier::schema<lake> = dossier::record<lake>(
    dossier::section(&lake::boats, dossier::field("Boat", &lake::boat::number), dossier::field("Name", &lake::boat::name)),
    dossier::section("Shore", &lake::north, dossier::field("Story", &lake::shore::story).multiline(),
        dossier::section("Fish", &lake::shore::first, dossier::field("Kind", &lake::fish::name),
            dossier::section(&lake::fish::back, dossier::field("Fin", &lake::fin::length)))),
    dossier::section("Ferries", &lake::ferries, dossier::field("Ferry", &lake::boat::number), dossier::field("Called", &lake::boat::name)));

template <>
inline constexpr auto dossier::schema<tale> = dossier::record<tale>(
    dossier::field("Tale", &tale::name), dossier::field("Story", &tale::story).multiline(), dossier::field("Pages", &tale::pages),
    dossier::field("Pictures", &tale::pictures)).in_order().begins_at("Tale").ends_at("End");

template <>
inline constexpr auto dossier::schema<farm> = dossier::record<farm>(
    dossier::section("Above", &farm::above, dossier::field("Plan", &farm::note::text).multiline()),
    dossier::sections(&farm::all, dossier::section<hen>(dossier::field("Hen", &hen::name), dossier::field("Song", &hen::song).multiline()),
                      dossier::section<cow>(dossier::field("Cow", &cow::name), dossier::field("Milk", &cow::milk).multiline())),
    dossier::section("Below", &farm::below, dossier::field("Notes", &farm::note::text).multiline()));

template <>
inline constexpr auto dossier::schema<ranch> = dossier::record<ranch>(
    dossier::section("Above", &ranch::above, dossier::field("Plan", &farm::note::text).multiline()),
    dossier::section("House", &ranch::home, dossier::field("Rooms", &ranch::house::rooms)),
    dossier::sections(&ranch::all, dossier::section<hen>(dossier::field("Hen", &hen::name), dossier::field("Song", &hen::song).multiline()),
                      dossier::section<cow>(dossier::field("Cow", &cow::name), dossier::field("Milk", &cow::milk).multiline())),
    dossier::section("Below", &ranch::below, dossier::field("Hedge", &ranch::hedge::text).multiline(), dossier::field("Height", &ranch::hedge::height),
                     dossier::field("Cost", &ranch::hedge::cost))).ignore_case();

template <>
inline constexpr auto dossier::schema<stable> = dossier::record<stable>(
    dossier::sections(&stable::all, dossier::section<hen>("[Hen]", dossier::field("Hen", &hen::name), dossier::field("Song", &hen::song).multiline()),
                      dossier::section<cow>("[Cow]", dossier::field("Cow", &cow::name), dossier::field("Milk", &cow::milk).multiline())));

template <>
inline constexpr auto dossier::schema<atlas> = dossier::record<atlas>(
    dossier::section("Rivers", &atlas::rivers, dossier::field("About", &atlas::part::about).multiline(), dossier::field("Length", &atlas::part::length)),
    dossier::section("Mountains: all", &atlas::mountains, dossier::field("Height", &atlas::part::height), dossier::field("Range", &atlas::part::length)),
    dossier::section("Lakes", &atlas::lakes, dossier::field("Depth", &atlas::part::height))).in_order();

template <>
inline constexpr auto dossier::schema<pad> = dossier::record<pad>(
    dossier::section("Sheet", &pad::sheets, dossier::field("Page", &sheet::page), dossier::field("Story", &sheet::story).multiline()));

template <>
inline constexpr auto dossier::schema<book> = dossier::record<book>(
    dossier::section("Chapter", &book::chapters, dossier::field("Name", &chapter::name), dossier::field("Story", &chapter::story).multiline()));

namespace {

namespace detail = dossier::detail;
using dossier::study;
auto const& table = detail::table_of<study>;

constexpr std::size_t summary = 22, description = 23;
static_assert(detail::table_of<study>.fields[summary].rules->key == "Brief Summary" && detail::table_of<study>.fields[description].rules->key == "Detailed Description");

/// What is left of `text` where the text of field `i` ends that begins it; all fields before have been read.
std::string rest(std::size_t i, std::string const& text) {
    dossier_test::guarded_text const guarded(text);
    detail::progress_of<study> state;
    state.mark(0, i);
    state.run = state.next = state.unread = i;
    detail::record_text const source{table, guarded.begin(), guarded.end()};
    bool crlf = false;
    auto const* const end = detail::text_end(source, detail::rows_of<study>::all.data(), state, i).find(guarded.begin(), crlf);
    auto const found = text.substr(0, static_cast<std::size_t>(end - guarded.begin()));
    BOOST_TEST((crlf || found.find("\r\n") == found.npos));
    return {end, guarded.end()};
}
/// The same of the text of `key`, below a first line.
std::string rest_after(std::string_view key, std::string const& text) {
    std::size_t field = 0;
    while (table.fields[field].rules->key != key) ++field;
    return rest(field, "first\n" + text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_text_end)

BOOST_AUTO_TEST_CASE(what_ends_a_text) {
    std::string const brief = "Brief Summary", detailed = "Detailed Description", why = "If Stopped, Why?";
    BOOST_TEST(rest_after(brief, "more\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest_after(brief, "Acronym: X\nBrief Summary: x\n") == "");
    BOOST_TEST(rest_after(detailed, "Detailed Description: x\n") == "");
    BOOST_TEST(rest_after(detailed, "a\n\nStudy Oversight\n\nIs a PPSD?: None\n") == "Study Oversight\n\nIs a PPSD?: None\n");
    BOOST_TEST(rest_after(detailed, "Study Oversight\n\nb\n") == "");
    BOOST_TEST(rest_after(detailed, "Study Oversight\nIs a PPSD?: eh\nb\nStudy Oversight\nIs a PPSD?: True\n") == "Study Oversight\nIs a PPSD?: True\n");
    BOOST_TEST(rest_after(detailed, "Study Oversight\nIs a PPSD?: eh\nb\n") == "Study Oversight\nIs a PPSD?: eh\nb\n");
    BOOST_TEST(rest_after(why, "Has Expanded Access: eh\nAcronym: A\n") == "Has Expanded Access: eh\nAcronym: A\n");
    BOOST_TEST(rest_after(why, "Has Expanded Access: eh\nHas Expanded Access: True\n") == "Has Expanded Access: True\n");
    // out of order: what comes later has not passed
    BOOST_TEST(rest_after(why, "Has Expanded Access, NCT# Status: eh\nHas Expanded Access: True\n") == "Has Expanded Access: True\n");
}

BOOST_AUTO_TEST_CASE(what_was_cut_ends_a_text_at_the_end_of_all) {
    BOOST_TEST(rest_after("Brief Summary", "more\nDetailed Descr") == "Detailed Descr");
    BOOST_TEST(rest_after("Brief Summary", "more\nDetailed Descr\n") == "");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Ov") == "Study Ov");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Oversight\n\n") == "Study Oversight\n\n");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Oversight\n\nHas Over") == "Study Oversight\n\nHas Over");
}

BOOST_AUTO_TEST_CASE(the_expected_line_ends_a_text) {
    BOOST_TEST(rest(summary, "one\ntwo\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest(summary, "Dose: 5 mg\nDetailed plan\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest(description, "one\n\nStudy Oversight\n\nHas Oversight DMC: None\n") == "Study Oversight\n\nHas Oversight DMC: None\n");
    BOOST_TEST(rest(description, "one\r\nStudy Oversight\r\nHas Oversight DMC: None\r\n") == "Study Oversight\r\nHas Oversight DMC: None\r\n");
}

BOOST_AUTO_TEST_CASE(whatever_else_could_end_it_is_judged) {
    BOOST_TEST(rest(summary, "one\nStudy Oversight\n") == "Study Oversight\n");
    BOOST_TEST(rest(summary, "one\nViewing Study NCT01234567\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest(description, "Study Oversight\n\nHas Oversight DMC: eh\n") == "");
    BOOST_TEST(rest(description, "one\nStudy Overview\nStudy Oversight\nHas Oversight DMC: None\n") == "Study Oversight\nHas Oversight DMC: None\n");
    BOOST_TEST(rest(summary, "one") == "");
    BOOST_TEST(rest(summary, "") == "");
}

BOOST_AUTO_TEST_CASE(the_expected_line_may_lack_its_blank) {
    BOOST_TEST(rest(summary, "one\nDetailed Description:\ntwo\n") == "Detailed Description:\ntwo\n");
    BOOST_TEST(rest(summary, "one\nDetailed Description:") == "Detailed Description:");
    BOOST_TEST(rest(summary, "one\nDetailed Description") == "Detailed Description");
}

BOOST_AUTO_TEST_CASE(a_key_that_two_fields_share_may_still_come_for_the_first) {
    // the first value does not fit, and the same key follows with one that does
    auto const r = dossier::parse<pair_of_blocks>("Text: a\nValue: x\nValue: 1\n");
    BOOST_TEST(*r->one.text == "a\nValue: x");
    BOOST_TEST((r->one.value == 1 && !r->two.value));
}

BOOST_AUTO_TEST_CASE(a_shared_key_ends_a_text_as_the_field_that_takes_the_line) {
    // the line would be the first `Value`, a number, not the second, which it fits
    auto const r = dossier::parse<odd_pair>("Text: a\nValue: True\nValue: 1\nValue: False\n");
    BOOST_TEST(*r->one.text == "a\nValue: True");
    BOOST_TEST((r->one.value == 1 && r->two.truth == false));
    BOOST_TEST(r.diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(two_lines_of_a_section_are_quoted_three_are_the_section) {
    std::string const two = "Has Oversight DMC: True\nIs a FDA Regulated Drug?: False\n", three = two + "Is a FDA Regulated Device?: True\n";
    BOOST_TEST(rest(description, "one\n" + two) == "");
    BOOST_TEST(rest(description, "one\n" + two + "and so on\n") == "");
    BOOST_TEST(rest(description, "one\n" + three) == three);
}

BOOST_AUTO_TEST_CASE(a_section_is_known_by_one_of_nine_lines_below_its_heading) {
    auto const below = [](std::size_t n) {
        std::string text = "Study Oversight\n";
        for (; n != 1; --n) text += "odd\n";
        return text + "Is a PPSD?: True\n";
    };
    for (std::size_t n = 1; n <= 9; ++n) BOOST_TEST(rest(description, "one\n" + below(n)) == below(n), n);
    BOOST_TEST(rest(description, "one\n" + below(10)) == "");
}

BOOST_AUTO_TEST_CASE(a_misspelt_heading_ends_a_text_where_its_section_follows) {
    BOOST_TEST(rest(description, "one\nStudy Oversigth\nHas Oversight DMC: None\nIs a PPSD?: True\n") == "Study Oversigth\nHas Oversight DMC: None\nIs a PPSD?: True\n");
    BOOST_TEST(rest(description, "one\nStudy Oversigth\nof socks\n") == "");
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_ends_a_text_where_what_follows_it_reads_well) {
    BOOST_TEST(rest(summary, "one\nDetailed Descripton: x\nStudy Oversight\nIs a PPSD?: True\n") == "Detailed Descripton: x\nStudy Oversight\nIs a PPSD?: True\n");
    BOOST_TEST(rest_after("If Stopped, Why?", "Acronmy: A\nBrief Summary: x\n") == "Acronmy: A\nBrief Summary: x\n");
    BOOST_TEST(rest_after("If Stopped, Why?", "Accronmy: A\nBrief Summary: x\n") == "Brief Summary: x\n"); // two edits are too many for its length
    BOOST_TEST(rest(summary, "one\nDetailed Descripton: x\n") == ""); // in a text that ends badly it is a line like others
}

BOOST_AUTO_TEST_CASE(what_belongs_behind_the_line_that_ends_a_text_is_quoted_in_it) {
    std::string const oversight = "Study Oversight\nHas Oversight DMC: None\n", misspelt = "Study Oversigth\nHas Oversight DMC: None\n";
    std::string const three = "Has Oversight DMC: True\nIs a FDA Regulated Drug?: False\nIs a FDA Regulated Device?: True\n";
    BOOST_TEST(rest(summary, "one\n" + misspelt + oversight) == oversight);
    BOOST_TEST(rest(summary, "one\n" + three + oversight) == oversight);
    std::string const number = "If Expanded Access, NCT#: N/A\n";
    BOOST_TEST(rest_after("If Stopped, Why?", misspelt + number) == number);
    BOOST_TEST(rest_after("If Stopped, Why?", three + number) == number);
}

BOOST_AUTO_TEST_CASE(a_key_below_a_heading_that_is_still_to_come_is_quoted) {
    auto const r = dossier::parse<lake>("Boat: 1\nShore\nStory: a\nFin: 1\nBoat: 2\nFish\nKind: x\nFin: 2\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(*r->north.story == "a\nFin: 1\nBoat: 2");
    BOOST_TEST((r->boats.size() == 1u && r->north.first.back.length == 2));
}

BOOST_AUTO_TEST_CASE(the_heading_of_another_part_ends_a_text) {
    auto const r = dossier::parse<book>("Chapter\nName: a\nStory: b\nChapters\nChapter\nName: c\n");
    BOOST_TEST_REQUIRE(r->chapters.size() == 2u);
    BOOST_TEST(r->chapters[0].story == "b\nChapters");
    BOOST_TEST(r->chapters[1].name == "c");
}

BOOST_AUTO_TEST_CASE(the_heading_of_a_part_ends_a_text_where_a_part_can_come) {
    std::string const text = "Chapter\nName: a\nStory: b\nChapter\nName: c\nStory: d\nNotes\nRemark: e\nChapter\nName: f\nAppendix\nTitle: g\n";
    auto const ordered = dossier::parse<volume<true>>(text);
    BOOST_TEST((ordered->chapters.size() == 2u && ordered->chapters[1].story == "d" && ordered->others.size() == 1u));
    BOOST_TEST(dossier::parse<volume<true>>("Chapter\nName: a\nStory: b\nChapter\nName: c\nNotes\n")->chapters.size() == 2u);
    BOOST_TEST(*ordered->last.remark == "e\nChapter\nName: f");
    BOOST_TEST(dossier::parse<volume<true>>("Chapter\nName: a\nStory: b\nName: c\n")->chapters.size() == 2u); // without its heading
    auto const any = dossier::parse<volume<false>>(text);
    BOOST_TEST((any->chapters.size() == 3u && any->chapters[1].story == "d" && any->others.size() == 1u));
    BOOST_TEST(*any->last.remark == "e");
}

BOOST_AUTO_TEST_CASE(parts_of_different_kinds_end_the_texts_of_each_other) {
    std::string const parts = "Hen: a\nSong: b\nCow: c\nMilk: d\nHen: e\nSong: f\nHen: g\n", below = "Below\nNotes: h\nCow: i\nHen: j\nPlan: k\n";
    auto const r = dossier::parse<farm>("Above\nPlan: x\n" + parts + below);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(*r->above.text == "x");
    BOOST_TEST_REQUIRE(r->all.size() == 4u);
    BOOST_TEST(std::get<hen>(r->all[0]).song.value() == "b");
    BOOST_TEST(std::get<cow>(r->all[1]).milk.value() == "d");
    BOOST_TEST(std::get<hen>(r->all[2]).song.value() == "f");
    BOOST_TEST(*r->below.text == "h\nCow: i\nHen: j\nPlan: k");
}

BOOST_AUTO_TEST_CASE(parts_end_no_text_outside_of_their_group_or_without_their_heading) {
    auto const r = dossier::parse<ranch>("Above\nPlan: x\nHen: a\nCow: b\nHouse\nRooms: 2\nHen: c\nCow: d\nBelow\nHedge: e\nHen: f\nCow: g\nHeight: 3\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(*r->above.text == "x\nHen: a\nCow: b");
    BOOST_TEST((r->all.size() == 2u && r->home.rooms == 2 && r->below.height == 3));
    BOOST_TEST(*r->below.text == "e\nHen: f\nCow: g");
    auto const headed = dossier::parse<stable>("[Hen]\nHen: a\nSong: b\nCow: c\n[Cow]\nCow: d\nMilk: e\nHen: f\n[Hen]\nHen: g\n");
    BOOST_TEST(headed.diagnostics().empty());
    BOOST_TEST_REQUIRE(headed->all.size() == 3u);
    BOOST_TEST(std::get<hen>(headed->all[0]).song.value() == "b\nCow: c");
    BOOST_TEST(std::get<cow>(headed->all[1]).milk.value() == "e\nHen: f");
}

BOOST_AUTO_TEST_CASE(the_first_line_that_could_end_a_text_does_where_none_is_well_formed) {
    for (std::string const last : {"Mountains: all\n", "Mountains: all\n\n", "Mountains: a", "Mountains: all\nHei"}) {
        auto const r = dossier::parse<atlas>("Rivers\nAbout: a\nLakes\nDepth: deep\n" + last);
        BOOST_TEST(*r->rivers.about == "a", last);
    }
    BOOST_TEST(rest_after("If Stopped, Why?", "Has Expanded Access, NCT# Status: eh\nHas Expanded Ac") == "Has Expanded Access, NCT# Status: eh\nHas Expanded Ac");
    // a section whose first line is odd gives way to one that reads well
    std::string const oversight = "Study Oversight\nHas Oversight DMC: None\n";
    BOOST_TEST(rest(description, "one\nStudy Oversight\nodd\nIs a PPSD?: True\n" + oversight) == oversight);
    // without an order, a heading at the end of all is text
    BOOST_TEST(dossier::parse<volume<false>>("Chapter\nName: a\nStory: b\nNotes\n")->chapters.at(0).story == "b\nNotes");
}

BOOST_AUTO_TEST_CASE(a_section_that_was_skipped_may_have_a_misspelt_heading_or_none) {
    std::string const lakes = "Lakes\nDepth: 2\n", mountains = "Height: 1\nRange: 2\n";
    auto const about = [&](std::string const& below) { return *dossier::parse<atlas>("Rivers\nAbout: a\n" + below + lakes)->rivers.about; };
    BOOST_TEST(about("Mountains all\n" + mountains) == "a");
    BOOST_TEST(about("Muontains: high\n" + mountains) == "a\nMuontains: high");
    BOOST_TEST(about("Mountains all\nHeight: high\n") == "a\nMountains all\nHeight: high");
    BOOST_TEST(*dossier::parse<atlas>("Rivers\nAbout: a\nMuontains: all\n" + mountains + "Lakes\nDepth: deep\n")->rivers.about == "a");
    BOOST_TEST(about(mountains) == "a");
    BOOST_TEST(about("Height: 1\nRange: long\n") == "a\nHeight: 1\nRange: long");
    BOOST_TEST(about("Lenght: 1\n") == "a");
    BOOST_TEST(about("Lakse\nDepth: 1\n") == "a\nLakse\nDepth: 1");
}

BOOST_AUTO_TEST_CASE(the_line_that_ends_the_record_is_what_follows) {
    std::string const text = "Tale: x\nStory: a\nPagse: 2\nEnd\n";
    auto const r = dossier::parse<tale>(text);
    BOOST_TEST(*r->story == "a");
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    auto const got = dossier_test::problems_of(r, text);
    std::vector<std::string> const wanted{"3:1 unknown_key [] Pagse", "5:1 cut_record [] Story"};
    BOOST_TEST(got == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(another_record_ends_a_text) {
    std::string const next = "Viewing Study NCT01234567\n\nIgnite Creation Date: None\n";
    BOOST_TEST(rest(summary, "one\n" + next + "Detailed Description: x\n") == next + "Detailed Description: x\n");
    BOOST_TEST(rest(description, "one\n\n" + next) == next);
}

BOOST_AUTO_TEST_CASE(a_quoted_title_comment_or_heading_with_more_on_its_line_ends_none) {
    BOOST_TEST(rest(description, "one\nViewing Study of socks\n") == "");
    BOOST_TEST(rest(description, "one\n Study Oversight\nHas Oversight DMC: None\n") == "");
    BOOST_TEST(rest(description, "one\nStudy Oversight: see below\nHas Oversight DMC: None\n") == "");
}

BOOST_AUTO_TEST_CASE(the_same_text_is_not_searched_again_and_again) {
    // each part has a text in which a line looks like the next part, whose value does not fit, so that all is searched through
    std::string text;
    for (int i = 0; i != 2000; ++i) text += "Sheet\nPage: ?\nStory: b\n";
    detail::progress_of<pad> state;
    detail::record_text const source{detail::table_of<pad>, text.data(), text.data() + text.size()};
    dossier::detail::field_finder none(100);
    detail::record_reader(source, detail::rows_of<pad>::all.data(), nullptr, state, none, text.size()).read(text.data());
    BOOST_TEST(state.spent > 60 * text.size()); // it is searched again, but not for each part
    BOOST_TEST(state.spent <= 66 * text.size());
    BOOST_TEST(state.searched != nullptr);
}

// The same as parse tells it, with places.
BOOST_AUTO_TEST_CASE(what_ends_a_text_is_told_at_its_line) {
    auto const check = [](std::string const& below, std::vector<std::string> const& wanted, std::string const& story) {
        std::string const text = "Viewing Study NCT01234567\nStudy Overview\nBrief Summary: s\nDetailed Description: one\n" + below;
        auto const r = dossier::parse<study>(text);
        auto got = dossier_test::problems_of(r, text);
        if (!got.empty() && got.back().find("cut_record") != std::string::npos) got.pop_back();
        BOOST_TEST(got == wanted, boost::test_tools::per_element());
        BOOST_TEST(r->overview.detailed_description.value_or("") == story);
    };
    std::string const two = "Has Oversight DMC: True\nIs a FDA Regulated Drug?: False\n";
    check(two, {}, "one\n" + two.substr(0, two.size() - 1));
    check(two + "Is a FDA Regulated Device?: True\n", {"5:1 missing_heading [Study Overview] Has Oversight DMC"}, "one");
    std::string odd_lines = "odd\nodd\nodd\nodd\nodd\nodd\nodd\nodd\n";
    auto const wanted = [](int n) {
        std::vector<std::string> all;
        for (int i = 0; i != n; ++i) all.push_back(std::to_string(6 + i) + ":1 stray_line [Study Oversight]");
        return all;
    };
    check("Study Oversight\n" + odd_lines + "Is a PPSD?: True\n", wanted(8), "one");
    check("Study Oversight\n" + odd_lines + "odd\nIs a PPSD?: True\n", {}, "one\nStudy Oversight\n" + odd_lines + "odd\nIs a PPSD?: True");
}

BOOST_AUTO_TEST_CASE(a_misspelt_key_in_a_text_that_ends_badly_is_text) {
    auto const check = [](std::string const& below, std::vector<std::string> const& wanted, std::string const& story) {
        std::string const text = "Viewing Study NCT01234567\nStudy Overview\nIf Stopped, Why?: one\n" + below;
        auto const r = dossier::parse<study>(text);
        BOOST_TEST(dossier_test::problems_of(r, text) == wanted, boost::test_tools::per_element());
        BOOST_TEST(r->overview.why_stopped.value_or("") == story);
    };
    check("Has Expanded Acess: True\nIf Expanded Access, NCT#: N/A\nmore\n",
          {"3:19 broken_relation [Study Overview] If Stopped, Why?", "4:1 unknown_key [Study Overview] Has Expanded Acess", "6:1 stray_line [Study Overview]", "7:1 cut_record [Study Overview] If Expanded Access, NCT#"}, "one");
    // the line that ends it has a key, and a value that does not fit
    check("Has Expanded Acess: True\nIf Expanded Access, NCT#: eh\nmore\n",
          {"3:19 broken_relation [Study Overview] If Stopped, Why?", "5:27 bad_value [Study Overview] If Expanded Access, NCT#", "6:1 stray_line [Study Overview]", "7:1 cut_record [Study Overview] If Expanded Access, NCT#"},
          "one\nHas Expanded Acess: True");
}

BOOST_AUTO_TEST_SUITE_END()
