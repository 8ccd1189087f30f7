// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_ahead.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"
#include "support/temporary_folder.hpp"

using dossier::read_ahead;
using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

namespace {

struct text_source {
    std::string_view left;
    std::size_t fails_at = 0; // when no more than so many are left

    std::size_t operator()(char* to, std::size_t n) {
        if (left.size() < fails_at) throw std::runtime_error("the line is dead");
        n = n < left.size() ? n : left.size();
        if (n != 0) std::memcpy(to, left.data(), n);
        left.remove_prefix(n);
        return n;
    }
};

using pages = dossier::record_stream<study_view, read_ahead<text_source>>;

} // namespace

BOOST_AUTO_TEST_SUITE(read_ahead_)

BOOST_AUTO_TEST_CASE(gives_the_same_as_the_text_in_memory) {
    dossier_test::many_pages make(19);
    for (int i = 0; i != 30; ++i) {
        auto text = make();
        if (i % 3 == 0) text.insert(make.below(text.size() + 1), 300'000, 'x'); // larger than what fits in front of a chunk
        text += page_with_id(1);
        auto const wanted = all_of(dossier::read<study_view>(text));
        for (std::size_t const chunk : {500u, 5000u, 70'000u, 1'000'000u})
            BOOST_TEST_REQUIRE(all_of(pages(read_ahead(text_source{text}), {}, chunk)) == wanted, "chunks of " << chunk);
    }
    BOOST_TEST(all_of(pages(read_ahead(text_source{""}))) == "");
}

BOOST_AUTO_TEST_CASE(it_can_be_moved_and_left_while_it_reads) {
    std::string text;
    for (unsigned i = 0; i != 100; ++i) text += page_with_id(i);
    pages first(read_ahead(text_source{text}), {}, 3000);
    BOOST_TEST(first.next());
    auto second = std::move(first);
    BOOST_TEST(second.next());
    BOOST_TEST(second.current()->id->number() == 1u);
}

BOOST_AUTO_TEST_CASE(what_the_source_throws_comes_through) {
    std::string text;
    for (unsigned i = 0; i != 100; ++i) text += page_with_id(i);
    pages failing(read_ahead(text_source{text, text.size() / 2}), {}, 3000);
    std::size_t count = 0;
    BOOST_CHECK_THROW(while (failing.next()) ++count, std::runtime_error);
    BOOST_TEST((count > 20 && count < 80));
}

BOOST_AUTO_TEST_CASE(gives_the_records_of_a_file) {
    dossier_test::temporary_folder const folder;
    std::string text;
    for (unsigned i = 0; i != 3000; ++i) text += page_with_id(i);
    auto from = dossier::read_file_ahead<study_view>(folder.write("all.txt", text));
    BOOST_TEST((all_of(from) == all_of(dossier::read<study_view>(text))));
    BOOST_TEST(!from.error());
    auto missing = dossier::read_file_ahead<study_view>(folder.path() / "missing.txt");
    BOOST_TEST(!missing.next());
    BOOST_TEST((missing.error() == std::errc::no_such_file_or_directory));
}

BOOST_AUTO_TEST_CASE(its_source_can_be_asked_once_it_has_ended) {
    struct three {
        int left = 3;
        std::size_t operator()(char* to, std::size_t) { return left == 0 ? 0 : (*to = 'x', --left, std::size_t{1}); }
    };
    dossier::read_ahead<three> bytes(three{});
    BOOST_TEST(bytes.source().left == 3);
    while (bytes.fill(8) != 0) {}
    BOOST_TEST(bytes.source().left == 0);
    BOOST_TEST(bytes.size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
