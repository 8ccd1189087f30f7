// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/section.hpp>

#include <string>
#include <type_traits>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/text.hpp>

namespace {

struct part {
    std::string a;
    std::string b;
};
struct record {
    part first;
    part second;
};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_section)

BOOST_AUTO_TEST_CASE(has_a_heading_a_member_and_fields) {
    constexpr auto s = dossier::section("Second Part", &record::second, dossier::field("A", &part::a), dossier::field("B", &part::b));
    static_assert(std::is_same_v<decltype(s)::owner, record> && std::is_same_v<decltype(s)::part, part>);
    static_assert(decltype(s.fields)::size == 2);
    BOOST_TEST(s.heading == "Second Part");
    BOOST_TEST(dossier::detail::element<1>(s.fields).rules.key == "B");
    record r;
    BOOST_TEST((&s.open(r) == &r.second));
}

BOOST_AUTO_TEST_CASE(without_a_heading_its_fields_stand_alone) {
    constexpr auto s = dossier::section(&record::first, dossier::field("A", &part::a));
    BOOST_TEST(s.heading == "");
    record r;
    BOOST_TEST((&s.open(r) == &r.first));
}

BOOST_AUTO_TEST_CASE(a_block_is_the_record_itself) {
    constexpr dossier::detail::block_description<part, decltype(dossier::field("A", &part::a))> block{
        {}, dossier::detail::make_pack(dossier::field("A", &part::a))};
    BOOST_TEST(block.heading == "");
    part p;
    BOOST_TEST((&block.open(p) == &p));
}

BOOST_AUTO_TEST_SUITE_END()
