// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/csv.hpp>

#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/study.hpp>
#include <dossier/study/aact_columns.hpp>

#include "support/csv_reader.hpp"
#include "support/inventory.hpp"
#include "support/many_pages.hpp"
#include "support/shipment.hpp"
#include "support/temporary_folder.hpp"

namespace {

using depot::inventory;
using dossier::csv_options;
using post::shipment;

// A record whose keys may have a parameter.
struct caption {
    std::vector<std::pair<std::string, std::string>> titles;
    std::vector<std::pair<std::string, int>> sizes;
};

template <class Range>
std::string table(Range&& range, csv_options const& how = {}) {
    std::string out;
    BOOST_TEST(dossier::write_csv(out, range, how).empty());
    return out;
}

std::string without_header(std::vector<shipment> const& all, csv_options how = {}) {
    how.header = false;
    return table(all, how);
}

} // namespace

template <>
inline constexpr auto dossier::schema<caption> =
    dossier::record<caption>(dossier::field("Title", &caption::titles).parameter(";"), dossier::field("Size", &caption::sizes).parameter(" (", ")"));

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(a_record_is_a_row_of_its_fields) {
    std::vector const all{shipment{"Ada", post::speed::pigeon, 5, true, dossier::partial_date::make(2025, 9), "fragile"}, shipment{"Bo", {}, 0, {}, {}, {}}};
    BOOST_TEST(table(all) == "sender,by,weight,fragile,sent,note\r\nAda,by pigeon,5,true,2025-09,fragile\r\nBo,,0,,,\r\n");
}

BOOST_AUTO_TEST_CASE(every_kind_of_member_has_a_cell) {
    BOOST_TEST(table(std::vector{depot::full()}) ==
               "name,unit,note,small,large,weight,used,counted,closed,states,tags,place.street,place.by_water,shelves.label,shelves.slots,shelves.now,more\r\n"
               "North,kg,\"wet \"\"floor\"\"\nat night\",-128,18446744073709551615,2.5,25 %,2025-09,2025-12-25T00:26,OPEN|CLOSED,a|b,Quay 1,true,"
               "top|,1\\|2|,CLOSED|,Colour: red|Colour: blue\r\n");
}

BOOST_AUTO_TEST_CASE(a_table_without_records_has_its_header) {
    BOOST_TEST(table(std::vector<shipment>()) == "sender,by,weight,fragile,sent,note\r\n");
    BOOST_TEST(without_header({}) == "");
}

BOOST_AUTO_TEST_CASE(a_cell_is_quoted_only_where_it_must_be) {
    auto const cell = [](std::string_view s, csv_options how = {}) {
        how.columns = {"sender"};
        how.line_end = "";
        return without_header({shipment{std::string(s), {}, 0, {}, {}, {}}}, how);
    };
    BOOST_TEST(cell("a b") == "a b");
    BOOST_TEST(cell("a,b") == "\"a,b\"");
    BOOST_TEST(cell("a\tb") == "a\tb");
    BOOST_TEST(cell("a,b", csv_options::tsv()) == "a,b");
    BOOST_TEST(cell("a\tb", csv_options::tsv()) == "\"a\tb\"");
    BOOST_TEST(cell("\"") == "\"\"\"\"");
    BOOST_TEST(cell("a\rb") == "\"a\rb\"");
    BOOST_TEST(cell("a\nb") == "\"a\nb\"");
    BOOST_TEST(cell("\xFF") == "\xFF"); // bytes are kept
}

BOOST_AUTO_TEST_CASE(an_empty_text_differs_from_an_absent_one) {
    BOOST_TEST(without_header({shipment{"", {}, 0, {}, {}, ""}}) == "\"\",,0,,,\"\"\r\n"); // the sender is required
    std::vector<inventory> all(1);
    all[0].unit = "";
    BOOST_TEST(table(all, {.header = false, .columns = {"unit", "note", "states"}}) == ",,\r\n");
    all[0].note = "";
    BOOST_TEST(table(all, {.header = false, .columns = {"unit", "note", "states"}}) == ",\"\",\r\n");
}

BOOST_AUTO_TEST_CASE(a_row_of_one_absent_cell_is_no_empty_line) {
    BOOST_TEST(without_header({shipment{"a", {}, 0, {}, {}, {}}}, {.columns = {"note"}}) == "\"\"\r\n");
}

