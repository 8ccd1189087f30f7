// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/value_text.hpp>

#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/list.hpp>

namespace {

template <class Value>
std::string text_of(Value const& value, std::string_view separator, bool escape) {
    std::string out = ">", scratch;
    dossier::detail::value_text text(out, scratch, separator, escape);
    dossier::detail::put_value(text, dossier::detail::default_codec<Value>{}, value);
    return out.substr(1);
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_value_text)

BOOST_AUTO_TEST_CASE(one_value_is_not_escaped) {
    BOOST_TEST(text_of(std::string("a|b\\"), "|", true) == "a|b\\");
    BOOST_TEST(text_of(true, "|", true) == "true");
    BOOST_TEST(text_of(-2.5, "|", true) == "-2.5");
}

BOOST_AUTO_TEST_CASE(elements_are_joined) {
    std::vector<std::string> const list{"a|b", "", "c\\"};
    BOOST_TEST(text_of(list, "|", true) == "a\\|b||c\\\\");
    BOOST_TEST(text_of(list, ", ", false) == "a|b, , c\\");
    BOOST_TEST(text_of(std::vector<int>(), "|", true) == "");
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_elements) {
    std::string out, scratch;
    std::vector<std::pair<std::string, std::string>> const all{{"a", "1|2"}, {"b", ""}};
    dossier::detail::append_pairs({out, scratch, "|", true}, out, all);
    BOOST_TEST(out == "a: 1\\|2|b: ");
}

BOOST_AUTO_TEST_SUITE_END()
