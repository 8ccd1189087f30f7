// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/special_reading.hpp>

#include <dossier/reading/make_table.hpp>
#include <dossier/record.hpp>
#include <dossier/study.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

template <int>
struct part {
    std::string text;
};
template <int N>
struct numbered {
    std::string text;
    std::vector<std::string> labels;
    part<N> one;
    std::vector<part<N>> many;
    std::vector<std::pair<std::string, std::string>> others;
};

template <int N>
constexpr auto described() {
    return dossier::record<numbered<N>>(dossier::field("Text", &numbered<N>::text).multiline());
}
template <int N>
constexpr auto of_part = dossier::field("Word", &part<N>::text);

bool is_short(std::string_view line) { return line.size() < 3; }

constexpr auto dossier_schema(std::type_identity<numbered<0>>) { return described<0>().ignore_case().padded_keys().separator(" = "); }
constexpr auto dossier_schema(std::type_identity<numbered<1>>) { return dossier::record<numbered<1>>(dossier::section("One", &numbered<1>::one, of_part<1>)).indented_keys(); }
constexpr auto dossier_schema(std::type_identity<numbered<2>>) { return dossier::record<numbered<2>>(dossier::section("Many", &numbered<2>::many, of_part<2>)); }
constexpr auto dossier_schema(std::type_identity<numbered<3>>) { return dossier::record<numbered<3>>(dossier::field("Text", &numbered<3>::text)).continuation_lines(); }
constexpr auto dossier_schema(std::type_identity<numbered<4>>) { return described<4>().blank_line_ends(); }
constexpr auto dossier_schema(std::type_identity<numbered<5>>) { return described<5>().armour(); }
constexpr auto dossier_schema(std::type_identity<numbered<6>>) { return described<6>().comments("#"); }
constexpr auto dossier_schema(std::type_identity<numbered<7>>) { return described<7>().begins_at("Text"); }
constexpr auto dossier_schema(std::type_identity<numbered<8>>) { return described<8>().begins_at("Text").ends_at("End"); }
constexpr auto dossier_schema(std::type_identity<numbered<9>>) { return described<9>().separated_by("%%"); }
constexpr auto dossier_schema(std::type_identity<numbered<10>>) { return described<10>().enclosed("<<", ">>"); }
constexpr auto dossier_schema(std::type_identity<numbered<11>>) { return described<11>().unknown_keys(&numbered<11>::others); }
constexpr auto dossier_schema(std::type_identity<numbered<12>>) { return dossier::record<numbered<12>>(dossier::section("One", &numbered<12>::one, of_part<12>)).body(&numbered<12>::text); }
constexpr auto dossier_schema(std::type_identity<numbered<13>>) { return described<13>().texts_end_at(is_short); }
constexpr auto dossier_schema(std::type_identity<numbered<14>>) { return dossier::record<numbered<14>>(dossier::field("Text", &numbered<14>::text).multiline(dossier::any_key)); }
constexpr auto dossier_schema(std::type_identity<numbered<15>>) { return dossier::record<numbered<15>>(dossier::field("Word", &numbered<15>::others).parameter("[", "]")); }
constexpr auto dossier_schema(std::type_identity<numbered<16>>) { return dossier::record<numbered<16>>(dossier::block("<", ">", &numbered<16>::text)); }
constexpr auto dossier_schema(std::type_identity<numbered<17>>) {
    return dossier::record<numbered<17>>(dossier::field("Labels", &numbered<17>::labels), dossier::section("One", &numbered<17>::one, of_part<17>, dossier::field("Text", &part<17>::text)));
}

void is_true(bool holds, int n) { BOOST_TEST(holds, n); }

template <int N>
bool is_special() { // no constant: see `reads_specially`
    return dossier::detail::table_of<numbered<N>>.special != nullptr;
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_special_reading)

BOOST_AUTO_TEST_CASE(a_study_needs_none) {
    BOOST_TEST(!dossier::detail::table_of<dossier::study>.special);
    BOOST_TEST(!is_special<0>());
    BOOST_TEST(!is_special<1>());
    BOOST_TEST(!is_special<17>());
}

BOOST_AUTO_TEST_CASE(each_rule_that_needs_it_brings_it) {
    [&]<int... N>(std::integer_sequence<int, N...>) { (is_true(is_special<N + 2>(), N + 2), ...); }(std::make_integer_sequence<int, 15>{});
    BOOST_TEST((dossier::detail::table_of<numbered<2>>.special == &dossier::detail::special_reading::all));
}

BOOST_AUTO_TEST_SUITE_END()
