// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/classify.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/package.hpp"

namespace {

// Keys and headings that look like something else.
struct disguise {
    int mark = 0, key = 0, words = 0;
};
struct wardrobe {
    int id = 0;
    disguise one, two;
};
struct slip {
    int pages = 0;
};

} // namespace

template <>
inline constexpr auto dossier::schema<wardrobe> = dossier::record<wardrobe>(
    dossier::title("Box of", &wardrobe::id),
    dossier::section("Part 1: hats", &wardrobe::one, dossier::field("# of hats", &disguise::mark), dossier::field("Part 1", &disguise::key),
                     dossier::field("Box of hats", &disguise::words)),
    dossier::section("# hidden", &wardrobe::two, dossier::field("Coats", &disguise::key)))
    .comments("#");
template <>
inline constexpr auto dossier::schema<slip> = dossier::record<slip>(dossier::field("pages", &slip::pages)).separator("\t");

namespace {

namespace detail = dossier::detail;
using detail::line_kind;
using dossier::study;
using dossier_test::guarded_text;

template <class Record = study>
detail::found_key key_of(std::string_view line) {
    return detail::key_at(detail::table_of<Record>, dossier::text::line_at(line.data(), line.data() + line.size()));
}
template <class Record = study>
line_kind kind(std::string_view line) {
    guarded_text const t(line);
    return detail::classify(detail::table_of<Record>, dossier::text::line_at(t.begin(), t.end())).kind;
}
template <class Record = study>
int fitness(std::size_t section, std::string_view line) {
    guarded_text const t(line);
    return detail::fitness(detail::table_of<Record>, section, dossier::text::line_at(t.begin(), t.end()));
}

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(line_kind)

BOOST_AUTO_TEST_SUITE(reading_classify)

BOOST_AUTO_TEST_CASE(the_key_of_a_line) {
    BOOST_TEST(key_of("Status: COMPLETED").text == "Status");
    BOOST_TEST((key_of("Status: COMPLETED").entry != nullptr));
    BOOST_TEST(*key_of("Status: COMPLETED").value == 'C');
    BOOST_TEST((key_of("Status:COMPLETED").entry != nullptr));
    BOOST_TEST((key_of("Status:").entry != nullptr));
    BOOST_TEST(key_of("Colour: red").text == "Colour");
    BOOST_TEST((key_of("Colour: red").entry == nullptr));
    BOOST_TEST(key_of("https://example.org").text == "");
    BOOST_TEST(key_of(" Status: COMPLETED").text == "");
    BOOST_TEST(key_of(": x").text == "");
    BOOST_TEST(key_of("Status").text == "");
    BOOST_TEST(key_of(std::string(90, 'x') + ": y").text == "");
}

BOOST_AUTO_TEST_CASE(a_blank_stands_for_each_sign_that_continues_a_value) {
    auto const plain = [](std::string_view value, bool below) {
        detail::record_rules rules;
        rules.continuation_lines = true;
        rules.other_signs = "+";
        std::string own;
        return std::string(detail::without_signs(rules, value, below, own));
    };
    BOOST_TEST(plain("+a", true) == " a");
    BOOST_TEST(plain("+a", false) == "+a");
    BOOST_TEST(plain("+a\n+b\n+\n c\nd", false) == "+a\n b\n\n c\nd");
    BOOST_TEST(plain("+a\n+ \n+b", true) == " a\n\n b");
}

BOOST_AUTO_TEST_CASE(a_separator_of_a_blank_alone_needs_no_other_behind_it) {
    std::string_view const line = "tea\tmint";
    auto const key = detail::key_at(dossier::detail::table_of<slip>, dossier::text::line_at(line.data(), line.data() + line.size()));
    BOOST_TEST(key.text == "tea");
    BOOST_TEST_REQUIRE((key.value != nullptr));
    BOOST_TEST(*key.value == 'm');
}

BOOST_AUTO_TEST_CASE(a_key_is_as_long_as_80_bytes) {
    BOOST_TEST(key_of(std::string(80, 'x') + ": y").text.size() == 80u);
    BOOST_TEST(key_of(std::string(81, 'x') + ": y").text == "");
}

BOOST_AUTO_TEST_CASE(a_key_may_have_several_spellings_and_letters_of_either_case) {
    BOOST_TEST((key_of("Last Modification Date: x").entry == key_of("Ignite Modification Date: x").entry || key_of("Last Modification Date: x").entry->field == 1u));
    BOOST_TEST((key_of<store::package>("PACKAGE: x").entry != nullptr));
    BOOST_TEST(key_of<store::package>("PACKAGE: x").text == "PACKAGE");
    BOOST_TEST((key_of("STATUS: COMPLETED").entry == nullptr));
}

BOOST_AUTO_TEST_CASE(what_a_line_is) {
    BOOST_TEST((kind("Viewing Study NCT01234567") == line_kind::title));
    BOOST_TEST((kind("Study Overview") == line_kind::heading));
    BOOST_TEST((kind("Status: COMPLETED") == line_kind::key));
    BOOST_TEST((kind("Colour: red") == line_kind::other_key));
    BOOST_TEST((kind("and so on") == line_kind::unknown));
    BOOST_TEST((kind("") == line_kind::unknown));
    BOOST_TEST((kind<store::package>("# Package: x") == line_kind::comment));
    BOOST_TEST((kind("# Status: x") == line_kind::other_key));
}

BOOST_AUTO_TEST_CASE(a_title_is_its_words_and_a_blank_or_the_line_end) {
    for (auto const title : {"Viewing Study ", "Viewing Study x", "Viewing Study", "Viewing Study\tx", "Viewing Study\r\n", "Viewing Study\n"})
        BOOST_TEST((kind(title) == line_kind::title), title);
    for (auto const other : {"Viewing Studies", "Viewing Study:", "Viewing Study-like", "\nViewing Study x", " Viewing Study x", "viewing study x", "Viewing Study\r\r\n", "Viewing Stud"})
        BOOST_TEST((kind(other) != line_kind::title), other);
}

BOOST_AUTO_TEST_CASE(a_heading_stands_at_the_start_and_blanks_may_follow_it) {
    for (auto const heading : {"Study Overview", "Study Overview\n", "Study Overview\r\n", "Study Overview \t \n", "Study Overview \r\n"})
        BOOST_TEST((kind(heading) == line_kind::heading), heading);
    for (auto const other : {" Study Overview", "Study Overview:", "Study Overview x", "Study Overviews", "study overview", "Study Overview\r\r\n", "Study"})
        BOOST_TEST((kind(other) != line_kind::heading), other);
}

BOOST_AUTO_TEST_CASE(where_a_line_could_be_several_things_the_first_kind_wins) {
    BOOST_TEST((kind<wardrobe>("# of hats: 1") == line_kind::comment));
    BOOST_TEST((kind<wardrobe>("# hidden") == line_kind::comment));
    BOOST_TEST((kind<wardrobe>("Box of hats: 1") == line_kind::title));
    BOOST_TEST((kind<wardrobe>("Part 1: hats") == line_kind::heading));
    BOOST_TEST((kind<wardrobe>("Part 1: hat") == line_kind::key));
    BOOST_TEST((kind<wardrobe>("Part 2: hats") == line_kind::other_key));
}

BOOST_AUTO_TEST_CASE(how_well_a_line_does_in_a_section) {
    BOOST_TEST(fitness(0, "Status: COMPLETED") == 2);
    BOOST_TEST(fitness(0, "Status: None") == 2);
    BOOST_TEST(fitness(0, "Status:") == 2);
    BOOST_TEST(fitness(0, "Status: DONE") == 1);
    BOOST_TEST(fitness(2, "Status: COMPLETED") == 2);
    BOOST_TEST(fitness(3, "Status: COMPLETED") == 0);
    BOOST_TEST(fitness(0, "Colour: red") == 0);
    BOOST_TEST(fitness(0, "") == 0);
    BOOST_TEST(fitness<wardrobe>(0, "Part 1: 5") == 2);
    BOOST_TEST(fitness<wardrobe>(0, "Part 1: hats") == 0); // the heading
    BOOST_TEST(fitness<wardrobe>(0, "# of hats: 1") == 0);
    BOOST_TEST(fitness<wardrobe>(0, "Box of hats: 1") == 0);
}

BOOST_AUTO_TEST_CASE(only_what_ends_a_text_of_records_in_order_may_be_cut) {
    std::string const text = "x\n";
    char const* const last = text.data() + 2;
    BOOST_TEST(detail::is_cut(detail::table_of<study>, last, last));
    BOOST_TEST(!detail::is_cut(detail::table_of<study>, last - 1, last));
    BOOST_TEST(!detail::is_cut(detail::table_of<store::package>, last, last));
}

BOOST_AUTO_TEST_SUITE_END()
