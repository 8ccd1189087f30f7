// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/record.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/record_view.hpp>
#include <dossier/read.hpp>
#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/package.hpp"

// What the formats of the world have and the study has not.

namespace config {

struct entry {
    std::string host;
    std::optional<int> port;
    std::map<std::string, std::string> more;
};

} // namespace config

template <>
inline constexpr auto dossier::schema<config::entry> =
    dossier::record<config::entry>(dossier::field("host", &config::entry::host), dossier::field("port", &config::entry::port))
        .separator(" = ").unknown_keys(&config::entry::more);

namespace text = dossier::text;

namespace table {

struct row {
    std::string name;
    std::optional<bool> open;
};

} // namespace table

template <>
inline constexpr auto dossier::schema<table::row> =
    dossier::record<table::row>(dossier::field("name", &table::row::name), dossier::field("open", &table::row::open)).separator("\t");

namespace library {

struct shelf {
    struct place {
        std::string name;
        std::optional<int> row;
        friend bool operator==(place const&, place const&) = default;
    };
    std::string name;
    std::optional<int> length, height;
    std::vector<std::string> books;
    place in, kept;
    friend bool operator==(shelf const&, shelf const&) = default;
};

} // namespace library

template <>
inline constexpr auto dossier::schema<library::shelf> = dossier::record<library::shelf>(
    dossier::field("Name", &library::shelf::name).required(), dossier::field("Length", &library::shelf::length),
    dossier::field("Book", &library::shelf::books), dossier::field("Height", &library::shelf::height),
    dossier::section(&library::shelf::in, dossier::field("Room", &library::shelf::place::name), dossier::field("Row", &library::shelf::place::row)),
    dossier::section("Kept", &library::shelf::kept, dossier::field("Name", &library::shelf::place::name), dossier::field("Row", &library::shelf::place::row)));

namespace diary {

struct day {
    std::optional<int> rain;
    std::optional<std::string> morning, evening;
    std::optional<bool> snow;
    std::string place;
    friend bool operator==(day const&, day const&) = default;
};

} // namespace diary

template <>
inline constexpr auto dossier::schema<diary::day> = dossier::record<diary::day>(
    dossier::field("Rain", &diary::day::rain), dossier::field("Morning", &diary::day::morning).multiline(),
    dossier::field("Snow", &diary::day::snow), dossier::field("Evening", &diary::day::evening).multiline(), dossier::field("Place", &diary::day::place).required()).absent("None");

