// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/writing/changed_text.hpp>

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>
#include <dossier/value.hpp>

namespace detail = dossier::detail;

namespace {

struct pot {
    std::optional<int> size, height;
    std::vector<std::pair<std::string, std::string>> others;
};

struct tin {
    std::string name;
    std::optional<int> size;
};

struct note {
    std::string name;
    std::optional<std::string> text;
};

struct crate {
    struct bottle {
        std::optional<int> year;
    };
    std::optional<int> size;
    std::vector<bottle> bottles;
};

struct rack {
    struct shelf {
        std::string label;
        std::vector<std::pair<std::string, std::string>> others;
    };
    std::optional<int> size;
    std::vector<shelf> shelves;
};

} // namespace

template <>
inline constexpr auto dossier::schema<tin> = dossier::record<tin>(dossier::title("Tin", &tin::name), dossier::field("Size", &tin::size));
template <>
inline constexpr auto dossier::schema<note> = dossier::record<note>(dossier::title("Note", &note::name), dossier::field("Text", &note::text).multiline());
template <>
inline constexpr auto dossier::schema<crate> =
    dossier::record<crate>(dossier::field("Size", &crate::size), dossier::section("[Bottle]", &crate::bottles, dossier::field("Year", &crate::bottle::year)));
template <>
inline constexpr auto dossier::schema<rack> = dossier::record<rack>(
    dossier::field("Size", &rack::size),
    dossier::section("[Shelf]", &rack::shelves, dossier::field("Label", &rack::shelf::label), dossier::unknown_keys(&rack::shelf::others)));
template <>
inline constexpr auto dossier::schema<pot> = dossier::record<pot>(dossier::field("Size", &pot::size), dossier::field("Height", &pot::height)).unknown_keys(&pot::others);

namespace {

// What stands against `text` in place of `old`, where the size is to be 7.
template <class Record = pot>
std::string objection(std::string const& old, std::string const& text, std::vector<detail::editor::edit> const& edits) {
    detail::changed_text<Record> changed(old, 0);
    int const wanted = 7;
    auto const is_wanted = [](detail::read_back_type<Record>& read, void const* v) { return read.size == *static_cast<int const*>(v); };
    return changed.objection(text, edits, false, is_wanted, &wanted, "7");
}

} // namespace

BOOST_AUTO_TEST_SUITE(writing_changed_text)

BOOST_AUTO_TEST_CASE(line_ends_do_not_count_where_texts_are_compared) {
    using words = std::vector<std::string>;
    BOOST_TEST(detail::reads_as(std::string("a\nb"), std::string_view("a\r\nb")));
    BOOST_TEST(!detail::reads_as(std::string("a\nb"), std::string_view("a b")));
    BOOST_TEST(detail::reads_as(words{"a\nb", "c"}, words{"a\r\nb", "c"}));
    BOOST_TEST(!detail::reads_as(words{"a"}, words{"a", "b"}));
    BOOST_TEST(!detail::reads_as(std::optional<int>(1), std::optional<int>()));
    BOOST_TEST(detail::reads_as(std::optional<int>(), std::optional<int>()));
    BOOST_TEST(detail::reads_as(std::pair(1, std::string("\n")), std::pair(1, std::string("\r\n"))));
    BOOST_TEST(!detail::reads_as(std::pair(1, std::string("x")), std::pair(2, std::string("x"))));
    BOOST_TEST(!detail::reads_as(std::pair(1, std::string("x")), std::pair(1, std::string("y"))));
}

BOOST_AUTO_TEST_CASE(only_the_field_may_change) {
    BOOST_TEST(objection("Size: 1\nColour: red\n", "Size: 7\nColour: red\n", {{6, 1, "7"}}) == "");
    BOOST_TEST(objection("Size: 1\nColour: red\n", "Size: 7\nColour: blue\n", {{6, 1, "7"}}) == "a value that leaves the rest of the text as it is");
    BOOST_TEST(objection("Size: 1\nHeight: 2\n", "Size: 7\nHeight: 2\n", {{6, 1, "7"}}) == "");
    BOOST_TEST(objection("Size: 1\nHeight: 2\n", "Size: 7\nHeight: 3\n", {{6, 1, "7"}}) == "a value that leaves the rest of the text as it is");
    BOOST_TEST(objection("Size: 1\nColour: red\n", "Size: 7\n", {{6, 1, "7"}}) == "a value that leaves the rest of the text as it is");
    BOOST_TEST(objection("Size: 1\nColour: red\nodd\n", "Size: 7\nColour: red\n", {{6, 1, "7"}}) == "a value that leaves the rest of the text as it is");
}

