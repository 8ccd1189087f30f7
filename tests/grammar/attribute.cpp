// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/grammar/attribute.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>
#include <boost/spirit/home/x3/support/ast/variant.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/grammar/boolean.hpp>
#include <dossier/grammar/chrono.hpp>
#include <dossier/grammar/date.hpp>
#include <dossier/grammar/enumeration.hpp>
#include <dossier/grammar/nct_id.hpp>
#include <dossier/grammar/number.hpp>
#include <dossier/grammar/timestamp.hpp>
#include <dossier/study/overall_status.hpp>

namespace x3 = boost::spirit::x3;
namespace grammar = dossier::grammar;
using dossier::grammar::attribute_of;

namespace attributes {

template <class T>
struct holder {
    T value;
};

struct visit {
    dossier::nct_id id;
    boost::optional<dossier::partial_date> date;
    bool seen;
};

x3::rule<struct ids_id, std::vector<dossier::nct_id>> const ids = "ids";
auto const ids_def = grammar::nct_id % ", ";
BOOST_SPIRIT_DEFINE(ids)

} // namespace attributes

BOOST_FUSION_ADAPT_TPL_STRUCT((T), (attributes::holder)(T), value)
BOOST_FUSION_ADAPT_STRUCT(attributes::visit, id, date, seen)

namespace {

constexpr auto grams = x3::uint_ >> " g";
constexpr auto numbers = x3::int_ % ',';
constexpr auto comma = x3::lit(',');

/// A value in all the places that X3 has for one: `parser` reads `good` as `value`, and `bad` not at all.
template <class Parser, class T>
struct in_x3 {
    Parser parser;
    std::string good;
    T value;
    std::string bad;
    T before{};

    /// Whether `p` takes all of `text`; what it reads is in `to`.
    template <class P, class To>
    static bool takes(P const& p, std::string const& text, To& to) {
        auto first = text.begin();
        return x3::parse(first, text.end(), p, to) && first == text.end();
    }
    template <class P, class To>
    static bool takes_phrase(P const& p, std::string const& text, To& to) {
        auto first = text.begin();
        return x3::phrase_parse(first, text.end(), p, x3::blank, to) && first == text.end();
    }
    template <class P>
    void reads_one(P const& p) const {
        T to = before;
        BOOST_TEST(takes(p, good, to));
        BOOST_TEST((to == value));
        to = before;
        BOOST_TEST(!takes(p, bad, to));
        BOOST_TEST((to == before));
    }
    template <class To>
    void fills(To to) const {
        BOOST_TEST(takes(parser, good, to));
        BOOST_TEST((*to == value));
    }

    void check() const {
        static_assert(std::is_same_v<attribute_of<Parser>, T>);
        reads_one(parser);

        // other attributes
        fills(std::optional<T>());
        fills(boost::optional<T>());
        attributes::holder<T> held{before};
        BOOST_TEST(!takes(parser, bad, held));
        BOOST_TEST((held.value == before));
        BOOST_TEST(takes(parser, good, held));
        BOOST_TEST((held.value == value));
        x3::variant<std::string, T> either;
        BOOST_TEST(takes(parser, good, either));
        BOOST_TEST((boost::get<T>(either.get()) == value));

        // none
        auto first = good.begin();
        BOOST_TEST(x3::parse(first, good.end(), parser));
        BOOST_TEST((first == good.end()));
        BOOST_TEST(takes(parser, good, x3::unused));
        BOOST_TEST(takes(x3::omit[parser], good, x3::unused));

        // directives and rules
        std::string raw;
        BOOST_TEST(takes(x3::raw[parser], good, raw));
        BOOST_TEST(raw == good);
        reads_one(x3::lexeme[parser]);
        reads_one(x3::with<struct tag>(7)[parser]);
        reads_one(x3::rule<struct named, T>("value") = parser);
        reads_one(x3::rule<struct unnamed, T>() = parser);
        reads_one(&parser >> parser);

        // operators
        std::vector<T> all;
        BOOST_TEST(takes(parser % ';', good + ';' + good + ';' + good, all));
        BOOST_TEST((all == std::vector<T>(3, value)));
        all.clear();
        BOOST_TEST(takes(*(parser >> ';'), good + ';' + good + ';', all));
        BOOST_TEST((all == std::vector<T>(2, value)));
        BOOST_TEST(takes(+(';' >> parser), ';' + good, all)); // one more
        BOOST_TEST((all == std::vector<T>(3, value)));
        std::optional<T> maybe;
        BOOST_TEST(takes('(' >> -parser >> ')', "()", maybe));
        BOOST_TEST(!maybe.has_value());
        boost::optional<T> perhaps;
        BOOST_TEST(takes('(' >> -parser >> ')', '(' + good + ')', perhaps));
        BOOST_TEST((perhaps && *perhaps == value));
        T to = before;
        BOOST_TEST(takes(parser | x3::attr(before), good, to));
        BOOST_TEST((to == value));
        to = value;
        BOOST_TEST(takes((parser >> '!') | (parser >> '?'), good + '?', to));
        BOOST_TEST((to == value));
        to = before;
        BOOST_TEST(takes(x3::lit(bad) | parser, bad, to));
        BOOST_TEST((to == before));

        // semantic actions
        T seen = before;
        auto const see = [&](auto& context) { seen = x3::_attr(context); };
        first = good.begin();
        BOOST_TEST(x3::parse(first, good.end(), parser[see]));
        BOOST_TEST((seen == value));
        auto const twice = x3::rule<struct acting, T>("acting") = parser[([](auto& context) { x3::_val(context) = x3::_attr(context); })];
        reads_one(twice);

        // a skipper is applied before a value, not within it
        to = before;
        BOOST_TEST(takes_phrase(parser, " \t" + good + ' ', to));
        BOOST_TEST((to == value));
        all.clear();
        BOOST_TEST(takes_phrase(parser % ';', good + " ; " + good, all));
        BOOST_TEST((all == std::vector<T>(2, value)));
        for (std::size_t i = 1; i != good.size(); ++i) {
            to = before;
            if (takes_phrase(parser, good.substr(0, i) + '\t' + good.substr(i), to)) BOOST_ERROR("a blank at " << i << " within " << good << " is skipped");
        }

        // characters in other containers
        std::vector<char> const bytes(good.begin(), good.end());
        auto byte = bytes.begin();
        to = before;
        BOOST_TEST(x3::parse(byte, bytes.end(), parser, to));
        BOOST_TEST((to == value));
        std::string_view const view = good;
        auto at = view.begin();
        BOOST_TEST(x3::parse(at, view.end(), parser, to));
        char const* p = view.data();
        BOOST_TEST(x3::parse(p, view.data() + view.size(), parser, to));
        BOOST_TEST((p == view.data() + view.size()));
        std::string changing = good;
        auto position = changing.begin();
        BOOST_TEST(x3::parse(position, changing.end(), parser, to));
    }
};

template <class Parser, class T>
void check_in_x3(Parser const& parser, std::string good, T value, std::string bad) {
    in_x3<Parser, T>{parser, std::move(good), value, std::move(bad)}.check();
}

} // namespace

