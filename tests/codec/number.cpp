// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/number.hpp>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/written.hpp"

namespace {

struct measures {
    std::int64_t size = 0;
    std::optional<std::uint8_t> level;

    friend bool operator==(measures const&, measures const&) = default;
};

using dossier_test::written;

} // namespace

template <>
inline constexpr auto dossier::schema<measures> = dossier::record<measures>(
    dossier::field("Installed-Size", &measures::size),
    dossier::field("Level", &measures::level));

BOOST_AUTO_TEST_SUITE(codec_number)

BOOST_AUTO_TEST_CASE(reads_the_numbers_of_a_record) {
    auto const r = dossier::parse<measures>("Installed-Size: -1204\nLevel: 255\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == measures{-1204, std::uint8_t{255}}));
}

BOOST_AUTO_TEST_CASE(a_number_out_of_range_does_not_fit) {
    auto const r = dossier::parse<measures>("Installed-Size: 1204 kB\nLevel: 256\n");
    BOOST_TEST((*r == measures{}));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    BOOST_TEST(r.diagnostics()[0].message() == "Installed-Size: \"1204 kB\" is not a whole number from -9223372036854775808 to 9223372036854775807");
    BOOST_TEST(r.diagnostics()[1].message() == "Level: \"256\": it is too large for a whole number from 0 to 255");
}

BOOST_AUTO_TEST_CASE(every_type_says_its_range) {
    BOOST_TEST(dossier::codec<std::int8_t>::expected == "a whole number from -128 to 127");
    BOOST_TEST(dossier::codec<std::int16_t>::expected == "a whole number from -32768 to 32767");
    BOOST_TEST(dossier::codec<std::uint16_t>::expected == "a whole number from 0 to 65535");
    BOOST_TEST(dossier::codec<std::int32_t>::expected == "a whole number from -2147483648 to 2147483647");
    BOOST_TEST(dossier::codec<std::uint32_t>::expected == "a whole number from 0 to 4294967295");
    BOOST_TEST(dossier::codec<std::uint64_t>::expected == "a whole number from 0 to 18446744073709551615");
}

BOOST_AUTO_TEST_CASE(writes_whole_numbers) {
    BOOST_TEST(written<dossier::codec<int>>(0) == "> 0");
    BOOST_TEST(written<dossier::codec<int>>(std::numeric_limits<int>::min()) == "> -2147483648");
    BOOST_TEST(written<dossier::codec<std::uint8_t>>(std::uint8_t{65}) == "> 65");
}

BOOST_AUTO_TEST_CASE(any_number_could_go_on) {
    BOOST_TEST(dossier::codec<int>::could_go_on("12"));
}

BOOST_AUTO_TEST_CASE(says_when_a_number_is_out_of_range) {
    using dossier::codec;
    BOOST_TEST(codec<std::uint8_t>::why_not("256") == "it is too large for a whole number from 0 to 255");
    BOOST_TEST(codec<std::uint8_t>::why_not("-1") == "it is too small for a whole number from 0 to 255");
    BOOST_TEST(codec<std::int8_t>::why_not("-129") == "it is too small for a whole number from -128 to 127");
    for (auto const text : {"", "-", "+5", "12 kB", "1.5", "x"}) BOOST_TEST(codec<int>::why_not(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct weights {
    std::optional<double> weight;
    std::optional<float> ratio;

    friend bool operator==(weights const&, weights const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<weights> = dossier::record<weights>(
    dossier::field("Weight", &weights::weight),
    dossier::field("Ratio", &weights::ratio));

BOOST_AUTO_TEST_SUITE(codec_decimal_number)

BOOST_AUTO_TEST_CASE(reads_the_numbers_of_a_record) {
    auto const r = dossier::parse<weights>("Weight: 12.50\nRatio: 1e-3\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == weights{12.5, 0.001f}));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_does_not_fit) {
    auto const r = dossier::parse<weights>("Weight: 1,5\nRatio: nan\n");
    BOOST_TEST((*r == weights{}));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 2u);
    BOOST_TEST(r.diagnostics()[0].message() == "Weight: \"1,5\" is not a number such as 12 or -0.5");
    BOOST_TEST(r.diagnostics()[1].message() == "Ratio: \"nan\" is not a number such as 12 or -0.5");
}

BOOST_AUTO_TEST_CASE(writes_the_shortest_that_reads_back) {
    BOOST_TEST(written<dossier::codec<double>>(0.1) == "> 0.1");
    BOOST_TEST(written<dossier::codec<float>>(0.1f) == "> 0.1");
    BOOST_TEST(written<dossier::codec<double>>(-12.0) == "> -12");
    BOOST_TEST(written<dossier::codec<double>>(1e300) == "> 1e+300");
}

BOOST_AUTO_TEST_CASE(any_finite_number_comes_back) {
    using limits = std::numeric_limits<double>;
    for (double const x : {0.0, -0.0, 1.0 / 3, limits::max(), limits::lowest(), limits::min(), limits::denorm_min(), 123456789.123456789, 5e-324}) {
        weights m;
        m.weight = x;
        m.ratio = 1.0f / 3;
        auto const page = dossier::write(m);
        BOOST_TEST(static_cast<bool>(page), x);
        auto const read = dossier::parse<weights>(page.text());
        BOOST_TEST((*read == m), x);
        BOOST_TEST(std::signbit(*read->weight) == std::signbit(x));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused) {
    weights m;
    m.weight = std::numeric_limits<double>::quiet_NaN();
    m.ratio = -std::numeric_limits<float>::infinity();
    auto const page = dossier::write(m);
    BOOST_TEST_REQUIRE(page.diagnostics().size() == 2u);
    BOOST_TEST(page.diagnostics()[0].message() == "Weight: \"nan\" cannot be written; expected a number such as 12 or -0.5");
    BOOST_TEST(page.diagnostics()[1].message() == "Ratio: \"-inf\" cannot be written; expected a number such as 12 or -0.5");
}

BOOST_AUTO_TEST_CASE(any_number_could_go_on) {
    BOOST_TEST(dossier::codec<double>::could_go_on("12.5"));
}

BOOST_AUTO_TEST_CASE(says_when_a_decimal_number_is_out_of_range) {
    BOOST_TEST(dossier::codec<double>::why_not("-1e999") == "it is too large (the largest number is 1.7976931348623157e+308)");
    BOOST_TEST(dossier::codec<float>::why_not("1e39") == "it is too large (the largest number is 3.4028235e+38)");
    BOOST_TEST(dossier::codec<double>::why_not("1e-999") == "it is too close to 0");
    for (auto const text : {"", "-", "1,5", "nan", "inf", "1e999 "}) BOOST_TEST(dossier::codec<double>::why_not(text) == "", text);
}

BOOST_AUTO_TEST_CASE(states_the_range_of_each_type) {
    BOOST_TEST(dossier::detail::range_of<std::int8_t>() == "a whole number from -128 to 127");
    BOOST_TEST(dossier::detail::range_of<std::uint8_t>() == "a whole number from 0 to 255");
    BOOST_TEST(dossier::detail::range_of<std::int16_t>() == "a whole number from -32768 to 32767");
    BOOST_TEST(dossier::detail::range_of<std::uint16_t>() == "a whole number from 0 to 65535");
    BOOST_TEST(dossier::detail::range_of<std::int32_t>() == "a whole number from -2147483648 to 2147483647");
    BOOST_TEST(dossier::detail::range_of<std::uint32_t>() == "a whole number from 0 to 4294967295");
    BOOST_TEST(dossier::detail::range_of<std::int64_t>() == "a whole number from -9223372036854775808 to 9223372036854775807");
    BOOST_TEST(dossier::detail::range_of<std::uint64_t>() == "a whole number from 0 to 18446744073709551615");
}

BOOST_AUTO_TEST_SUITE_END()
