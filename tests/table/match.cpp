// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/match.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/study.hpp>

#include "support/many_pages.hpp"
#include "support/shipment.hpp"
#include "support/temporary_folder.hpp"

namespace {

using dossier::match;
using dossier::read;
using dossier::study_view;
using dossier_test::page_with_id;

std::string changed_page(unsigned number) {
    auto text = page_with_id(number);
    text.replace(text.find("One pair a day"), 3, "Two");
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_match)

BOOST_AUTO_TEST_CASE(records_are_matched_by_their_ids) {
    auto const before = page_with_id(5) + page_with_id(1) + page_with_id(3) + page_with_id(2);
    auto const after = changed_page(3) + page_with_id(4) + page_with_id(1) + page_with_id(5);
    auto const found = match(read<study_view>(before), read<dossier::study>(after));
    BOOST_TEST_REQUIRE(found.added.size() == 1u);
    BOOST_TEST(found.added[0].id == *dossier::nct_id::make(4));
    BOOST_TEST(found.added[0].place.in(after) == page_with_id(4));
    BOOST_TEST_REQUIRE(found.removed.size() == 1u);
    BOOST_TEST(found.removed[0].id == *dossier::nct_id::make(2));
    BOOST_TEST(found.removed[0].place.in(before) == page_with_id(2));
    BOOST_TEST_REQUIRE(found.changed.size() == 1u);
    BOOST_TEST(found.changed[0].id == *dossier::nct_id::make(3));
    BOOST_TEST(found.changed[0].before.in(before) == page_with_id(3));
    BOOST_TEST(found.changed[0].after.in(after) == changed_page(3));
    BOOST_TEST(found.unchanged == 2u);
    BOOST_TEST(found.duplicates.empty());
    BOOST_TEST(found.without_id_before.empty());
    BOOST_TEST(found.files_before.empty());
}

BOOST_AUTO_TEST_CASE(every_place_of_a_duplicate_is_told) {
    auto const before = page_with_id(7) + page_with_id(1) + changed_page(7);
    auto const after = page_with_id(8) + page_with_id(7) + page_with_id(8);
    auto const size = page_with_id(7).size();
    auto const found = match(read<study_view>(before), read<study_view>(after));
    BOOST_TEST_REQUIRE(found.duplicates.size() == 2u);
    BOOST_TEST(found.duplicates[0].id == *dossier::nct_id::make(7));
    BOOST_TEST_REQUIRE(found.duplicates[0].before.size() == 2u);
    BOOST_TEST(found.duplicates[0].before[0].offset == 0u);
    BOOST_TEST(found.duplicates[0].before[1].offset == 2 * size);
    BOOST_TEST(found.duplicates[0].before[1].in(before) == changed_page(7));
    BOOST_TEST(found.duplicates[0].after.size() == 1u);
    BOOST_TEST(found.duplicates[1].before.empty());
    BOOST_TEST(found.duplicates[1].after.size() == 2u);
    BOOST_TEST(found.unchanged == 1u); // the first ones
    BOOST_TEST(found.added.size() == 1u);
    BOOST_TEST(found.removed.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_record_without_an_id_has_its_place) {
    auto untitled = page_with_id(2);
    untitled.erase(0, untitled.find('\n'));
    auto const before = untitled + page_with_id(1);
    std::string_view const after = "nothing\n";
    auto const found = match(read<study_view>(before), read<study_view>(after));
    BOOST_TEST_REQUIRE(found.without_id_before.size() == 1u);
    BOOST_TEST(found.without_id_before[0].offset == untitled.find("Ignite"));
    BOOST_TEST(found.without_id_after.empty()); // what is no record is none without an id
    BOOST_TEST(found.removed.size() == 1u);
}

BOOST_AUTO_TEST_CASE(files_are_named) {
    dossier_test::temporary_folder const before, after;
    before.write("a.txt", page_with_id(1) + page_with_id(2));
    before.write("b.txt", page_with_id(3));
    after.write("c.txt", page_with_id(3) + changed_page(2));
    auto const found = match(dossier::read_folder<study_view>(before.path()), dossier::read_folder<study_view>(after.path()));
    BOOST_TEST_REQUIRE(found.changed.size() == 1u);
    BOOST_TEST((found.files_before.at(found.changed[0].before.file) == before.path() / "a.txt"));
    BOOST_TEST(found.changed[0].before.offset == page_with_id(1).size());
    BOOST_TEST((found.files_after.at(found.changed[0].after.file) == after.path() / "c.txt"));
    BOOST_TEST(found.files_before.size() == 2u);
    BOOST_TEST(found.unchanged == 1u);
    BOOST_TEST_REQUIRE(found.removed.size() == 1u);
    BOOST_TEST(found.removed[0].place.file == 0u);
}

BOOST_AUTO_TEST_CASE(an_id_can_be_any_value) {
    using post::shipment;
    std::vector const before{shipment{"Ada", {}, 1, {}, {}, {}}, shipment{"Bo", {}, 2, {}, {}, "x"}};
    std::vector const after{shipment{"Bo", {}, 2, {}, {}, {}}, shipment{"Cy", {}, 2, {}, {}, {}}};
    auto const by_sender = match(before, after, [](shipment const& s) -> std::string_view { return s.sender; });
    BOOST_TEST_REQUIRE(by_sender.changed.size() == 1u);
    BOOST_TEST(by_sender.changed[0].id == "Bo");
    BOOST_TEST(by_sender.changed[0].before.offset == 1u); // its number
    BOOST_TEST(by_sender.added.size() == 1u);
    BOOST_TEST(by_sender.removed.size() == 1u);
    auto const by_note = match(before, after, [](shipment const& s) { return s.note; });
    BOOST_TEST(by_note.without_id_before.size() == 1u);
    BOOST_TEST(by_note.without_id_after.size() == 2u);
}

// Beside what one finds by looking for each id.
BOOST_AUTO_TEST_CASE(the_order_of_an_export_is_of_no_account) {
    dossier_test::many_pages random(5);
    for (int i = 0; i != 40; ++i) {
        std::vector<unsigned> ids[2];
        std::string texts[2];
        for (int k : {0, 1})
            for (auto n = random.below(12); n != 0; --n) {
                auto const number = static_cast<unsigned>(random.below(9));
                ids[k].push_back(number);
                texts[k] += page_with_id(number);
            }
        auto const has = [&](int k, unsigned number) { return std::count(ids[k].begin(), ids[k].end(), number); };
        std::size_t both = 0, added = 0, removed = 0, repeated = 0;
        for (unsigned number = 0; number != 9; ++number) {
            both += has(0, number) && has(1, number);
            removed += has(0, number) && !has(1, number);
            added += !has(0, number) && has(1, number);
            repeated += has(0, number) > 1 || has(1, number) > 1;
        }
        auto const found = match(read<study_view>(texts[0]), read<study_view>(texts[1]));
        BOOST_TEST_REQUIRE(found.unchanged == both);
        BOOST_TEST_REQUIRE(found.added.size() == added);
        BOOST_TEST_REQUIRE(found.removed.size() == removed);
        BOOST_TEST_REQUIRE(found.changed.empty());
        BOOST_TEST_REQUIRE(found.duplicates.size() == repeated);
    }
}

BOOST_AUTO_TEST_SUITE_END()
