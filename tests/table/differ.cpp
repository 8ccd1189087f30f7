// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/differ.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

namespace {

// A type without a comparison.
struct grade {
    int value = 0;
};

struct course {
    std::string name;
    std::optional<grade> mark;
};

// Parts in parts, with unknown keys.
struct lesson {
    std::string topic;
    std::vector<std::pair<std::string, std::string>> notes;
};
struct day {
    std::string name;
    std::vector<lesson> lessons;
};
struct week {
    std::vector<day> days;
};

} // namespace

template <>
struct dossier::codec<grade> {
    static constexpr std::string_view expected = "a grade such as 3";
    static bool read(grade& g, std::string_view text) {
        g.value = text.empty() ? 0 : text.front() - '0';
        return text.size() == 1;
    }
    static void write(std::string& out, grade g) { out += static_cast<char>('0' + g.value); }
};

template <>
inline constexpr auto dossier::schema<week> = dossier::record<week>(
    dossier::section("Day", &week::days, dossier::field("Name", &day::name),
                     dossier::section("Lesson", &day::lessons, dossier::field("Topic", &lesson::topic), dossier::unknown_keys(&lesson::notes))));
template <>
inline constexpr auto dossier::schema<course> = dossier::record<course>(dossier::field("Name", &course::name), dossier::field("Mark", &course::mark));

namespace {

template <class Record>
bool equal(Record const& a, Record const& b) {
    dossier::detail::equality test;
    dossier::detail::visit_tree(test, a, b);
    return test.holds();
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_differ)

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_is_compared_as_text) {
    BOOST_TEST(equal<course>({"a", grade{3}}, {"a", grade{3}}));
    BOOST_TEST(!equal<course>({"a", grade{3}}, {"a", grade{4}}));
    BOOST_TEST(!equal<course>({"a", grade{3}}, {"a", {}}));
    BOOST_TEST(!equal<course>({"a", {}}, {"b", {}}));
}

BOOST_AUTO_TEST_CASE(what_is_administrative_is_marked) {
    std::string_view const administrative[] = {"mark", "other"};
    std::vector<dossier::change> all;
    dossier::detail::differ differ(all, administrative);
    course const a{"a", grade{3}}, b{"b", {}};
    dossier::detail::visit_tree(differ, a, b);
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST(!all[0].administrative);
    BOOST_TEST((all[1] == dossier::change{"mark", "Mark", {}, "3", std::nullopt, true}));
}

BOOST_AUTO_TEST_CASE(parts_in_parts_are_compared_with_their_unknown_keys) {
    week const one{{{"Monday", {{"ponds", {{"room", "3"}}}, {"ducks", {}}}}}};
    auto other = one;
    BOOST_TEST(equal(one, other));
    other.days[0].lessons[0].notes[0].second = "4";
    BOOST_TEST(!equal(one, other));
    other = one;
    other.days[0].lessons.pop_back();
    BOOST_TEST(!equal(one, other));
    other = one;
    other.days[0].lessons[1].topic = "geese";
    BOOST_TEST(!equal(one, other));
}

BOOST_AUTO_TEST_CASE(a_part_that_comes_or_goes_is_told_with_all_in_it) {
    week const none, one{{{"Monday", {{"ponds", {{"room", "3"}}}, {"ducks", {}}}}}};
    auto const changes = [](week const& a, week const& b) {
        std::vector<dossier::change> all;
        dossier::detail::differ differ(all, {});
        dossier::detail::visit_tree(differ, a, b);
        std::string shown;
        for (auto const& c : all) {
            ((shown += c.path) += ": ") += c.before.value_or("-");
            (shown += " -> ") += c.after.value_or("-") + "; ";
        }
        return shown;
    };
    BOOST_TEST(changes(one, none) == "days.name: Monday -> -; days.lessons.topic: ponds -> -; days.lessons.notes: room: 3 -> -; days.lessons.topic: ducks -> -; ");
    BOOST_TEST(changes(none, one) == "days.name: - -> Monday; days.lessons.topic: - -> ponds; days.lessons.notes: - -> room: 3; days.lessons.topic: - -> ducks; ");
}

BOOST_AUTO_TEST_SUITE_END()
