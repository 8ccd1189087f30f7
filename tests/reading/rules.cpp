// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>
#include <dossier/study.hpp>
#include <dossier/write.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/problems.hpp"
#include "support/show.hpp"
#include "support/study_page.hpp"

// The rules of reading that hold wherever a line stands: where it is expected, or behind one that is not.

namespace {

// Two sections, each of which a record may print again.
struct house {
    struct hall {
        std::optional<int> doors;
    };
    struct room {
        std::optional<std::string> color, story;
    };
    hall first;
    room last;
};

// Headings that hold the separator, and a member for other keys.
struct notebook {
    struct notes {
        std::optional<std::string> alpha;
        std::optional<int> beta;
    };
    std::string name;
    notes first, second;
    std::vector<std::pair<std::string, std::string>> more;
};

struct catalog {
    std::string name;
    notebook::notes first, second;
    std::vector<std::pair<std::string, std::string>> more;
};

// A title that is a text, and values of several types.
struct tree {
    struct leaves {
        std::optional<int> green;
        std::optional<bool> dry;
        std::optional<dossier::partial_date> fall;
        std::optional<std::string> note;
    };
    std::optional<std::string> name;
    leaves all;
};

// A section without a heading behind one that has one, and parts with a value that they must have.
struct journey {
    struct plan {
        std::optional<std::string> from;
    };
    struct stop {
        std::string place;
        std::optional<int> nights;
    };
    struct end {
        std::optional<bool> arrived;
        std::optional<std::string> story;
    };
    plan planned;
    end ending;
    std::vector<stop> stops;
    end second;
};

// Keys that look like the title, a comment, and a heading.
struct odd {
    struct sizes {
        std::optional<int> odd_size, pages, width;
        std::optional<std::string> note;
    };
    std::string name;
    sizes first, part;
};

// A heading that begins with the words of the title.
struct listing {
    int id = 0;
    house::hall overview;
};

} // namespace

template <>
inline constexpr auto dossier::schema<listing> = dossier::record<listing>(
    dossier::title("Study", &listing::id), dossier::section("Study Overview", &listing::overview, dossier::field("Doors", &house::hall::doors)));

template <>
inline constexpr auto dossier::schema<house> = dossier::record<house>(
    dossier::section("First", &house::first, dossier::field("Doors", &house::hall::doors)),
    dossier::section("Last", &house::last, dossier::field("Color", &house::room::color), dossier::field("Story", &house::room::story).multiline()));

template <>
inline constexpr auto dossier::schema<notebook> = dossier::record<notebook>(
    dossier::title("Notebook", &notebook::name),
    dossier::section("Part 1: general", &notebook::first, dossier::field("Alpha", &notebook::notes::alpha).multiline(), dossier::field("Beta", &notebook::notes::beta)),
    dossier::section("Part 2: special", &notebook::second, dossier::field("Alpha", &notebook::notes::alpha).multiline(), dossier::field("Beta", &notebook::notes::beta)))
    .unknown_keys(&notebook::more);

template <>
inline constexpr auto dossier::schema<catalog> = dossier::record<catalog>(
    dossier::title("Catalog", &catalog::name), dossier::section("Part 1: general", &catalog::first, dossier::field("Alpha", &notebook::notes::alpha).multiline()),
    dossier::section("Part 2: special", &catalog::second, dossier::field("Alpha", &notebook::notes::alpha).multiline(), dossier::field("Beta", &notebook::notes::beta)))
    .in_order().unknown_keys(&catalog::more);

template <>
inline constexpr auto dossier::schema<tree> = dossier::record<tree>(
    dossier::title("Tree", &tree::name),
    dossier::section("Leaves", &tree::all, dossier::field("Green", &tree::leaves::green), dossier::field("Dry", &tree::leaves::dry),
                     dossier::field("Fall", &tree::leaves::fall), dossier::field("Note", &tree::leaves::note).multiline()));

