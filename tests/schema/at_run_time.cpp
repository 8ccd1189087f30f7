// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// What the compiler makes of a description, the program makes the same when it calls the same functions. So the tests' coverage
// counts their lines, and a sanitizer sees them.

#include <dossier/schema/record.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/reading/value_reader.hpp>
#include <dossier/schema/make_table.hpp>
#include <dossier/study.hpp>
#include <dossier/writing/operations.hpp>

namespace {

namespace detail = dossier::detail;

struct part {
    int size = 0;
    std::vector<int> marks;
};
struct thing { // a description with every word of the vocabulary
    std::string name;
    std::optional<bool> whole;
    std::string text;
    std::vector<std::string> words;
    std::vector<part> parts;
    part whole_part;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto describe_thing() {
    return dossier::record<thing>(
               dossier::title("Thing", &thing::name), dossier::field("Whole", &thing::whole).codec(dossier::yes_no).alias("Complete").absent("unknown"),
               dossier::field("Text", &thing::text).multiline().required(), dossier::field("Words", &thing::words).split(","),
               dossier::section("Part", &thing::parts, dossier::field("Size", &part::size), dossier::field("Marks", &part::marks)),
               dossier::section("Thing of all", &thing::whole_part, dossier::field("size", &part::size).alias("Text")))
        .separator(" = ")
        .comments("#")
        .ignore_case()
        .absent("None")
        .in_order()
        .unknown_keys(&thing::others)
        .relation("Part", "Size", "at least 0", [](thing const& t) { return t.parts.empty() || t.parts[0].size >= 0; });
}

struct paragraph {
    std::string text;
};
constexpr auto describe_paragraph() {
    return dossier::record<paragraph>(dossier::field("Text", &paragraph::text)).continuation_lines().blank_line_ends();
}

} // namespace

template <>
inline constexpr auto dossier::schema<thing> = describe_thing();
template <>
inline constexpr auto dossier::schema<paragraph> = describe_paragraph();

namespace {

template <class A, class B>
bool same(A const& a, B const& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i != a.size(); ++i)
        if (a[i] != b[i]) return false;
    return true;
}

// Compares a description with the constant that was made of it.
template <class Record, class Description>
void compare(Description const& made) {
    auto const& constant = dossier::schema<Record>;
    if constexpr (requires { made.title.rules; }) BOOST_TEST(made.title.rules.key == constant.title.rules.key);
    BOOST_TEST(made.rules.separator == constant.rules.separator);
    BOOST_TEST(made.rules.comment == constant.rules.comment);
    BOOST_TEST(made.rules.in_order == constant.rules.in_order);
    BOOST_TEST(made.rules.ignore_case == constant.rules.ignore_case);
    BOOST_TEST(made.rules.blank_line_ends == constant.rules.blank_line_ends);
    BOOST_TEST(made.rules.continuation_lines == constant.rules.continuation_lines);
    BOOST_TEST(same(made.absent_spellings, constant.absent_spellings));
    BOOST_TEST(made.relations.size() == constant.relations.size());
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        auto const section = [](auto const& a, auto const& b) {
            BOOST_TEST(a.heading == b.heading);
            [&]<std::size_t... F>(std::index_sequence<F...>) {
                auto const field = [](auto const& x, auto const& y) {
                    BOOST_TEST(x.rules.key == y.rules.key);
                    BOOST_TEST(same(x.rules.aliases, y.rules.aliases));
                    BOOST_TEST(same(x.rules.absent, y.rules.absent));
                    BOOST_TEST(x.rules.required == y.rules.required);
                    BOOST_TEST(x.rules.multiline == y.rules.multiline);
                    BOOST_TEST((x.member == y.member));
                };
                (field(detail::element<F>(a.fields), detail::element<F>(b.fields)), ...);
            }(std::make_index_sequence<std::remove_cvref_t<decltype(a.fields)>::size>{});
        };
        (section(detail::element<S>(made.sections), detail::element<S>(constant.sections)), ...);
    }(std::make_index_sequence<std::remove_cvref_t<decltype(made.sections)>::size>{});
}

void is(bool holds) { BOOST_TEST(holds); }

