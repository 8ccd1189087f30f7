// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/flatten.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/for_each_field.hpp>
#include <dossier/hash.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/parse.hpp>
#include <dossier/record.hpp>
#include <dossier/record_view.hpp>
#include <dossier/schema/plan.hpp>
#include <dossier/to_text.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>

#include "support/at_run_time.hpp"

// Sections in sections.

namespace trials {

struct place {
    std::optional<std::string> country;
    std::optional<int> beds;
    friend bool operator==(place const&, place const&) = default;
};
struct substance {
    std::optional<std::string> name;
    std::optional<int> number;
    friend bool operator==(substance const&, substance const&) = default;
};
struct product {
    std::string label;
    std::optional<std::string> name, story;
    std::vector<substance> substances;
    place made;
    friend bool operator==(product const&, product const&) = default;
};
struct summary {
    std::optional<int> year;
    place where;
    friend bool operator==(summary const&, summary const&) = default;
};
struct trial {
    std::string id;
    summary about;
    std::vector<product> products;
    friend bool operator==(trial const&, trial const&) = default;
};
constexpr auto dossier_schema(std::type_identity<trial>) {
    return dossier::record<trial>(
        dossier::field("Id", &trial::id),
        dossier::section("Summary", &trial::about, dossier::field("Year", &summary::year),
                         dossier::section("Place", &summary::where, dossier::field("Country", &place::country), dossier::field("Beds", &place::beds))),
        dossier::section(&trial::products, dossier::field("Product", &product::label), dossier::field("Name", &product::name), dossier::field("Story", &product::story).multiline(),
                         dossier::section("Substance", &product::substances, dossier::field("INN", &substance::name), dossier::field("Number", &substance::number)),
                         dossier::section("Place", &product::made, dossier::field("Country", &place::country), dossier::field("Beds", &place::beds))));
}

// A type that holds itself.
struct person {
    std::string name;
    std::vector<person> children;
    friend bool operator==(person const&, person const&) = default;
};
constexpr auto dossier_schema(std::type_identity<person>) {
    return dossier::record<person>(dossier::field("Name", &person::name), dossier::section("Child", &person::children, dossier::field("Name", &person::name).required()));
}

} // namespace trials

namespace {

using trials::trial;

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (((out += to_string(d.code)) += '@') += std::to_string(d.offset)) += ' ';
    return out;
}

std::string_view const text = "Id: 1\n\nSummary\n\nYear: 2024\n\nPlace\n\nCountry: FR\n\nProduct: A\nStory: of tea\nand milk\n\nSubstance\n\nINN: tea\nNumber: 1\n\nSubstance\n\nINN: milk\n\n"
                              "Place\n\nCountry: IN\n\nProduct: B\n\nSubstance\n\nNumber: 2\n";
trial const value{"1",
                  {2024, {"FR", {}}},
                  {{"A", {}, "of tea\nand milk", {{"tea", 1}, {"milk", {}}}, {"IN", {}}}, {"B", {}, {}, {{{}, 2}}, {}}}};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_flatten)

BOOST_AUTO_TEST_CASE(sections_stand_in_one_row) {
    using plan = dossier::detail::plan<trial>;
    constexpr auto none = dossier::detail::no_section;
    static_assert(plan::sections == 6 && plan::fields == 11);
    static_assert(plan::arounds[0] == none && plan::arounds[1] == none && plan::arounds[2] == 1 && plan::arounds[3] == none && plan::arounds[4] == 3 && plan::arounds[5] == 3);
    static_assert(plan::ends[1] == 3 && plan::ends[2] == 3 && plan::ends[3] == 6);
    static_assert(plan::parts_of[2] == none && plan::parts_of[4] == 4 && plan::parts_of[5] == 3);
    trial t;
    plan::member<9>(t) = "FR"; // the country of a product's place, which makes a product
    BOOST_TEST_REQUIRE(t.products.size() == 1u);
    BOOST_TEST((t.products[0].made.country == "FR"));
}

BOOST_AUTO_TEST_CASE(parts_in_parts_are_read_and_written) {
    auto const r = dossier::parse<trial>(text);
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == value));
    BOOST_TEST(dossier::write(value).text() == text);
    BOOST_TEST(dossier::record_view::read<trial>(text).str() == text);
}

