// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/source/record_stream.hpp>

#include <dossier/read.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/study.hpp>

#include <algorithm>
#include <concepts>
#include <cstring>
#include <ranges>
#include <span>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_packages.hpp"
#include "support/many_pages.hpp"
#include "support/shipment.hpp"

using dossier::study;
using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

namespace {

/// Gives the bytes of a text, and counts how far ahead of what was read it was asked.
struct text_source {
    std::string_view left;

    std::size_t operator()(char* to, std::size_t n) {
        n = n < left.size() ? n : left.size();
        if (n != 0) std::memcpy(to, left.data(), n);
        left.remove_prefix(n);
        return n;
    }
};

template <class Record = study_view>
auto stream(std::string_view text, std::size_t chunk, dossier::options const& how = {}) {
    return dossier::record_stream<Record, dossier::buffer<text_source>>(dossier::buffer(text_source{text}), how, chunk);
}

/// Pages among which some are long, and some have long lines or many blank ones.
std::string long_pages(dossier_test::many_pages& make) {
    std::string text;
    for (auto n = 2 + make.below(4); n != 0; --n) {
        auto some = make();
        auto const at = make.below(some.size() + 1);
        static char const* const fillers[] = {"x", "y\n", "\n", " ", "Viewing Study NCT00000001\n", "Viewing Study\n\n", "Status: COMPLETED\n"};
        auto const* filler = fillers[make.below(std::size(fillers))];
        std::string filling;
        for (auto left = make.below(60'000); filling.size() < left;) filling += filler;
        text += some.insert(at, filling) + "\n";
    }
    return text;
}

} // namespace

using records = decltype(stream("", 1));
static_assert(std::ranges::input_range<records> && std::ranges::view<records> && std::movable<records> && !std::copyable<records>);

BOOST_AUTO_TEST_SUITE(source_record_stream)

BOOST_AUTO_TEST_CASE(no_bytes_may_stand_nowhere) {
    struct no_bytes {
        char const* begin() const { return nullptr; }
        char const* end() const { return nullptr; }
        std::size_t size() const { return 0; }
        std::size_t fill(std::size_t) { return 0; }
        void drop(std::size_t) {}
    };
    dossier::record_stream<study, no_bytes> empty(no_bytes{});
    BOOST_TEST(!empty.next());
    BOOST_TEST(!empty.next());
}

BOOST_AUTO_TEST_CASE(gives_the_same_as_the_text_in_memory_for_chunks_of_any_size) {
    dossier_test::many_pages make(7);
    for (int i = 0; i != 400; ++i) {
        auto const text = make();
        auto const wanted = all_of(dossier::read<study_view>(text));
        for (std::size_t const chunk : {1u, 2u, 3u, 7u, 100u, 1000u, 4096u, 100'000u}) {
            if (chunk < 7 && i % 20 != 0) continue;
            BOOST_TEST_REQUIRE(all_of(stream(text, chunk)) == wanted, "chunks of " << chunk << " of\n" << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(gives_the_same_for_long_records_over_their_limits_too) {
    dossier_test::many_pages make(8);
    int over = 0;
    for (int i = 0; i != 60; ++i) {
        auto const text = long_pages(make);
        for (std::size_t const most : {std::size_t{0}, std::size_t{1}, std::size_t{500}, std::size_t{5000}, std::size_t{30'000}, std::size_t{1} << 30}) {
            dossier::options limited;
            limited.max_record = most;
            limited.max_lines = i % 3 == 0 ? 40 : limited.max_lines;
            auto const wanted = all_of(dossier::read<study_view>(text, limited));
            over += wanted.find("over the limit") != wanted.npos;
            for (std::size_t const chunk : {777u, 4096u, 20'000u, 300'000u}) {
                auto const got = all_of(stream(text, chunk, limited));
                if (got == wanted) continue;
                auto const at = static_cast<std::size_t>(std::mismatch(got.begin(), got.end(), wanted.begin(), wanted.end()).first - got.begin());
                BOOST_TEST_REQUIRE(false, "round " << i << ", limit " << most << ", chunks of " << chunk << ": " << got.substr(at, 300) << "\n---- instead of\n" << wanted.substr(at, 300));
            }
        }
    }
    BOOST_TEST(over > 100);
}

BOOST_AUTO_TEST_CASE(gives_the_same_where_blank_lines_part_the_records) {
    using store::package;
    dossier_test::many_packages make(11);
    for (int i = 0; i != 300; ++i) {
        auto text = make();
        auto const wanted = all_of(dossier::read<package>(text));
        for (std::size_t const chunk : {1u, 2u, 5u, 50u, 1000u})
            BOOST_TEST_REQUIRE(all_of(stream<package>(text, chunk)) == wanted, "chunks of " << chunk << " of\n" << text);
        if (i % 10 != 0) continue;
        text.insert(make.below(text.size() + 1), 1 + make.below(50'000), "x \n"[make.below(3)]);
        dossier::options limited;
        limited.max_record = make.below(2000);
        auto const some = all_of(dossier::read<package>(text, limited));
        for (std::size_t const chunk : {777u, 30'000u}) BOOST_TEST_REQUIRE(all_of(stream<package>(text, chunk, limited)) == some);
    }
}

// A line of blanks is no record, however long it is, and does not hide the next one.
BOOST_AUTO_TEST_CASE(a_record_behind_a_long_blank_line_is_read) {
    auto const text = std::string(100'000, ' ') + '\n' + page_with_id(1) + page_with_id(2);
    auto const indented = "\n  " + text;
    dossier::options limited;
    limited.max_record = 2000;
    BOOST_TEST(all_of(stream(text, 777, limited)) == all_of(dossier::read<study_view>(text, limited)));
    BOOST_TEST(all_of(stream(indented, 777, limited)) == all_of(dossier::read<study_view>(indented, limited)));
}

BOOST_AUTO_TEST_CASE(only_the_wanted_are_read) {
    std::string text = "intro\n";
    for (unsigned i = 0; i != 40; ++i) text += page_with_id(i);
    auto const odd = [](dossier::nct_id id) { return id.number() % 2 == 1; };
    auto const wanted = all_of(dossier::read<study_view>(text).only(odd));
    for (std::size_t const chunk : {1000u, 3000u, 100'000u}) BOOST_TEST(all_of(stream(text, chunk).only(odd)) == wanted);
    dossier::options limited;
    limited.max_record = 800;
    auto const small = all_of(dossier::read<study_view>(text, limited).only(odd));
    BOOST_TEST(all_of(stream(text, 3000, limited).only(odd)) == small);
}

BOOST_AUTO_TEST_CASE(no_more_is_asked_for_than_it_takes) {
    std::string text;
    for (unsigned i = 0; i != 1000; ++i) text += page_with_id(i);
    auto pages = stream<study>(text, 4096);
    for (auto&& page : pages) {
        auto const taken = text.size() - pages.bytes().source().left.size();
        BOOST_TEST_REQUIRE(taken < page.offset() + page.text().size() + 2 * 4096);
    }
}

BOOST_AUTO_TEST_CASE(a_record_over_its_limit_is_passed_over_without_being_held) {
    struct endless {
        std::size_t left;
        std::size_t operator()(char* to, std::size_t n) {
            n = n < left ? n : left;
            std::memset(to, 'x', n);
            left -= n;
            return n;
        }
    };
    dossier::options limited;
    limited.max_record = 100'000;
    std::size_t const size = 200'000'000;
    dossier::record_stream<study_view, dossier::buffer<endless>> pages(dossier::buffer(endless{size}), limited, 1 << 16);
    int count = 0;
    for (auto&& page : pages) {
        ++count;
        BOOST_TEST(page.text().size() == 100'000u);
        BOOST_TEST(page.diagnostics().back().message() == "over the limit of 100000 bytes");
        BOOST_TEST((size - pages.bytes().source().left < 400'000u)); // so much was held, and no more will be
    }
    BOOST_TEST(count == 1);
    BOOST_TEST(pages.bytes().source().left == 0u);
}

BOOST_AUTO_TEST_CASE(it_can_be_moved_before_and_while_it_is_read) {
    auto const text = page_with_id(1) + page_with_id(2);
    auto pages = stream<study_view>(text, 100);
    BOOST_TEST(pages.next());
    auto moved = std::move(pages);
    BOOST_TEST(*moved.current()->overview.acronym == "SOCKS");
    BOOST_TEST(moved.next());
    BOOST_TEST(moved.current()->id->number() == 2u);
    BOOST_TEST(!moved.next());
    BOOST_TEST(!moved.next());
}

BOOST_AUTO_TEST_CASE(asked_on_after_an_exception_it_loses_nothing_and_gives_nothing_twice) {
    // Gives a few bytes at once, and throws before each time.
    struct stumbling {
        text_source from;
        bool ready = false;
        std::size_t operator()(char* to, std::size_t n) {
            if (!std::exchange(ready, !ready)) throw std::runtime_error("a stone");
            return from(to, n);
        }
    };
    dossier_test::many_pages make(12);
    int thrown = 0, over = 0;
    for (int i = 0; i != 60; ++i) {
        auto const text = long_pages(make);
        dossier::options limited;
        if (i % 2 != 0) limited.max_record = i % 4 == 1 ? 500 : 30'000;
        auto const wanted = all_of(dossier::read<study_view>(text, limited));
        over += wanted.find("over the limit") != wanted.npos;
        for (std::size_t const chunk : {777u, 20'000u}) {
            dossier::record_stream<study_view, dossier::buffer<stumbling>> pages(dossier::buffer(stumbling{{text}}), limited, chunk);
            std::string got;
            for (bool more = true; more;) {
                try {
                    more = pages.next();
                } catch (std::runtime_error const&) {
                    ++thrown;
                    continue;
                }
                if (more) got += all_of(std::span(&pages.current(), 1));
            }
            BOOST_TEST_REQUIRE(got == wanted, "round " << i << ", chunks of " << chunk);
        }
    }
    BOOST_TEST(thrown > 1000);
    BOOST_TEST(over > 20);
}

BOOST_AUTO_TEST_CASE(a_record_that_could_not_be_made_is_given_when_asked_on) {
    std::string const text = page_with_id(1) + page_with_id(2) + page_with_id(3);
    int calls = 0;
    auto pages = stream<study>(text, 100).only([&](dossier::nct_id id) {
        if (id.number() == 2 && ++calls == 1) throw std::runtime_error("not yet");
        return true;
    });
    BOOST_TEST(pages.next());
    BOOST_CHECK_THROW(pages.next(), std::runtime_error);
    BOOST_TEST(pages.next());
    BOOST_TEST(pages.current()->id->number() == 2u);
    BOOST_TEST(pages.next());
    BOOST_TEST(!pages.next());
}

BOOST_AUTO_TEST_CASE(a_record_goes_where_it_is_wanted) {
    auto const text = page_with_id(1) + page_with_id(2);
    auto pages = stream<study>(text, 100);
    dossier::record_result<study> mine;
    BOOST_TEST(pages.next(mine));
    BOOST_TEST(mine->id->number() == 1u);
    BOOST_TEST(!pages.current().is_record());
    BOOST_TEST(pages.next());
    BOOST_TEST(pages.current()->id->number() == 2u);
    BOOST_TEST(!pages.next(mine));
    BOOST_TEST(mine->id->number() == 1u);
}

BOOST_AUTO_TEST_CASE(an_error_of_the_source_is_found_at_the_range) {
    struct breaking : text_source {
        std::error_code why{};
        std::size_t operator()(char* to, std::size_t n) {
            auto const given = text_source::operator()(to, n);
            if (given == 0) why = std::make_error_code(std::errc::io_error);
            return given;
        }
        std::error_code error() const noexcept { return why; }
    };
    auto const text = page_with_id(1);
    dossier::record_stream<study, dossier::buffer<breaking>> pages(dossier::buffer(breaking{{text}}));
    BOOST_TEST(!pages.error());
    int count = 0;
    for (auto&& page : pages) count += page.is_record();
    BOOST_TEST(count == 1);
    BOOST_TEST((pages.error() == std::errc::io_error));
    auto whole = stream<study>(text, 100);
    while (whole.next()) BOOST_TEST(!whole.error());
    BOOST_TEST(!whole.error());
}

BOOST_AUTO_TEST_CASE(nothing_gives_nothing) {
    for (std::string_view const text : {"", "\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF \n"})
        for (std::size_t const chunk : {1u, 100u}) BOOST_TEST(all_of(stream(text, chunk)) == "");
    std::vector<std::string> senders;
    for (auto&& page : stream<post::shipment>("Sender: Ada\n\nSender: Bob\n", 3)) senders.push_back(page->sender);
    BOOST_TEST(senders == std::vector<std::string>{"Ada"}, boost::test_tools::per_element());
}

// Its truncated bytes end behind a title that it quotes. That is no record which the filter could choose.
BOOST_AUTO_TEST_CASE(a_record_over_its_limit_that_is_not_wanted_holds_no_other) {
    auto const first = page_with_id(1);
    auto second = page_with_id(2);
    std::string quoted;
    while (quoted.size() < 5000) quoted += "y\n";
    quoted += "Viewing Study NCT00000003\n";
    auto const at = second.find("Two groups.\n") + 12;
    second.insert(at, quoted + "see below\n" + std::string(60'000, 'x') + '\n');
    auto const text = first + second + page_with_id(5);
    dossier::options limited;
    limited.max_record = at + quoted.size() - 1;
    for (std::size_t const chunk : {777u, 4096u, 100'000u}) {
        std::string got;
        for (auto&& page : stream(text, chunk, limited).only([](dossier::nct_id id) { return id.number() != 2; }))
            got += std::to_string(page.offset()) + ' ' + (page->id ? to_string(*page->id) : "?") + (page.ok() ? " good\n" : " bad\n");
        BOOST_TEST(got == "0 NCT00000001 good\n" + std::to_string(first.size() + second.size()) + " NCT00000005 good\n");
    }
}

BOOST_AUTO_TEST_CASE(the_rest_of_a_long_record_is_dropped_while_it_is_passed_over) {
    struct watched : dossier::buffer<text_source> {
        using buffer::buffer;
        std::size_t most = 0;
        std::size_t fill(std::size_t n) {
            auto const added = buffer::fill(n);
            most = std::max(most, size());
            return added;
        }
    };
    auto first = page_with_id(1);
    first.insert(first.find("Two groups.\n") + 12, std::string(2'000'000, 'x') + '\n');
    auto const text = first + page_with_id(2);
    dossier::options limited;
    limited.max_record = 2000;
    std::size_t const chunk = 4096, reach = dossier::detail::boundary_reach;
    dossier::record_stream<study_view, watched> pages(watched(text_source{text}), limited, chunk);
    BOOST_TEST(pages.next());
    BOOST_TEST(pages.current().text().size() == 2000u);
    BOOST_TEST(pages.next());
    BOOST_TEST(pages.current().offset() == first.size());
    BOOST_TEST(pages.current()->id->number() == 2u);
    BOOST_TEST(pages.current().ok());
    BOOST_TEST(!pages.next());
    BOOST_TEST(pages.bytes().most <= 2 * reach + 2 * chunk);
}

BOOST_AUTO_TEST_SUITE_END()
