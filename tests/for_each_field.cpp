// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/for_each_field.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "../examples/debian_package.hpp"
#include "support/fixture.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"

namespace {

using dossier::field_info;
using dossier::for_each_field;
using dossier::study;
using dossier::study_view;
using post::shipment;

template <class T>
bool is_empty(std::optional<T> const& value) {
    return !value;
}

// A record of two sections that have the same struct and the same keys.
struct person {
    std::string name;
    int age = 0;
};
struct letter {
    person from;
    person to;
};

// A record with a section that repeats.
struct crew {
    std::string name;
    std::vector<person> sailors;
};

// Each field's path and part. None occurs twice.
template <class Record>
std::set<std::string> paths_of(Record const& record) {
    std::set<std::string> all;
    for_each_field(record, [&](field_info const& field, auto const&) {
        BOOST_TEST(field.path.ends_with(field.member));
        BOOST_TEST(all.insert(std::string(field.path) + ' ' + std::to_string(field.part)).second, field.path);
    });
    return all;
}

} // namespace

template <>
inline constexpr auto dossier::schema<crew> = dossier::record<crew>(
    dossier::field("Name", &crew::name),
    dossier::section("Sailor", &crew::sailors, dossier::field("Name", &person::name), dossier::field("Age", &person::age)));

template <>
inline constexpr auto dossier::schema<letter> = dossier::record<letter>(
    dossier::section("From", &letter::from, dossier::field("Name", &person::name), dossier::field("Age", &person::age)),
    dossier::section("To", &letter::to, dossier::field("Name", &person::name), dossier::field("Age", &person::age)));

BOOST_AUTO_TEST_SUITE(for_each_field_)

BOOST_AUTO_TEST_CASE(visits_the_fields_of_a_flat_record_in_order) {
    shipment const p{"Ada", post::speed::slow, 5, {}, {}, "fragile"};
    std::string keys;
    for_each_field(p, [&](field_info const& field, auto const&) {
        BOOST_TEST(field.section == "");
        (keys += field.key) += '|';
    });
    BOOST_TEST(keys == "Sender|Sent by|Weight|Fragile|Sent|Note|");
}

BOOST_AUTO_TEST_CASE(gives_the_members_themselves) {
    shipment const p{"Ada", {}, 5, {}, {}, {}};
    std::vector<void const*> have;
    for_each_field(p, [&](field_info const&, auto& value) {
        static_assert(std::is_const_v<std::remove_reference_t<decltype(value)>>);
        have.push_back(&value);
    });
    BOOST_TEST((have == std::vector<void const*>{&p.sender, &p.by, &p.weight, &p.fragile, &p.sent, &p.note}));
}

BOOST_AUTO_TEST_CASE(may_change_the_members) {
    shipment p{"Ada", post::speed::slow, 5, true, {}, "fragile"};
    for_each_field(p, [](field_info const&, auto& value) { value = {}; });
    BOOST_TEST((p == shipment()));
}

BOOST_AUTO_TEST_CASE(shows_the_rules_of_each_field) {
    std::string required, multiline, also, absent;
    for_each_field(shipment(), [&](field_info const& field, auto const&) {
        if (field.rules.required) (required += field.key) += '|';
        if (field.rules.multiline) (multiline += field.key) += '|';
        for (auto const spelling : field.rules.aliases) (also += spelling) += '|';
        if (field.key == "Sent")
            for (auto const spelling : field.rules.absent) (absent += spelling) += '|';
    });
    BOOST_TEST(required == "Sender|Weight|");
    BOOST_TEST(multiline == "Note|");
    BOOST_TEST(also == "Carrier|Speed|");
    BOOST_TEST(absent == "None|-|not yet|");
}

