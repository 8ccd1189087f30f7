// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/value_writer.hpp>

#include <optional>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

BOOST_AUTO_TEST_SUITE(interop_json_value_writer)

BOOST_AUTO_TEST_CASE(an_object_without_members_is_left_out_unless_it_is_kept) {
    using dossier::detail::json_name;
    boost::json::value out;
    dossier::detail::json_value_writer writer(out);
    std::optional<int> none, one = 1;
    BOOST_TEST(!writer.object(json_name<"a">, [&] { writer.object(json_name<"b">, [&] { writer.member(json_name<"c">, none); }); }));
    BOOST_TEST(writer.object(json_name<"d">, [&] { writer.object(json_name<"e">, [&] { writer.member(json_name<"f">, one); }); }));
    BOOST_TEST(writer.object(json_name<"g">, [] {}, true));
    writer.nullable(json_name<"h">, none);
    writer.nullable(json_name<"i">, one);
    BOOST_TEST(boost::json::serialize(out) == R"({"d":{"e":{"f":1}},"g":{},"h":null,"i":1})");
}

BOOST_AUTO_TEST_SUITE_END()
