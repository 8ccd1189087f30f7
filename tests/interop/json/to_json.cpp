// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/to_json.hpp>

#include <limits>
#include <string>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/write_json.hpp>

#include "support/inventory.hpp"

BOOST_AUTO_TEST_SUITE(interop_json_to_json)

BOOST_AUTO_TEST_CASE(a_document_holds_what_the_text_does) {
    for (auto const& i : {depot::full(), depot::inventory()}) {
        std::string text;
        dossier::write_json(text, i);
        BOOST_TEST(boost::json::parse(text) == dossier::to_json(i));
        BOOST_TEST(boost::json::serialize(dossier::to_json(i).as_object().at("name")) == boost::json::serialize(boost::json::parse(text).as_object().at("name")));
    }
}

BOOST_AUTO_TEST_CASE(what_json_cannot_hold_is_replaced) {
    auto i = depot::full();
    i.name = "a\xE9";
    i.weight = std::numeric_limits<double>::infinity();
    auto const document = dossier::to_json(i);
    BOOST_TEST(document.as_object().at("name").as_string() == "a\uFFFD");
    BOOST_TEST(document.as_object().at("weight").is_null());
}

BOOST_AUTO_TEST_CASE(all_of_a_document_is_in_its_storage) {
    boost::json::monotonic_resource memory;
    auto const document = dossier::to_json(depot::full(), {}, &memory);
    BOOST_TEST(document.storage().get() == &memory);
    BOOST_TEST(document.as_object().at("shelves").as_array()[0].as_object().storage().get() == &memory);
    BOOST_TEST(document.as_object().at("place").as_object().storage().get() == &memory);
}

BOOST_AUTO_TEST_SUITE_END()
