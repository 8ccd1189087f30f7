// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/differ.hpp>

#include <string>
#include <string_view>
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
inline constexpr auto dossier::schema<course> = dossier::record<course>(dossier::field("Name", &course::name), dossier::field("Mark", &course::mark));

namespace {

bool equal(course const& a, course const& b) {
    dossier::detail::equality test;
    dossier::detail::visit_tree(test, a, b);
    return test.holds();
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_differ)

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_is_compared_as_text) {
    BOOST_TEST(equal({"a", grade{3}}, {"a", grade{3}}));
    BOOST_TEST(!equal({"a", grade{3}}, {"a", grade{4}}));
    BOOST_TEST(!equal({"a", grade{3}}, {"a", {}}));
    BOOST_TEST(!equal({"a", {}}, {"b", {}}));
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

BOOST_AUTO_TEST_SUITE_END()
