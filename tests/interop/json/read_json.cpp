// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/read_json.hpp>

#include <string>
#include <string_view>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/write_json.hpp>

#include "support/inventory.hpp"

namespace {

// Where a text stops being JSON, if it does.
std::size_t error_at(std::string_view text) {
    auto const result = dossier::read_json<depot::inventory>(text);
    BOOST_TEST(!result.ok());
    BOOST_TEST(result.has_value());
    BOOST_REQUIRE(result.diagnostics().size() == 1);
    auto const& d = result.diagnostics()[0];
    BOOST_TEST(d.code == dossier::diagnostic_code::not_a_record);
    BOOST_TEST(d.message().starts_with("no record found: the text is not JSON: "));
    return d.offset;
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_read_json)

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    std::string text;
    dossier::write_json(text, depot::full());
    auto const back = dossier::read_json<depot::inventory>(" \n" + text + "\n ");
    BOOST_TEST(back.diagnostics().empty());
    BOOST_TEST((*back == depot::full()));
}

BOOST_AUTO_TEST_CASE(every_beginning_of_a_text_is_no_json) {
    std::string text;
    dossier::write_json(text, depot::full());
    for (std::size_t n = 0; n != text.size(); ++n) BOOST_TEST(error_at(text.substr(0, n)) == n);
}

BOOST_AUTO_TEST_CASE(an_error_has_its_offset) {
    BOOST_TEST(error_at("") == 0);
    BOOST_TEST(error_at("{} x") == 3);
    BOOST_TEST(error_at("{\"name\":\"\xFF\"}") == 9);
    BOOST_TEST(error_at("{\"name\":\"\\ud800\"}") >= 9);
    BOOST_TEST(error_at("Viewing Study NCT01234567") == 0);
}

BOOST_AUTO_TEST_CASE(depth_is_limited) {
    BOOST_TEST(error_at(std::string(100'000, '[')) <= 33);
}

BOOST_AUTO_TEST_CASE(of_members_with_one_name_the_last_counts) {
    BOOST_TEST(dossier::read_json<depot::inventory>(R"({"name":"a","name":"b"})")->name == "b");
}

BOOST_AUTO_TEST_SUITE_END()
