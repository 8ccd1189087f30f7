// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/writing/round_trip.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

namespace boxes {

// A value that cannot be copied, and a codec that does not read all of what it writes.
struct box {
    std::unique_ptr<int> content;
    friend bool operator==(box const& a, box const& b) { return a.content && b.content && *a.content == *b.content; }
};
struct shipment {
    box content;
    std::optional<std::string> note;
};
struct talker {
    std::optional<bool> flag;
    std::optional<std::string> note;
};
struct talking : dossier::codec<bool> {
    static void write(std::string& out, bool) { out += "True\nand no less"; }
};
struct shouting : dossier::codec<bool> {
    static void write(std::string& out, bool) { out += "TRUE"; }
};
struct shouter {
    std::optional<bool> flag;
};

// The blanks before its separator belong to no key.
struct list {
    std::optional<int> size;
    std::vector<std::pair<std::string, std::string>> more;
};
struct drawer { // the same in a section
    list top;
};
struct lamp {
    std::optional<int> watt;
};
template <bool Anywhere>
struct part { // it has no field
    std::string name;
    std::vector<std::pair<std::string, std::string>> more;
    friend bool operator==(part const&, part const&) = default;
};

} // namespace boxes

template <>
struct dossier::codec<boxes::box> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "a box";
    static void read(boxes::box& b, std::string_view text) { b.content = std::make_unique<int>(static_cast<int>(text.size())); }
    static void write(std::string& out, boxes::box const& b) { out.append(static_cast<std::size_t>(*b.content) % 10, 'x'); }
};

template <>
inline constexpr auto dossier::schema<boxes::shipment> =
    dossier::record<boxes::shipment>(dossier::field("Content", &boxes::shipment::content), dossier::field("Note", &boxes::shipment::note));
template <>
inline constexpr auto dossier::schema<boxes::talker> = dossier::record<boxes::talker>(
    dossier::field("Flag", &boxes::talker::flag).codec(boxes::talking()), dossier::field("Note", &boxes::talker::note));
template <>
inline constexpr auto dossier::schema<boxes::shouter> =
    dossier::record<boxes::shouter>(dossier::field("Flag", &boxes::shouter::flag).codec(boxes::shouting()));

template <>
inline constexpr auto dossier::schema<boxes::list> =
    dossier::record<boxes::list>(dossier::field("size", &boxes::list::size)).separator(" = ").unknown_keys(&boxes::list::more);

template <>
inline constexpr auto dossier::schema<boxes::drawer> = dossier::record<boxes::drawer>(
    dossier::section("Top", &boxes::drawer::top, dossier::field("size", &boxes::list::size), dossier::unknown_keys(&boxes::list::more))).separator(" = ");
template <>
inline constexpr auto dossier::schema<boxes::lamp> = dossier::record<boxes::lamp>(dossier::field("Watt", &boxes::lamp::watt)).begins_at("Watt");

template <>
inline constexpr auto dossier::schema<boxes::part<false>> = dossier::record<boxes::part<false>>(dossier::title("Part", &boxes::part<false>::name)).unknown_keys(&boxes::part<false>::more);
template <>
inline constexpr auto dossier::schema<boxes::part<true>> =
    dossier::record<boxes::part<true>>(dossier::title("Part", &boxes::part<true>::name)).begins_at("Part").unknown_keys(&boxes::part<true>::more);

namespace {

using dossier::detail::why_unwritable;

template <class Record>
std::vector<dossier::diagnostic> problems_of(Record const& r) {
    std::vector<dossier::diagnostic> problems;
    auto const text = dossier::detail::round_trip<Record>(dossier::default_style<Record>).write(r, problems);
    BOOST_TEST(text.empty() == !problems.empty());
    return problems;
}

// Of Brief Summary, a text of several lines.
std::string why(std::string_view value, std::string_view read) { return why_unwritable(dossier::detail::table_of<dossier::study>.rules, dossier::detail::table_of<dossier::study>.fields[22], value, read); }

} // namespace

BOOST_AUTO_TEST_SUITE(writing_round_trip)

BOOST_AUTO_TEST_CASE(says_what_would_have_been_right) {
    BOOST_TEST(why("tea", {}) == "a layout that prints its key as the description spells it");
    BOOST_TEST(why("", "") == "a text that is not empty");
    BOOST_TEST(why("None", "") == "a value that does not read as an absent one");
    BOOST_TEST(why("a\r\nb", "a") == "a text whose lines end without a carriage return");
    BOOST_TEST(why("a\n", "a") == "a text without blank lines around it");
    BOOST_TEST(why("None\na", "None") == "a text whose first line does not read as an absent value");
    BOOST_TEST(why("a\n\nb\nc", "a") == "a text without the line \"b\"");
    BOOST_TEST(why("a\n" + std::string(100, 'x'), "a") == "a text without the line \"" + std::string(80, 'x') + '"');
    BOOST_TEST(why("a", "b") == "a text that reads back the same");
    BOOST_TEST(why("tea", "b") == "a text that reads back the same");
}

