// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/convert.hpp>

#include <string>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <boost/version.hpp>

#include <dossier/study.hpp>

#include "support/inventory.hpp"

namespace depot {
using dossier::tag_invoke;
}

namespace json = boost::json;

BOOST_AUTO_TEST_SUITE(interop_json_convert)

BOOST_AUTO_TEST_CASE(records_of_another_namespace_are_converted) {
    auto const document = json::value_from(depot::full());
    BOOST_TEST(document == dossier::to_json(depot::full()));
    BOOST_TEST((json::value_to<depot::inventory>(document) == depot::full()));
}

BOOST_AUTO_TEST_CASE(studies_are_converted_without_more) {
    dossier::study study;
    study.header.status = dossier::overall_status::completed;
    auto const document = json::value_from(study);
    BOOST_TEST(json::serialize(document) == R"({"header":{"status":"COMPLETED"}})");
    BOOST_TEST((json::value_to<dossier::study>(document) == study));
    BOOST_TEST(json::serialize(json::value_from(std::vector{study, study})) == R"([{"header":{"status":"COMPLETED"}},{"header":{"status":"COMPLETED"}}])");
    BOOST_TEST(json::value_to<std::vector<dossier::study>>(json::value_from(std::vector{study, study})).size() == 2);
    dossier::study_view view;
    view.overview.acronym = "A";
    BOOST_TEST(json::serialize(json::value_from(view)) == R"({"overview":{"acronym":"A"}})");
}

BOOST_AUTO_TEST_CASE(an_error_is_thrown_and_a_note_is_not) {
    BOOST_TEST((json::value_to<dossier::study>(json::parse(R"({"more":1})")) == dossier::study()));
    try {
        json::value_to<dossier::study>(json::parse(R"({"id":5})"));
        BOOST_FAIL("nothing was thrown");
    } catch (boost::system::system_error const& e) {
        BOOST_TEST(e.code() == boost::system::errc::invalid_argument);
        BOOST_TEST(std::string(e.what()).starts_with("/id: \"5\": a string is expected here, not a number"));
    }
}

#if BOOST_VERSION >= 108100
BOOST_AUTO_TEST_CASE(a_conversion_can_be_tried) {
    BOOST_TEST(json::try_value_to<dossier::study>(json::parse(R"({"id":"NCT01234567"})")).has_value());
    BOOST_TEST(json::try_value_to<dossier::study>(json::parse(R"({"id":5})")).error() == boost::system::errc::invalid_argument);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