BOOST_AUTO_TEST_CASE(spreadsheets_see_no_formula) {
    csv_options const guard{.guard_formulas = true, .columns = {"note", "weight"}};
    auto const note = [&](std::string_view s, csv_options const& how) { return without_header({shipment{"a", {}, 1, {}, {}, std::string(s)}}, how); };
    for (char const c : {'=', '+', '-', '@'}) BOOST_TEST(note(c + std::string("1+1"), guard) == "'" + (c + std::string("1+1,1\r\n")));
    BOOST_TEST(note("=A1,\"B\"", guard) == "\"'=A1,\"\"B\"\"\",1\r\n");
    BOOST_TEST(note("\t=1", guard) == "'\t=1,1\r\n");
    BOOST_TEST(note("\r=1", guard) == "\"'\r=1\",1\r\n");
    BOOST_TEST(note("\n=1", guard) == "\"'\n=1\",1\r\n");
    BOOST_TEST(note("a=1", guard) == "a=1,1\r\n");
    BOOST_TEST(note("", guard) == "\"\",1\r\n");
    BOOST_TEST(note("=1", {.columns = {"note"}}) == "=1\r\n");

    std::vector<inventory> all(1);
    all[0].small = static_cast<std::int8_t>(-5);
    all[0].tags = {"=a", "b"};
    BOOST_TEST(table(all, {.header = false, .guard_formulas = true, .columns = {"small", "tags"}}) == "-5,'=a|b\r\n");
}

