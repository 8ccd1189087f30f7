// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/text_writer.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

BOOST_AUTO_TEST_SUITE(interop_json_text_writer)

BOOST_AUTO_TEST_CASE(an_object_without_members_is_left_out_unless_it_is_kept) {
    using dossier::detail::json_name;
    std::string out;
    dossier::detail::report problems;
    {
        dossier::detail::json_buffer buffer(out);
        dossier::detail::json_text_writer writer(buffer, problems);
        std::optional<int> none, one = 1;
        writer.document([&] {
            BOOST_TEST(!writer.object(json_name<"a">, [&] { writer.object(json_name<"b">, [&] { writer.member(json_name<"c">, none); }); }));
            BOOST_TEST(writer.object(json_name<"d">, [&] { writer.object(json_name<"e">, [&] { writer.member(json_name<"f">, one); }); }));
            BOOST_TEST(writer.object(json_name<"g">, [&] { writer.object(json_name<"h">, [] {}, true); }));
            writer.nullable(json_name<"i">, none);
            writer.nullable(json_name<"j">, one);
        });
    }
    BOOST_TEST(out == R"({"d":{"e":{"f":1}},"g":{"h":{}},"i":null,"j":1})");
}

BOOST_AUTO_TEST_SUITE_END()
