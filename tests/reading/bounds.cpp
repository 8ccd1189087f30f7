// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/locate_field.hpp>
#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/all_of.hpp"
#include "support/at_run_time.hpp"
#include "support/problems.hpp"
#include "support/told.hpp"

// Lines and words that say where a record or a text begins and ends.

namespace {

using keys = std::vector<std::pair<std::string, std::string>>;

struct citation {
    std::string type;
    std::optional<std::string> title, abstract, note;
    keys others;
    friend bool operator==(citation const&, citation const&) = default;
};
constexpr auto dossier_schema(std::type_identity<citation>) {
    return dossier::record<citation>(dossier::field("TY", &citation::type).required(), dossier::field("TI", &citation::title).multiline(),
                                     dossier::field("AB", &citation::abstract).multiline(), dossier::field("N1", &citation::note).multiline())
        .begins_at("TY").ends_at("ER").separator("  - ").unknown_keys(&citation::others);
}

struct trial {
    struct head {
        std::string number;
        std::optional<std::string> aim;
        friend bool operator==(head const&, head const&) = default;
    };
    head top;
    std::optional<std::string> status;
    friend bool operator==(trial const&, trial const&) = default;
};
constexpr bool is_numbered(std::string_view line) { return line.size() > 3 && line[0] == 'E' && line[1] == '.'; }
constexpr auto dossier_schema(std::type_identity<trial>) {
    return dossier::record<trial>(dossier::section("Summary", &trial::top, dossier::field("Number", &trial::head::number).required(),
                                                   dossier::field("E.3 Aim", &trial::head::aim).multiline()))
        .begins_at("Summary").texts_end_at(is_numbered);
}

struct agents {
    std::vector<std::string> names, paths;
    friend bool operator==(agents const&, agents const&) = default;
};
constexpr auto dossier_schema(std::type_identity<agents>) {
    return dossier::record<agents>(dossier::field("Agent", &agents::names), dossier::field("Path", &agents::paths)).begins_at("Agent").comments("#");
}

struct page { // its title line may stand alone above a text
    std::string id;
    std::optional<std::string> story;
    friend bool operator==(page const&, page const&) = default;
};
constexpr auto dossier_schema(std::type_identity<page>) {
    return dossier::record<page>(dossier::title("Page", &page::id), dossier::field("Story", &page::story).multiline()).begins_at("Page");
}

struct tag {
    std::optional<std::string> kind, text;
    friend bool operator==(tag const&, tag const&) = default;
};
constexpr auto dossier_schema(std::type_identity<tag>) {
    return dossier::record<tag>(dossier::field("Kind", &tag::kind), dossier::field("Text", &tag::text)).separated_by("%%").continuation_lines();
}

struct message {
    std::optional<std::string> subject, licence;
    keys others;
    std::string body;
    friend bool operator==(message const&, message const&) = default;
};
constexpr auto dossier_schema(std::type_identity<message>) {
    return dossier::record<message>(dossier::field("Subject", &message::subject), dossier::field("Licence", &message::licence))
        .continuation_lines().unknown_keys(&message::others).body(&message::body);
}

template <bool Strict>
struct package {
    std::string name;
    std::optional<std::string> text, home;
    friend bool operator==(package const&, package const&) = default;

