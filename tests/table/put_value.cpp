// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/put_value.hpp>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/comment.hpp>
#include <dossier/codec/list.hpp>

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
    dossier::detail::put_value(out, dossier::detail::default_codec<Value>{}, value);
    return out.said;
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_put_value)

BOOST_AUTO_TEST_CASE(each_type_has_its_form) {
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

BOOST_AUTO_TEST_CASE(a_list_within_another_codec_is_an_array) {
    using numbers = std::vector<int>;
    using list = dossier::list_codec<numbers, dossier::detail::default_codec<int>>;
    notes out;
    dossier::detail::put_value(out, dossier::detail::repeating_codec<dossier::uncommented_codec<list, numbers>>{{"#", list{{}, ","}}}, numbers{1, 2});
    BOOST_TEST(out.said == "2[number 1;number 2;]");
}

BOOST_AUTO_TEST_CASE(what_has_no_form_is_told) {
    BOOST_TEST(put(std::numeric_limits<double>::infinity()) == "inf: a finite number");
    BOOST_TEST(put(static_cast<depot::state>(7)) == "7: an enumerator that has a name");
}

BOOST_AUTO_TEST_CASE(a_text_or_a_container_may_be_empty) {
    using dossier::detail::is_empty_value;
    BOOST_TEST(is_empty_value(std::string()));
    BOOST_TEST(!is_empty_value(std::string_view("a")));
    BOOST_TEST(is_empty_value(std::vector<int>()));
    BOOST_TEST(!is_empty_value(std::vector<int>{0}));
    BOOST_TEST(!is_empty_value(0));
}

BOOST_AUTO_TEST_SUITE_END()