namespace {

using dossier::diagnostic_code;
using dossier::parse;
using dossier::write;
using store::package;

// The same, whether the grammar fills the record or its handler does, line by line.
template <class Record>
dossier::result<Record> read(std::string_view text) {
    dossier::options how;
    how.invalid_utf8 = dossier::report_as::ignore;
    auto const r = parse<Record>(text, how);
    namespace detail = dossier::detail;
    Record told{};
    dossier::detail::report problems;
    char const* place = text.data();
    char const* const last = place + text.size();
    for (bool any = false; !any && place != last;) { // there may be lines before the record
        detail::progress_of<Record> state;
        detail::record_text const source(detail::table_of<Record>, place, last);
        detail::record_builder builder(detail::table_of<Record>, &told, text.data(), &problems, how);
        place = detail::record_reader(source, detail::rows_of<Record>::all.data(), nullptr, state, builder, how.max_value).read(place);
        any = state.started;
    }
    if constexpr (std::equality_comparable<Record>) BOOST_TEST((told == *r), text);
    std::vector<dossier::diagnostic> seen;
    for (auto const& d : r.diagnostics())
        if (d.code != diagnostic_code::further_record && d.code != diagnostic_code::not_a_record) seen.push_back(d);
    BOOST_TEST((seen == problems.diagnostics), text);
    return r;
}

template <class Record>
std::string codes(dossier::result<Record> const& r) {
    std::string out;
    for (auto const& d : r.diagnostics()) (out += to_string(d.code)) += '@' + std::to_string(d.offset) + ' ';
    return out;
}

template <class Range>
std::string list(Range const& r) {
    std::string out;
    for (auto const& e : r) {
        if constexpr (requires { e.first; }) (((out += e.first) += '=') += e.second) += ';';
        else if constexpr (std::is_same_v<decltype(e), int const&>) out += std::to_string(e) + ';';
        else (out += e) += ';';
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_formats)

BOOST_AUTO_TEST_CASE(continued_lines_belong_to_the_value) {
    auto const p = read<package>("Package: tea\nNeeds: cup,\n kettle (>= 2),\n\tpot\nDescription: hot\n  leaves\n .\n and water\nSize: 7\n");
    BOOST_TEST(p->name == "tea");
    BOOST_TEST(list(p->needs) == "cup;kettle (>= 2);pot;");
    BOOST_TEST(p->description.value() == "hot\n leaves\n\nand water");
    BOOST_TEST(p->size.value() == 7u);
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(the_value_may_begin_on_the_next_line) {
    auto const p = read<package>("Package: tea\nDescription:\n leaves\nSize:\n 7\nNeeds:\n cup\n");
    BOOST_TEST(p->description.value() == "\nleaves");
    BOOST_TEST(p->size.value() == 7u);
    BOOST_TEST(list(p->needs) == "cup;");
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(a_line_of_blanks_continues_the_value) {
    auto const p = read<package>("Package: tea\nDescription: hot\n \t\n leaves\n");
    BOOST_TEST(p->description.value() == "hot\n\t\nleaves");
    BOOST_TEST(codes(p) == "");
    auto const q = read<package>("Package: tea\nDescription: hot\n \t\n\n leaves\n");
    BOOST_TEST(q->description.value() == "hot\n\t");
    BOOST_TEST(codes(q) == "further_record@34 ");
}

BOOST_AUTO_TEST_CASE(continued_lines_without_a_value_are_stray) {
    auto const p = read<package>(" lost\nPackage: tea\n# gone\n also lost\n");
    BOOST_TEST(p->name == "tea");
    BOOST_TEST(codes(p) == "stray_line@0 stray_line@26 ");
}

BOOST_AUTO_TEST_CASE(a_list_is_split_at_its_separator) {
    auto const p = read<package>("Package: tea\nNeeds:cup ,kettle,, pot\nSlots:  1\t2  30 \n");
    BOOST_TEST(list(p->needs) == "cup;kettle;;pot;");
    BOOST_TEST(list(p->slots) == "1;2;30;");
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(a_list_with_an_element_that_does_not_fit_is_no_value) {
    auto const p = read<package>("Package: tea\nSlots: 1 two 3\n");
    BOOST_TEST(p->slots.empty());
    BOOST_TEST_REQUIRE(codes(p) == "bad_value@20 ");
    BOOST_TEST(p.diagnostics()[0].expected == "a list in which each element is a whole number from -2147483648 to 2147483647");
}

BOOST_AUTO_TEST_CASE(a_key_of_a_container_repeats) {
    auto const p = read<package>("Package: tea\nTag: hot\nTag: dark\nSize: 7\nTag:\nTag: Assam\n");
    BOOST_TEST(list(p->tags) == "hot;dark;Assam;");
    BOOST_TEST(codes(p) == "");
}

BOOST_AUTO_TEST_CASE(a_key_of_a_list_does_not) {
    auto const p = read<package>("Package: tea\nNeeds: cup\nNeeds: pot\n");
    BOOST_TEST(list(p->needs) == "cup;");
    BOOST_TEST(codes(p) == "repeated_key@24 ");
}

BOOST_AUTO_TEST_CASE(keys_that_nobody_described_are_kept_in_their_member) {
    auto const p = read<package>("Package: tea\nOrigin: Assam\nSize: 7\nX-Colour:dark,\n very\nOrigin: Rize\n");
    BOOST_TEST(list(p->more) == "Origin=Assam;X-Colour=dark,\n very;Origin=Rize;");
    BOOST_TEST(codes(p) == "");
    BOOST_TEST(p.extras().empty());
}

BOOST_AUTO_TEST_CASE(what_a_map_cannot_take_is_reported) {
    auto const e = read<config::entry>("user = ada\nhost = here\nuser = bob\n");
    BOOST_TEST(list(e->more) == "user=ada;");
    BOOST_TEST(codes(e) == "repeated_key@23 ");
    BOOST_TEST_REQUIRE(e.extras().size() == 1u);
    BOOST_TEST(e.extras()[0].text == "user = bob");
}

BOOST_AUTO_TEST_CASE(case_may_be_ignored) {
    auto const p = read<package>("PACKAGE: tea\nsize: 7\ntAG: hot\nTag: dark\n");
    BOOST_TEST(p->name == "tea");
    BOOST_TEST(p->size.value() == 7u);
    BOOST_TEST(list(p->tags) == "hot;dark;");
    BOOST_TEST(codes(p) == "");
    BOOST_TEST(list(read<config::entry>("HOST = here\n")->more) == "HOST=here;");
}

BOOST_AUTO_TEST_CASE(one_blank_after_the_mark_is_no_part_of_a_text) {
    for (auto const key : {"Package:", "PACKAGE:"}) {
        BOOST_TEST(read<package>(key + std::string("tea\n"))->name == "tea", key);
        BOOST_TEST(read<package>(key + std::string(" tea\n"))->name == "tea", key);
        BOOST_TEST(read<package>(key + std::string("  tea\n"))->name == " tea", key);
    }
}

BOOST_AUTO_TEST_CASE(comments_say_nothing) {
    std::string_view const text = "# of tea\n\n#Size: 1\nPackage: tea\n#Size: 2\nSize: 7\n# end\n";
    auto const p = read<package>(text);
    BOOST_TEST(p->name == "tea");
    BOOST_TEST(p->size.value() == 7u);
    BOOST_TEST(codes(p) == "");
    auto const view = dossier::record_view::read<package>(text);
    BOOST_TEST(view.str() == text);
    std::string comments;
    for (auto const& e : view.entries())
        if (e.kind == dossier::entry_kind::comment) (comments += e.text) += ';';
    BOOST_TEST(comments == "# of tea;#Size: 1;#Size: 2;# end;");
}

BOOST_AUTO_TEST_CASE(another_separator) {
    auto const e = read<config::entry>("host=here\nport   =  80\nuser = ada\n");
    BOOST_TEST(e->host == "here");
    BOOST_TEST(e->port.value() == 80);
    BOOST_TEST(list(e->more) == "user=ada;");
    BOOST_TEST(codes(e) == "");
    BOOST_TEST(write(*e).text() == "host = here\nport = 80\nuser = ada\n");
    auto const t = read<table::row>("name\tdoor: front\nopen\tYes\n");
    BOOST_TEST(t->name == "door: front");
    BOOST_TEST(t->open.value());
    BOOST_TEST(write(*t).text() == "name\tdoor: front\nopen\tTrue\n");
}

BOOST_AUTO_TEST_CASE(a_blank_line_ends_the_record) {
    auto const p = read<package>("\n \nPackage: tea\nSize: 7\n\t\n\nPackage: coffee\n");
    BOOST_TEST(p->name == "tea");
    BOOST_TEST(p->size.value() == 7u);
    BOOST_TEST(codes(p) == "further_record@27 ");
    for (auto const end : {"\n", "\n\n", "\n \n\n", "", "\r\n\r\n"}) BOOST_TEST(codes(read<package>("Package: tea" + std::string(end))) == "", end);
    BOOST_TEST(codes(read<package>("\n\n")) == "not_a_record@0 ");
}

BOOST_AUTO_TEST_CASE(blank_lines_part_the_records_of_a_text) {
    for (std::string const text : {"Package: a\nSize: 1\n\nPackage: b\nOdd\n\n\n# only this\n\n# of c\nPackage: c\n\n", "# x\n\nPackage: a\r\n\r\nSize: y\r\nPackage: b\r\n\r\n\r\nPackage: c"}) {
        std::string names;
        std::size_t end = text.find_first_not_of("\n");
        for (auto const& p : dossier::read<package>(std::string_view(text))) {
            names += p->name;
            BOOST_TEST((p.offset() >= end && p.offset() <= text.find("Package", end))); // comments may stand between
            end = p.offset() + p.text().size();
        }
        BOOST_TEST(names == "abc", text);
        BOOST_TEST(end == text.size());
        // from any line on, and wherever the text was cut, the boundaries are the same
        namespace detail = dossier::detail;
        auto const& table = detail::table_of<package>;
        char const* const first = text.data();
        char const* const last = first + text.size();
        for (char const* p = first; p != last; p = text::line_at(p, last).next) {
            char const* const boundary = detail::next_boundary(table, first, p, last);
            BOOST_TEST((boundary == last || text::follows_blank_line(first, boundary)));
            for (char const* cut = boundary; cut != last; ++cut) {
                char const* const found = detail::last_boundary(table, first, p, cut + 1);
                BOOST_TEST((found == nullptr || (found >= boundary && found <= cut && text::follows_blank_line(first, found))));
            }
            if (boundary != last) BOOST_TEST((detail::last_boundary(table, first, p, boundary + 1) == boundary));
        }
    }
}

BOOST_AUTO_TEST_CASE(keys_come_in_any_order) {
    std::vector<std::string> lines{"Package: tea\n", "Size: 7\n", "Needs: cup\n", "Tag: hot\n", "Other: x\n", "Description: d\n e\n"};
    std::sort(lines.begin(), lines.end());
    do {
        std::string text;
        for (auto const& l : lines) text += l;
        auto const p = read<package>(text);
        BOOST_TEST((*p == package{"tea", 7, {"cup"}, {}, {"hot"}, "d\ne", {{"Other", "x"}}}), text);
        BOOST_TEST(codes(p) == "", text);
    } while (std::next_permutation(lines.begin(), lines.end()));
}

// Texts made of any of these lines; of the last three fewer.
template <class Record, std::size_t N>
void read_any(char const* const (&lines)[N]) {
    std::mt19937 any(7);
    for (int n = 0; n != 5000; ++n) {
        std::string text;
        for (auto more = any() % 12; more != 0; --more) text += lines[any() % (N - (any() % 8 != 0 ? 3 : 0))];
        read<Record>(text);
    }
}

BOOST_AUTO_TEST_CASE(whatever_comes_in_whatever_order_is_read_as_line_by_line) {
    read_any<package>({"Package: tea\n", "PACKAGE: coffee\n", "Package:\n", "Size: 7\n", "size: seven\n", "Size:\n 8\n", "Needs: cup,\n kettle\n", "needs:\n",
                       "Slots: 1 2\n", "Slots: one\n", "Tag: hot\n", "TAG:  dark\n", "Description: d\n e\n", "Description:d\n", "Other: x\n y\n", "Other:\n",
                       "# none\n", "stray\n", " lost\n", "\n"});
    read_any<library::shelf>({"Name: oak\n", "Name:\n", "Length: 7\n", "Length: long\n", "Book: x\n", "Book: y\n", "Height: 2\n", "Room: hall\n", "Row: 1\n", "Row: 2\n",
                              "Kept\n", "\n", "Colour: red\n", "stray\n"});
    read_any<diary::day>({"Rain: 1\n", "Rain: 2\n", "Rain: much\n", "Morning: fog\n", "Morning: fog\n\nand sun\n", "Morning:\n", "Morning: None\n", "Snow: Yes\n", "Snow: deep\n",
                          "Evening: dark\n", "Evening:\n and still\n", "Place: hut\n", "Place: here\n", "Place:\n", "\n", "Colour: red\n", "stray\n"});
}

BOOST_AUTO_TEST_CASE(a_required_field_without_a_value_is_reported) {
    BOOST_TEST(codes(read<package>("Package:\nSize: 7\n")) == "missing_field@8 ");
    BOOST_TEST(codes(read<package>("Package: \nSize: 7\n")) == "missing_field@9 ");
    BOOST_TEST(codes(read<package>("Size: 7\n")) == "missing_field@0 ");
}

BOOST_AUTO_TEST_CASE(any_pieces_in_any_order_are_read_alike_and_nothing_is_lost) {
    std::string_view const pieces[] = {"Package:", "package", "Size: ", "Needs:", "Slots: ", "Tag: ", "Description: ", "Other", "host", "port", " = ",
                                       ":", ": ", "7", "1 2", "tea", ",", ".", "#", " ", "\t", "\n", "\n", "\n", "\r\n", "\n ", "\n\n", "\xC3", ""};
    std::minstd_rand random(7);
    for (int n = 0; n != 20000; ++n) {
        std::string text;
        for (auto size = random() % 24; size != 0; --size) text += pieces[random() % std::size(pieces)];
        BOOST_TEST_CONTEXT(text) {
            auto const p = read<package>(text);
            read<config::entry>(text);
            BOOST_TEST(dossier::record_view::read<package>(text).str() == text);
            std::size_t bytes = 0;
            for (auto const& one : dossier::read<package>(std::string_view(text))) bytes += one.text().size();
            BOOST_TEST(bytes <= text.size());
            if (auto const page = write(*p)) BOOST_TEST((*parse<package>(page.text()) == *p));
        }
    }
}

BOOST_AUTO_TEST_CASE(all_of_it_is_written_back) {
    package const p{"tea", 7, {"cup", "pot"}, {1, 2}, {"hot", "dark"}, "leaves\n\nwater", {{"Origin", "Assam"}, {"Empty", ""}}};
    auto const page = write(p);
    BOOST_TEST(page.text() == "Package: tea\nSize: 7\nNeeds: cup, pot\nSlots: 1 2\nTag: hot\nTag: dark\nDescription: leaves\n .\n water\n"
                              "Origin: Assam\nEmpty:\n");
    BOOST_TEST((*read<package>(page.text()) == p));
}

BOOST_AUTO_TEST_CASE(what_would_not_read_back_is_not_written) {
    auto const refusal = [](package const& p) {
        auto const page = write(p);
        BOOST_TEST_REQUIRE(page.diagnostics().size() == 1u);
        return page.diagnostics()[0].key + ": " + page.diagnostics()[0].expected;
    };
    BOOST_TEST(refusal({"tea", {}, {"cup, pot"}, {}, {}, {}, {}}) == "Needs: a list of texts");
    BOOST_TEST(refusal({"tea", {}, {}, {}, {"hot", ""}, {}, {}}) == "Tag: texts of one line each that are not empty");
    BOOST_TEST(refusal({"tea", {}, {}, {}, {}, "hot\n.\n", {}}) == "Description: a text that reads back the same");
    BOOST_TEST(refusal({"tea", {}, {}, {}, {}, {}, {{"Size", "7"}}}) == "Size: a layout that spells an absent value as the description does");
    BOOST_TEST(refusal({"tea", {}, {}, {}, {}, {}, {{"A", "1\n\nPackage: b"}}}) == ": other keys that are none of the description's, and values that read back the same");
}

BOOST_AUTO_TEST_SUITE_END()
