// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/field_operations.hpp>

#include <optional>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/number.hpp>

BOOST_AUTO_TEST_SUITE(schema_field_operations)

using number = dossier::detail::operations_of<dossier::detail::default_codec<int>, std::optional<int>>;
using numbers = dossier::detail::operations_of<dossier::detail::default_codec<int>, std::vector<int>>;
using text = dossier::detail::operations_of<dossier::detail::default_codec<std::string>, std::string>;

BOOST_AUTO_TEST_CASE(a_value_is_read_into_its_member_if_it_fits) {
    dossier::detail::default_codec<int> const codec{};
    std::optional<int> member;
    BOOST_TEST(number::table.read(&codec, &member, "12", {}));
    BOOST_TEST(*member == 12);
    BOOST_TEST(!number::table.read(&codec, &member, "twelve", {}));
    BOOST_TEST(*member == 12);
    BOOST_TEST(number::table.fits(&codec, "7"));
    BOOST_TEST(!number::table.fits(&codec, "seven"));
    number::table.clear(&member);
    BOOST_TEST(!member.has_value());
}

BOOST_AUTO_TEST_CASE(values_are_added_to_a_container_and_counted) {
    dossier::detail::default_codec<int> const codec{};
    std::vector<int> member;
    BOOST_TEST(numbers::table.adds);
    BOOST_TEST(numbers::table.read(&codec, &member, "1", {}));
    BOOST_TEST(numbers::table.read(&codec, &member, "2", {}));
    BOOST_TEST(numbers::table.count(&member) == 2u);
    BOOST_TEST(!number::table.adds);
}

BOOST_AUTO_TEST_CASE(a_text_is_verbatim) {
    BOOST_TEST(text::table.verbatim);
    BOOST_TEST(!number::table.verbatim);
    BOOST_TEST(text::table.expected == "text");
}

BOOST_AUTO_TEST_CASE(what_is_no_container_counts_no_elements) {
    std::optional<int> const member = 12;
    BOOST_TEST(number::table.count(&member) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
