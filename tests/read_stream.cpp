// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_stream.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"

using dossier::study;
using dossier::study_view;
using dossier_test::all_of;

namespace {

/// A stream whose source fails behind one chunk.
struct failing : std::streambuf {
    std::string bytes;
    failing() {
        while (bytes.size() < decltype(dossier::read<study>(std::declval<std::istream&>()))::default_chunk) bytes += dossier_test::page_with_id(1);
        setg(bytes.data(), bytes.data(), bytes.data() + bytes.size());
    }
    int_type underflow() override { throw std::runtime_error("the line is dead"); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(read_stream_)

BOOST_AUTO_TEST_CASE(gives_the_same_as_the_text_in_memory) {
    dossier_test::many_pages make(9);
    for (int i = 0; i != 100; ++i) {
        auto const text = make();
        std::istringstream in(text);
        BOOST_TEST_REQUIRE(all_of(dossier::read<study_view>(in)) == all_of(dossier::read<study_view>(text)));
        BOOST_TEST((in.eof() && !in.bad()));
    }
}

BOOST_AUTO_TEST_CASE(reads_on_from_where_the_stream_is) {
    auto const page = dossier_test::page_with_id(1);
    std::istringstream in("first line\n" + page);
    in.ignore(11);
    BOOST_TEST(all_of(dossier::read<study_view>(in)) == all_of(dossier::read<study_view>(page)));
}

BOOST_AUTO_TEST_CASE(a_stream_that_fails_ends_the_records_and_says_so) {
    failing source;
    std::istream in(&source);
    int count = 0;
    for (auto&& page : dossier::read<study>(in)) count += page.is_record();
    BOOST_TEST(count > 100);
    BOOST_TEST(in.bad());
    in.clear();
    in.exceptions(std::ios::badbit);
    auto pages = dossier::read<study>(in);
    BOOST_CHECK_THROW(pages.next(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
