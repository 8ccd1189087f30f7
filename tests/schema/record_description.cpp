// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/record_description.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <dossier/check_relations.hpp>
#include <dossier/record.hpp>

#include "support/at_run_time.hpp"

namespace ship {

struct log {
    int first = 0;
    int last = 0;
    std::vector<std::pair<std::string, std::string>> more, rest;
};

constexpr bool never(log const&) { return false; }

constexpr auto dossier_schema(std::type_identity<log>) {
    return dossier::record<log>(dossier::field("First", &log::first), dossier::field("Last", &log::last).absent("open"))
        .absent("a").absent("b").absent("c").absent("d").absent("e").absent("f").absent("g")
        .relation("", "First", "1", never).relation("", "First", "2", never).relation("", "First", "3", never)
        .relation("", "First", "4", never).relation("", "First", "5", never).relation("", "First", "6", never)
        .relation("", "Last", "7", never).relation("", "Last", "8", never).relation("", "Last", "9", never)
        .unknown_keys(&log::more);
}

struct envelope {
    std::string sender, body;
    std::vector<std::pair<std::string, std::string>> others;
};
struct note : envelope {};

constexpr auto dossier_schema(std::type_identity<note>) {
    return dossier::record<note>(dossier::field("Sender", &note::sender)).unknown_keys(&note::others).body(&note::body);
}

} // namespace ship

BOOST_AUTO_TEST_SUITE(schema_record_description)

BOOST_AUTO_TEST_CASE(each_function_changes_one_thing_of_a_copy) {
    constexpr auto plain = dossier::record<ship::log>(dossier::field("First", &ship::log::first));
    static_assert(!plain.rules.in_order && plain.in_order().rules.in_order);
    static_assert(!plain.rules.ignore_case && plain.ignore_case().rules.ignore_case);
    static_assert(!plain.rules.continuation_lines && plain.continuation_lines().rules.continuation_lines);
    static_assert(!plain.rules.blank_line_ends && plain.blank_line_ends().rules.blank_line_ends);
    static_assert(plain.rules.comment.empty() && plain.comments("#").rules.comment == "#");
    static_assert(plain.rules.separator == ": " && plain.separator(" = ").rules.separator == " = ");
    static_assert(plain.in_order().absent("None").rules.in_order && plain.absent("None").in_order().absent_spellings[0] == "None");
}

BOOST_AUTO_TEST_CASE(the_mark_of_a_separator_is_what_is_no_blank) {
    dossier::detail::record_rules rules;
    rules.separator = " = ";
    BOOST_TEST(rules.mark() == "=");
    BOOST_TEST(rules.after_key() == " =");
    rules.separator = "  ";
    BOOST_TEST(rules.mark() == "  ");
    BOOST_TEST(rules.after_key() == "  ");
}

BOOST_AUTO_TEST_CASE(a_record_has_any_number_of_absent_values) {
    for (std::string const spelling : {"a", "b", "c", "d", "e", "f", "g", "open"}) {
        auto const r = dossier::parse<ship::log>("First: 1\nLast: " + spelling + "\n");
        BOOST_TEST(r->last == 0, spelling);
        for (auto const& d : r.diagnostics()) BOOST_TEST((d.code == dossier::diagnostic_code::broken_relation), spelling << ": " << d.message());
    }
    BOOST_TEST((dossier::parse<ship::log>("First: open\nLast: 2\n").diagnostics()[0].code == dossier::diagnostic_code::bad_value));
}

BOOST_AUTO_TEST_CASE(a_record_has_any_number_of_relations) {
    std::string found;
    for (auto const& d : dossier::check_relations(ship::log{})) found += d.key[0] + d.expected;
    BOOST_TEST(found == "F1F2F3F4F5F6L7L8L9");
}

BOOST_AUTO_TEST_CASE(the_program_makes_of_it_what_the_compiler_makes) {
    at_run_time::compare_all<ship::log>();
}

BOOST_AUTO_TEST_CASE(members_may_be_inherited) {
    auto const r = dossier::parse<ship::note>("Sender: Ada\nSize: 7\n\nof herons\n");
    BOOST_TEST(r->sender == "Ada");
    BOOST_TEST((r->others == std::vector<std::pair<std::string, std::string>>{{"Size", "7"}}));
    BOOST_TEST(r->body == "of herons\n");
}

BOOST_AUTO_TEST_CASE(the_latest_member_takes_the_unknown_keys) {
    auto const first = dossier::record<ship::log>(dossier::field("First", &ship::log::first)).unknown_keys(&ship::log::more);
    auto const latest = first.unknown_keys(&ship::log::rest);
    BOOST_TEST((first.unknown_keys_member.member == &ship::log::more));
    BOOST_TEST((latest.unknown_keys_member.member == &ship::log::rest));
}

BOOST_AUTO_TEST_SUITE_END()