BOOST_AUTO_TEST_CASE(a_line_continues_another_by_a_blank_before_more) {
    dossier::detail::record_rules rules;
    rules.continuation_lines = true;
    for (auto const* value : {"a", "a\n b", "a\n b\n c"}) BOOST_TEST(dossier::detail::continues(value, rules), value);
    for (auto const* value : {"a\nb", "a\n b\nc", "a\n"}) BOOST_TEST(!dossier::detail::continues(value, rules), value);
}

BOOST_AUTO_TEST_CASE(values_that_cannot_be_copied_are_compared_all_the_same) {
    boxes::shipment p{{std::make_unique<int>(3)}, "fragile"};
    BOOST_TEST(problems_of(p).empty());
    *p.content.content = 13; // is written as 3
    auto const problems = problems_of(p);
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].key == "Content");
    BOOST_TEST(problems[0].found == "xxx");
    BOOST_TEST(problems[0].expected == "a text that reads back the same");
}

BOOST_AUTO_TEST_CASE(a_codec_that_writes_what_it_does_not_read_is_found_out) {
    auto problems = problems_of(boxes::shouter{true});
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].message() == "Flag: \"TRUE\" cannot be written; expected one of True, False, Yes or No");
    problems = problems_of(boxes::talker{true, "fragile"});
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].found == "and no less");
    BOOST_TEST(problems[0].expected == "a layout and codecs that print what the description reads");
}

BOOST_AUTO_TEST_CASE(a_line_that_nobody_wrote_is_found_among_those_that_somebody_did) {
    dossier::extra const line{dossier::diagnostic_code::unknown_key, "", "Colour", "red", "Colour: red"};
    std::vector<dossier::diagnostic> problems;
    dossier::detail::round_trip<boxes::talker> const trip(dossier::default_style<boxes::talker>);
    BOOST_TEST(trip.write({true, "fragile"}, problems, {&line, 1}) == "");
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].expected == "lines that read back as they were read");
    problems.clear();
    BOOST_TEST(trip.write({{}, "fragile"}, problems, {&line, 1}) == "Note: fragile\nColour: red\n");
    BOOST_TEST(problems.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_key_that_reads_back_as_another_is_refused) {
    BOOST_TEST(problems_of(boxes::list{1, {{"a", "1"}, {"b", "2"}}}).empty());
    for (auto const* key : {"a ", "a\t"}) {
        auto const problems = problems_of(boxes::list{1, {{key, "1"}, {"b", "2"}}});
        BOOST_TEST_REQUIRE(problems.size() == 1u);
        BOOST_TEST(problems[0].code == dossier::diagnostic_code::unwritable_value);
        BOOST_TEST(problems[0].key == "");
        BOOST_TEST(problems[0].expected == "other keys that are none of the description's, and values that read back the same");
    }
}

BOOST_AUTO_TEST_CASE(so_is_one_of_a_section) {
    BOOST_TEST(problems_of(boxes::drawer{{1, {{"a", "1"}}}}).empty());
    auto const problems = problems_of(boxes::drawer{{1, {{"a ", "1"}}}});
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].expected == "other keys that are none of the description's, and values that read back the same");
}

BOOST_AUTO_TEST_CASE(a_record_begins_with_its_first_key_though_that_has_no_value) {
    std::vector<dossier::diagnostic> problems;
    dossier::print_style const how{.absent = dossier::no_line};
    BOOST_TEST(dossier::detail::round_trip<boxes::lamp>(how).write({}, problems) == "Watt:\n");
    BOOST_TEST(problems.empty());
}

// No head can follow the title of such a record, unless the title is enough.
BOOST_AUTO_TEST_CASE(a_record_without_fields_needs_no_head_where_its_title_begins_it) {
    auto const problems = problems_of(boxes::part<false>{"x", {{"a", "1"}}});
    BOOST_TEST_REQUIRE(problems.size() == 1u);
    BOOST_TEST(problems[0].message() == "Part: \"\" cannot be written; expected a description with a field, or one that says begins_at for its title");
    BOOST_TEST(problems_of(boxes::part<true>{"x", {{"a", "1"}}}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
