// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/native.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/inventory.hpp"
#include "support/package.hpp"
#include "support/pool.hpp"

#include <dossier/study.hpp>

namespace {

struct shelf {
    std::string label;
    std::vector<std::pair<std::string, std::string>> marks;
};
struct hall {
    std::string name;
    std::vector<shelf> shelves;
};

} // namespace

template <>
inline constexpr auto dossier::schema<hall> = dossier::record<hall>(
    dossier::field("Name", &hall::name), dossier::section(&hall::shelves, dossier::field("Label", &shelf::label), dossier::unknown_keys(&shelf::marks)));

namespace {

// Notes the names that a shape tells.
struct outline {
    std::string names{};

    void member(dossier::detail::json_key key, auto&, auto const& field) { add(key.name()) += field.required ? "! " : " "; }
    void object(dossier::detail::json_key key, auto f) {
        add(key.name()) += "{ ";
        f();
        names += "} ";
    }
    void parts(dossier::detail::json_key key, auto& all, auto f) {
        add(key.name()) += "[ ";
        for (auto& part : all) f(part);
        names += "] ";
    }
    void kinds(dossier::detail::json_key key, auto& all, auto f) { parts(key, all, f); }
    template <class Part>
    void kind(auto& one, auto f) {
        if (auto* part = std::get_if<Part>(&one)) f(*part);
    }
    void pairs(dossier::detail::json_key key, auto&) { add(key.name()) += "* "; }
    std::string& add(std::string_view s) { return names += s; }
};

template <class Record>
std::string outline_of(Record const& record) {
    outline o;
    dossier::native_shape::visit(record, o);
    return o.names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_native)

BOOST_AUTO_TEST_CASE(the_shape_is_that_of_the_struct) {
    BOOST_TEST(outline_of(depot::full()) == "name! unit note small large weight used counted closed states tags place{ street by_water } "
                                            "shelves[ label slots now label slots now ] more* ");
    BOOST_TEST(outline_of(store::package()) == "name! size needs slots tags description more* ");
    BOOST_TEST(outline_of(dossier::study()).substr(0, 50) == "id header{ ignite_created ignite_modified id statu");
}

BOOST_AUTO_TEST_CASE(parts_of_different_kinds_are_told_by_their_kind) {
    BOOST_TEST(outline_of(pool::full()) == "place things[ name! ripples[ size size ] height others* name! ripples[ ] height others* ] ");
}

BOOST_AUTO_TEST_CASE(unknown_keys_of_a_section_are_told_in_it) {
    BOOST_TEST(outline_of(hall{"north", {{"a", {{"x", "1"}}}, {"b", {}}}}) == "name shelves[ label marks* label marks* ] ");
}

BOOST_AUTO_TEST_SUITE_END()
