// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/mapped_file.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

BOOST_AUTO_TEST_SUITE(interop_mapped_file)

BOOST_AUTO_TEST_CASE(is_the_text_of_the_file) {
    dossier_test::temporary_folder const folder;
    auto const text = dossier_test::page_with_id(1) + dossier_test::page_with_id(2);
    dossier::mapped_file file(folder.write("two.txt", text));
    BOOST_TEST(file.text() == text);
    BOOST_TEST(dossier_test::all_of(dossier::read<dossier::study_view>(file.text())) == dossier_test::all_of(dossier::read<dossier::study_view>(text)));
    auto const* before = file.text().data();
    auto const moved = std::move(file);
    BOOST_TEST((moved.text().data() == before));
    BOOST_TEST(moved.text() == text);
}

BOOST_AUTO_TEST_CASE(what_is_dropped_is_gone_from_its_start) {
    dossier_test::temporary_folder const folder;
    std::string text;
    for (unsigned i = 0; text.size() < 50'000; ++i) text += dossier_test::page_with_id(i);
    dossier::mapped_file file(folder.write("some.txt", text));
    std::size_t gone = 0;
    for (std::size_t const n : {1u, 0u, 4095u, 10'000u, 3u}) {
        file.drop(n);
        gone += n;
        BOOST_TEST(file.text() == std::string_view(text).substr(gone));
    }
    file.drop(file.text().size());
    BOOST_TEST(file.text() == "");
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_an_empty_text) {
    dossier_test::temporary_folder const folder;
    dossier::mapped_file const file(folder.write("empty.txt", ""));
    BOOST_TEST(file.text() == "");
}

BOOST_AUTO_TEST_CASE(a_name_may_have_any_letters) {
    dossier_test::temporary_folder const folder;
    dossier::mapped_file const file(folder.write(u8"\u00FCber \u7814\u7A76.txt", "text")); // no code page of Windows has both
    BOOST_TEST(file.text() == "text");
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_throws) {
    dossier_test::temporary_folder const folder;
    BOOST_CHECK_THROW(dossier::mapped_file(folder.path() / "missing.txt"), std::filesystem::filesystem_error);
    BOOST_CHECK_THROW(dossier::mapped_file(folder.path()), std::filesystem::filesystem_error);
}

BOOST_AUTO_TEST_SUITE_END()
