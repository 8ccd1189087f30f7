// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/unknown_keys.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/comment.hpp>
#include <dossier/hash.hpp>
#include <dossier/parse.hpp>
#include <dossier/record.hpp>
#include <dossier/to_text.hpp>
#include <dossier/write.hpp>

#include "support/at_run_time.hpp"

namespace ponds {

using pairs = std::vector<std::pair<std::string, std::string>>;

struct fish {
    std::string id;
    std::optional<std::string> name, created_by, story;
    pairs others;
    friend bool operator==(fish const&, fish const&) = default;
};
struct plant {
    std::string id;
    std::optional<std::string> name;
    std::map<std::string, std::string> others;
    friend bool operator==(plant const&, plant const&) = default;
};
struct list {
    std::optional<std::string> version;
    std::vector<fish> fishes;
    std::vector<plant> plants;
    pairs others;
    friend bool operator==(list const&, list const&) = default;
};
constexpr auto dossier_schema(std::type_identity<list>) {
    return dossier::record<list>(
        dossier::unknown_keys(&list::others), dossier::field("version", &list::version),
        dossier::section("[Fish]", &list::fishes, dossier::field("id", &fish::id).required(), dossier::unknown_keys(&fish::others), dossier::field("name", &fish::name),
                         dossier::field("created_by", &fish::created_by), dossier::field("story", &fish::story).multiline()),
        dossier::section("[Plant]", &list::plants, dossier::field("id", &plant::id), dossier::field("name", &plant::name), dossier::unknown_keys(&plant::others)));
}

// Without a place for unknown keys.
struct strict_list {
    std::vector<fish> fishes;
    std::vector<plant> plants;
    friend bool operator==(strict_list const&, strict_list const&) = default;
};
constexpr auto dossier_schema(std::type_identity<strict_list>) {
    return dossier::record<strict_list>(
        dossier::section("[Fish]", &strict_list::fishes, dossier::field("id", &fish::id), dossier::field("created_by", &fish::created_by),
                         dossier::field("story", &fish::story).multiline()),
        dossier::section("[Plant]", &strict_list::plants, dossier::field("id", &plant::id), dossier::field("name", &plant::name)));
}

// Whose unknown keys have a codec.
struct feeder {
    std::string id;
    pairs others;
    friend bool operator==(feeder const&, feeder const&) = default;
};
struct yard {
    std::vector<feeder> feeders;
    pairs others;
    friend bool operator==(yard const&, yard const&) = default;
};
constexpr auto dossier_schema(std::type_identity<yard>) {
    return dossier::record<yard>(
        dossier::section("[Feeder]", &yard::feeders, dossier::field("id", &feeder::id), dossier::unknown_keys(&feeder::others, dossier::uncommented("!"))),
        dossier::unknown_keys(&yard::others, dossier::uncommented("#")));
}

// Whose texts end at numbered lines, or at the keys that are described.
struct spring {
    struct source {
        std::string name;
        std::optional<std::string> story;
        friend bool operator==(source const&, source const&) = default;
    };
    struct use {
        std::optional<std::string> people, purpose;
        friend bool operator==(use const&, use const&) = default;
    };
    source from;
    use used;
    pairs others;
    friend bool operator==(spring const&, spring const&) = default;
};
constexpr bool is_numbered(std::string_view line) noexcept { return line.size() > 1 && line[0] >= '1' && line[0] <= '9' && line[1] == '.'; }
constexpr auto dossier_schema(std::type_identity<spring>) {
    using self = spring;
    return dossier::record<self>(
        dossier::section("Spring", &self::from, dossier::field("Name", &self::source::name), dossier::field("Story", &self::source::story).multiline()),
        dossier::section("Use", &self::used, dossier::field("1. People", &self::use::people), dossier::field("2. Purpose", &self::use::purpose).multiline()))
        .begins_at("Spring").texts_end_at(is_numbered).unknown_keys(&self::others);
}
struct well {
    std::vector<spring::source> sources;
    pairs others;
    friend bool operator==(well const&, well const&) = default;
};
constexpr auto dossier_schema(std::type_identity<well>) {
    using source = spring::source;
    return dossier::record<well>(
        dossier::section("Source", &well::sources, dossier::field("Name", &source::name), dossier::field("Story", &source::story).multiline(dossier::expected_key)),
        dossier::unknown_keys(&well::others));
}

} // namespace ponds

namespace {

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (((out += to_string(d.code)) += '@') += std::to_string(d.offset)) += ' ';
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_unknown_keys)

BOOST_AUTO_TEST_CASE(each_section_keeps_its_own) {
    std::string_view const text = "version: 1\ndate: May\n\n[Fish]\n\nid: 1\nname: carp\nlength: 5\n\n[Fish]\n\nid: 2\n\n[Plant]\n\nid: 3\ncolor: green\n";
    auto const r = dossier::parse<ponds::list>(text);
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == ponds::list{"1", {{"1", "carp", {}, {}, {{"length", "5"}}}, {"2", {}, {}, {}, {}}}, {{"3", {}, {{"color", "green"}}}}, {{"date", "May"}}}));
    BOOST_TEST(dossier::write(*r).text() == text);
    BOOST_TEST(dossier::to_text(*r) == "version: 1\n[Fish] / id: 1\n[Fish] / name: carp\n[Fish] / created_by: -\n[Fish] / story: -\n[Fish] / id: 2\n[Fish] / name: -\n"
                                       "[Fish] / created_by: -\n[Fish] / story: -\n[Plant] / id: 3\n[Plant] / name: -\n[Fish] / length: 5\n[Plant] / color: green\ndate: May\n");
    auto other = *r;
    BOOST_TEST(dossier::hash_value(other) == dossier::hash_value(*r));
    other.fishes[0].others[0].second = "6";
    BOOST_TEST(dossier::hash_value(other) != dossier::hash_value(*r));
}