    friend constexpr auto dossier_schema(std::type_identity<package>) {
        auto const lenient = dossier::record<package>(dossier::field("Package", &package::name), dossier::field("Text", &package::text),
                                                      dossier::field("Home", &package::home)).continuation_lines().blank_line_ends();
        if constexpr (Strict) return lenient.lines_of_blanks_end();
        else return lenient;
    }
};

struct notice {
    std::string origin;
    std::optional<std::string> suite;
    friend bool operator==(notice const&, notice const&) = default;
};
constexpr auto dossier_schema(std::type_identity<notice>) {
    return dossier::record<notice>(dossier::field("Origin", &notice::origin), dossier::field("Suite", &notice::suite)).armour();
}

struct bill {
    std::string version;
    std::optional<std::string> text;
    std::optional<int> size;
    keys others;
    friend bool operator==(bill const&, bill const&) = default;
};
constexpr auto dossier_schema(std::type_identity<bill>) {
    return dossier::record<bill>(dossier::field("Version", &bill::version), dossier::field("Text", &bill::text), dossier::field("Size", &bill::size))
        .enclosed("<text>", "</text>").unknown_keys(&bill::others);
}

struct sample {
    std::string id;
    std::optional<std::string> table;
    std::optional<int> rows;
    friend bool operator==(sample const&, sample const&) = default;
};
constexpr auto dossier_schema(std::type_identity<sample>) {
    return dossier::record<sample>(dossier::field("^SAMPLE", &sample::id), dossier::block("!begin", "!end", &sample::table), dossier::field("!rows", &sample::rows))
        .begins_at("^SAMPLE").separator(" = ");
}

struct any_case {
    std::optional<std::string> table;
    std::optional<int> rows;
    friend bool operator==(any_case const&, any_case const&) = default;
};
constexpr auto dossier_schema(std::type_identity<any_case>) {
    return dossier::record<any_case>(dossier::block("!begin", "!end", &any_case::table), dossier::field("!rows", &any_case::rows)).ignore_case();
}

template <class Record>
std::vector<Record> records_of(std::string_view text) {
    std::vector<Record> all;
    for (auto&& r : dossier::read<Record>(text))
        if (r.is_record()) all.push_back(*r);
    return all;
}
template <class Record>
void writes_back(Record const& record, std::string_view text) {
    auto const written = dossier::write(record);
    BOOST_TEST(written.text() == text);
    BOOST_TEST((*dossier::parse<Record>(written.text()) == record));
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_bounds)

BOOST_AUTO_TEST_CASE(a_record_begins_at_a_key_and_ends_at_another) {
    std::string const text = "TY  - A\nAB  - Of geese.\nN1  - seen\nER  - \n\nTY  - B\nTI  - Reeds\nand mud\nER  -\n";
    auto const all = records_of<citation>(text);
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0] == citation{"A", {}, "Of geese.", "seen", {}}));
    BOOST_TEST((all[1] == citation{"B", "Reeds\nand mud", {}, {}, {}}));
    writes_back(all[1], "TY  - B\nTI  - Reeds\nand mud\nER  -\n");
}

BOOST_AUTO_TEST_CASE(any_key_ends_a_text_where_unknown_keys_are_stored) {
    auto const all = records_of<citation>("TY  - A\nAB  - Of geese.\nXZ  - nobody knows\nN2  - Of geese too.\nER  - \n");
    BOOST_TEST_REQUIRE(all.size() == 1u);
    BOOST_TEST((all[0] == citation{"A", {}, "Of geese.", {}, {{"XZ", "nobody knows"}, {"N2", "Of geese too."}}}));
}

BOOST_AUTO_TEST_CASE(lines_between_records_belong_to_none) {
    std::string const text = "TY  - A\nER  - \n\nFull text: none\n\nAB  - lost?\n\n2.\nTY  - B\nER  - \n";
    auto range = dossier::read<citation>(text);
    BOOST_TEST_REQUIRE(range.next());
    auto const& first = range.current();
    BOOST_TEST((*first == citation{"A", {}, {}, {}, {}}));
    BOOST_TEST(first.diagnostics().empty());
    BOOST_TEST_REQUIRE(first.extras().size() == 1u);
    BOOST_TEST((first.extras()[0].reason == dossier::diagnostic_code::between_records));
    BOOST_TEST(first.extras()[0].text == "Full text: none\n\nAB  - lost?\n\n2.");
    BOOST_TEST(first.extras()[0].offset == 16u);
    auto const written = dossier::write(dossier::parse<citation>(std::string_view(text).substr(0, text.find("TY  - B"))));
    BOOST_TEST(written.text() == "TY  - A\nER  -\nFull text: none\n\nAB  - lost?\n\n2.\n");
    BOOST_TEST_REQUIRE(range.next());
    BOOST_TEST((*range.current() == citation{"B", {}, {}, {}, {}}));
    BOOST_TEST(!range.next());
}

BOOST_AUTO_TEST_CASE(lines_before_the_first_record_are_no_record) {
    std::vector<bool> kinds;
    for (auto&& r : dossier::read<citation>("1.\nTI  - of none\n\nTY  - A\nER  - \n")) {
        kinds.push_back(r.is_record());
        if (r.is_record()) BOOST_TEST((*r == citation{"A", {}, {}, {}, {}}));
        else BOOST_TEST(r.extras()[0].text == "1.\nTI  - of none");
    }
    BOOST_TEST((kinds == std::vector{false, true}));
}

BOOST_AUTO_TEST_CASE(a_record_without_its_last_line_was_cut) {
    auto const r = dossier::parse<citation>("TY  - A\nTI  - Reeds\n");
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    auto const& d = r.diagnostics()[0];
    BOOST_TEST((d.code == dossier::diagnostic_code::cut_record));
    BOOST_TEST(d.offset == 20u);
    BOOST_TEST(d.key == "TI");
}