template <>
inline constexpr auto dossier::schema<journey> = dossier::record<journey>(
    dossier::section("Plan", &journey::planned, dossier::field("From", &journey::plan::from)),
    dossier::section(&journey::ending, dossier::field("Arrived", &journey::end::arrived), dossier::field("Story", &journey::end::story).multiline()),
    dossier::section("Stop", &journey::stops, dossier::field("Place", &journey::stop::place).required(), dossier::field("Nights", &journey::stop::nights)),
    dossier::section("After", &journey::second, dossier::field("Back", &journey::end::arrived)));

template <>
inline constexpr auto dossier::schema<odd> = dossier::record<odd>(
    dossier::title("Odd", &odd::name),
    dossier::section("Part 1: sizes", &odd::first, dossier::field("Width", &odd::sizes::width), dossier::field("Odd Size", &odd::sizes::odd_size),
                     dossier::field("# of pages", &odd::sizes::pages), dossier::field("Note", &odd::sizes::note).multiline()),
    dossier::section(&odd::part, dossier::field("Part 1", &odd::sizes::width)))
    .comments("#");

namespace {

using dossier::parse;
using dossier::study;
using dossier_test::extras;
using dossier_test::lines;
using dossier_test::problems;
using dossier_test::show;
using dossier_test::study_page;

lines const none{};

void check(lines const& got, lines const& wanted) { BOOST_TEST(got == wanted, boost::test_tools::per_element()); }

dossier::options with_values_up_to(std::size_t n) {
    dossier::options how;
    how.max_value = n;
    return how;
}

/// Gives a text, and at first no more than so many bytes of it.
struct halting_source {
    std::string_view text;
    std::size_t at_first;

    std::size_t operator()(char* to, std::size_t n) {
        n = std::min({n, text.size(), at_first});
        if (n != 0) std::memcpy(to, text.data(), n);
        text.remove_prefix(n);
        if ((at_first -= n) == 0) at_first = text.size();
        return n;
    }
};
template <class Record>
std::string streamed(std::string_view text, std::size_t chunk, std::size_t at_first) {
    using bytes = dossier::buffer<halting_source>;
    return dossier_test::all_of(dossier::record_stream<Record, bytes>(bytes(halting_source{text, at_first}), {}, chunk));
}
// Whether a stream of `text` gives what the text in memory does, in chunks of any size and wherever the first bytes end.
template <class Record>
void check_streams(std::string const& text) {
    auto const wanted = dossier_test::all_of(dossier::read<Record>(text));
    for (std::size_t chunk = 1; chunk <= 70; ++chunk) BOOST_TEST_REQUIRE(streamed<Record>(text, chunk, text.size()) == wanted, "chunks of " << chunk << " of\n" << text);
    for (std::size_t n = 1; n < text.size(); ++n) BOOST_TEST_REQUIRE(streamed<Record>(text, text.size(), n) == wanted, "cut at " << n << " of\n" << text);
}

std::string title_and(std::string const& rest) { return "Viewing Study NCT01234567\n" + rest; }

} // namespace

BOOST_AUTO_TEST_SUITE(reading_rules)

BOOST_AUTO_TEST_CASE(a_section_is_printed_again_until_another_begins) {
    std::string const text = "First\nFirst\nDoors: 1\nLast\nColor: red\nStory: once\nColor: blue\nend\n";
    BOOST_TEST(show(parse<house>(text)->last.story) == "once\nColor: blue\nend");
    check(problems<house>(text), {"2:1 repeated_section [First]"});
    std::string const at_once = "First\nDoors: 1\nFirst\nLast\nColor: red\nStory: once\nColor: blue\nend\n";
    BOOST_TEST(show(parse<house>(at_once)->last.story) == "once\nColor: blue\nend");
    check(problems<house>(at_once), {"3:1 repeated_section [First]"});
    // also where it begins behind an odd line, or without its heading
    std::string const odd_line = "First\nDoors: 1\nFirst\n?\nLast\nColor: red\nStory: once\nColor: blue\nend\n";
    BOOST_TEST(show(parse<house>(odd_line)->last.story) == "once\nColor: blue\nend");
    std::string const no_heading = "First\nDoors: 1\nFirst\nColor: red\nStory: once\nColor: blue\nend\n";
    BOOST_TEST(show(parse<house>(no_heading)->last.story) == "once\nColor: blue\nend");
    // in the section itself the key is its own, printed again
    std::string const again = "Last\nColor: red\nStory: once\nLast\nColor: blue\nStory: twice\n";
    BOOST_TEST(show(parse<house>(again)->last.story) == "once");
    check(problems<house>(again), {"4:1 repeated_section [Last]", "5:1 repeated_key [Last] Color", "6:1 repeated_key [Last] Story"});
}

