// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/value_reader.hpp>

#include <optional>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

BOOST_AUTO_TEST_SUITE(interop_json_value_reader)

BOOST_AUTO_TEST_CASE(a_reader_tells_what_is_there) {
    using dossier::detail::json_name;
    dossier::detail::report problems;
    dossier::detail::json_value_reader reader(problems);
    auto const document = boost::json::parse(R"({"a":{"b":1},"c":null,"d":5,"e":{}})");
    std::optional<int> b, c = 1, d, missing = 7;
    reader.document(document, [&] {
        BOOST_TEST(reader.object(json_name<"a">, [&] { BOOST_TEST(reader.member(json_name<"b">, b)); }));
        BOOST_TEST(!reader.object(json_name<"x">, [&] { BOOST_TEST(!reader.member(json_name<"b">, missing)); }));
        BOOST_TEST(reader.object(json_name<"e">, [] {}));
        BOOST_TEST(reader.nullable(json_name<"c">, c));
        BOOST_TEST(reader.nullable(json_name<"d">, d));
        BOOST_TEST(!reader.nullable(json_name<"y">, missing));
    });
    BOOST_TEST(b.value() == 1);
    BOOST_TEST(!c);
    BOOST_TEST(d.value() == 5);
    BOOST_TEST(missing.value() == 7);
    BOOST_TEST(problems.diagnostics.empty());
}

BOOST_AUTO_TEST_SUITE_END()