BOOST_AUTO_TEST_CASE(a_record_begins_at_a_heading_and_its_texts_end_at_lines_of_a_form) {
    std::string const text = "Summary\nNumber: 1\nE.3 Aim: 1. Has feathers\n2. Swims: well\nE.5 End points\nE.9 Other: x\nSummary\nNumber: 2\n";
    auto const all = records_of<trial>(text);
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0] == trial{{"1", "1. Has feathers\n2. Swims: well"}, {}}));
    BOOST_TEST((all[1] == trial{{"2", {}}, {}}));
    auto const r = dossier::parse<trial>(std::string_view(text).substr(0, text.rfind("Summary")));
    BOOST_TEST_REQUIRE(r.extras().size() == 2u);
    BOOST_TEST((r.extras()[0].reason == dossier::diagnostic_code::subheading));
    BOOST_TEST(r.extras()[0].text == "E.5 End points");
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST(r.diagnostics()[0].key == "E.9 Other");
}

BOOST_AUTO_TEST_CASE(a_title_that_begins_records_cannot_be_quoted) {
    auto const all = records_of<page>("Page 1\nof\ngeese\nPage 2\nStory: two\nPage 3\n");
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all[0].id == "1");
    BOOST_TEST((all[1] == page{"2", "two"}));
    BOOST_TEST((all[2] == page{"3", {}}));
}

