// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/value/enumeration.hpp>

#include <array>
#include <sstream>
#include <string_view>

#include <dossier/study/expanded_access_status.hpp>
#include <dossier/study/overall_status.hpp>

#include <boost/test/unit_test.hpp>

#include "support/show.hpp"

namespace shop {

enum class size { small, large, huge = 7 };
enum bare { one };

} // namespace shop

template <>
inline constexpr auto dossier::enumerators<shop::size> = dossier::names<shop::size>(
    {{shop::size::small, "S", "Small"}, {shop::size::large, "L"}, {shop::size::small, "XS", "Very small"}});

namespace {

using dossier::expanded_access_status;
using dossier::overall_status;
using dossier_test::show;
using shop::size;

template <class E>
struct row {
    E value;
    std::string_view name;
    std::string_view label;
};

// Both tables are the same, row by row, and every way from one column to another works.
template <class E, std::size_t N>
void check_table(std::array<row<E>, N> const& rows) {
    BOOST_TEST_REQUIRE(dossier::enumerators<E>.size() == N);
    for (std::size_t i = 0; i != N; ++i) {
        auto const& [value, name, label] = rows[i];
        BOOST_TEST(static_cast<std::size_t>(value) == i);
        BOOST_TEST(dossier::enumerators<E>[i].value == value);
        BOOST_TEST(to_string(value) == name);
        BOOST_TEST(dossier::label(value) == label);
        BOOST_TEST(show(dossier::from_string<E>(name)) == name);
        BOOST_TEST(show(dossier::from_string<E>(label)) == "nothing");
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(value_enumeration)

BOOST_AUTO_TEST_CASE(an_enumeration_with_a_table_is_named) {
    static_assert(dossier::named_enum<size>);
    static_assert(!dossier::named_enum<shop::bare>);
    static_assert(!dossier::named_enum<int>);
    BOOST_TEST(dossier::enumerators<size>.size() == 3u);
}

BOOST_AUTO_TEST_CASE(the_first_name_of_a_value_is_written) {
    static_assert(dossier::to_string(size::small) == "S");
    static_assert(dossier::to_string(size::large) == "L");
    static_assert(dossier::to_string(size::huge).empty());
    BOOST_TEST(dossier::enumerators<size>[2].name == "XS");
}

BOOST_AUTO_TEST_CASE(a_label_is_the_name_where_none_is_given) {
    static_assert(dossier::label(size::small) == "Small");
    static_assert(dossier::label(size::large) == "L");
    static_assert(dossier::label(size::huge).empty());
    BOOST_TEST(dossier::enumerators<size>[2].label == "Very small");
}

BOOST_AUTO_TEST_CASE(every_name_is_read_letter_by_letter) {
    static_assert(dossier::from_string<size>("S") == size::small);
    static_assert(dossier::from_string<size>("XS") == size::small);
    static_assert(dossier::from_string<size>("L") == size::large);
    for (auto const wrong : {"", "s", "Small", "S ", "XXS", "7"}) BOOST_TEST(!dossier::from_string<size>(wrong), wrong);
}

BOOST_AUTO_TEST_CASE(prints_its_name_or_its_number) {
    using dossier::operator<<; // for an enumeration of another namespace
    std::ostringstream out;
    out << size::large << ' ' << size::huge << ' ' << overall_status::withheld << ' ' << static_cast<overall_status>(99);
    BOOST_TEST(out.str() == "L 7 WITHHELD 99");
}

BOOST_AUTO_TEST_CASE(overall_status_has_the_names_and_labels_of_the_registry) {
    using enum overall_status;
    check_table(std::array<row<overall_status>, 14>{{
        {active_not_recruiting, "ACTIVE_NOT_RECRUITING", "Active, not recruiting"},
        {completed, "COMPLETED", "Completed"},
        {enrolling_by_invitation, "ENROLLING_BY_INVITATION", "Enrolling by invitation"},
        {not_yet_recruiting, "NOT_YET_RECRUITING", "Not yet recruiting"},
        {recruiting, "RECRUITING", "Recruiting"},
        {suspended, "SUSPENDED", "Suspended"},
        {terminated, "TERMINATED", "Terminated"},
        {withdrawn, "WITHDRAWN", "Withdrawn"},
        {available, "AVAILABLE", "Available"},
        {no_longer_available, "NO_LONGER_AVAILABLE", "No longer available"},
        {temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"},
        {approved_for_marketing, "APPROVED_FOR_MARKETING", "Approved for marketing"},
        {withheld, "WITHHELD", "Withheld"},
        {unknown, "UNKNOWN", "Unknown status"},
    }});
}

BOOST_AUTO_TEST_CASE(expanded_access_status_has_the_names_and_labels_of_the_registry) {
    using enum expanded_access_status;
    check_table(std::array<row<expanded_access_status>, 4>{{
        {available, "AVAILABLE", "Available"},
        {no_longer_available, "NO_LONGER_AVAILABLE", "No longer available"},
        {temporarily_not_available, "TEMPORARILY_NOT_AVAILABLE", "Temporarily not available"},
        {approved_for_marketing, "APPROVED_FOR_MARKETING", "Approved for marketing"},
    }});
}

BOOST_AUTO_TEST_CASE(the_status_enumerations_are_one_byte) {
    static_assert(sizeof(overall_status) == 1 && sizeof(expanded_access_status) == 1);
    BOOST_TEST((overall_status{} == overall_status::active_not_recruiting));
}

BOOST_AUTO_TEST_CASE(a_table_of_names_is_made_at_run_time_as_well) {
    auto const table = dossier::names<size>({{size::small, "S", "Small"}, {size::large, "L"}});
    BOOST_TEST(table.size() == 2u);
    BOOST_TEST(table[0].label == "Small");
    BOOST_TEST(table[1].label == "L");
    BOOST_TEST(dossier::label(size::huge) == ""); // it is in no table
}

BOOST_AUTO_TEST_SUITE_END()
