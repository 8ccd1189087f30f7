// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/record.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

// All that a description uses, by this one header.
namespace {

enum class color { red, blue };

struct everything {
    std::string text;
    std::optional<bool> flag;
    std::optional<color> shade;
    std::optional<dossier::nct_id> id;
    std::optional<dossier::partial_date> date;
    std::optional<dossier::timestamp> time;
    std::optional<int> count;
};

} // namespace

template <>
inline constexpr auto dossier::enumerators<color> = dossier::names<color>({{color::red, "red"}, {color::blue, "blue"}});

template <>
inline constexpr auto dossier::schema<everything> = dossier::record<everything>(
    dossier::field("Text", &everything::text),
    dossier::field("Flag", &everything::flag),
    dossier::field("Shade", &everything::shade),
    dossier::field("Id", &everything::id),
    dossier::field("Date", &everything::date),
    dossier::field("Time", &everything::time),
    dossier::field("Count", &everything::count));

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(brings_what_reads_every_type_of_the_library) {
    auto const r = dossier::parse<everything>("Text: a: b\nFlag: True\nShade: blue\nId: NCT00000001\nDate: 2025-09\nTime: 2025-09-08 @ 1:02 PM\n"
                                               "Count: -3\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(r->text == "a: b");
    BOOST_TEST((r->flag == true));
    BOOST_TEST((r->shade == color::blue));
    BOOST_TEST((r->id == dossier::nct_id::make(1)));
    BOOST_TEST((r->date == dossier::partial_date::make(2025, 9)));
    BOOST_TEST((r->time == dossier::timestamp::make(2025, 9, 8, 13, 2)));
    BOOST_TEST((r->count == -3));
}

BOOST_AUTO_TEST_CASE(brings_the_parser_of_a_record) {
    std::string const text = "Shade: red\n";
    everything e;
    auto first = text.begin();
    BOOST_TEST(dossier::grammar::record<everything>.parse(first, text.end(), boost::spirit::x3::unused, boost::spirit::x3::unused, e));
    BOOST_TEST((e.shade == color::red));
}

BOOST_AUTO_TEST_SUITE_END()
