// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/read_mapped.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

BOOST_AUTO_TEST_SUITE(interop_read_mapped)

BOOST_AUTO_TEST_CASE(gives_the_records_of_a_file) {
    dossier_test::temporary_folder const folder;
    std::string text = "an export of pages\n";
    for (unsigned i = 0; text.size() < 5'000'000; ++i) text += page_with_id(i); // dropped twice
    auto const path = folder.write("all.txt", text);
    BOOST_TEST((all_of(dossier::read_file_mapped<study_view>(path)) == all_of(dossier::read<study_view>(text))));
    BOOST_TEST(all_of(dossier::read_file_mapped<study_view>(folder.write("empty.txt", ""))) == "");
}

BOOST_AUTO_TEST_CASE(gives_them_whatever_the_chunk_is) {
    dossier_test::temporary_folder const folder;
    dossier_test::many_pages pages(3);
    for (int i = 0; i != 30; ++i) {
        auto const text = pages();
        auto const path = folder.write("some.txt", text);
        auto const expected = all_of(dossier::read<study_view>(text));
        for (std::size_t const chunk : {1u, 100u, 5000u}) {
            dossier::record_stream<study_view, dossier::mapped_bytes> stream(dossier::mapped_bytes(path), {}, chunk);
            if (all_of(stream) != expected) BOOST_ERROR("text " << i << " in chunks of " << chunk);
        }
    }
}

BOOST_AUTO_TEST_CASE(passes_over_what_is_not_wanted) {
    dossier_test::temporary_folder const folder;
    std::string text;
    for (unsigned i = 0; i != 20; ++i) text += page_with_id(i);
    std::string found;
    for (auto&& page : dossier::read_file_mapped<study_view>(folder.write("some.txt", text)).only([](dossier::nct_id id) { return id.number() % 7 == 0; }))
        found += std::to_string(page->id->number()) + ' ';
    BOOST_TEST(found == "0 7 14 ");
}

BOOST_AUTO_TEST_CASE(a_record_over_the_limit_is_read_so_far) {
    dossier_test::temporary_folder const folder;
    auto const text = page_with_id(1) + page_with_id(2) + std::string(100'000, 'x') + '\n' + page_with_id(3);
    dossier::options how;
    how.max_record = 5000;
    auto const path = folder.write("large.txt", text);
    BOOST_TEST((all_of(dossier::read_file_mapped<study_view>(path, how)) == all_of(dossier::read<study_view>(text, how))));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_throws) {
    dossier_test::temporary_folder const folder;
    BOOST_CHECK_THROW(dossier::read_file_mapped<study_view>(folder.path() / "missing.txt"), std::filesystem::filesystem_error);
}

BOOST_AUTO_TEST_SUITE_END()
