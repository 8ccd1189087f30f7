// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/number.hpp>

#include <cstdint>
#include <string>

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

#ifdef __cpp_lib_to_chars

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

BOOST_AUTO_TEST_SUITE_END()

#endif
