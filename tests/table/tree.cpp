// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/tree.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>

#include "support/inventory.hpp"

namespace {

struct letter {
    std::string to;
    std::vector<std::pair<std::string, std::string>> more;
    std::optional<std::string> body;
};

// Notes what is visited, and how many records stand side by side.
struct notes {
    std::string said;

    template <auto Member, class Field>
    void field(Field const& description, auto const&... values) {
        (said += dossier::detail::member_name<Member>()) += std::to_string(sizeof...(values));
        said += description.rules.required ? "! " : " ";
    }
    template <auto Member>
    void group(auto const& visit, auto const&... structs) {
        (said += dossier::detail::member_name<Member>()) += "{ ";
        visit(structs...);
        said += "} ";
    }
    template <auto Member>
    void parts(auto const& visit, auto const& first, auto const&... others) {
        (said += dossier::detail::member_name<Member>()) += "[ ";
        for (std::size_t i = 0; i != first.size(); ++i) visit(first[i], others[i]...);
        said += "] ";
    }
    template <auto Member>
    void pairs(auto const&... all) {
        (said += dossier::detail::member_name<Member>()) += std::to_string((all.size() + ...));
    }
};

} // namespace

template <>
inline constexpr auto dossier::schema<letter> = dossier::record<letter>(dossier::field("To", &letter::to)).unknown_keys(&letter::more).body(&letter::body);

BOOST_AUTO_TEST_SUITE(table_tree)

BOOST_AUTO_TEST_CASE(every_member_is_told_in_order) {
    notes one;
    auto const record = depot::full();
    dossier::detail::visit_tree(one, record);
    BOOST_TEST(one.said == "name1! unit1 note1 small1 large1 weight1 used1 counted1 closed1 states1 tags1 place{ street1 by_water1 } "
                           "shelves[ label1 slots1 now1 label1 slots1 now1 ] more2");
}

BOOST_AUTO_TEST_CASE(records_are_visited_side_by_side) {
    notes two;
    auto const record = depot::full();
    dossier::detail::visit_tree(two, record, record);
    BOOST_TEST(two.said == "name2! unit2 note2 small2 large2 weight2 used2 counted2 closed2 states2 tags2 place{ street2 by_water2 } "
                           "shelves[ label2 slots2 now2 label2 slots2 now2 ] more4");
}

BOOST_AUTO_TEST_CASE(the_title_comes_first) {
    notes of_study;
    dossier::study const record;
    dossier::detail::visit_tree(of_study, record);
    BOOST_TEST(of_study.said.starts_with("id1 header{ ignite_created1 "));
}

BOOST_AUTO_TEST_CASE(the_body_comes_last) {
    notes of_letter;
    letter const record{"Ada", {{"a", "b"}}, "Dear Ada"};
    dossier::detail::visit_tree(of_letter, record, record);
    BOOST_TEST(of_letter.said == "to2 more2body2 ");
}

BOOST_AUTO_TEST_CASE(a_path_names_the_sections_around) {
    dossier::detail::tree_path path;
    path.within("a", [&] {
        path.within("b", [&] { BOOST_TEST(path.of("c") == "a.b.c"); });
        BOOST_TEST(path.of("d") == "a.d");
    });
    BOOST_TEST(path.of("e") == "e");
}

BOOST_AUTO_TEST_SUITE_END()
