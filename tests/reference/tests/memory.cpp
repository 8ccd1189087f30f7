// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/record.hpp>
#include <dossier/record_view.hpp>
#include <dossier/study.hpp>

#include "reference/failing_new.hpp"

// How much memory a text can make the library take, held against what the documentation states.

namespace {

std::string repeated(std::string const& line, std::size_t times) {
    std::string text;
    while (times-- != 0) text += line;
    return text;
}

struct chapter {
    int number = 0;
    std::string name;
};
struct book {
    std::vector<chapter> chapters;
};

} // namespace

template <>
inline constexpr auto dossier::schema<book> = dossier::record<book>(
    dossier::section("Chapter", &book::chapters, dossier::field("Number", &chapter::number), dossier::field("Name", &chapter::name)));

BOOST_AUTO_TEST_SUITE(reference_memory)

BOOST_AUTO_TEST_CASE(a_meter_tells_the_most_bytes_that_were_held) {
    std::vector<char> const old(1000);
    reference::memory_meter const meter;
    BOOST_TEST(meter.most() == 0u);
    { std::vector<char> const some(100); }
    { std::vector<char> const more(70), yet(50); }
    BOOST_TEST(meter.most() == 120u);
}

BOOST_AUTO_TEST_CASE(a_view_takes_three_times_the_size_of_its_entries) {
    std::string const title = "Viewing Study NCT01234567\n";
    for (std::string const line : {"x\n", "\n", "a: b\n", "Status: COMPLETED\n", "Acronym: A\n", "Study Overview\n"})
        for (std::size_t const times : {0u, 1u, 2u, 1000u, 1025u, 32'769u}) {
            auto const text = title + repeated(line, times);
            reference::memory_meter const meter;
            auto const page = dossier::record_view::read<dossier::study>(text);
            BOOST_TEST(meter.most() <= 3 * sizeof(dossier::record_entry) * page.entries().size(), times << " times " << line << meter.most());
            BOOST_TEST(page.entries().size() <= text.size());
        }
}

BOOST_AUTO_TEST_CASE(the_limit_of_a_view_bounds_its_memory) {
    auto const text = "Viewing Study NCT01234567\n" + repeated("x\n", 100'000);
    reference::memory_meter const meter;
    auto const page = dossier::record_view::read<dossier::study>(text, 100);
    BOOST_TEST(!page.is_whole());
    BOOST_TEST(meter.most() <= 3 * sizeof(dossier::record_entry) * 101);
}

BOOST_AUTO_TEST_CASE(the_limit_of_parts_bounds_the_memory_of_a_record) {
    auto const text = repeated("Chapter\n", 100'000);
    {
        reference::memory_meter const meter;
        auto const r = dossier::parse<book>(text);
        BOOST_TEST(r->chapters.size() == 100'000u);
        BOOST_TEST(meter.most() <= 3 * sizeof(chapter) * r->chapters.size());
    }
    dossier::options limited;
    for (std::size_t const n : {0u, 1u, 100u, 1025u}) {
        limited.max_parts = n;
        reference::memory_meter const meter;
        auto const r = dossier::parse<book>(text, limited);
        BOOST_TEST(r->chapters.size() == n);
        BOOST_TEST(r.extras().size() == 1u);
        auto const report = sizeof(dossier::diagnostic) + sizeof(dossier::extra) + 200; // with the strings of both
        BOOST_TEST(meter.most() <= 3 * sizeof(chapter) * n + text.size() + report);
    }
}

BOOST_AUTO_TEST_SUITE_END()
