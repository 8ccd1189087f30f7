// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/from_string.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/chrono.hpp>
#include <dossier/codec/list.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/value.hpp>

namespace {

enum class priority { low, high };

} // namespace

template <>
inline constexpr auto dossier::enumerators<priority> = dossier::names<priority>({{priority::low, "low"}, {priority::high, "high"}});

namespace {

using dossier::from_string;
using dossier::nct_id;
using dossier::partial_date;
using dossier::timestamp;

template <class T>
concept readable = requires { from_string<T>(""); };

} // namespace

BOOST_AUTO_TEST_SUITE(codec_from_string)

BOOST_AUTO_TEST_CASE(reads_what_to_string_prints) {
    BOOST_TEST(to_string(from_string<partial_date>("2025-09").value()) == "2025-09");
    BOOST_TEST(to_string(*from_string<timestamp>("2025-12-25 @ 12:26 AM")) == "2025-12-25 @ 12:26 AM");
    BOOST_TEST(from_string<nct_id>("NCT01234567")->number() == 1234567u);
    BOOST_TEST(from_string<nct_id>("NCT01234567").reason() == "");
}

BOOST_AUTO_TEST_CASE(gives_the_reason_of_the_codec) {
    auto const day = from_string<partial_date>("2025-02-30");
    BOOST_TEST(!day);
    BOOST_TEST(day.reason() == "there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    BOOST_TEST(from_string<nct_id>("NCT1").reason() == "it has 1 digit, not 8 (ids look like NCT01234567)");
    BOOST_TEST(from_string<int>("99999999999").reason() == "it is too large for a whole number from -2147483648 to 2147483647");
}

BOOST_AUTO_TEST_CASE(else_says_what_was_expected) {
    BOOST_TEST(from_string<partial_date>("soon").reason() == "not a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(from_string<timestamp>("").reason() == "not a time such as 2025-12-25 @ 12:26 AM");
    BOOST_TEST(from_string<partial_date>(" 2025").reason() == "not a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(from_string<std::chrono::days>("1 Month").reason() == "not a duration such as 1 Day or 30 Minutes");
}

BOOST_AUTO_TEST_CASE(takes_another_codec) {
    BOOST_TEST(from_string<bool>("on", dossier::bool_as<"on", "off">).value());
    BOOST_TEST(from_string<bool>("True", dossier::bool_as<"on", "off">).reason() == "not on or off");
    constexpr dossier::list_codec<std::vector<int>, dossier::codec<int>> numbers{{}, ","};
    BOOST_TEST(from_string<std::vector<int>>("1,2", numbers)->size() == 2u);
}

BOOST_AUTO_TEST_CASE(is_used_as_an_optional) {
    static_assert(std::is_convertible_v<dossier::value_result<partial_date>, std::optional<partial_date>>);
    std::optional<partial_date> const day = from_string<partial_date>("2025-09-08");
    BOOST_TEST(to_string(*day) == "2025-09-08");
    BOOST_TEST(to_string(from_string<partial_date>("?").value_or(*partial_date::make(1))) == "0001");
    BOOST_TEST((from_string<int>("7") == 7));
}

BOOST_AUTO_TEST_CASE(an_enumeration_has_its_own) {
    static_assert(std::is_same_v<decltype(from_string<priority>("low")), std::optional<priority>>);
    BOOST_TEST((from_string<priority>("high") == priority::high));
    BOOST_TEST((from_string<priority>("High") == std::nullopt));
}

BOOST_AUTO_TEST_CASE(a_text_is_not_read_but_assigned) {
    static_assert(readable<bool> && readable<double> && readable<timestamp> && readable<priority>);
    static_assert(!readable<std::string> && !readable<std::string_view>);
}

BOOST_AUTO_TEST_SUITE_END()