BOOST_AUTO_TEST_CASE(a_section_without_a_heading_ends_what_is_printed_again) {
    std::string const text = "Plan\nFrom: Rye\nPlan\nArrived: True\nStory: once\nArrived: False\nend\n";
    BOOST_TEST(show(parse<journey>(text)->ending.story) == "once\nArrived: False\nend");
    check(problems<journey>(text), {"3:1 repeated_section [Plan]"});
}

BOOST_AUTO_TEST_CASE(titles_and_headings_that_hold_the_separator_are_no_other_keys) {
    std::string const text = "Notebook 7\nPart 1: general\n\nAlpha: a\nb\nBeta: 1\nPart 2: special\n\nAlpha: c\nBeta: 2\n";
    auto const straight = parse<notebook>(text);
    check(problems<notebook>(text), none);
    BOOST_TEST(straight->more.empty());
    BOOST_TEST(show(straight->first.alpha) == "a\nb");
    BOOST_TEST(show(straight->second.alpha) == "c");
    // the same behind an odd line, and where only the heading is there
    std::string const odd_line = "Notebook 7\n?\nPart 1: general\nBeta: 1\nHuh: 3\nPart 2: special\nBeta: 2\n";
    auto const r = parse<notebook>(odd_line);
    BOOST_TEST(show(r->second.beta) == "2");
    BOOST_TEST_REQUIRE(r->more.size() == 1u);
    BOOST_TEST(r->more[0].first == "Huh");
    check(problems<notebook>(odd_line), {"2:1 stray_line []"});
    std::string const headings = "Notebook 7\nPart 1: general\nPart 2: special\nBeta: 2\n";
    BOOST_TEST(parse<notebook>(headings)->more.empty());
    BOOST_TEST(show(parse<notebook>(headings)->second.beta) == "2");
    check(problems<notebook>(headings), none);
    // a heading that was cut at the end adds no value, where records are in order
    std::string const cut = "Catalog 7\nPart 1: general\nAlpha: a\nPart 2: spec";
    BOOST_TEST(parse<catalog>(cut)->more.empty());
    BOOST_TEST(show(parse<catalog>(cut)->first.alpha) == "a");
    check(extras<catalog>(cut), {"cut_record [Part 1: general] Part 2: spec"});
    // a title in the middle of a record
    std::string const title = "Notebook 7\nPart 1: general\nNotebook a: b\nBeta: 1\nPart 2: special\nBeta: 2\n";
    BOOST_TEST(parse<notebook>(title)->more.empty());
    BOOST_TEST(show(parse<notebook>(title)->second.beta) == "2");
    check(problems<notebook>(title), {"3:1 repeated_key [Part 1: general] Notebook"});
    check(extras<notebook>(title), {"repeated_key [Part 1: general] Notebook a: b"});
}

BOOST_AUTO_TEST_CASE(a_title_has_no_blanks_around_its_value) {
    for (std::string const title : {"Tree oak", "Tree   oak", "Tree \toak \t", "Tree oak  \r"}) {
        BOOST_TEST(show(parse<tree>(title + "\nLeaves\nGreen: 1\n")->name) == "oak");
        BOOST_TEST(show(parse<tree>("?\n" + title + "\nLeaves\nGreen: 1\n")->name) == "oak");
    }
    for (std::string const nothing : {"Tree", "Tree ", "Tree \t "}) {
        BOOST_TEST(show(parse<tree>(nothing + "\nLeaves\nGreen: 1\n")->name) == "nothing");
        BOOST_TEST(show(parse<tree>("?\n" + nothing + "\nLeaves\nGreen: 1\n")->name) == "nothing");
    }
}

