// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/plan.hpp>

#include <dossier/study.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

namespace {

struct point {
    bool x = false;
    bool y = false;
};

struct tagged {
    std::vector<std::string_view> tags;
};
struct named {
    std::optional<std::string_view> name;
    bool x = false;
};
struct open {
    bool x = false;
    std::map<std::string_view, std::string> others;
};

} // namespace

template <>
inline constexpr auto dossier::schema<tagged> = dossier::record<tagged>(dossier::field("Tag", &tagged::tags));
template <>
inline constexpr auto dossier::schema<named> = dossier::record<named>(dossier::title("Name", &named::name), dossier::field("X", &named::x));
template <>
inline constexpr auto dossier::schema<open> = dossier::record<open>(dossier::field("X", &open::x)).unknown_keys(&open::others);

template <>
inline constexpr auto dossier::schema<point> = dossier::record<point>(dossier::field("X", &point::x), dossier::field("Y", &point::y));

BOOST_AUTO_TEST_SUITE(schema_plan)

BOOST_AUTO_TEST_CASE(the_fields_of_all_sections_stand_in_one_row) {
    using plan = dossier::detail::plan<dossier::study>;
    static_assert(plan::fields == 31 && plan::sections == 4 && plan::has_title);
    BOOST_TEST(plan::firsts[2] == 12);
    BOOST_TEST(plan::places[13].section == 2);
    BOOST_TEST(plan::places[13].index == 1);
    BOOST_TEST(plan::field<13>().rules.key == "Status");
    dossier::study s;
    plan::member<13>(s) = dossier::overall_status::withheld;
    BOOST_TEST((s.overview.status == dossier::overall_status::withheld));
}

BOOST_AUTO_TEST_CASE(a_record_without_sections_is_one_block) {
    using plan = dossier::detail::plan<point>;
    static_assert(plan::fields == 2 && plan::sections == 1 && !plan::has_title);
    point p;
    plan::member<1>(p) = true;
    BOOST_TEST(p.y);
}

BOOST_AUTO_TEST_CASE(a_record_that_borrows_is_known_by_its_members) {
    using dossier::detail::borrows_text;
    static_assert(borrows_text<dossier::study_view> && !borrows_text<dossier::study> && !borrows_text<point>);
    static_assert(borrows_text<tagged> && borrows_text<named> && borrows_text<open>);
    BOOST_TEST(borrows_text<dossier::study_view>);
}

BOOST_AUTO_TEST_SUITE_END()
