// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/number.hpp>

#include <clocale>
#include <cstdint>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/read_by.hpp"

using dossier::grammar::integer;
using dossier_test::read_by;

namespace {

template <class T>
std::string number(std::string_view text) {
    // printed as int: Boost.Test and streams take int8_t for a character
    char const* p = text.data();
    T value{};
    return dossier::grammar::integer_parser<T>::match(p, text.data() + text.size(), value) ? std::to_string(value) : "no";
}

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_number)

BOOST_AUTO_TEST_CASE(whole_numbers) {
    BOOST_TEST(read_by(integer<int>, "0", -1) == "0|");
    BOOST_TEST(read_by(integer<int>, "42 g", -1) == "42| g");
    BOOST_TEST(read_by(integer<int>, "-42", -1) == "-42|");
    BOOST_TEST(read_by(integer<int>, "-0", -1) == "0|");
    BOOST_TEST(read_by(integer<int>, "0012", -1) == "12|");
    BOOST_TEST(read_by(integer<int>, "12.5", -1) == "12|.5");
    BOOST_TEST(read_by(integer<unsigned>, "42", 7u) == "42|");
}

BOOST_AUTO_TEST_CASE(what_is_no_whole_number_leaves_the_attribute) {
    for (auto const wrong : {"", "-", "+5", " 5", "x", "- 5", "--5", ".5", "\xC2\xB2", "\xEF\xBC\x95"})
        BOOST_TEST(read_by(integer<int>, wrong, -1) == "no -1", wrong);
    for (auto const wrong : {"", "-", "-5", "-0", "+5"}) BOOST_TEST(read_by(integer<unsigned>, wrong, 7u) == "no 7", wrong);
}

BOOST_AUTO_TEST_CASE(every_type_up_to_its_bounds_and_no_further) {
    BOOST_TEST(number<std::int8_t>("-128") == "-128");
    BOOST_TEST(number<std::int8_t>("-129") == "no");
    BOOST_TEST(number<std::int8_t>("127") == "127");
    BOOST_TEST(number<std::int8_t>("128") == "no");
    BOOST_TEST(number<std::uint8_t>("255") == "255");
    BOOST_TEST(number<std::uint8_t>("256") == "no");
    BOOST_TEST(number<std::int16_t>("-32768") == "-32768");
    BOOST_TEST(number<std::uint16_t>("65536") == "no");
    BOOST_TEST(number<int>("2147483647") == "2147483647");
    BOOST_TEST(number<int>("2147483648") == "no");
    BOOST_TEST(number<std::int64_t>("-9223372036854775808") == "-9223372036854775808");
    BOOST_TEST(number<std::int64_t>("9223372036854775808") == "no");
    BOOST_TEST(number<std::uint64_t>("18446744073709551615") == "18446744073709551615");
    BOOST_TEST(number<std::uint64_t>("18446744073709551616") == "no");
    BOOST_TEST(number<std::uint64_t>("99999999999999999999999999999999") == "no");
    BOOST_TEST(read_by(integer<int>, "2147483648", -1) == "no -1");
}

BOOST_AUTO_TEST_CASE(characters_and_bool_are_no_numbers) {
    static_assert(dossier::integer_type<signed char> && dossier::integer_type<unsigned long long>);
    static_assert(!dossier::integer_type<bool> && !dossier::integer_type<char> && !dossier::integer_type<char8_t> && !dossier::integer_type<double>);
}

BOOST_AUTO_TEST_CASE(stand_in_a_larger_grammar) {
    BOOST_TEST(read_by('#' >> integer<int> >> " g", "#42 g", -1) == "42|");
}

BOOST_AUTO_TEST_SUITE_END()

using dossier::grammar::floating;

BOOST_AUTO_TEST_SUITE(grammar_decimal_number)