BOOST_AUTO_TEST_CASE(the_title_of_a_study_comes_first_and_headings_are_told) {
    std::vector<std::string> fields;
    for_each_field(study(), [&](field_info const& field, auto const& value) {
        BOOST_TEST(is_empty(value));
        fields.push_back(std::string(field.section) + '/' + std::string(field.key));
    });
    BOOST_TEST_REQUIRE(fields.size() == 32u);
    BOOST_TEST(fields[0] == "/Viewing Study");
    BOOST_TEST(fields[1] == "/Ignite Creation Date");
    BOOST_TEST(fields[12] == "/Organization");
    BOOST_TEST(fields[13] == "Study Overview/Official Title");
    BOOST_TEST(fields[31] == "Study Oversight/Is an FDA AA801 Violation?");
}

BOOST_AUTO_TEST_CASE(visits_a_view_as_it_visits_a_study) {
    auto const text = dossier_test::fixture("study_2025.txt");
    auto const count = [](auto const& record) {
        int present = 0;
        for_each_field(record, [&](field_info const&, auto const& value) { present += !is_empty(value); });
        return present;
    };
    BOOST_TEST(count(*dossier::parse<study>(text)) == 27);
    BOOST_TEST(count(*dossier::parse<study_view>(text)) == 27);
}

BOOST_AUTO_TEST_CASE(sections_of_one_struct_are_visited_apart) {
    letter l{{"Ada", 36}, {"Charles", 79}};
    std::string all;
    for_each_field(l, [&](field_info const& field, auto& value) {
        ((all += field.section) += ' ') += field.key;
        if constexpr (std::is_same_v<decltype(value), int&>) all += ' ' + std::to_string(value++) + '|';
        else all += ' ' + value + '|';
    });
    BOOST_TEST(all == "From Name Ada|From Age 36|To Name Charles|To Age 79|");
    BOOST_TEST(l.from.age == 37);
    BOOST_TEST(l.to.age == 80);
}

// The title and the header have an id each, and the header and the overview a status each.
BOOST_AUTO_TEST_CASE(a_path_names_one_field_alone) {
    auto const paths = paths_of(study());
    BOOST_TEST(paths.size() == 32u);
    for (auto const path : {"id 0", "header.id 0", "header.status 0", "overview.status 0", "oversight.is_fdaaa801_violation 0"}) BOOST_TEST(paths.count(path) == 1u);
    BOOST_TEST(paths == paths_of(study_view()), boost::test_tools::per_element());
    BOOST_TEST(paths_of(letter()) == (std::set<std::string>{"from.name 0", "from.age 0", "to.name 0", "to.age 0"}), boost::test_tools::per_element());
    BOOST_TEST(paths_of(shipment()).size() == 6u);
    BOOST_TEST(paths_of(store::package()).size() == 6u);
    BOOST_TEST(paths_of(debian::package()).count("installed_size 0") == 1u);
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_section_share_paths_and_are_numbered) {
    crew const c{"Ada", {{"Ben", 7}, {"Cy", 9}}};
    BOOST_TEST(paths_of(c) == (std::set<std::string>{"name 0", "sailors.name 0", "sailors.age 0", "sailors.name 1", "sailors.age 1"}),
               boost::test_tools::per_element());
    BOOST_TEST(paths_of(crew{}) == std::set<std::string>{"name 0"}, boost::test_tools::per_element());
}

// A path is kept after the call.
BOOST_AUTO_TEST_CASE(a_path_lives_as_long_as_the_program) {
    std::vector<std::string_view> all;
    for_each_field(letter(), [&](field_info const& field, auto const&) { all.push_back(field.path); });
    BOOST_TEST_REQUIRE(all.size() == 4u);
    BOOST_TEST(all[0] == "from.name");
    BOOST_TEST(all[3] == "to.age");
    static constexpr auto first = [] {
        std::string_view path;
        for_each_field(study_view(), [&](field_info const& field, auto const&) {
            if (path.empty()) path = field.path;
        });
        return path;
    }();
    BOOST_TEST(first == "id");
}

BOOST_AUTO_TEST_CASE(works_in_a_constant) {
    constexpr int count = [] {
        int n = 0;
        for_each_field(study_view(), [&](field_info const&, auto const&) { ++n; });
        return n;
    }();
    BOOST_TEST(count == 32);
}

BOOST_AUTO_TEST_SUITE_END()
