// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/value.hpp>

#include <limits>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/inventory.hpp"

namespace {

// Notes what it is handed.
struct notes {
    std::string said;
    std::string buffer;

    std::string& scratch() { return buffer; }
    void string(std::string_view s) { (said += "string ") += s; }
    void boolean(bool b) { said += b ? "true" : "false"; }
    void number(auto n) { said += "number " + std::to_string(n); }
    void unwritable(std::string_view found, std::string_view expected) { ((said += found) += ": ") += expected; }
    void array(std::size_t n, auto f) {
        said += std::to_string(n) + "[";
        f();
        said += "]";
    }
    void element(auto f) {
        f();
        said += ";";
    }
};

template <class Value>
std::string put(Value const& value) {
    notes out;
    dossier::detail::put_json(out, dossier::detail::json_codec<Value>, value);
    return out.said;
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_value)

BOOST_AUTO_TEST_CASE(each_type_has_its_json) {
    BOOST_TEST(put(std::string("a")) == "string a");
    BOOST_TEST(put(true) == "true");
    BOOST_TEST(put(-5) == "number -5");
    BOOST_TEST(put(depot::state::closed) == "string CLOSED");
    BOOST_TEST(put(depot::share{3}) == "string 3 %");
    BOOST_TEST(put(*dossier::partial_date::make(2025, 9)) == "string 2025-09");
    BOOST_TEST(put(*dossier::timestamp::make(2025, 12, 25, 0, 26)) == "string 2025-12-25T00:26");
    BOOST_TEST(put(std::vector<int>{1, 2}) == "2[number 1;number 2;]");
    BOOST_TEST(put(std::vector<bool>{true}) == "1[true;]");
}

BOOST_AUTO_TEST_CASE(what_json_cannot_hold_is_told) {
    BOOST_TEST(put(std::numeric_limits<double>::infinity()) == "inf: a finite number");
    BOOST_TEST(put(static_cast<depot::state>(7)) == "7: an enumerator that has a name");
}

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
