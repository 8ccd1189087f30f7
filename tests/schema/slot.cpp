// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/slot.hpp>

#include <optional>
#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>

using dossier::detail::slot;
namespace detail = dossier::detail;

namespace {

struct any_parser {
    int number = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_slot)

BOOST_AUTO_TEST_CASE(a_value_stands_in_its_member) {
    static_assert(std::is_same_v<slot<std::string>::value_type, std::string> && !slot<std::string>::optional);
    std::string member = "before";
    BOOST_TEST((&slot<std::string>::open(member) == &member));
    slot<std::string>::clear(member);
    BOOST_TEST(member == "before"); // what has no empty state is left alone
}

BOOST_AUTO_TEST_CASE(an_optional_is_opened_where_it_is_empty) {
    using traits = slot<std::optional<std::string>>;
    static_assert(std::is_same_v<traits::value_type, std::string> && traits::optional);
    std::optional<std::string> member;
    traits::open(member) = "value";
    BOOST_TEST(*member == "value");
    BOOST_TEST((&traits::open(member) == &*member));
    BOOST_TEST(*member == "value"); // opened again, it keeps what it holds, and its memory
    traits::clear(member);
    BOOST_TEST(!member.has_value());
}

BOOST_AUTO_TEST_CASE(the_codec_of_a_member_is_that_of_its_type) {
    static_assert(std::is_base_of_v<dossier::codec<bool>, detail::default_codec<bool>>);
    static_assert(std::is_empty_v<detail::default_codec<any_parser>>);
    static_assert(!dossier::codec_for<detail::default_codec<any_parser>, any_parser>);
    BOOST_TEST(detail::default_codec<bool>::expected == dossier::codec<bool>::expected);
}

// The parser decides what is read, so a message must not promise what the type's own codec would take.
BOOST_AUTO_TEST_CASE(a_parser_is_described_in_general_and_written_by_the_types_codec) {
    using adapted = detail::adapted_codec<any_parser, bool>;
    static_assert(dossier::codec_for<adapted, bool>);
    BOOST_TEST(adapted{{7}}.parser.number == 7);
    BOOST_TEST(adapted::expected == "a value that its parser takes");
    std::string out;
    adapted::write(out, true);
    BOOST_TEST(out == "True");
}

BOOST_AUTO_TEST_CASE(a_parser_for_a_type_without_a_codec_is_described_in_general) {
    using adapted = detail::adapted_codec<any_parser, void*>;
    BOOST_TEST(adapted{{7}}.parser.number == 7);
    BOOST_TEST(adapted::expected == "a value that its parser takes");
}

BOOST_AUTO_TEST_CASE(a_codec_is_taken_as_it_is) {
    static_assert(std::is_same_v<detail::adapted_codec<dossier::yes_no_codec, bool>, dossier::yes_no_codec>);
    BOOST_TEST((detail::adapted_codec<dossier::yes_no_codec, bool>::expected == "one of Yes, No, True or False"));
}

BOOST_AUTO_TEST_CASE(a_codec_with_a_parameter_is_that_of_the_values) {
    detail::parameter_codec<dossier::codec<bool>> const with_parameter{};
    BOOST_TEST((&detail::codec_of_values(with_parameter) == &static_cast<dossier::codec<bool> const&>(with_parameter)));
}

BOOST_AUTO_TEST_SUITE_END()
