// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/classify.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/continuation.hpp>
#include <dossier/hash.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/record.hpp>
#include <dossier/to_text.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>

#include "support/at_run_time.hpp"

// Keys that are padded, indented or have a parameter, and texts of several lines in containers.

namespace keys {

using pairs = std::vector<std::pair<std::string, std::string>>;

struct padded {
    std::string name;
    std::vector<std::string> authors;
    pairs others;
};
constexpr auto dossier_schema(std::type_identity<padded>) {
    return dossier::record<padded>(dossier::field("NAME", &padded::name).required(), dossier::field("AU", &padded::authors).alias("A1"))
        .separator("- ").padded_keys(4).unknown_keys(&padded::others);
}

struct blank_before { // as in /proc/cpuinfo
    std::string name;
    std::optional<int> lives;
};
constexpr auto dossier_schema(std::type_identity<blank_before>) {
    return dossier::record<blank_before>(dossier::field("Name", &blank_before::name), dossier::field("Lives", &blank_before::lives)).separator(" : ");
}

struct source {
    struct package {
        std::string name;
        std::optional<std::string> text;
        friend bool operator==(package const&, package const&) = default;
    };
    std::string base;
    std::vector<std::string> notes;
    std::vector<package> packages;
    package core;
    friend bool operator==(source const&, source const&) = default;
};
constexpr auto dossier_schema(std::type_identity<source>) {
    return dossier::record<source>(
        dossier::field("base", &source::base).required(), dossier::field("note", &source::notes).multiline(),
        dossier::section(&source::packages, dossier::field("name", &source::package::name), dossier::field("text", &source::package::text)),
        dossier::section("[core]", &source::core, dossier::field("name", &source::package::name), dossier::field("text", &source::package::text).multiline()))
        .separator(" = ").indented_keys("\t").comments("#");
}

struct entry {
    std::string id;
    pairs names, titles;
    std::vector<std::pair<std::string, int>> sizes;
    pairs others;
    friend bool operator==(entry const&, entry const&) = default;
};
constexpr auto dossier_schema(std::type_identity<entry>) {
    return dossier::record<entry>(
        dossier::field("id", &entry::id), dossier::field("name", &entry::names).alias("names").parameter(";"),
        dossier::field("title", &entry::titles).parameter(" (", ")").multiline(), dossier::field("size", &entry::sizes).parameter("_").absent("?"))
        .ignore_case().texts(dossier::trimmed).unknown_keys(&entry::others);
}

struct borrowed {
    std::vector<std::pair<std::string_view, std::string_view>> names;
};
constexpr auto dossier_schema(std::type_identity<borrowed>) {
    return dossier::record<borrowed>(dossier::field("name", &borrowed::names).parameter(";"));
}

std::string codes(auto const& result) {
    std::string all;
    for (auto const& d : result.diagnostics()) (((all += dossier::to_string(d.code)) += '@') += std::to_string(d.offset)) += ' ';
    return all;
}

} // namespace keys

using namespace keys;

BOOST_AUTO_TEST_SUITE(reading_keys)

BOOST_AUTO_TEST_CASE(blanks_behind_a_padded_key_are_free) {
    auto const read = dossier::parse<padded>("NAME- a\nAU  - b\nAU- c\nA1 \t- d\nXY  - e\nAU-f\n");
    BOOST_TEST(codes(read) == "");
    BOOST_TEST(read->name == "a");
    BOOST_TEST((read->authors == std::vector<std::string>{"b", "c", "d", "f"}));
    BOOST_TEST((read->others == pairs{{"XY", "e"}}));
    BOOST_TEST(dossier::write(*read).text() == "NAME- a\nAU  - b\nAU  - c\nAU  - d\nAU  - f\nXY  - e\n");
}

BOOST_AUTO_TEST_CASE(so_they_are_where_the_separator_begins_with_a_blank) {
    auto const read = dossier::parse<blank_before>("Name : Ada\nLives\t  : 9\n");
    BOOST_TEST(codes(read) == "");
    BOOST_TEST(read->name == "Ada");
    BOOST_TEST(read->lives.value() == 9);
}