// Compares the tables that are made of a description with those that the compiler made.
template <class Record>
void compare_tables() {
    using plan = detail::plan<Record>;
    using tables = detail::tables<Record>;
    using rows = detail::rows_of<Record>;
    BOOST_TEST(&detail::description_of<Record>() == &dossier::schema<Record>);
    BOOST_TEST(detail::is_described<Record>());
    [&]<std::size_t... S>(std::index_sequence<S...>) {
        (is(plan::template hidden<S>() == tables::sections[S].hidden), ...);
        (is(tables::template parts_of<S>() == tables::sections[S].parts), ...);
    }(std::make_index_sequence<plan::sections>{});
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        auto const field = [](detail::field_entry const& made, detail::field_entry const& constant) {
            BOOST_TEST(made.rules == constant.rules);
            BOOST_TEST(made.operations == constant.operations);
            BOOST_TEST(made.codec == constant.codec);
            BOOST_TEST(made.section == constant.section);
        };
        (field(tables::template entry<I>(), tables::fields[I]), ...);
        auto const row = [](detail::row const& made, detail::row const& constant) {
            BOOST_TEST(made.field == constant.field);
            BOOST_TEST((made.read == constant.read));
            BOOST_TEST(made.expected == constant.expected);
            BOOST_TEST(made.only_spelling == constant.only_spelling);
            BOOST_TEST(made.absent_on_line == constant.absent_on_line);
            BOOST_TEST(made.alone == constant.alone);
            BOOST_TEST(made.ends == constant.ends);
            BOOST_TEST(made.opening.size == constant.opening.size);
            BOOST_TEST(made.absent.size == constant.absent.size);
            for (int c = 0; c != 256; ++c) BOOST_TEST(made.may_be_absent(static_cast<char>(c)) == constant.may_be_absent(static_cast<char>(c)));
        };
        (row(rows::template of_field<I>(), rows::all[I]), ...);
        row(rows::of_title(), rows::all[sizeof...(I)]);
        (is(rows::is_alone(I) == rows::all[I].alone || plan::places[I].index != 0), ...); // only asked of the first field of a section
        (is(rows::template begins_part<I>() == false), ...);
        auto const ends = [](std::size_t i, bool repeats, dossier::text::letter_set const* constant) {
            auto const made = detail::first_letters(detail::table_of<Record>, tables::title_key(), i, repeats);
            for (int c = 0; constant && c != 256; ++c) BOOST_TEST(made.has(static_cast<char>(c)) == constant->has(static_cast<char>(c)));
        };
        (ends(I, rows::template repeats<I>, rows::all[I].ends), ...);
        (is(detail::write_tables<Record>::template field<I>() == detail::write_tables<Record>::operations[I]), ...);
        BOOST_TEST(detail::write_tables<Record>::title() == detail::write_tables<Record>::operations[sizeof...(I)]);
    }(std::make_index_sequence<plan::fields>{});
    typename tables::key_table const keys;
    BOOST_TEST(keys.longest == tables::keys.longest);
    BOOST_TEST((keys.found == tables::keys.found));
    BOOST_TEST(same(keys.buckets, tables::keys.buckets));
    for (std::size_t i = 0; i != keys.keys.size(); ++i) BOOST_TEST(keys.keys[i].spelling == tables::keys.keys[i].spelling);
    BOOST_TEST(detail::unknown_keys_of<Record>() == detail::table_of<Record>.unknown_keys);
    BOOST_TEST(tables::first_key().size == detail::table_of<Record>.first_key.size);
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_at_run_time)

BOOST_AUTO_TEST_CASE(a_description_is_the_same) {
    compare<thing>(describe_thing());
    compare<paragraph>(describe_paragraph());
    compare<dossier::study>(dossier_schema(std::type_identity<dossier::study>{}));
}

BOOST_AUTO_TEST_CASE(so_are_its_tables) {
    compare_tables<thing>();
    compare_tables<paragraph>();
    compare_tables<dossier::study>();
}

BOOST_AUTO_TEST_CASE(what_is_asked_of_a_description_is_answered) {
    using title = std::remove_cvref_t<decltype(dossier::schema<thing>.title)>;
    using field = std::remove_cvref_t<decltype(detail::plan<thing>::field<0>())>;
    using section = std::remove_cvref_t<decltype(detail::plan<thing>::section<1>())>;
    BOOST_TEST((detail::are_in_order<title, field, section>()));
    BOOST_TEST((!detail::are_in_order<field, title>()));
    BOOST_TEST((!detail::are_in_order<title, title>()));
    BOOST_TEST((!detail::are_in_order<section, field>()));
    BOOST_TEST((detail::adds_one<detail::default_codec<std::vector<int>>, std::vector<int>>()));
    BOOST_TEST((!detail::adds_one<dossier::codec<int>, int>()));
    BOOST_TEST((!detail::adds_one<dossier::codec<std::string>, std::string>()));
    BOOST_TEST((detail::reads_one<decltype(dossier::codec<int>::parser), std::vector<int>>()));
    BOOST_TEST((!detail::reads_one<decltype(dossier::codec<int>::parser), int>()));
    BOOST_TEST((detail::suits<detail::default_codec<std::vector<int>>, std::vector<int>>()));
    BOOST_TEST((detail::suits<dossier::codec<std::string>, std::string>()));
    BOOST_TEST((detail::suits<dossier::codec<bool>, bool>()));
    BOOST_TEST((!detail::suits<dossier::codec<bool>, std::string>()));
    BOOST_TEST((detail::suits<dossier::codec<bool>, part>())); // only X3 can tell
    using reader = detail::value_reader<dossier::codec<std::string>, std::string>;
    auto const& rules = detail::plan<thing>::rules<1>;
    detail::record_rules record;
    BOOST_TEST((reader::of(rules, record) == &reader::read_text));
    record.continuation_lines = true;
    BOOST_TEST((reader::of(rules, record) == &reader::read_continued));
    BOOST_TEST((reader::of_title() == &reader::read_trimmed_line));
    BOOST_TEST((detail::value_reader<dossier::codec<bool>, bool>::of_title() == &detail::value_reader<dossier::codec<bool>, bool>::read_at_once));
    BOOST_TEST((detail::value_reader<dossier::codec<bool>, bool>::of(rules, detail::record_rules{}) == &detail::value_reader<dossier::codec<bool>, bool>::read_at_once));
}

// So that the report of a mistake stays short, what is made of it takes every word of the vocabulary.
BOOST_AUTO_TEST_CASE(what_is_made_of_a_mistake_takes_every_word) {
    detail::mistaken const m;
    auto const is_mistake = [](auto const& made) { return std::is_same_v<std::remove_cvref_t<decltype(made)>, detail::mistaken>; };
    BOOST_TEST(is_mistake(m.alias("x")));
    BOOST_TEST(is_mistake(m.absent("x")));
    BOOST_TEST(is_mistake(m.required()));
    BOOST_TEST(is_mistake(m.multiline()));
    BOOST_TEST(is_mistake(m.split(",")));
    BOOST_TEST(is_mistake(m.codec(dossier::yes_no)));
}

BOOST_AUTO_TEST_SUITE_END()
