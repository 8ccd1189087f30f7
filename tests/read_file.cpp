// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_file.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <cstddef>
#include <string>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/fixture.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

BOOST_AUTO_TEST_SUITE(read_file_)

BOOST_AUTO_TEST_CASE(gives_the_records_of_a_file) {
    dossier_test::temporary_folder const folder;
    std::string text;
    for (unsigned i = 0; i != 500; ++i) text += page_with_id(i); // more than a chunk
    auto const path = folder.write("all.txt", text);
    auto pages = dossier::read_file<study_view>(path);
    BOOST_TEST(all_of(pages) == all_of(dossier::read<study_view>(text)));
    BOOST_TEST(!pages.error());
    BOOST_TEST(all_of(dossier::read_file<study_view>(folder.write("empty.txt", ""))) == "");
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_has_no_records_and_an_error) {
    dossier_test::temporary_folder const folder;
    auto missing = dossier::read_file<study_view>(folder.path() / "missing.txt");
    BOOST_TEST(!missing.next());
    BOOST_TEST((missing.error() == std::errc::no_such_file_or_directory));
    auto directory = dossier::read_file<study_view>(folder.path());
    BOOST_TEST(!directory.next());
    auto const error = directory.error();
    BOOST_TEST((error == std::errc::is_a_directory || error == std::errc::permission_denied)); // the latter on Windows
}

BOOST_AUTO_TEST_CASE(a_file_is_read_as_bytes) {
    // Windows would take CR away and end the file at the byte 1A.
    dossier_test::temporary_folder const folder;
    auto text = page_with_id(1) + "Other: \x1A\n" + page_with_id(2);
    for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) text.replace(at, 1, "\r\n");
    BOOST_TEST(all_of(dossier::read_file<study_view>(folder.write("cr_lf.txt", text))) == all_of(dossier::read<study_view>(text)));
}

BOOST_AUTO_TEST_CASE(a_name_may_have_any_letters) {
    dossier_test::temporary_folder const folder;
    auto const text = page_with_id(7);
    auto pages = dossier::read_file<study_view>(folder.write(u8"\u00FCber \u7814\u7A76.txt", text)); // no code page of Windows has both
    BOOST_TEST(all_of(pages) == all_of(dossier::read<study_view>(text)));
    BOOST_TEST(!pages.error());
}

BOOST_AUTO_TEST_SUITE_END()
