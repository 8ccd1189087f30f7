// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/parts_writer.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

namespace {

struct reed {};
struct fish {};

// Notes what it is told.
struct writer : dossier::detail::json_parts_writer<writer> {
    std::string told{};

    template <class Member, class Field>
    void member(dossier::detail::json_key key, Member const& m, Field const& field) { ((told += key.name()) += field.required ? "! " : " ") += m + ' '; }
    void object(dossier::detail::json_key key, auto f, bool keep_empty) {
        (told += key.name()) += keep_empty ? "{ " : "{? ";
        f();
        told += "} ";
    }
    void parts(dossier::detail::json_key key, auto const& all, auto f) {
        (told += key.name()) += "[ ";
        for (auto const& part : all) f(part);
        told += "] ";
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_parts_writer)

BOOST_AUTO_TEST_CASE(a_pair_is_an_object_with_two_members) {
    writer w;
    std::vector<std::pair<std::string, std::string>> const all{{"a", "1"}, {"", "2"}};
    w.pairs(dossier::detail::json_name<"more">, all);
    BOOST_TEST(w.told == "more[ key! a value! 1 key!  value! 2 ] ");
}

BOOST_AUTO_TEST_CASE(a_part_of_several_kinds_is_an_object_with_the_name_of_its_struct) {
    writer w;
    std::vector<std::variant<reed, fish>> const all{fish{}, reed{}};
    w.kinds(dossier::detail::json_name<"things">, all, [&](auto const& one) {
        w.kind<reed>(one, [&](reed const&) { w.told += "r "; });
        w.kind<fish>(one, [&](fish const&) { w.told += "f "; });
    });
    BOOST_TEST(w.told == "things[ fish{ f } reed{ r } ] ");
}

BOOST_AUTO_TEST_SUITE_END()