BOOST_AUTO_TEST_CASE(every_value_is_held_against_its_limit) {
    std::string const text = "Tree oaktree\nLeaves\nGreen: 123456\nDry: False\nFall: 2025-09\nNote: a\nbc\n";
    auto const r = parse<tree>(text, with_values_up_to(3));
    check(problems<tree>(text, with_values_up_to(3)), {"1:6 limit_exceeded [] Tree", "3:8 limit_exceeded [Leaves] Green", "4:6 limit_exceeded [Leaves] Dry",
                                                       "5:7 limit_exceeded [Leaves] Fall", "6:7 limit_exceeded [Leaves] Note"});
    check(extras<tree>(text, with_values_up_to(3)), {"limit_exceeded [] Tree oaktree", "limit_exceeded [Leaves] Green: 123456", "limit_exceeded [Leaves] Dry: False",
                                                     "limit_exceeded [Leaves] Fall: 2025-09", "limit_exceeded [Leaves] Note: a\nbc"});
    BOOST_TEST((!r->name && !r->all.green && !r->all.dry && !r->all.fall && !r->all.note));
    // behind an odd line
    std::string const odd_line = "Tree oak\nLeaves\n?\nGreen: 123456\n";
    check(problems<tree>(odd_line, with_values_up_to(3)), {"3:1 stray_line [Leaves]", "4:8 limit_exceeded [Leaves] Green"});
    // a value may be as long as the limit, and blanks around it do not count
    std::string const just = "Tree  oak \nLeaves\nGreen:   123  \n?\nFall: 202\nNote: abc\n\n";
    BOOST_TEST(show(parse<tree>(just, with_values_up_to(3))->name) == "oak");
    BOOST_TEST(show(parse<tree>(just, with_values_up_to(3))->all.green) == "123");
    BOOST_TEST(show(parse<tree>(just, with_values_up_to(3))->all.note) == "abc");
    // an absent value has no length
    BOOST_TEST(!parse<study>(title_and("Status: None\n"), with_values_up_to(3))->header.status);
    check(problems<study>("Status: COMPLETED\n", with_values_up_to(8)), {"1:1 missing_title []", "1:9 limit_exceeded [] Status", "2:1 cut_record [] Status"});
}

BOOST_AUTO_TEST_CASE(a_text_below_its_key_that_is_an_absent_value_is_absent) {
    for (std::string const nothing : {"\nNone\n", "\n\nNone\n\n", " \n None \n", "\r\nNone\r\n", "\nNone"})
        for (std::string const before : {"", "?\n"}) {
            auto const r = parse<study>(title_and("Study Overview\n" + before + "Acronym: A\nBrief Summary:" + nothing));
            BOOST_TEST(show(r->overview.brief_summary) == "nothing", nothing);
            BOOST_TEST(show(r->overview.acronym) == "A");
        }
    BOOST_TEST(show(parse<study>(title_and("Study Overview\nBrief Summary:\nNone\nto tell\n"))->overview.brief_summary) == "None\nto tell");
    study_page page;
    page.summary = "Brief Summary:\n\nNone\n";
    check(problems<study>(page.text()), none);
    BOOST_TEST(show(parse<study>(page.text())->overview.brief_summary) == "nothing");
}

BOOST_AUTO_TEST_CASE(a_text_of_a_carriage_return_is_absent) {
    for (std::string const line : {"Note: \r", "Note:\r\r\n", "Note: \r\r\n\n", "Note:\n\r\r\n\r"})
        for (std::string const before : {"", "?\n"}) BOOST_TEST(show(parse<tree>("Tree oak\nLeaves\n" + before + line)->all.note) == "nothing");
    std::string const place = "Plan\nStop\nPlace: \r\r\nNights: 2\n";
    check(problems<journey>(place), {"3:8 missing_field [Stop] Place"});
    BOOST_TEST(show(parse<tree>("Tree oak\nLeaves\nNote: a\r\rb\r\n")->all.note) == "a\r\rb");
}

