// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read_parallel.hpp>

#include <dossier/study.hpp>

#include <atomic>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

#include <boost/test/unit_test.hpp>

#include "support/all_of.hpp"
#include "support/many_pages.hpp"

using dossier::parallel_options;
using dossier::progress;
using dossier::read_parallel;
using dossier::study_view;
using dossier_test::all_of;
using dossier_test::page_with_id;

namespace {

std::string pages(unsigned count) {
    std::string text;
    for (unsigned i = 0; i != count; ++i) text += page_with_id(i);
    return text;
}

parallel_options by(unsigned threads, std::size_t batch) {
    parallel_options o;
    o.threads = threads;
    o.batch = batch;
    return o;
}

/// What `read` gives of one page.
std::string all_of_page(dossier::record_result<study_view>& page) {
    struct one {
        dossier::record_result<study_view>* page;
        auto* begin() const { return page; }
        auto* end() const { return page + 1; }
    };
    return all_of(one{&page});
}

} // namespace

BOOST_AUTO_TEST_SUITE(read_parallel_)

BOOST_AUTO_TEST_CASE(gives_the_same_in_the_same_order) {
    dossier_test::many_pages make(13);
    for (int i = 0; i != 100; ++i) {
        auto const text = make();
        auto const wanted = all_of(dossier::read<study_view>(text));
        for (unsigned const threads : {0u, 1u, 2u, 5u})
            for (std::size_t const batch : {0u, 1u, 2000u, 1'000'000u}) {
                std::string got;
                auto const done = read_parallel<study_view>(text, all_of_page, [&](std::string s) { got += s; }, by(threads, batch));
                BOOST_TEST_REQUIRE(got == wanted, threads << " threads, batches of " << batch << '\n' << text);
                BOOST_TEST(done.bytes == text.size());
                BOOST_TEST(done.bytes_in_all == text.size());
            }
    }
}

BOOST_AUTO_TEST_CASE(tells_how_far_it_is) {
    auto const text = pages(100);
    auto how = by(2, 1);
    std::size_t calls = 0;
    how.on_progress = [&](progress const& p) {
        ++calls;
        BOOST_TEST(p.records == calls);
        BOOST_TEST(p.bytes == calls * page_with_id(0).size());
        BOOST_TEST(p.bytes_in_all == text.size());
        return true;
    };
    auto const done = read_parallel<study_view>(text, [](auto& page) { return page->id->number(); }, [](unsigned) {}, how);
    BOOST_TEST(calls == 100u);
    BOOST_TEST(done.records == 100u);
}

BOOST_AUTO_TEST_CASE(stops_when_it_is_told_to) {
    auto const text = pages(1000);
    auto how = by(2, 1);
    how.on_progress = [](progress const& p) { return p.records < 10; };
    std::atomic<unsigned> read = 0;
    unsigned taken = 0;
    auto const done = read_parallel<study_view>(text, [&](auto&) { return ++read, 0; }, [&](int) { ++taken; }, how);
    BOOST_TEST(done.records == 10u);
    BOOST_TEST(done.bytes == 10 * page_with_id(0).size());
    BOOST_TEST(taken == 10u);
    BOOST_TEST(read <= 10 + 2 * 2u); // no more than is in flight
}

BOOST_AUTO_TEST_CASE(an_exception_of_a_thread_comes_after_what_stands_before) {
    auto const text = pages(100);
    std::vector<unsigned> taken;
    auto const make = [](auto& page) {
        if (page->id->number() == 42) throw std::runtime_error("forty-two");
        return page->id->number();
    };
    BOOST_CHECK_EXCEPTION(read_parallel<study_view>(text, make, [&](unsigned id) { taken.push_back(id); }, by(3, 1)), std::runtime_error,
                          [](std::runtime_error const& e) { return std::string(e.what()) == "forty-two"; });
    BOOST_TEST_REQUIRE(taken.size() == 42u);
    for (unsigned i = 0; i != 42; ++i) BOOST_TEST(taken[i] == i);
    // within a batch, too
    for (auto const& how : {by(3, 10'000), by(1, text.size()), parallel_options{}}) {
        taken.clear();
        std::size_t told = 0;
        auto watched = how;
        watched.on_progress = [&](progress const& p) { return told = p.records, true; };
        BOOST_CHECK_THROW(read_parallel<study_view>(text, make, [&](unsigned id) { taken.push_back(id); }, watched), std::runtime_error);
        BOOST_TEST_REQUIRE(taken.size() == 42u);
        for (unsigned i = 0; i != 42; ++i) BOOST_TEST(taken[i] == i);
        BOOST_TEST(told < 42u);
    }
}

BOOST_AUTO_TEST_CASE(an_exception_of_the_taker_ends_the_threads) {
    auto const text = pages(100);
    std::atomic<unsigned> read = 0;
    BOOST_CHECK_THROW(read_parallel<study_view>(text, [&](auto&) { return ++read, 0; }, [](int) { throw std::logic_error("no"); }, by(2, 1)), std::logic_error);
    BOOST_TEST(read <= 1 + 2 * 2u);
}

BOOST_AUTO_TEST_CASE(what_is_made_may_be_bool_or_only_movable) {
    auto const text = pages(10);
    std::string odd;
    read_parallel<study_view>(text, [](auto& page) { return page->id->number() % 2 == 1; }, [&](bool is) { odd += is ? 'y' : 'n'; }, by(2, 5000));
    BOOST_TEST(odd == "nynynynyny");
    std::set<unsigned> ids;
    read_parallel<study_view>(text, [](auto& page) { return std::make_unique<unsigned>(page->id->number()); },
                              [&](std::unique_ptr<unsigned> id) { ids.insert(*id); }, by(2, 100));
    BOOST_TEST(ids.size() == 10u);
}

BOOST_AUTO_TEST_SUITE_END()