BOOST_AUTO_TEST_CASE(nor_may_the_title) {
    BOOST_TEST(objection<tin>("Tin a\nSize: 1\n", "Tin a\nSize: 7\n", {{12, 1, "7"}}) == "");
    BOOST_TEST(objection<tin>("Tin a\nSize: 1\n", "Tin b\nSize: 7\n", {{12, 1, "7"}}) == "a value that leaves the rest of the text as it is");
}

BOOST_AUTO_TEST_CASE(nor_may_the_parts) {
    std::string_view const no = "a value that leaves the rest of the text as it is";
    std::string const one = "[Bottle]\nYear: 1990\n";
    BOOST_TEST(objection<crate>("Size: 1\n" + one, "Size: 7\n" + one, {{6, 1, "7"}}) == "");
    BOOST_TEST(objection<crate>("Size: 1\n" + one, "Size: 7\n" + one + one, {{6, 1, "7"}}) == no);
    BOOST_TEST(objection<crate>("Size: 1\n" + one + one, "Size: 7\n" + one, {{6, 1, "7"}}) == no);
    BOOST_TEST(objection<crate>("Size: 1\n" + one, "Size: 7\n[Bottle]\nYear: 1991\n", {{6, 1, "7"}}) == no);
}

// What was read of the value tells why it is not the one that was written.
BOOST_AUTO_TEST_CASE(a_value_that_reads_as_another_says_why) {
    auto const refused = [](detail::read_back_type<note>&, void const*) { return false; };
    auto const why = [&](std::size_t index, std::string const& text, std::string_view shown) {
        return detail::changed_text<note>("Note a\nText: b\n", index).objection(text, {}, false, refused, nullptr, shown);
    };
    BOOST_TEST(why(0, "Note a\nText: b\nNote c\nText: d\n", "b\nNote c\nText: d") == "a text without the line \"Note c\"");
    BOOST_TEST(why(0, "\xEF\xBB\xBFNote a\nText: b\n", "b\nc") == "a text without the line \"c\"");
    BOOST_TEST(why(0, "Note a\n", "b") == "a text without the line \"b\"");
    BOOST_TEST(why(1, "Note a\nText: b\n", "a\nd") == "a text of one line");
    BOOST_TEST(why(1, "Note a\nText: b\n", "b") == "a text that reads back the same");
}

BOOST_AUTO_TEST_CASE(a_title_that_begins_no_record_among_others_need_not_begin_one) {
    BOOST_TEST(objection<tin>("Tin a\nodd\nSize: 1\n", "Tin a\nodd\nSize: 7\n", {{16, 1, "7"}}) == "");
}

BOOST_AUTO_TEST_CASE(nor_may_the_unknown_keys_of_a_part) {
    std::string const old = "Size: 1\n[Shelf]\nLabel: a\nx: 1\n[Shelf]\nLabel: b\ny: 2\n";
    auto const with = [&](std::string_view from, std::string_view to) {
        auto text = old;
        text[6] = '7';
        text.replace(text.find(from), from.size(), to);
        return objection<rack>(old, text, {{6, 1, "7"}});
    };
    std::string_view const no = "a value that leaves the rest of the text as it is";
    BOOST_TEST(with("x: 1", "x: 1") == "");
    BOOST_TEST(with("x: 1", "x: 3") == no);
    BOOST_TEST(with("y: 2", "z: 2") == no);
    BOOST_TEST(with("y: 2\n", "") == no);
    BOOST_TEST(with("Label: b", "Label: c") == no);
    BOOST_TEST(with("[Shelf]\nLabel: b\n", "") == no);
}

// The line that could not be read goes with the edit; another one must stay.
BOOST_AUTO_TEST_CASE(a_line_within_an_edit_may_go) {
    BOOST_TEST(objection("Size: x\nodd\n", "Size: 7\nodd\n", {{0, 7, "Size: 7"}}) == "");
    BOOST_TEST(objection("Size: x\nodd\n", "Size: 7\nodd\n", {{0, 8, "Size: 7\n"}}) == "");
    BOOST_TEST(objection("Height: 2\nodd", "Height: 2\nodd\nSize: 7", {{13, 0, "\nSize: 7"}}) == "");
    BOOST_TEST(objection("Size: x\nodd\n", "Size: 7\n", {{0, 7, "Size: 7"}}) == "a value that leaves the rest of the text as it is");
}

BOOST_AUTO_TEST_SUITE_END()