BOOST_AUTO_TEST_CASE(a_section_without_a_heading_may_come_behind_one_that_has_one) {
    std::string const text = "Plan\n\nFrom: Rye\n\nArrived: True\nStory: well\n\nStop\n\nPlace: Ely\n";
    check(problems<journey>(text), none);
    BOOST_TEST(show(parse<journey>(text)->ending.story) == "well");
    // and behind an odd line
    std::string const odd_line = "Plan\n\nFrom: Rye\n?\nArrived: True\nStory: well\n";
    check(problems<journey>(odd_line), {"4:1 stray_line [Plan]"});
    // with any of its keys
    check(problems<journey>("Plan\nFrom: Rye\nStory: well\n"), none);
    // what is written reads without a complaint
    journey j;
    j.planned.from = "Rye";
    j.ending = {true, "well"};
    j.stops = {{"Ely", 2}};
    auto const page = dossier::write(j);
    check(problems<journey>(page.text()), none);
    // behind a section that comes later, it is misplaced
    check(problems<journey>("Stop\nPlace: Ely\nArrived: True\n"), {"3:1 misplaced_key [Stop] Arrived"});
}

BOOST_AUTO_TEST_CASE(what_a_part_lacks_is_missing_in_the_parts_section) {
    std::string const text = "Plan\nStop\nNights: 2\nStop\nPlace: Ely\nStop\nNights: 3\nAfter\nBack: True\n";
    check(problems<journey>(text), {"2:1 missing_field [Stop] Place", "6:1 missing_field [Stop] Place"});
    // where the record ends in another section without a heading for its part
    std::string const late = "Stop\nNights: 2\n\nAfter\nBack: perhaps\n";
    check(problems<journey>(late), {"1:1 missing_field [Stop] Place", "5:7 bad_value [After] Back"});
}

BOOST_AUTO_TEST_CASE(a_heading_stands_at_the_start_of_its_line) {
    std::string const indented = "Tree oak\n Leaves\nGreen: 1\n";
    check(problems<tree>(indented), {"2:2 unknown_heading []"});
    check(extras<tree>(indented), {"unknown_heading []  Leaves"});
    auto const r = parse<tree>(indented);
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST(r.diagnostics()[0].suggestion == "Leaves");
    BOOST_TEST(show(parse<tree>(indented)->all.green) == "1");
    // blanks behind it are free
    for (std::string const heading : {"Leaves\n", "Leaves \t\n", "Leaves  \r\n", "Leaves\r\n"}) {
        check(problems<tree>("Tree oak\n" + heading + "Green: 1\n"), none);
        check(problems<tree>("Tree oak\n?\n" + heading + "Green: 1\n"), {"2:1 stray_line []"});
    }
    for (std::string const other : {"Leaves:\n", "Leaves \tx\n", "Leaves\r\r\n", "\tLeaves\n"})
        BOOST_TEST(!problems<tree>("Tree oak\n" + other + "Green: 1\n").empty(), other);
    // inside a text it is the same
    std::string const ends = "Last\nStory: once\nFirst  \nDoors: 2\n", goes_on = "Last\nStory: once\n First\nDoors: 2\n";
    BOOST_TEST(show(parse<house>(ends)->last.story) == "once");
    BOOST_TEST(show(parse<house>(ends)->first.doors) == "2");
    BOOST_TEST(show(parse<house>(goes_on)->last.story) == "once\n First\nDoors: 2");
}

BOOST_AUTO_TEST_CASE(a_misplaced_key_leaves_the_record_in_its_section) {
    std::string const text = "Viewing Study NCT01234567\n\nStudy Overview\n\nOfficial Title: x\nFirst Post: soon\nwhat?\nStudy Oversight\n\nIs a PPSD?: False\n";
    check(problems<study>(text), {"6:1 misplaced_key [Study Overview] First Post", "6:13 bad_value [Study Overview] First Post", "7:1 stray_line [Study Overview]",
                                  "11:1 cut_record [Study Oversight] Is a PPSD?"});
    check(extras<study>(text), {"bad_value [Study Overview] First Post: soon", "stray_line [Study Overview] what?"});
}

