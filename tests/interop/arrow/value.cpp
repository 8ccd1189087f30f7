// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/arrow/value.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/date.hpp>

namespace {

template <class Value>
std::string format_of() {
    auto const column = dossier::detail::make_arrow_column<Value, dossier::detail::default_codec<Value>>("x", false);
    return column->format + (column->children.empty() ? "" : column->children[0]->format);
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_arrow_value)

BOOST_AUTO_TEST_CASE(each_type_has_its_format) {
    BOOST_TEST(format_of<std::int8_t>() == "c");
    BOOST_TEST(format_of<std::uint16_t>() == "S");
    BOOST_TEST(format_of<int>() == "i");
    BOOST_TEST(format_of<std::uint32_t>() == "I");
    BOOST_TEST(format_of<std::int64_t>() == "l");
    BOOST_TEST(format_of<std::uint64_t>() == "L");
    BOOST_TEST(format_of<float>() == "f");
    BOOST_TEST(format_of<long double>() == "g");
    BOOST_TEST(format_of<bool>() == "b");
    BOOST_TEST(format_of<std::string>() == "U");
    BOOST_TEST(format_of<dossier::partial_date>() == "U");
    BOOST_TEST(format_of<dossier::timestamp>() == "tss:");
    BOOST_TEST(format_of<std::chrono::sys_days>() == "tdD");
    BOOST_TEST(format_of<std::vector<bool>>() == "+Lb");
}

BOOST_AUTO_TEST_CASE(a_value_is_added_in_its_width) {
    auto const column = dossier::detail::make_arrow_column<std::vector<bool>, dossier::detail::default_codec<std::vector<bool>>>("x", false);
    std::string scratch;
    dossier::detail::put_arrow_value(*column, dossier::codec<bool>(), std::vector<bool>{true, false}, scratch);
    BOOST_TEST(column->length == 1);
    BOOST_TEST(column->children[0]->length == 2);
    BOOST_TEST(int{column->children[0]->data[0]} == 1);
}

BOOST_AUTO_TEST_CASE(each_whole_number_has_its_letter) {
    using dossier::detail::arrow_letter;
    std::string const all = {arrow_letter<std::int8_t>(), arrow_letter<std::int16_t>(), arrow_letter<std::int32_t>(), arrow_letter<std::int64_t>(),
                             arrow_letter<std::uint8_t>(), arrow_letter<std::uint16_t>(), arrow_letter<std::uint32_t>(), arrow_letter<std::uint64_t>()};
    BOOST_TEST(all == "csilCSIL");
}

BOOST_AUTO_TEST_CASE(each_number_takes_its_bytes) {
    auto const size = []<class Number>(Number value) {
        auto const column = dossier::detail::make_arrow_column<Number, dossier::codec<Number>>("x", false);
        std::string scratch;
        dossier::detail::put_arrow_value(*column, dossier::codec<Number>(), value, scratch);
        return column->data.size();
    };
    BOOST_TEST(size(std::int8_t{1}) == 1u);
    BOOST_TEST(size(std::uint8_t{1}) == 1u);
    BOOST_TEST(size(std::int16_t{1}) == 2u);
    BOOST_TEST(size(std::uint16_t{1}) == 2u);
    BOOST_TEST(size(std::int32_t{1}) == 4u);
    BOOST_TEST(size(1.5f) == 4u);
    BOOST_TEST(size(std::uint64_t{1}) == 8u);
}

BOOST_AUTO_TEST_SUITE_END()