BOOST_AUTO_TEST_CASE(blanks_before_an_indented_key_are_free) {
    auto const read = dossier::parse<source>("base = a\n\tnote = one\n  two\n\t# aside\n   note = three\n\nname = p\n\ttext = q\nname = r\n  [core]\n name = s\n\ttext = t\nu\n");
    BOOST_TEST(codes(read) == "");
    BOOST_TEST(read->base == "a");
    BOOST_TEST((read->notes == std::vector<std::string>{"one\n  two\n\t# aside", "three"}));
    BOOST_TEST((read->packages == std::vector<source::package>{{"p", "q"}, {"r", {}}}));
    BOOST_TEST((read->core == source::package{"s", "t\nu"}));
}

BOOST_AUTO_TEST_CASE(the_key_that_begins_a_record_or_a_section_is_printed_without_indentation) {
    source s;
    s.base = "a";
    s.notes = {"b"};
    s.packages = {{"p", "q"}, {"r", {}}};
    s.core = {"c", "t"};
    auto const text = dossier::write(s);
    BOOST_TEST(text.text() == "base = a\n\tnote = b\n\nname = p\n\ttext = q\n\nname = r\n\n[core]\n\n\tname = c\n\ttext = t\n");
    BOOST_TEST((*dossier::parse<source>(text.text()) == s));
}

BOOST_AUTO_TEST_CASE(problems_point_at_the_key_behind_its_indentation) {
    auto const read = dossier::parse<source>("base = a\n\tbase = b\n\tother = c\n");
    BOOST_TEST(codes(read) == "repeated_key@10 unknown_key@20 ");
    BOOST_TEST(read.extras()[0].text == "\tbase = b");
    std::string_view const text = "base = a\n  note = x\n";
    auto const place = dossier::locate_field(text, &source::notes);
    BOOST_TEST(place.value().key.offset == 11u);
}

BOOST_AUTO_TEST_CASE(a_key_may_have_a_parameter) {
    auto const read = dossier::parse<entry>("id: 1\nname: a\nNAME;x-y:  b \nnames;: c\nnames;z: d\ntitle (fr): e\n f\ntitle: g\nTitle (): h\ntitle (de: i\nsize_x: 7\nsize_y: ?\nsize_z: many\nsize: 8\n");
    BOOST_TEST(codes(read) == "bad_value@128 ");
    BOOST_TEST((read->names == pairs{{"", "a"}, {"x-y", "b"}, {"z", "d"}}));
    BOOST_TEST((read->titles == pairs{{"fr", "e\nf"}, {"", "g"}}));
    BOOST_TEST((read->sizes == std::vector<std::pair<std::string, int>>{{"x", 7}, {"", 8}}));
    BOOST_TEST((read->others == pairs{{"names;", "c"}, {"Title ()", "h"}, {"title (de", "i"}}));
    BOOST_TEST(read.diagnostics()[0].key == "size");
    BOOST_TEST(read.extras()[0].text == "size_z: many");
}

BOOST_AUTO_TEST_CASE(a_parameter_is_written_behind_its_key) {
    entry e;
    e.id = "1";
    e.names = {{"x", "a"}, {"", "b"}, {"x", "c"}};
    e.titles = {{"fr", "e\nf"}};
    e.sizes = {{"y", 2}};
    auto const text = dossier::write(e);
    BOOST_TEST(text.text() == "id: 1\nname;x: a\nname: b\nname;x: c\ntitle (fr): e\nf\nsize_y: 2\n");
    BOOST_TEST((*dossier::parse<entry>(text.text()) == e));
    for (auto const bad : {":", "x: y", " x", "x\ny"}) {
        e.names = {{bad, "a"}};
        auto const refused = dossier::write(e);
        BOOST_TEST((!refused.ok() || *dossier::parse<entry>(refused.text()) == e), bad);
    }
    e.names = {{"x: y", "a"}};
    BOOST_TEST(!dossier::write(e).ok());
}