BOOST_AUTO_TEST_CASE(decimal_numbers) {
    BOOST_TEST(read_by(floating<double>, "0", -1.0) == "0|");
    BOOST_TEST(read_by(floating<double>, "12.5 g", -1.0) == "12.5| g");
    BOOST_TEST(read_by(floating<double>, "-0.5", -1.0) == "-0.5|");
    BOOST_TEST(read_by(floating<double>, ".5", -1.0) == "0.5|");
    BOOST_TEST(read_by(floating<double>, "5.", -1.0) == "5|");
    BOOST_TEST(read_by(floating<double>, "1e3", -1.0) == "1000|");
    BOOST_TEST(read_by(floating<double>, "1E-3", -1.0) == "0.001|");
    BOOST_TEST(read_by(floating<double>, "1e", -1.0) == "1|e");
    BOOST_TEST(read_by(floating<double>, "1,5", -1.0) == "1|,5");
    BOOST_TEST(read_by(floating<double>, "0x1p3", -1.0) == "0|x1p3");
    BOOST_TEST(read_by(floating<float>, "0.1", -1.0f) == "0.1|");
}

BOOST_AUTO_TEST_CASE(what_is_no_decimal_number_leaves_the_attribute) {
    for (auto const wrong : {"", "-", "+5", " 5", ".", "-.", "e3", "inf", "-inf", "INFINITY", "nan", "NaN", "nan(1)", "x", "1e999", "-1e999"})
        BOOST_TEST(read_by(floating<double>, wrong, -1.0) == "no -1", wrong);
    BOOST_TEST(read_by(floating<float>, "1e39", -1.0f) == "no -1");
}

BOOST_AUTO_TEST_CASE(the_nearest_value_is_read) {
    double value = 0;
    std::string_view const text = "0.1";
    char const* p = text.data();
    BOOST_TEST(dossier::grammar::floating_parser<double>::match(p, p + text.size(), value));
    BOOST_TEST((value == 0.1));
}

BOOST_AUTO_TEST_CASE(stand_in_a_larger_grammar) {
    BOOST_TEST(read_by(floating<double> >> '%', "12.5%", -1.0) == "12.5|");
}

// How numbers are read where the standard library cannot.
BOOST_AUTO_TEST_CASE(without_from_chars_the_same_is_read) {
    namespace detail = dossier::grammar::detail;
    for (std::string_view const text :
         {"0", "-0", "12.5 g", ".5", "5.", "-.5e1", "1e3", "1E-3", "1e+3", "1e", "1e+", "1.e2", "1,5", "0x1p3", "", "-", "+5", " 5", ".", "-.", "e3",
          "inf", "nan", "x", "1e999", "-1e999", "1e-999", "0e-999", "0e999", "5e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623159e308",
          "0.1", "0.30000000000000004", "9007199254740993", "9007199254740992.9999999999999999999999999999999999999", "8.41e21", "2.2250738585072011e-308"}) {
        double expected = -1, value = -1;
        char const *p = text.data(), *q = p;
        bool const matches = dossier::grammar::floating_parser<double>::match(p, p + text.size(), expected);
        BOOST_TEST(detail::match_decimal(q, text.data() + text.size(), value) == matches, text);
        BOOST_TEST((q == p), text);
        BOOST_TEST((value == expected), text);
    }
}

BOOST_AUTO_TEST_CASE(without_from_chars_the_locale_does_not_matter) {
    std::string const before = std::setlocale(LC_NUMERIC, nullptr);
    bool const comma = std::setlocale(LC_NUMERIC, "de_DE.UTF-8") != nullptr;
    double value = 0;
    std::string_view const text = "12.5";
    char const* p = text.data();
    BOOST_TEST(dossier::grammar::detail::match_decimal(p, p + text.size(), value));
    std::setlocale(LC_NUMERIC, before.c_str());
    BOOST_TEST(value == 12.5);
    if (!comma) BOOST_TEST_MESSAGE("without the locale de_DE.UTF-8, which is not installed");
}

BOOST_AUTO_TEST_SUITE_END()
