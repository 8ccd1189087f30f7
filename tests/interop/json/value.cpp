// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/value.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(interop_json_value)

BOOST_AUTO_TEST_CASE(an_absent_value_is_left_out) {
    using dossier::detail::is_left_out, dossier::detail::json_codec, dossier::detail::json_field;
    dossier::detail::json_field<dossier::codec<std::string>> text{json_codec<std::string>};
    BOOST_TEST(is_left_out(std::optional<std::string>(), text));
    BOOST_TEST(!is_left_out(std::optional<std::string>(""), text));
    BOOST_TEST(is_left_out(std::string(), text));
    BOOST_TEST(!is_left_out(std::string("a"), text));
    text.required = true;
    BOOST_TEST(!is_left_out(std::string(), text));
    text.required = false;
    text.is_empty_at_first = [] { return false; };
    BOOST_TEST(!is_left_out(std::string(), text));
}

BOOST_AUTO_TEST_SUITE_END()