BOOST_AUTO_TEST_CASE(a_line_stands_between_records) {
    auto const all = records_of<tag>("Kind: a\n%%\nText: b\n  c\n%%\n\n%%\nKind: d %%\n%%\n");
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST((all[0] == tag{"a", {}}));
    BOOST_TEST((all[1] == tag{{}, "b\n  c"}));
    BOOST_TEST((all[2] == tag{"d %%", {}}));
    writes_back(all[1], "Text: b\n  c\n%%\n");
    BOOST_TEST(dossier::parse<tag>("Kind: a\n%%\n\n").diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(what_follows_the_first_empty_line_is_the_body) {
    auto const r = dossier::parse<message>("Licence: Pond licence\n        \n        Fish are free.\nOther: x\n \nSubject: s\n\n\nBody: of ducks\n\nthe end\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == message{"s", "Pond licence\n        \n        Fish are free.", {{"Other", "x\n "}}, "\nBody: of ducks\n\nthe end\n"}));
    BOOST_TEST((*dossier::parse<message>(dossier::write(*r).text()) == *r));
    BOOST_TEST(dossier::parse<message>("Subject: s\r\n\r\nb\r\n")->body == "b\n");
    BOOST_TEST(dossier::parse<message>("Subject: s\n\n")->body == "");
    dossier::options few;
    few.max_value = 3;
    auto const over = dossier::parse<message>("Subject: s\n\nbody\n", few);
    BOOST_TEST(over->body == "");
    BOOST_TEST_REQUIRE(over.extras().size() == 1u);
    BOOST_TEST(over.extras()[0].text == "body\n");
    BOOST_TEST((over.diagnostics()[0].code == dossier::diagnostic_code::limit_exceeded));
    few.max_value = 5;
    BOOST_TEST(dossier::parse<message>("Subject: s\n\nbody\n", few)->body == "body\n");
    BOOST_TEST(!dossier::write(message{{}, {}, {}, "a body without fields"}).ok());
}

BOOST_AUTO_TEST_CASE(a_line_of_blanks_continues_a_value_or_ends_the_record) {
    std::string const text = "Package: pond\nText: a pond\n first\n \n second\nHome: x\n\nPackage: reed\n";
    auto const lenient = records_of<package<false>>(text);
    BOOST_TEST_REQUIRE(lenient.size() == 2u);
    BOOST_TEST((lenient[0] == package<false>{"pond", "a pond\n first\n \n second", "x"}));
    BOOST_TEST(lenient[1].name == "reed");
    auto const strict = records_of<package<true>>(text);
    BOOST_TEST_REQUIRE(strict.size() == 3u);
    BOOST_TEST((strict[0] == package<true>{"pond", "a pond\n first", {}}));
    BOOST_TEST(*strict[1].home == "x");
}

BOOST_AUTO_TEST_CASE(armour_around_a_record_is_skipped) {
    std::string const text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nOrigin: Pond\n\nSuite: stable\n-----BEGIN PGP SIGNATURE-----\n\nabc\n=d\n-----END PGP SIGNATURE-----\n";
    auto const r = dossier::parse<notice>(text);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(r.extras().empty());
    BOOST_TEST((*r == notice{"Pond", "stable"}));
    BOOST_TEST(records_of<notice>(text).size() == 1u);
    dossier_test::lines const told{"comment -----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512", "field 0=Pond", "field 1=stable",
                                   "comment -----BEGIN PGP SIGNATURE-----\n\nabc\n=d\n-----END PGP SIGNATURE-----"};
    BOOST_TEST(dossier_test::told<notice>(text).log.lines == told, boost::test_tools::per_element());
    BOOST_TEST((*dossier::parse<notice>("Origin: Pond\n") == notice{"Pond", {}}));
    auto const below = dossier::parse<notice>("Origin: Pond\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\nSuite: stable\n");
    BOOST_TEST(below.diagnostics().empty());
    BOOST_TEST((*below == notice{"Pond", "stable"}));
}

// What is not its own is not skipped with it.
BOOST_AUTO_TEST_CASE(armour_without_an_end_takes_no_other_line) {
    auto const r = dossier::parse<notice>("-----BEGIN PGP SIGNED MESSAGE-----\nHash: none\nOrigin: Pond\n-----BEGIN PGP SIGNATURE-----\nabc\nSuite: stable\n");
    BOOST_TEST((*r == notice{"Pond", "stable"}));
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == "abc");
    BOOST_TEST(r.extras()[0].offset == 89u);
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST((r.diagnostics()[0].code == dossier::diagnostic_code::stray_line));
    BOOST_TEST((*dossier::parse<notice>("-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\nOrigin: Pond\n") == notice{"Pond", {}}));
    BOOST_TEST((*dossier::parse<notice>("-----BEGIN PGP SIGNED MESSAGE-----\nOrigin: Pond\n\nSuite: x") == notice{"Pond", "x"}));
}

BOOST_AUTO_TEST_CASE(no_line_of_an_enclosed_text_is_a_key) {
    auto const r = dossier::parse<bill>("Version: 1\nText: <text>A pond.\nSize: is of this text\n\n# too</text>\nSize: 2\nX: <text>k\nl</text>\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == bill{"1", "A pond.\nSize: is of this text\n\n# too", 2, {{"X", "k\nl"}}}));
    writes_back(*r, "Version: 1\nText: <text>A pond.\nSize: is of this text\n\n# too</text>\nSize: 2\nX: <text>k\nl</text>\n");
    BOOST_TEST(!dossier::write(bill{"1", "a </text>\nb", {}, {}}).ok());
    BOOST_TEST((*dossier::parse<bill>("Version: the first\nText: <text>a</text>\n") == bill{"the first", "a", {}, {}}));
    writes_back(bill{"1", "<text>a</text>", {}, {}}, "Version: 1\nText: <text><text>a</text></text>\n");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_closed_is_refused_at_its_place) {
    auto const r = dossier::parse<bill>("Version: 1\nText: <text>open\nSize: 2\nX: <text>y\n");
    BOOST_TEST((*r == bill{"1", {}, 2, {}}));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    auto const& d = r.diagnostics()[0];
    BOOST_TEST((d.code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(d.offset == 17u);
    BOOST_TEST(d.reason == "no \"</text>\" ends it");
    BOOST_TEST(d.expected == "a text that ends with \"</text>\"");
    BOOST_TEST(r.extras()[0].text == "Text: <text>open");
    BOOST_TEST(r.extras()[1].text == "X: <text>y");
    auto const behind = dossier::parse<bill>("Version: 1\nText: <text>a</text> b\nSize: 2\n");
    BOOST_TEST_REQUIRE(behind.diagnostics().size() == 1u);
    BOOST_TEST((*behind == bill{"1", {}, 2, {}}));
}

BOOST_AUTO_TEST_CASE(a_block_is_the_lines_between_two_others) {
    std::string const text = "^SAMPLE = 1\n!begin\nA\t1\n!rows = 9\n\n!end\n!rows = 2\n^SAMPLE = 2\n!begin\n!end\n";
    auto const all = records_of<sample>(text);
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0] == sample{"1", "A\t1\n!rows = 9\n", 2}));
    BOOST_TEST((all[1] == sample{"2", {}, {}}));
    writes_back(all[0], "^SAMPLE = 1\n!begin\nA\t1\n!rows = 9\n\n!end\n!rows = 2\n");
    BOOST_TEST(!dossier::write(sample{"1", "a\n!end\nb", {}}).ok());
    auto const place = dossier::locate_field<sample>(text, &sample::table);
    BOOST_TEST_REQUIRE(static_cast<bool>(place));
}

BOOST_AUTO_TEST_CASE(the_lines_of_a_block_may_end_with_a_carriage_return) {
    for (std::string const value : {"A\t1", "A\r\n\r\nB", "", "A\r"}) {
        auto const r = dossier::parse<sample>("^SAMPLE = 1\r\n!begin\r\n" + value + "\r\n!end\r\n!rows = 2\r\n");
        std::string wanted = value;
        std::erase(wanted, '\r');
        BOOST_TEST(r->table.value_or("") == (value == "A\r" ? value : wanted));
        BOOST_TEST((r->rows == 2));
    }
}

// So that it is not looked for again and again.
BOOST_AUTO_TEST_CASE(that_a_text_is_not_closed_is_noted) {
    dossier::detail::progress_of<bill> state;
    for (std::size_t i = 0; i != 4; ++i) BOOST_TEST(!state.is_unclosed(i), i);
    state.mark_unclosed(2);
    for (std::size_t i = 0; i != 4; ++i) BOOST_TEST(state.is_unclosed(i) == (i == 2), i);
}

BOOST_AUTO_TEST_CASE(where_case_is_ignored_it_is_in_both_lines_around_a_block) {
    auto const r = dossier::parse<any_case>("!Begin \na\n!End\t\n!ROWS: 2\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == any_case{"a", 2}));
    BOOST_TEST(dossier::write(*r).text() == "!begin\na\n!end\n!rows: 2\n");
}

BOOST_AUTO_TEST_CASE(a_block_without_its_closing_line_is_reported_at_its_opening_line) {
    auto const r = dossier::parse<sample>("^SAMPLE = 1\n!begin\nA\n!rows = 2\n");
    BOOST_TEST((*r == sample{"1", {}, 2}));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    BOOST_TEST((r.diagnostics()[0].code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(r.diagnostics()[0].offset == 12u);
    BOOST_TEST(r.diagnostics()[0].reason == "no \"!end\" ends it");
    BOOST_TEST(r.extras()[0].text == "!begin");
}

BOOST_AUTO_TEST_CASE(a_value_in_the_line_that_ends_a_record_is_kept) {
    auto const r = dossier::parse<citation>("TY  - BOOK\nER  - x\n");
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == "ER  - x");
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST((r.diagnostics()[0].code == dossier::diagnostic_code::stray_line));
    BOOST_TEST(r.diagnostics()[0].offset == 11u);
    BOOST_TEST(dossier::parse<citation>("TY  - BOOK\nER  - \n").extras().empty());
    BOOST_TEST(dossier::parse<citation>("TY  - BOOK\nER\n").extras().empty());
    dossier_test::lines const told{"field 0=BOOK", "comment ER  - "};
    BOOST_TEST(dossier_test::told<citation>("TY  - BOOK\nER  - \n").log.lines == told, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_comment_before_the_first_record_is_of_it) {
    std::string const text = "# c\nAgent: a\nPath: x\n";
    auto const r = dossier::parse<agents>(text);
    BOOST_TEST((*r == agents{{"a"}, {"x"}}));
    BOOST_TEST((r.diagnostics().empty() && r.extras().empty()));
    auto range = dossier::read<agents>(text);
    BOOST_TEST_REQUIRE(range.next());
    BOOST_TEST(range.current().is_record());
}

// Wherever a text is cut, the same lines begin a record.
BOOST_AUTO_TEST_CASE(a_key_that_begins_a_record_adds_to_none) {
    std::string const text = "Agent: a\nAgent: b\nPath: x\n# c\nAgent: c\nPath: y\n";
    auto const all = records_of<agents>(text);
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST((all[0] == agents{{"a"}, {}}));
    BOOST_TEST((all[1] == agents{{"b"}, {"x"}}));
    std::istringstream in(text);
    std::size_t n = 0;
    for (auto&& r : dossier::read<agents>(in)) n += r.is_record();
    BOOST_TEST(n == 3u);
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<citation>();
    at_run_time::compare_all<trial>();
    at_run_time::compare_all<page>();
    at_run_time::compare_all<tag>();
    at_run_time::compare_all<message>();
    at_run_time::compare_all<package<false>>();
    at_run_time::compare_all<package<true>>();
    at_run_time::compare_all<notice>();
    at_run_time::compare_all<bill>();
    at_run_time::compare_all<sample>();
    at_run_time::compare_all<agents>();
}

BOOST_AUTO_TEST_SUITE_END()
