// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_folder.hpp>

#include <dossier/study.hpp>

#include <concepts>
#include <filesystem>
#include <ranges>
#include <string>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

namespace fs = std::filesystem;
using dossier_test::page_with_id;

namespace {

/// The files and the ids in them, in the order in which they are given; `!` for an error, `-` for what is no record.
std::string shown(fs::path const& folder) {
    std::string out;
    for (auto&& found : dossier::read_folder<dossier::study_view>(folder)) {
        out += found.path().lexically_relative(folder).generic_string() + ':';
        if (found.error()) out += '!';
        else if (!found.is_record()) out += '-';
        else out += std::to_string(found->id->number()) + '@' + std::to_string(found.offset());
        BOOST_TEST(found.has_value() == !found.error());
        out += ' ';
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(read_folder_)

BOOST_AUTO_TEST_CASE(gives_all_files_in_the_order_of_their_names) {
    dossier_test::temporary_folder const folder;
    BOOST_TEST(shown(folder.path()) == "");
    folder.write("b.txt", page_with_id(2));
    folder.write("a/z.txt", page_with_id(3));
    folder.write("a/b/c.txt", page_with_id(4) + page_with_id(5));
    folder.write("c.txt", "no record\n");
    folder.write("d.txt", "");
    folder.write("e.txt", page_with_id(6));
    BOOST_TEST(shown(folder.path()) == "a/b/c.txt:4@0 a/b/c.txt:5@" + std::to_string(page_with_id(4).size()) + " a/z.txt:3@0 b.txt:2@0 c.txt:- e.txt:6@0 ");
    BOOST_TEST(shown(folder.path() / "b.txt") == ".:2@0 ");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_told_and_the_rest_is_read, *boost::unit_test::precondition(dossier_test::links_can_be_made)) {
    dossier_test::temporary_folder const folder;
    BOOST_TEST(shown(folder.path() / "missing") == ".:! ");
    folder.write("a.txt", page_with_id(1));
    fs::create_symlink(folder.path() / "nowhere", folder.path() / "b.txt");
    folder.write("c.txt", page_with_id(3));
    BOOST_TEST(shown(folder.path()) == "a.txt:1@0 b.txt:! c.txt:3@0 ");
    auto all = dossier::read_folder<dossier::study_view>(folder.path());
    BOOST_TEST(!all.error());
    int errors = 0;
    for (auto&& found : all) {
        if (!found.error()) continue;
        ++errors;
        BOOST_TEST((found.error() == std::errc::no_such_file_or_directory));
        BOOST_TEST(!found.ok());
        BOOST_TEST(!found.is_record());
        BOOST_TEST(found.diagnostics().empty());
        BOOST_TEST(found.text().empty());
        BOOST_CHECK_THROW(found.value(), dossier::bad_result_access);
    }
    BOOST_TEST(errors == 1);
    BOOST_TEST((all.error() == std::errc::no_such_file_or_directory));
}

BOOST_AUTO_TEST_CASE(an_element_is_what_the_file_alone_gives) {
    using one = dossier::file_result<dossier::study_view>;
    static_assert(std::is_base_of_v<dossier::record_result<dossier::study_view>, one>);
    dossier_test::temporary_folder const folder;
    folder.write("a.txt", page_with_id(1) + "\nand more\n" + page_with_id(2));
    folder.write("b.txt", "Viewing Study NCT00000003\nStatus: DONE\n");
    auto const in_files = dossier_test::all_of(dossier::read_file<dossier::study_view>(folder.path() / "a.txt")) +
                          dossier_test::all_of(dossier::read_file<dossier::study_view>(folder.path() / "b.txt"));
    BOOST_TEST(dossier_test::all_of(dossier::read_folder<dossier::study_view>(folder.path())) == in_files);
}

BOOST_AUTO_TEST_CASE(is_a_view_that_is_moved_and_not_copied) {
    using range = dossier::folder_range<dossier::study>;
    static_assert(std::ranges::input_range<range> && std::ranges::view<range> && std::movable<range> && !std::copyable<range>);
    dossier_test::temporary_folder const folder;
    folder.write("a.txt", page_with_id(1) + page_with_id(2));
    auto all = dossier::read_folder<dossier::study>(folder.path());
    BOOST_TEST(all.next());
    auto moved = std::move(all);
    BOOST_TEST(moved.current()->id->number() == 1u);
    BOOST_TEST((moved.current().path() == folder.path() / "a.txt"));
    BOOST_TEST(moved.next());
    BOOST_TEST(moved.current()->id->number() == 2u);
    BOOST_TEST(!moved.next());
}

BOOST_AUTO_TEST_CASE(links_to_folders_are_not_followed, *boost::unit_test::precondition(dossier_test::links_can_be_made)) {
    dossier_test::temporary_folder const folder;
    folder.write("a/b.txt", page_with_id(1));
    fs::create_directory_symlink(folder.path(), folder.path() / "a" / "up");
    fs::create_symlink(folder.path() / "a" / "b.txt", folder.path() / "link.txt");
    BOOST_TEST(shown(folder.path()) == "a/b.txt:1@0 link.txt:1@0 ");
}

BOOST_AUTO_TEST_SUITE_END()
