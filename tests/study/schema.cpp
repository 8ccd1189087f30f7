// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/study/schema.hpp>

#include <set>
#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(study_schema)

BOOST_AUTO_TEST_CASE(describes_the_page_in_its_order) {
    auto const& layout = dossier::detail::table_of<dossier::study>;
    BOOST_TEST(layout.in_order());
    BOOST_TEST(layout.title->rules->key == "Viewing Study");
    BOOST_TEST(layout.fields.size() == 31u);
    BOOST_TEST(layout.fields[0].rules->key == "Ignite Creation Date");
    BOOST_TEST(layout.fields[30].rules->key == "Is an FDA AA801 Violation?");
    BOOST_TEST(layout.sections.size() == 4u);
    BOOST_TEST(layout.sections[2].heading == "Study Overview");
    BOOST_TEST(layout.sections[3].heading == "Study Oversight");
}

BOOST_AUTO_TEST_CASE(no_section_has_a_key_twice) {
    auto const& layout = dossier::detail::table_of<dossier::study_view>;
    std::set<std::pair<unsigned, std::string>> seen;
    for (auto const& f : layout.fields) BOOST_TEST(seen.emplace(f.section, f.rules->key).second, f.rules->key);
}

BOOST_AUTO_TEST_CASE(the_texts_of_many_lines) {
    std::string keys;
    for (auto const& f : dossier::detail::table_of<dossier::study>.fields)
        if (f.rules->multiline) (keys += f.rules->key) += '|';
    BOOST_TEST(keys == "If Stopped, Why?|Brief Summary|Detailed Description|");
}

BOOST_AUTO_TEST_SUITE_END()