BOOST_AUTO_TEST_CASE(keys_of_the_section_around_may_come_behind) {
    auto const r = dossier::parse<trial>("Product: A\nSubstance\nINN: tea\nName: Assam\nSubstance\nINN: milk\nStory: long\nProduct: B\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((r->products == std::vector<trials::product>{{"A", "Assam", "long", {{"tea", {}}, {"milk", {}}}, {}}, {"B", {}, {}, {}, {}}}));
}

BOOST_AUTO_TEST_CASE(the_same_heading_means_the_section_that_is_near) {
    auto const r = dossier::parse<trial>("Summary\nYear: 1\nPlace\nBeds: 2\nProduct: A\nPlace\nBeds: 3\nProduct: B\nPlace\nBeds: 4\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == trial{"", {1, {{}, 2}}, {{"A", {}, {}, {}, {{}, 3}}, {"B", {}, {}, {}, {{}, 4}}}}));
}

BOOST_AUTO_TEST_CASE(a_key_of_a_part_that_was_left_is_unknown) {
    auto const r = dossier::parse<trial>("Product: A\nSubstance\nINN: tea\nSummary\nNumber: 7\nName: Assam\n");
    BOOST_TEST(codes(r) == "misplaced_key@38 misplaced_key@48 ");
    BOOST_TEST((*r == trial{"", {}, {{"A", {}, {}, {{"tea", {}}}, {}}}}));
}

BOOST_AUTO_TEST_CASE(a_section_begins_the_one_around_it) {
    auto const r = dossier::parse<trial>("Substance\nINN: tea\nSummary\nSubstance\nINN: milk\n");
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((r->products == std::vector<trials::product>{{"", {}, {}, {{"tea", {}}}, {}}, {"", {}, {}, {{"milk", {}}}, {}}}));
    auto const without = dossier::parse<trial>("Place\nBeds: 3\n");
    BOOST_TEST(codes(without) == "missing_heading@0 ");
    BOOST_TEST((without->about.where == trials::place{{}, 3}));
}

BOOST_AUTO_TEST_CASE(the_limit_counts_the_parts_of_all_parts) {
    dossier::options how;
    how.max_parts = 2;
    auto const r = dossier::parse<trial>(text, how);
    BOOST_TEST(codes(r) == "limit_exceeded@" + std::to_string(text.rfind("Substance")) + ' ');
    BOOST_TEST(r->products.size() == 2u);
    BOOST_TEST(r->products[1].substances.empty());
}

BOOST_AUTO_TEST_CASE(are_visited_printed_and_hashed) {
    std::string seen;
    dossier::for_each_field(value, [&](dossier::field_info const& f, auto const&) {
        seen += f.path;
        for (auto const n : f.parts) (seen += '/') += std::to_string(n);
        BOOST_TEST(f.part == (f.parts.empty() ? 0 : f.parts.back()));
        seen += ' ';
    });
    BOOST_TEST(seen == "id about.year about.where.country about.where.beds products.label/0 products.name/0 products.story/0 products.substances.name/0/0 "
                       "products.substances.number/0/0 products.substances.name/0/1 products.substances.number/0/1 products.made.country/0 products.made.beds/0 "
                       "products.label/1 products.name/1 products.story/1 products.substances.name/1/0 products.substances.number/1/0 products.made.country/1 "
                       "products.made.beds/1 ");
    BOOST_TEST(dossier::to_text(value).find("Substance / INN: milk\nSubstance / Number: -\nPlace / Country: IN\n") != std::string::npos);
    auto other = value;
    BOOST_TEST(dossier::hash_value(other) == dossier::hash_value(value));
    other.products[0].substances[1].name = "water";
    BOOST_TEST(dossier::hash_value(other) != dossier::hash_value(value));
}

BOOST_AUTO_TEST_CASE(a_field_is_located_and_replaced_by_the_way_to_it) {
    std::string const page(text);
    auto const country = dossier::locate_field(page, &trial::about, &trials::summary::where, &trials::place::country);
    BOOST_TEST_REQUIRE(country.has_value());
    BOOST_TEST(country->value.offset == page.find("FR"));
    auto const replaced = dossier::replace(page, &trial::about, &trials::summary::where, &trials::place::beds, 12);
    BOOST_TEST_REQUIRE(replaced.diagnostics().empty());
    auto wanted = page;
    wanted.insert(wanted.find("FR\n") + 3, "Beds: 12\n");
    BOOST_TEST(replaced.text() == wanted);
    auto const year = dossier::replace(page, &trial::about, &trials::summary::year, 2025);
    wanted = page;
    wanted.replace(wanted.find("2024"), 4, "2025");
    BOOST_TEST(year.text() == wanted);
}

BOOST_AUTO_TEST_CASE(a_struct_may_hold_itself) {
    std::string_view const family = "Name: Ada\n\nChild\n\nName: Ben\n\nChild\n\nName: Cem\n";
    auto const r = dossier::parse<trials::person>(family);
    BOOST_TEST(codes(r) == "");
    BOOST_TEST((*r == trials::person{"Ada", {{"Ben", {}}, {"Cem", {}}}}));
    BOOST_TEST(dossier::write(*r).text() == family);
    auto const name = dossier::locate_field(family, &trials::person::name); // that of the record, not of a child
    BOOST_TEST_REQUIRE(name.has_value());
    BOOST_TEST(name->value.offset == 6u);
}

BOOST_AUTO_TEST_CASE(any_cut_is_read) {
    for (std::size_t n = 0; n <= text.size(); ++n) BOOST_TEST(dossier::parse<trial>(text.substr(0, n))->products.size() <= 2u);
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<trial>();
    at_run_time::compare_all<trials::person>();
}

BOOST_AUTO_TEST_SUITE_END()