BOOST_AUTO_TEST_SUITE(grammar_attribute)

BOOST_AUTO_TEST_CASE(is_what_a_parser_gives) {
    static_assert(std::is_same_v<attribute_of<decltype(dossier::grammar::date)>, dossier::partial_date>);
    static_assert(std::is_same_v<attribute_of<decltype(grams)>, unsigned>);
    static_assert(std::is_same_v<attribute_of<decltype(numbers)>, std::vector<int>>);
    static_assert(std::is_same_v<attribute_of<decltype(comma)>, x3::unused_type>);
    static_assert(std::is_same_v<attribute_of<char[3]>, x3::unused_type>);
    BOOST_TEST(true); // all of it is checked by the compiler
}

BOOST_AUTO_TEST_CASE(a_bool) { check_in_x3(grammar::boolean, "True", true, "true"); }
BOOST_AUTO_TEST_CASE(a_bool_of_two_words) { check_in_x3(grammar::boolean_as<"yes", "no">, "yes", true, "Yes"); }
BOOST_AUTO_TEST_CASE(a_date) { check_in_x3(grammar::date, "2024-02-29", *dossier::partial_date::make(2024, 2, 29), "2023-02-29"); }
BOOST_AUTO_TEST_CASE(a_timestamp) {
    check_in_x3(grammar::timestamp, "2025-12-25 @ 12:26 AM", *dossier::timestamp::make(2025, 12, 25, 0, 26), "2025-12-25 @ 13:26 AM");
}
BOOST_AUTO_TEST_CASE(an_id) { check_in_x3(grammar::nct_id, "NCT00000042", *dossier::nct_id::make(42), "NCT0000004"); }
BOOST_AUTO_TEST_CASE(a_name) {
    check_in_x3(grammar::enumeration<dossier::overall_status>, "COMPLETED", dossier::overall_status::completed, "Completed");
}
BOOST_AUTO_TEST_CASE(a_whole_number) { check_in_x3(grammar::integer<int>, "-42", -42, "x"); }
BOOST_AUTO_TEST_CASE(digits) { check_in_x3(grammar::digits<3>, "042", 42, "42"); }
BOOST_AUTO_TEST_CASE(a_word) { check_in_x3(grammar::word<"one">(1), "one", 1, "One"); }
BOOST_AUTO_TEST_CASE(a_decimal_number) { check_in_x3(grammar::floating<double>, "-0.5", -0.5, "x"); }
BOOST_AUTO_TEST_CASE(a_calendar_day) {
    using namespace std::chrono_literals;
    check_in_x3(grammar::calendar_day, "2025-09-08", std::chrono::year_month_day(2025y / 9 / 8), "2025-09");
}
BOOST_AUTO_TEST_CASE(a_duration) { check_in_x3(grammar::duration<std::chrono::days>, "2 Weeks", std::chrono::days(14), "1 Month"); }

BOOST_AUTO_TEST_CASE(several_fill_a_struct) {
    auto const line = grammar::nct_id >> ',' >> -grammar::date >> ',' >> grammar::boolean;
    auto const read = [&](std::string const& text) {
        attributes::visit v{};
        auto first = text.begin();
        BOOST_TEST(x3::phrase_parse(first, text.end(), line, x3::blank, v));
        BOOST_TEST((first == text.end()));
        return v;
    };
    auto const whole = read("NCT00000042, 2025-09 , Yes");
    BOOST_TEST(whole.id.number() == 42u);
    BOOST_TEST((whole.date == dossier::partial_date::make(2025, 9).value()));
    BOOST_TEST(whole.seen);
    BOOST_TEST(!read("NCT00000042,,No").date);
}

BOOST_AUTO_TEST_CASE(a_defined_rule) {
    std::string const text = "NCT00000001, NCT00000002";
    std::vector<dossier::nct_id> all;
    auto first = text.begin();
    BOOST_TEST(x3::parse(first, text.end(), attributes::ids, all));
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST((first == text.end()));
}

BOOST_AUTO_TEST_SUITE_END()
