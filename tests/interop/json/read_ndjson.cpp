// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/read_ndjson.hpp>

#include <iterator>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/write_json.hpp>

#include "support/inventory.hpp"

namespace {

using namespace std::literals;
using dossier::read_ndjson;

// Line, offset, name and diagnostics of each record.
template <class Range>
std::string all_of(Range&& range) {
    std::string out;
    for (auto&& one : range) {
        out += std::to_string(one.line()) + '@' + std::to_string(one.offset()) + ' ' + one->name.substr(0, 10);
        for (auto const& d : one.diagnostics()) out += " (" + std::to_string(d.offset) + ' ' + std::string(to_string(d.code)) + ' ' + d.key + ')';
        out += '\n';
    }
    BOOST_TEST(!range.error());
    return out;
}

// The same of a text and of a stream.
std::string told(std::string const& text, dossier::options const& how = {}) {
    std::istringstream in(text);
    auto const streamed = all_of(read_ndjson<depot::inventory>(in, {}, how));
    BOOST_TEST(all_of(read_ndjson<depot::inventory>(text, {}, how)) == streamed);
    return streamed;
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_read_ndjson)

template <class Text>
concept readable = requires(Text&& text) { read_ndjson<depot::inventory>(std::forward<Text>(text)); };
static_assert(readable<std::string&> && readable<std::string_view> && readable<char const*>);
static_assert(!readable<std::string>); // the range would outlive it

static_assert(std::ranges::input_range<decltype(read_ndjson<depot::inventory>(std::string_view()))>);

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    std::vector<depot::inventory> all(5, depot::full());
    for (std::size_t i = 0; i != all.size(); ++i) all[i].note = std::string(i * 40'000, 'n'); // longer than a chunk, too
    std::stringstream text;
    dossier::write_ndjson(text, all);
    std::vector<depot::inventory> back;
    for (auto&& one : read_ndjson<depot::inventory>(text)) {
        BOOST_TEST(one.diagnostics().empty());
        back.push_back(*one);
    }
    BOOST_TEST((back == all));
}

BOOST_AUTO_TEST_CASE(lines_are_counted_and_blank_ones_skipped) {
    BOOST_TEST(told("") == "");
    BOOST_TEST(told("\n \r\n\n") == "");
    BOOST_TEST(told("{\"name\":\"a\"}\n\n{\"name\":\"b\"}\r\n{\"name\":\"c\"}") == "1@0 a\n3@14 b\n4@28 c\n");
    BOOST_TEST(told("\xEF\xBB\xBF{\"name\":\"a\"}\n") == "1@3 a\n");
}

BOOST_AUTO_TEST_CASE(an_error_has_its_place_and_the_next_line_is_read) {
    BOOST_TEST(told("{\"name\":\"a\"}\n{\"name\":x}\n{\"name\":5}\n{\"name\":\"d\"}\n") ==
               "1@0 a\n2@13  (21 not_a_record )\n3@24  (24 bad_value /name)\n4@35 d\n");
}

BOOST_AUTO_TEST_CASE(a_line_over_the_limit_is_skipped) {
    dossier::options how;
    how.max_record = 20;
    auto const long_line = "{\"name\":\"" + std::string(200'000, 'x') + "\"}";
    BOOST_TEST(told("{\"name\":\"a\"}\n" + long_line + "\n{\"name\":\"b\"}\n", how) == "1@0 a\n2@13  (13 limit_exceeded )\n3@200025 b\n");
    BOOST_TEST(told(long_line, how) == "1@0  (0 limit_exceeded )\n");
    how.max_record = 12;
    BOOST_TEST(told("{\"name\":\"a\"}\n{\"name\":\"b\"}", how) == "1@0 a\n2@13 b\n"); // exactly as long
    how.max_record = 11;
    BOOST_TEST(told("{\"name\":\"a\"}\n{}", how) == "1@0  (0 limit_exceeded )\n2@13  (13 missing_field /name)\n");
}

BOOST_AUTO_TEST_CASE(a_stream_that_fails_is_told) {
    std::istringstream in("{}\n");
    in.setstate(std::ios::badbit);
    auto range = read_ndjson<depot::inventory>(in);
    BOOST_TEST(!range.next());
    BOOST_TEST(bool(range.error()));
}

BOOST_AUTO_TEST_SUITE_END()
