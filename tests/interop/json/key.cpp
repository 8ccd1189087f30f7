// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/key.hpp>

#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/inventory.hpp"

BOOST_AUTO_TEST_SUITE(interop_json_key)

BOOST_AUTO_TEST_CASE(a_key_is_written_with_a_comma_or_without) {
    constexpr auto key = dossier::detail::json_name<"nctId">;
    BOOST_TEST(key.name() == "nctId");
    BOOST_TEST(key.after(false) == "\"nctId\":");
    BOOST_TEST(key.after(true) == ",\"nctId\":");
}

BOOST_AUTO_TEST_CASE(a_member_gives_its_name) {
    BOOST_TEST(dossier::detail::json_member_name<&depot::address::by_water>.name() == "by_water");
}

BOOST_AUTO_TEST_CASE(a_type_gives_its_name_without_its_namespace_and_arguments) {
    BOOST_TEST(dossier::detail::type_name<dossier::detail::json_place>() == "json_place");
    BOOST_TEST((dossier::detail::type_name<std::pair<int, dossier::detail::json_place>>()) == "pair");
    BOOST_TEST(dossier::detail::json_type_name<dossier::detail::json_place>.name() == "json_place");
}

BOOST_AUTO_TEST_CASE(a_place_is_a_json_pointer) {
    using dossier::detail::json_place;
    json_place const top;
    json_place const list{&top, "a/b~c"};
    json_place const element{&list, {}, 12, true};
    json_place const empty{&element, ""};
    BOOST_TEST(top.pointer() == "");
    BOOST_TEST(list.pointer() == "/a~1b~0c");
    BOOST_TEST(element.pointer() == "/a~1b~0c/12");
    BOOST_TEST(empty.pointer() == "/a~1b~0c/12/");
}

BOOST_AUTO_TEST_SUITE_END()
