// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

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

} // namespace

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

BOOST_AUTO_TEST_SUITE_END()
