// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/write_json.hpp>

#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/study.hpp>

#include "support/fixture.hpp"
#include "support/inventory.hpp"
#include "support/pool.hpp"

namespace {

using namespace std::literals;

template <class Record>
std::string json(Record const& record) {
    std::string out;
    BOOST_TEST(dossier::write_json(out, record).empty());
    return out;
}

// Takes so many bytes and fails then.
struct short_buffer : std::stringbuf {
    std::streamsize left = 200'000;
    std::streamsize xsputn(char const* p, std::streamsize n) override {
        if (n > left) return 0;
        left -= n;
        return std::stringbuf::xsputn(p, n);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_write_json)

BOOST_AUTO_TEST_CASE(every_kind_of_member_is_written) {
    BOOST_TEST(json(depot::full()) ==
               R"({"name":"North","unit":"kg","note":"wet \"floor\"\nat night","small":-128,"large":18446744073709551615,"weight":2.5,)"
               R"("used":"25 %","counted":"2025-09","closed":"2025-12-25T00:26","states":["OPEN","CLOSED"],"tags":["a","b"],)"
               R"("place":{"street":"Quay 1","by_water":true},"shelves":[{"label":"top","slots":[1,2],"now":"CLOSED"},{}],)"
               R"("more":[{"key":"Colour","value":"red"},{"key":"Colour","value":"blue"}]})");
}

BOOST_AUTO_TEST_CASE(what_is_absent_is_left_out) {
    depot::inventory i;
    BOOST_TEST(json(i) == R"({"name":"","unit":"kg"})"); // the name is required
    i.unit = "";                                         // which a new record does not have
    BOOST_TEST(json(i) == R"({"name":"","unit":""})");
    i.place.by_water = false;
    BOOST_TEST(json(i) == R"({"name":"","unit":"","place":{"by_water":false}})");
    BOOST_TEST(json(dossier::study()) == "{}");
}

BOOST_AUTO_TEST_CASE(a_view_is_written_as_the_record_is) {
    auto const text = dossier_test::fixture("study_2025.txt");
    auto const owned = dossier::parse<dossier::study>(text);
    BOOST_TEST(json(*owned).size() > 1000);
    BOOST_TEST(json(*owned) == json(*dossier::parse<dossier::study_view>(text)));
}

BOOST_AUTO_TEST_CASE(parts_of_different_kinds_are_named_after_their_structs) {
    std::string out;
    BOOST_TEST(dossier::write_json(out, pool::full()).empty());
    BOOST_TEST(out == pool::json);
    out.clear();
    dossier::write_json(out, *dossier::parse<pool::water>(pool::text));
    BOOST_TEST(out == pool::json);
}

BOOST_AUTO_TEST_CASE(json_is_appended_and_streamed) {
    std::string out = "x";
    dossier::write_json(out, depot::full());
    BOOST_TEST(out == "x" + json(depot::full()));
    std::ostringstream stream;
    dossier::write_json(stream, depot::full());
    BOOST_TEST(stream.str() == json(depot::full()));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_a_warning_at_their_pointer) {
    auto i = depot::full();
    i.shelves[1].label = "\xE9t\xE9";
    std::string out = "x";
    auto const problems = dossier::write_json(out, i);
    BOOST_REQUIRE(problems.size() == 1);
    BOOST_TEST(problems[0].key == "/shelves/1/label");
    BOOST_TEST(problems[0].code == dossier::diagnostic_code::invalid_utf8);
    BOOST_TEST(problems[0].severity == dossier::severity::warning);
    BOOST_TEST(problems[0].length == 2);
    BOOST_TEST(out.substr(1 + problems[0].offset, 9) == "\"\uFFFDt\uFFFD\"");
}

BOOST_AUTO_TEST_CASE(what_json_cannot_hold_is_null_and_an_error) {
    auto i = depot::full();
    i.weight = std::numeric_limits<double>::quiet_NaN();
    i.states[1] = static_cast<depot::state>(9);
    std::string out;
    auto const problems = dossier::write_json(out, i);
    BOOST_REQUIRE(problems.size() == 2);
    BOOST_TEST(problems[0].message() == "/weight: \"nan\" cannot be written; expected a finite number");
    BOOST_TEST(problems[1].message() == "/states/1: \"9\" cannot be written; expected an enumerator that has a name");
    BOOST_TEST(out.substr(problems[0].offset, 4) == "null");
    BOOST_TEST(out.substr(problems[1].offset, 5) == "null]");
}

BOOST_AUTO_TEST_CASE(ndjson_is_a_record_a_line) {
    std::vector<depot::inventory> const all(3, depot::full());
    std::ostringstream out;
    BOOST_TEST(dossier::write_ndjson(out, all).empty());
    auto const line = json(depot::full()) + '\n';
    BOOST_TEST(out.str() == line + line + line);
    std::string appended = "x";
    dossier::write_ndjson(appended, all);
    BOOST_TEST(appended == 'x' + out.str());
}

BOOST_AUTO_TEST_CASE(ndjson_of_results_leaves_out_those_without_a_record) {
    auto const text = "stray\nViewing Study NCT01234567\n\n\nStudy NCT ID: NCT01234567\nStatus: COMPLETED\n"
                      "Viewing Study NCT01234568\n\n\nStudy NCT ID: NCT01234568\nStatus: COMPLETED\n"s;
    std::string out;
    dossier::write_ndjson(out, dossier::read<dossier::study_view>(text));
    BOOST_TEST(out == R"({"id":"NCT01234567","header":{"id":"NCT01234567","status":"COMPLETED"}})" "\n"
                      R"({"id":"NCT01234568","header":{"id":"NCT01234568","status":"COMPLETED"}})" "\n");
}

BOOST_AUTO_TEST_CASE(long_ndjson_is_passed_on_in_pieces) {
    auto i = depot::full();
    i.note = std::string(10'000, 'n');
    std::vector<depot::inventory> all(100, i);
    all[90].note->back() = '\xFF';
    std::ostringstream out;
    auto const problems = dossier::write_ndjson(out, all);
    std::string whole;
    BOOST_TEST((dossier::write_ndjson(whole, all) == problems));
    BOOST_TEST(out.str() == whole);
    BOOST_REQUIRE(problems.size() == 1);
    BOOST_TEST(whole.substr(problems[0].offset, 4) == "\"nnn"); // in a later piece
    BOOST_TEST(problems[0].offset > 90 * 10'000);

    short_buffer small;
    std::ostream failing(&small);
    dossier::write_ndjson(failing, all);
    BOOST_TEST(failing.bad());
    BOOST_TEST(small.str().size() < 200'000);
}

BOOST_AUTO_TEST_CASE(the_number_of_diagnostics_is_limited) {
    depot::inventory i;
    i.name = "\xFF";
    std::vector<depot::inventory> const all(2000, i);
    std::string out;
    auto const problems = dossier::write_ndjson(out, all);
    BOOST_TEST(problems.size() == 1001);
    BOOST_TEST(problems.back().code == dossier::diagnostic_code::limit_exceeded);
}

BOOST_AUTO_TEST_SUITE_END()