BOOST_AUTO_TEST_CASE(they_are_written_above_texts_of_several_lines) {
    ponds::list value;
    value.fishes = {{"1", {}, {}, "long\nand wide", {{"length", "5"}}}};
    BOOST_TEST(dossier::write(value).text() == "[Fish]\n\nid: 1\nlength: 5\nstory: long\nand wide\n");
    value.others = {{"date", "May"}};
    BOOST_TEST(dossier::write(value).text() == "date: May\n\n[Fish]\n\nid: 1\nlength: 5\nstory: long\nand wide\n");
}

BOOST_AUTO_TEST_CASE(they_are_written_where_no_text_takes_them) {
    ponds::spring const value{{"Reed", "long\nand wide"}, {{}, "to drink\nand wash"}, {{"Depth", "7"}, {"9. Age", "8"}}};
    auto const text = dossier::write(value).text();
    BOOST_TEST(text == "Spring\n\nName: Reed\nDepth: 7\n9. Age: 8\nStory: long\nand wide\n\nUse\n\n2. Purpose: to drink\nand wash\n");
    BOOST_TEST((*dossier::parse<ponds::spring>(text) == value));
    ponds::well const two{{{"Reed", "long\nand wide"}, {"Mud", "deep"}}, {{"Depth", "7"}}};
    BOOST_TEST(dossier::write(two).text() == "Depth: 7\n\nSource\n\nName: Reed\nStory: long\nand wide\n\nSource\n\nName: Mud\nStory: deep\n");
}

BOOST_AUTO_TEST_CASE(a_member_may_refuse_them) {
    auto const r = dossier::parse<ponds::list>("[Plant]\nid: 3\ncolor: green\ncolor: red\n[Plant]\ncolor: blue\n");
    BOOST_TEST(codes(r) == "repeated_key@27 ");
    BOOST_TEST((r->plants == std::vector<ponds::plant>{{"3", {}, {{"color", "green"}}}, {"", {}, {{"color", "blue"}}}}));
    dossier::options few;
    few.max_elements = 1;
    auto const full = dossier::parse<ponds::list>("[Fish]\nid: 3\na: 1\nb: 2\n[Fish]\nid: 4\na: 1\n", few);
    BOOST_TEST(codes(full) == "limit_exceeded@18 ");
    BOOST_TEST(full->fishes.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_read_back_is_refused) {
    ponds::list value;
    value.fishes = {{"1", {}, {}, {}, {{"name", "carp"}}}};
    BOOST_TEST(dossier::write(value).text() == "");
    value.fishes = {{"1", {}, {}, {}, {{"length", "5\n6"}}}};
    BOOST_TEST(dossier::write(value).text() == "");
}

BOOST_AUTO_TEST_CASE(a_key_of_another_section_that_repeats_is_unknown) {
    auto const r = dossier::parse<ponds::list>("[Fish]\nid: 1\n\n[Plant]\nid: 2\ncreated_by: me\nname: reed\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == ponds::list{{}, {{"1", {}, {}, {}, {}}}, {{"2", "reed", {{"created_by", "me"}}}}, {}}));
    auto const strict = dossier::parse<ponds::strict_list>("[Fish]\nid: 1\n\n[Plant]\nid: 2\ncreated_by: me\nstory: a\nb\nname: reed\n");
    BOOST_TEST(codes(strict) == "misplaced_key@28 misplaced_key@43 stray_line@52 ");
    BOOST_TEST((*strict == ponds::strict_list{{{"1", {}, {}, {}, {}}}, {{"2", "reed", {}}}}));
    BOOST_TEST_REQUIRE(strict.extras().size() == 3u); // the key has one line
    BOOST_TEST(strict.extras()[1].text == "story: a");
    BOOST_TEST(strict.extras()[1].key == "story");
}

BOOST_AUTO_TEST_CASE(before_its_first_part_such_a_key_makes_none) { // its heading follows
    auto const r = dossier::parse<ponds::strict_list>("[Plant]\ncreated_by: me\n[Fish]\nid: 1\n[Plant]\nid: 2\n");
    BOOST_TEST(codes(r) == "misplaced_key@8 ");
    BOOST_TEST((*r == ponds::strict_list{{{"1", {}, {}, {}, {}}}, {{"", {}, {}}, {"2", {}, {}}}}));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<ponds::list>();
    at_run_time::compare_all<ponds::strict_list>();
    at_run_time::compare_all<ponds::yard>();
}

BOOST_AUTO_TEST_CASE(each_member_has_its_codec) {
    auto const r = dossier::parse<ponds::yard>("a: 1 # one ! two\n[Feeder]\nid: f\nb: 2 # one ! two\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == ponds::yard{{{"f", {{"b", "2 # one"}}}}, {{"a", "1"}}}));
}

BOOST_AUTO_TEST_SUITE_END()
