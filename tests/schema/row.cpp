// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/row.hpp>

#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

using namespace dossier::detail;
using dossier::study;
using dossier_test::guarded_text;

/// The field of the study with this key; of several the last.
constexpr std::size_t field(std::string_view key) {
    std::size_t found = 0;
    for (std::size_t i = 0; i != table_of<study>.fields.size(); ++i)
        if (table_of<study>.fields[i].rules->key == key) found = i;
    return found;
}

/// What `value_at` leaves of `text`, or "?".
std::string value(std::string_view key, std::string_view text) {
    guarded_text const t(text);
    auto const* v = rows_of<study>::all[field(key)].value_at(t.begin(), t.end(), table_of<study>.after_key);
    return v ? std::string(v, t.end()) : "?";
}

} // namespace

BOOST_AUTO_TEST_SUITE(schema_row)

BOOST_AUTO_TEST_CASE(a_key_its_colon_and_one_blank_stand_before_a_value) {
    BOOST_TEST(value("Acronym", "Acronym: A") == "A");
    BOOST_TEST(value("Acronym", "Acronym:  A") == " A");
    BOOST_TEST(value("Acronym", "Acronym:\tA") == "A");
    BOOST_TEST(value("Acronym", "Acronym:A") == "A");
    BOOST_TEST(value("Acronym", "Acronym:") == "");
    for (auto const other : {"", "Acronym", "Acronyn: A", "Acronyms: A", " Acronym: A", "acronym: A", "\n"}) BOOST_TEST(value("Acronym", other) == "?", other);
}

BOOST_AUTO_TEST_CASE(any_spelling_of_the_key_will_do) {
    BOOST_TEST(value("Ignite Modification Date", "Ignite Modification Date: x") == "x");
    BOOST_TEST(value("Ignite Modification Date", "Last Modification Date: x") == "x");
    BOOST_TEST(value("Ignite Modification Date", "Modification Date: x") == "?");
}

BOOST_AUTO_TEST_CASE(a_long_key_is_one_too) {
    BOOST_TEST(value("Has Expanded Access, NCT# Status", "Has Expanded Access, NCT# Status: AVAILABLE") == "AVAILABLE");
}

BOOST_AUTO_TEST_CASE(the_absent_value_looked_for_first_is_the_fields_own) {
    auto const first = [](std::string_view key) { return rows_of<study>::all[field(key)].absent; };
    auto const looks_for = [&](std::string_view key, std::string line) {
        line.resize(dossier::text::short_text::reach, '\n');
        return first(key).stands_at(line.data());
    };
    BOOST_TEST(looks_for("Acronym", "None"));
    BOOST_TEST(looks_for("If Expanded Access, NCT#", "N/A"));
    BOOST_TEST(looks_for("If Stopped, Why?", "Not Stopped"));
    BOOST_TEST(!looks_for("If Stopped, Why?", "None"));
}

BOOST_AUTO_TEST_CASE(what_can_follow_a_text_begins_with_these_letters) {
    auto const letters = [](std::string_view key) {
        std::string all;
        for (char c = 'A'; c <= 'Z'; ++c)
            if (auto const* ends = rows_of<study>::all[field(key)].ends; ends && ends->has(c)) all += c;
        return all;
    };
    BOOST_TEST(letters("Detailed Description") == "SV"); // a heading, the title
    BOOST_TEST(letters("Brief Summary") == "DSV");
    BOOST_TEST(letters("If Stopped, Why?") == "ABDHISV");
    BOOST_TEST(letters("Acronym") == ""); // has one line
}

BOOST_AUTO_TEST_CASE(no_key_follows_beyond_a_heading) {
    auto const last = field("Detailed Description");
    BOOST_TEST(followers(table_of<study>, last).first == followers(table_of<study>, last).last);
    auto const names = followers(table_of<study>, 0); // the second section has no heading
    BOOST_TEST(names.first == 1u);
    BOOST_TEST(names.last == field("Organization") + 1);
}

BOOST_AUTO_TEST_SUITE_END()