BOOST_AUTO_TEST_CASE(a_parameter_is_replaced_with_its_value) {
    std::string_view const text = "id: 1\nNames;x: a\nname : b\nsize: 3\n";
    BOOST_TEST(dossier::replace("id: 1\nNames;x: a\nname: b\n", &entry::names, {{"y", "c"}, {"x", "b"}, {"", "d"}}).text() == "id: 1\nNames;y: c\nname;x: b\nname: d\n");
    BOOST_TEST(dossier::replace("id: 1\nNames;x: a\nname: b\n", &entry::names, {{"", "a"}}).text() == "id: 1\nNames: a\n");
    BOOST_TEST(dossier::replace("id: 1\nsize: 3\n", &entry::names, {{"x", "a"}}).text() == "id: 1\nname;x: a\nsize: 3\n");
    BOOST_TEST(!dossier::replace(text, &entry::names, {{"x: y", "a"}}).ok());
}

BOOST_AUTO_TEST_CASE(the_longest_spelling_counts) {
    auto const& table = dossier::detail::table_of<entry>;
    auto const key = [&](std::string_view line) {
        auto const found = dossier::detail::key_at(table, dossier::text::line_at(line.data(), line.data() + line.size()));
        return (found.entry ? std::string(found.entry->spelling) : "-") + '|' + std::string(found.parameter);
    };
    BOOST_TEST(key("names;a: x") == "names|a");
    BOOST_TEST(key("name;a;b: x") == "name|a;b");
    BOOST_TEST(key("namess;a: x") == "-|");
    BOOST_TEST(key("title (a) (b): x") == "title|a) (b");
    BOOST_TEST(key("title (a): x") == "title|a");
    BOOST_TEST(key("title (a) : x") == "-|");
    BOOST_TEST(key("name;" + std::string(150, 'a') + ": x") == "name|" + std::string(150, 'a'));
    BOOST_TEST(key("name;" + std::string(156, 'a') + ": x") == "-|"); // no key is that long
}

BOOST_AUTO_TEST_CASE(pairs_are_hashed_and_printed) {
    auto const one = dossier::parse<entry>("id: 1\nname;x: a\n"), other = dossier::parse<entry>("id: 1\nname;y: a\n");
    BOOST_TEST(dossier::hash_value(*one) != dossier::hash_value(*other));
    BOOST_TEST(dossier::hash_value(*one) == dossier::hash_value(*dossier::parse<entry>("id: 1\nname;x:  a \n")));
    BOOST_TEST(dossier::to_text(*one).find("name: x: a\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(parameters_and_values_are_borrowed) {
    std::string_view const text = "name;x: a\nname: b\n";
    auto const read = dossier::parse<borrowed>(text);
    BOOST_TEST(read->names.size() == 2u);
    BOOST_TEST(read->names[0].first.data() == text.data() + 5);
    BOOST_TEST(read->names[0].second.data() == text.data() + 8);
    BOOST_TEST(dossier::write(*read).text() == text);
}

BOOST_AUTO_TEST_CASE(each_text_of_a_container_may_have_several_lines) {
    auto const read = dossier::parse<source>("base = a\nnote = one\n\ntwo\nnote = \n three\nnote = four\n");
    BOOST_TEST(codes(read) == "");
    BOOST_TEST((read->notes == std::vector<std::string>{"one\n\ntwo", " three", "four"}));
    auto const text = dossier::write(*read);
    BOOST_TEST((*dossier::parse<source>(text.text()) == *read));
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<padded>();
    at_run_time::compare_all<blank_before>();
    at_run_time::compare_all<source>();
    at_run_time::compare_all<entry>();
    at_run_time::compare_all<borrowed>();
}

BOOST_AUTO_TEST_SUITE_END()
