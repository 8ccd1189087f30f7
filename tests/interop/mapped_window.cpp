// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/mapped_window.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

using dossier::study_view;
using dossier_test::all_of;

BOOST_AUTO_TEST_SUITE(interop_mapped_window)

BOOST_AUTO_TEST_CASE(is_a_part_of_the_file_that_moves_on) {
    dossier_test::temporary_folder const folder;
    std::string text;
    for (int i = 0; i != 5000; ++i) text += std::to_string(i) + '\n';
    dossier::mapped_window window(folder.write("numbers.txt", text));
    auto const bytes = [&] { return std::string(window.begin(), window.end()); };
    BOOST_TEST(bytes() == "");
    BOOST_TEST(window.fill(10) == 10u);
    BOOST_TEST(bytes() == text.substr(0, 10));
    BOOST_TEST(window.fill(5000) == 5000u);
    window.drop(4999);
    BOOST_TEST(bytes() == text.substr(4999, 11));
    auto moved = std::move(window);
    BOOST_TEST(moved.fill(1'000'000) == text.size() - 5010);
    BOOST_TEST(std::string(moved.begin(), moved.end()) == text.substr(4999));
    BOOST_TEST(moved.fill(1) == 0u);
    moved.drop(moved.size());
    BOOST_TEST(moved.size() == 0u);
    BOOST_TEST(moved.fill(1) == 0u);
}

BOOST_AUTO_TEST_CASE(gives_the_same_records_as_the_text_in_memory) {
    dossier_test::temporary_folder const folder;
    dossier_test::many_pages make(17);
    for (int i = 0; i != 50; ++i) {
        auto const text = make();
        auto const path = folder.write("some.txt", text);
        auto const wanted = all_of(dossier::read<study_view>(text));
        BOOST_TEST_REQUIRE(all_of(dossier::read_mapped<study_view>(path)) == wanted);
        dossier::record_stream<study_view, dossier::mapped_window> small(dossier::mapped_window(path), {}, 100);
        BOOST_TEST_REQUIRE(all_of(small) == wanted);
    }
    std::string text;
    for (unsigned i = 0; i != 5000; ++i) text += dossier_test::page_with_id(i);
    BOOST_TEST((all_of(dossier::read_mapped<study_view>(folder.write("large.txt", text))) == all_of(dossier::read<study_view>(text))));
    BOOST_TEST(all_of(dossier::read_mapped<study_view>(folder.write("empty.txt", ""))) == "");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_throws) {
    dossier_test::temporary_folder const folder;
    BOOST_CHECK_THROW(dossier::read_mapped<study_view>(folder.path() / "missing.txt"), std::exception);
}

BOOST_AUTO_TEST_SUITE_END()