BOOST_AUTO_TEST_CASE(columns_can_be_chosen_and_ordered) {
    std::vector const all{shipment{"Ada", {}, 5, true, {}, "x"}};
    BOOST_TEST(table(all, {.columns = {"sender", "weight"}}) == "sender,weight\r\nAda,5\r\n");
    BOOST_TEST(table(all, {.columns = {"weight", "note", "sender"}}) == "weight,note,sender\r\n5,x,Ada\r\n");
    BOOST_TEST(table(all, {.columns = {"weight", "weight"}}) == "weight,weight\r\n5,5\r\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_column_is_an_error) {
    std::vector const all{shipment{}};
    std::string out;
    auto const problems = dossier::write_csv(out, all, {.columns = {"sender", "wieght", "colour"}});
    BOOST_TEST(out == "");
    BOOST_TEST_REQUIRE(problems.size() == 2u);
    BOOST_TEST(problems[0].code == dossier::diagnostic_code::unknown_key);
    BOOST_TEST(problems[0].severity == dossier::severity::error);
    BOOST_TEST(problems[0].message() == "unknown key \"wieght\"; did you mean \"weight\"?");
    BOOST_TEST(problems[1].message() == "unknown key \"colour\"");

    std::ostringstream stream;
    BOOST_TEST(dossier::write_csv(stream, all, {.parts_of = "shelves"}).size() == 1u);
    BOOST_TEST(stream.str() == "");
    dossier::csv_writer<shipment> writer({.columns = {"colour"}});
    writer.header(out);
    writer.row(out, all[0]);
    BOOST_TEST(out == "");
}

BOOST_AUTO_TEST_CASE(columns_can_have_names_of_their_own) {
    auto const upper = [](std::string_view path) -> std::string_view { return path == "sender" ? "FROM,WHOM" : path; };
    std::vector const all{shipment{"Ada", {}, 5, {}, {}, {}}};
    BOOST_TEST(table(all, {.columns = {"weight", "FROM,WHOM"}, .name = upper}) == "weight,\"FROM,WHOM\"\r\n5,Ada\r\n");
    BOOST_TEST(table(all, {.columns = {"sender"}, .name = upper}) == "\"FROM,WHOM\"\r\nAda\r\n");
}

BOOST_AUTO_TEST_CASE(a_part_can_have_a_row) {
    std::vector const all{depot::full(), inventory()};
    BOOST_TEST(table(all, {.columns = {"name", "shelves.label", "shelves.slots"}, .parts_of = "shelves"}) ==
               "name,shelves.label,shelves.slots\r\nNorth,top,1|2\r\nNorth,,\r\n\"\",,\r\n");
    BOOST_TEST(table(all, {.header = false, .columns = {"shelves.now", "name"}, .parts_of = "shelves"}) == "CLOSED,North\r\n,North\r\n,\"\"\r\n");
}

BOOST_AUTO_TEST_CASE(separators_within_elements_can_be_told) {
    std::vector<inventory> all(1);
    all[0].tags = {"a|b", "c\\d"};
    all[0].shelves = {{"x|y", {}, {}}, {"", {}, {}}, {"z", {1}, {}}};
    csv_options how{.header = false, .columns = {"tags", "shelves.label", "shelves.slots"}};
    BOOST_TEST(table(all, how) == "a\\|b|c\\\\d,x\\|y||z,||1\r\n");
    how.list_separator = ';';
    BOOST_TEST(table(all, how) == "a|b;c\\\\d,x|y;;z,;;1\r\n");
}

BOOST_AUTO_TEST_CASE(a_value_may_have_a_parameter) {
    BOOST_TEST(table(std::vector<caption>{{{{"", "pond"}, {"fr", "\xC3\xA9tang"}}, {{"cm", 5}}}, {}}) == "titles,sizes\r\npond|fr: \xC3\xA9tang,cm: 5\r\n,\r\n");
}

BOOST_AUTO_TEST_CASE(a_table_can_begin_with_a_byte_order_mark) {
    BOOST_TEST(table(std::vector<shipment>(), {.byte_order_mark = true, .columns = {"note"}}) == "\xEF\xBB\xBFnote\r\n");
}

BOOST_AUTO_TEST_CASE(studies_have_the_columns_of_aact) {
    auto const text = dossier_test::study_page{}.text();
    csv_options how{.columns = {"nct_id", "overall_status", "has_dmc", "header.ignite_created"}, .name = dossier::aact_column};
    BOOST_TEST(table(dossier::read<dossier::study_view>(text), how) ==
               "nct_id,overall_status,has_dmc,header.ignite_created\r\nNCT01234567,TERMINATED,true,2025-12-24T15:05\r\n");
}

BOOST_AUTO_TEST_CASE(a_stream_gets_what_a_string_gets) {
    std::string text;
    for (unsigned i = 0; i != 300; ++i) text += dossier_test::page_with_id(i); // more than one piece of 64 KB
    std::ostringstream out;
    BOOST_TEST(dossier::write_csv(out, dossier::read<dossier::study_view>(text)).empty());
    auto const rows = dossier_test::read_csv(out.str());
    BOOST_TEST(rows.size() == 301u);
    BOOST_TEST(out.str() == table(dossier::read<dossier::study>(text)));

    dossier_test::temporary_folder const folder;
    folder.write("a.txt", text);
    std::ostringstream of_folder;
    BOOST_TEST(dossier::write_csv(of_folder, dossier::read_folder<dossier::study_view>(folder.path())).empty());
    BOOST_TEST((of_folder.str() == out.str()));

    out.setstate(std::ios::badbit);
    auto records = dossier::read<dossier::study_view>(text);
    BOOST_TEST(dossier::write_csv(out, records).empty());
    BOOST_TEST(records.next()); // it was not read to its end
}

BOOST_AUTO_TEST_CASE(what_is_no_record_has_no_row) {
    std::string_view const text = "an export\n\n";
    BOOST_TEST(table(dossier::read<dossier::study_view>(text), {.header = false}) == "");
}

// A plain reader of CSV gets the values back.
BOOST_AUTO_TEST_CASE(any_text_reads_back) {
    std::mt19937 random(7);
    for (int i = 0; i != 3000; ++i) {
        auto const text = [&] {
            std::string s(random() % 70, ' ');
            for (char& c : s) c = "ab ,;\t\"\r\n'\\=|"[random() % 13];
            return s;
        };
        shipment const one{text(), {}, 1, {}, {}, random() % 3 == 0 ? std::optional<std::string>() : text()};
        auto how = i % 2 == 0 ? csv_options() : csv_options::tsv();
        auto const rows = dossier_test::read_csv(without_header({one, one}, how), how.separator, how.line_end);
        BOOST_TEST_REQUIRE(rows.size() == 2u);
        for (auto const& row : rows) {
            BOOST_TEST_REQUIRE(row.size() == 6u);
            BOOST_TEST_REQUIRE((row[0] == one.sender));
            BOOST_TEST_REQUIRE((row[5] == one.note));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
