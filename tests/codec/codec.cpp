// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/codec.hpp>

#include <optional>
#include <ostream>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

#include "support/read_by.hpp"
#include "support/show.hpp"
#include "support/written.hpp"

namespace shop {

// A type of a user's own, and how it is read, written and described.
struct money {
    unsigned units = 0;
    unsigned cents = 0;
    friend std::ostream& operator<<(std::ostream& out, money m) { return out << m.units << '.' << m.cents; }
};

// Read without a grammar: every text is a value.
struct shout {
    std::string text;
};

struct order {
    std::optional<money> price;
    money paid;
    std::optional<shout> remark;
};

// Each is one half of a codec.
struct described_alone {
    static constexpr std::string_view expected = "nothing that could be read";
};
struct parser_alone {
    static constexpr auto parser = boost::spirit::x3::int_;
};

} // namespace shop

BOOST_FUSION_ADAPT_STRUCT(shop::money, units, cents)

template <>
struct dossier::codec<shop::money> {
    static constexpr auto parser = boost::spirit::x3::uint_ >> '.' >> boost::spirit::x3::uint_;
    static constexpr std::string_view expected = "an amount such as 12.50";
    static void write(std::string& out, shop::money const& m) { (out += std::to_string(m.units) += '.') += std::to_string(m.cents); }
};

template <>
struct dossier::codec<shop::shout> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "anything";
    static void read(shop::shout& value, std::string_view text) { value.text = std::string(text) + '!'; }
};

template <>
inline constexpr auto dossier::schema<shop::order> = dossier::record<shop::order>(
    dossier::field("Price", &shop::order::price),
    dossier::field("Paid", &shop::order::paid),
    dossier::field("Remark", &shop::order::remark)).absent("None");

namespace {

using dossier_test::show;
using shop::money;
using shop::order;

} // namespace

BOOST_AUTO_TEST_SUITE(codec_codec)

BOOST_AUTO_TEST_CASE(a_codec_describes_and_has_a_parser_or_reads_verbatim) {
    static_assert(dossier::encodable<money> && dossier::encodable<shop::shout>);
    static_assert(!dossier::encodable<order> && !dossier::encodable<void*>);
    static_assert(!dossier::codec_for<shop::described_alone, int> && !dossier::codec_for<shop::parser_alone, int>);
    static_assert(!dossier::codec_for<dossier::codec<shop::shout>, money>); // it reads another type
    BOOST_TEST(dossier_test::read_by(dossier::codec<money>::parser, "12.50", money()) == "12.50|");
    BOOST_TEST(dossier_test::written<dossier::codec<money>>(money{12, 50}) == "> 12.50");
}

BOOST_AUTO_TEST_CASE(a_users_codec_reads_the_members_of_its_type) {
    auto const o = dossier::parse<order>("Price: 12.50\nPaid: 0.5\nRemark: thanks\n");
    BOOST_TEST(o.ok());
    BOOST_TEST(show(o->price) == "12.50");
    BOOST_TEST(show(o->paid) == "0.5");
    BOOST_TEST_REQUIRE(o->remark.has_value());
    BOOST_TEST(o->remark->text == "thanks!");
}

BOOST_AUTO_TEST_CASE(its_parser_has_to_match_all_of_the_value_without_its_blanks) {
    BOOST_TEST(show(dossier::parse<order>("Price:  \t12.50 \n")->price) == "12.50");
    auto const o = dossier::parse<order>("Price: 12.50 EUR\nPaid: twelve\nRemark: None\n");
    BOOST_TEST(!o.ok());
    BOOST_TEST(show(o->price) == "nothing");
    BOOST_TEST(show(o->paid) == "0.0");
    BOOST_TEST(!o->remark.has_value());
    BOOST_TEST_REQUIRE(o.diagnostics().size() == 2u);
    BOOST_TEST(o.diagnostics()[0].message() == "Price: \"12.50 EUR\" is not an amount such as 12.50");
    BOOST_TEST(o.diagnostics()[1].message() == "Paid: \"twelve\" is not an amount such as 12.50");
    BOOST_TEST_REQUIRE(o.extras().size() == 2u);
    BOOST_TEST(o.extras()[0].value == "12.50 EUR");
    BOOST_TEST(o.extras()[1].value == "twelve");
}

BOOST_AUTO_TEST_CASE(a_codec_need_not_say_why_a_text_is_no_value) {
    BOOST_TEST(dossier::detail::why_not(dossier::codec<money>(), "12.50 EUR") == "");
    BOOST_TEST(dossier::detail::why_not(dossier::codec<bool>(), "true") == dossier::codec<bool>::why_not("true"));
}

BOOST_AUTO_TEST_SUITE_END()
