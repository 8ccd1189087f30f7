// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/diff.hpp>

#include <sstream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/study.hpp>

#include "support/inventory.hpp"
#include "support/random_study.hpp"
#include "support/study_page.hpp"

namespace {

using depot::inventory;
using dossier::diff;

std::string shown(std::vector<dossier::change> const& all) {
    std::ostringstream out;
    for (auto const& c : all) out << c << '\n';
    return out.str();
}

} // namespace

BOOST_AUTO_TEST_SUITE(diff_)

BOOST_AUTO_TEST_CASE(equal_records_have_no_changes) {
    BOOST_TEST(diff(depot::full(), depot::full()).empty());
    BOOST_TEST(diff(inventory(), inventory()).empty());
}

BOOST_AUTO_TEST_CASE(each_field_that_differs_is_a_change) {
    auto const before = depot::full();
    auto after = before;
    after.name = "South";
    after.weight.reset();
    after.counted = dossier::partial_date::make(2025, 9, 8);
    after.states = {depot::state::closed};
    after.place.by_water = false;
    after.more[1].second = "green";
    auto const all = diff(before, after);
    BOOST_TEST(shown(all) == "name: North -> South\nweight: 2.5 -> -\ncounted: 2025-09 -> 2025-09-08\nstates: OPEN, CLOSED -> CLOSED\n"
                             "place.by_water: true -> false\nmore: Colour: red, Colour: blue -> Colour: red, Colour: green\n");
    BOOST_TEST_REQUIRE(all.size() == 6u);
    BOOST_TEST(all[0].key == "Name");
    BOOST_TEST(all[4].key == "By Water");
    BOOST_TEST(all[5].key == "");
    BOOST_TEST(all[0].parts.empty());
    BOOST_TEST((all[1].after == std::nullopt));
    for (auto const& c : all) BOOST_TEST(!c.administrative);
}

BOOST_AUTO_TEST_CASE(every_value_of_a_new_record_is_a_change) {
    BOOST_TEST(diff(inventory(), depot::full()).size() == 17u); // twelve fields, three of a shelf, a shelf without values, and the unknown keys
    BOOST_TEST(diff(depot::full(), inventory()).size() == 17u);
}

BOOST_AUTO_TEST_CASE(values_differ_although_their_texts_do_not) {
    inventory a, b;
    a.tags = {"x, y"};
    b.tags = {"x", "y"};
    BOOST_TEST(shown(diff(a, b)) == "tags: x, y -> x, y\n");
    a.tags = b.tags;
    a.note = "";
    BOOST_TEST(shown(diff(a, b)) == "note:  -> -\n");
}

BOOST_AUTO_TEST_CASE(parts_are_aligned_by_those_that_are_equal) {
    inventory a, b;
    a.shelves = {{"top", {}, {}}, {"middle", {1}, {}}, {"low", {}, {}}};
    b.shelves = {{"roof", {}, {}}, {"top", {}, {}}, {"middle", {1}, {}}, {"low", {}, {}}};
    BOOST_TEST(shown(diff(a, b)) == "shelves.label[0]: - -> roof\n");
    BOOST_TEST(shown(diff(b, a)) == "shelves.label[0]: roof -> -\n");
    b.shelves = {{"top", {}, {}}, {"middle", {1, 2}, {}}, {"low", {}, {}}};
    BOOST_TEST(shown(diff(a, b)) == "shelves.slots[1]: 1 -> 1, 2\n");
    b.shelves = {{"top", {}, {}}, {"low", {}, {}}};
    BOOST_TEST(shown(diff(a, b)) == "shelves.label[1]: middle -> -\nshelves.slots[1]: 1 -> -\n");
    b.shelves = {{"top", {}, {}}, {"centre", {}, {}}, {"new", {}, {}}, {"low", {}, {}}};
    BOOST_TEST(shown(diff(a, b)) == "shelves.label[1]: middle -> centre\nshelves.slots[1]: 1 -> -\nshelves.label[2]: - -> new\n");
}

BOOST_AUTO_TEST_CASE(a_part_without_values_is_a_change) {
    inventory a, b;
    b.shelves.resize(1);
    auto const all = diff(a, b);
    BOOST_TEST(shown(all) == "shelves[0]: - -> \n");
    BOOST_TEST(shown(diff(b, a)) == "shelves[0]:  -> -\n");
}

BOOST_AUTO_TEST_CASE(a_change_of_a_study_may_be_administrative) {
    auto const text = dossier_test::study_page{}.text();
    auto const before = *dossier::parse<dossier::study>(text);
    auto after = before;
    after.header.ignite_modified = dossier::timestamp::make(2026, 1, 2, 3, 4);
    after.header.last_update_posted = dossier::partial_date::make(2026, 1, 1);
    after.overview.status_verified.reset();
    after.overview.status = dossier::overall_status::completed;
    after.overview.brief_summary = "Two pairs\na day.";
    auto const all = diff(before, after);
    std::string marks;
    for (auto const& c : all) marks += c.administrative ? 'a' : 's';
    BOOST_TEST(shown(all) == "header.ignite_modified: 2025-12-26T00:07 -> 2026-01-02T03:04\nheader.last_update_posted: 2024-02-29 -> 2026-01-01\n"
                             "overview.status: TERMINATED -> COMPLETED\noverview.status_verified: 2024-02 -> -\n"
                             "overview.brief_summary: One pair a day. -> Two pairs\\na day.\n");
    BOOST_TEST(marks == "aasas");
    auto const views = diff(*dossier::parse<dossier::study_view>(text), *dossier::parse<dossier::study_view>(text));
    BOOST_TEST(views.empty());
}

// For random studies: no change if and only if they are equal, and what was before is after the other way round.
BOOST_AUTO_TEST_CASE(changes_are_complete) {
    dossier_test::random_study random(11);
    for (int i = 0; i != 300; ++i) {
        auto const a = random();
        auto b = i % 2 == 0 ? random() : a;
        if (i % 4 == 1) b.oversight = random().oversight;
        auto const there = diff(a, b), back = diff(b, a);
        BOOST_TEST_REQUIRE(there.empty() == (a == b));
        BOOST_TEST_REQUIRE(there.size() == back.size());
        for (std::size_t k = 0; k != there.size(); ++k) {
            BOOST_TEST_REQUIRE(there[k].path == back[k].path);
            BOOST_TEST_REQUIRE((there[k].before == back[k].after && there[k].after == back[k].before));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
