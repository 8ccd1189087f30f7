// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_stream.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include <algorithm>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
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
        auto pages = dossier::read<study_view>(in);
        BOOST_TEST_REQUIRE(all_of(pages) == all_of(dossier::read<study_view>(text)));
        BOOST_TEST(!pages.error());
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
    auto bad = dossier::read<study>(in);
    for (auto&& page : bad) count += page.is_record();
    BOOST_TEST(count > 100);
    BOOST_TEST(in.bad());
    BOOST_TEST((bad.error() == std::errc::io_error));
    in.clear();
    in.exceptions(std::ios::badbit);
    auto pages = dossier::read<study>(in);
    BOOST_CHECK_THROW(pages.next(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_stream_that_throws_once_is_read_on) {
    // Before each few bytes it fails once; the stream is bad then, until it is cleared.
    struct stumbling : std::streambuf {
        std::string bytes;
        std::size_t at = 0;
        bool stumbled = false;
        std::streamsize xsgetn(char* to, std::streamsize n) override {
            if (!std::exchange(stumbled, !stumbled)) throw std::runtime_error("the line is dead");
            auto const some = std::min(static_cast<std::size_t>(n), bytes.size() - at);
            bytes.copy(to, some, at);
            at += some;
            return static_cast<std::streamsize>(some);
        }
    };
    std::string text;
    for (unsigned i = 0; i != 20; ++i) text += dossier_test::page_with_id(i);
    auto const long_one = text.find("Brief Summary");
    text.insert(long_one, std::string(30'000, 'x') + '\n');
    dossier::options limited;
    limited.max_record = 8000;
    stumbling source;
    source.bytes = text;
    std::istream in(&source);
    in.exceptions(std::ios::badbit);
    dossier::record_stream<study_view, dossier::buffer<dossier::stream_source>> pages(dossier::buffer{dossier::stream_source(in)}, limited, 5000);
    std::string got;
    int thrown = 0;
    for (bool more = true; more;) {
        try {
            more = pages.next();
        } catch (std::exception const&) {
            ++thrown;
            BOOST_TEST((pages.error() == std::errc::io_error));
            in.clear();
            continue;
        }
        if (more) got += all_of(std::span(&pages.current(), 1));
    }
    BOOST_TEST(thrown > 5);
    BOOST_TEST(got == all_of(dossier::read<study_view>(text, limited)));
    BOOST_TEST(got.find("over the limit of 8000 bytes") != got.npos);
}

BOOST_AUTO_TEST_SUITE_END()