BOOST_AUTO_TEST_CASE(what_a_line_is_does_not_depend_on_the_key_that_is_expected) {
    // a line that begins with the words of the title is one, a line that begins with the mark of comments is one
    std::string const text = "Odd 1\nPart 1: sizes\nWidth: 1\nOdd Size: 2\n# of pages: 3\nNote: n\n";
    auto const r = parse<odd>(text);
    check(problems<odd>(text), {"4:1 repeated_key [Part 1: sizes] Odd"});
    check(extras<odd>(text), {"repeated_key [Part 1: sizes] Odd Size: 2"});
    BOOST_TEST((!r->first.odd_size && !r->first.pages));
    BOOST_TEST(show(r->first.note) == "n");
    // a heading that begins as a key does is the heading, also where the key is expected
    std::string const key = "Odd 1\nPart 1: 5\nPart 1: sizes\nWidth: 1\n";
    check(problems<odd>(key), none);
    BOOST_TEST(show(parse<odd>(key)->part.width) == "5");
    BOOST_TEST(show(parse<odd>(key)->first.width) == "1");
    // neither ends a text
    std::string const inside = "Odd 1\nPart 1: sizes\nNote: n\nOdd Size: 2\n# of pages: 3\n";
    BOOST_TEST(show(parse<odd>(inside)->first.note) == "n\nOdd Size: 2\n# of pages: 3");
}

BOOST_AUTO_TEST_CASE(a_heading_that_begins_with_the_words_of_the_title_is_a_title) {
    std::string const text = "Study 5\nStudy Overview\nDoors: 1\n";
    check(problems<listing>(text), {"2:1 further_record []"});
    std::string const odd_line = "Study 5\n?\nStudy Overview\nDoors: 1\n";
    check(problems<listing>(odd_line), {"2:1 stray_line []", "3:1 further_record []"});
    check_streams<listing>(text + odd_line);
}

BOOST_AUTO_TEST_CASE(a_stream_cut_anywhere_gives_the_records_of_the_text) {
    study_page page;
    std::vector<std::string> const almost = {
        "Viewing Study NCT00000009\nViewing Study-like pages\n", "Viewing Study NCT00000009\nViewing Studies\n", "Viewing Study NCT00000009\n\nViewing Study: NCT00000009\n",
        "Viewing Study NCT00000009\nIgnite Creation Dates: soon\n", "Viewing Study NCT00000009\nIgnite Creation Date of old\n", "Viewing Study NCT00000009\nStatus: COMPLETED\nStatus Quo\n",
        "Viewing Study NCT00000009\nStatus: COMPLETED\nViewing Studio\n", "Viewing Study NCT00000009\nStatus: COMPLETED or so\nFirst Post: 2019-11-05\n",
        "Viewing Study NCT00000009 and more\nStatus: UNKNOWN\n", "Viewing Study\n\n\nViewing Study\r\n", "Viewing Study\r\r\nIgnite Creation Date: soon\n",
        "Study Overview of socks\n", "Study Oversight\nHas Oversight DMCs: True\n", "Study Oversight\n\nIs a PPSD: True\n", "Viewing Study NCT00000009\nStudy Overview\n\nOfficial Title: x\n",
    };
    for (auto const& lines : almost) {
        page.description = "Detailed Description: Two groups.\n\n" + lines + "\nand so on\n\n";
        check_streams<dossier::study_view>("Viewing Study NCT00000001\n\nIgnite Creation Date: None\n" + page.summary + page.description + page.oversight_heading + page.oversight +
                                           "\nViewing Study NCT00000002\nStatus: COMPLETED\n");
    }
    for (auto const& lines : almost) check_streams<dossier::study_view>(lines + lines);
    for (std::string const lines : {"Notebook 1\nPart 1: generally\n", "Notebook 1\nNotebooks\n", "Notebook 1\nPart 1: general\nAlpha\n", "Notebook 1\n\nPart 1: general\nBeta: x\n"})
        check_streams<notebook>("Notebook 7\n\nPart 1: general\n\nAlpha: a\n" + lines + "Part 2: special\n\nBeta: 2\n" + lines + "Notebook 8\nPart 1: general\nBeta: 3\n");
}

BOOST_AUTO_TEST_SUITE_END()
