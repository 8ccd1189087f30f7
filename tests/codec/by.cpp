// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/by.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/read_by.hpp"

namespace shirts {

namespace x3 = boost::spirit::x3;

enum class size { small, medium, large };
std::ostream& operator<<(std::ostream& out, size s) { return out << "size " << static_cast<int>(s); }

// None of these is a constant.
x3::symbols<int> const grades = [] {
    x3::symbols<int> table;
    table.add("good", 1)("better", 2)("best", 3);
    return table;
}();
auto const letters = +x3::char_("a-z");
x3::symbols<size> const sizes = [] {
    x3::symbols<size> table;
    table.add("S", size::small)("M", size::medium)("L", size::large);
    return table;
}();
x3::rule<struct pair_id, std::vector<int>> const pair = "pair";
auto const pair_def = x3::int_ >> 'x' >> x3::int_;
BOOST_SPIRIT_DEFINE(pair)

struct shirt {
    std::optional<size> fits;
    int grade = 0;
    std::optional<std::string> colour;
    std::vector<int> measures;
    std::vector<size> also;

    friend bool operator==(shirt const&, shirt const&) = default;
};

} // namespace shirts

template <>
struct dossier::codec<shirts::size> {
    static constexpr auto parser = by<shirts::sizes>;
    static constexpr std::string_view expected = "S, M or L";
    static void write(std::string& out, shirts::size s) { out += "SML"[static_cast<int>(s)]; }
};

// A codec can also keep such a parser itself.
struct grade_codec {
    static inline auto const parser = [] {
        shirts::x3::symbols<int> table;
        table.add("good", 1)("better", 2)("best", 3);
        return shirts::x3::no_case[table];
    }();
    static constexpr std::string_view expected = "good, better or best";
    static void write(std::string& out, int grade) { out += grade == 1 ? "good" : grade == 2 ? "better" : "best"; }
};

template <>
inline constexpr auto dossier::schema<shirts::shirt> = dossier::record<shirts::shirt>(
    dossier::field("Size", &shirts::shirt::fits),
    dossier::field("Grade", &shirts::shirt::grade).codec(grade_codec{}),
    dossier::field("Colour", &shirts::shirt::colour).codec(dossier::by<shirts::letters>),
    dossier::field("Also in", &shirts::shirt::also));

namespace {

// Without a way to be written.
struct measured {
    int grade = 0;
    std::vector<int> measures;
};

} // namespace

template <>
inline constexpr auto dossier::schema<measured> = dossier::record<measured>(
    dossier::field("Grade", &measured::grade).codec(dossier::by<shirts::grades>),
    dossier::field("Measures", &measured::measures).codec(dossier::by<shirts::pair>));

BOOST_AUTO_TEST_SUITE(codec_by)

BOOST_AUTO_TEST_CASE(is_the_parser_that_it_names) {
    using dossier::by;
    static_assert(std::is_empty_v<decltype(dossier::by<shirts::grades>)>);
    static_assert(std::is_same_v<dossier::grammar::attribute_of<decltype(by<shirts::grades>)>, int>);
    BOOST_TEST(dossier_test::read_by(by<shirts::grades>, "better.", 7) == "2|.");
    BOOST_TEST(dossier_test::read_by(by<shirts::grades>, "bad", 7) == "no 7");
    BOOST_TEST(dossier_test::read_by('<' >> by<shirts::letters> >> '>', "<abc>", std::string()) == "abc|");
}

BOOST_AUTO_TEST_CASE(a_record_goes_there_and_back) {
    std::string const text = "Size: M\nGrade: best\nColour: blue\nAlso in: S\nAlso in: L\n";
    auto const r = dossier::parse<shirts::shirt>(text);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((r->fits == shirts::size::medium));
    BOOST_TEST(r->grade == 3);
    BOOST_TEST(*r->colour == "blue");
    BOOST_TEST((r->also == std::vector{shirts::size::small, shirts::size::large}));
    auto const written = dossier::write(*r);
    BOOST_TEST(written.diagnostics().empty());
    BOOST_TEST(written.text() == text);
    BOOST_TEST((*dossier::parse<shirts::shirt>(written.text()) == *r));
}

BOOST_AUTO_TEST_CASE(what_it_does_not_match_is_reported) {
    auto const r = dossier::parse<shirts::shirt>("Size: XL\nGrade: BETTER\nColour: Blue\n");
    BOOST_TEST(!r->fits);
    BOOST_TEST(r->grade == 2);
    BOOST_TEST(!r->colour);
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    BOOST_TEST(r.diagnostics()[0].message() == "Size: \"XL\" is not S, M or L");
    BOOST_TEST(r.diagnostics()[1].message() == "Colour: \"Blue\" is not a value that its parser takes");
}

BOOST_AUTO_TEST_CASE(a_field_without_a_codec_of_its_own_reads_by_it_too) {
    auto const r = dossier::parse<measured>("Grade: good\nMeasures: 3x4\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(r->grade == 1);
    BOOST_TEST((r->measures == std::vector{3, 4}));
}

BOOST_AUTO_TEST_SUITE_END()
