// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/record_rules.hpp>

#include <string_view>

#include <boost/spirit/home/x3.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/codec/by.hpp>

BOOST_AUTO_TEST_SUITE(schema_record_rules)

namespace x3 = boost::spirit::x3;

auto const numbered = x3::uint_ >> '.';

BOOST_AUTO_TEST_CASE(a_limit_of_texts_is_a_kind_or_a_form) {
    using kind = dossier::text_limit::kind;
    BOOST_TEST(dossier::text_limit().is(kind::of_record));
    BOOST_TEST(dossier::expected_key.is(kind::expected_key));
    BOOST_TEST(dossier::any_key.is(kind::any_key));
    BOOST_TEST(!dossier::any_key.has_form("Key: value"));
    for (auto const k : {kind::of_record, kind::expected_key, kind::any_key}) {
        BOOST_TEST(dossier::text_limit(k).is(k));
        BOOST_TEST(!dossier::text_limit(k).is(kind::form));
    }
    dossier::text_limit const by_function = [](std::string_view line) { return line == "end"; };
    BOOST_TEST(by_function.is(kind::form));
    BOOST_TEST(by_function.has_form("end"));
    BOOST_TEST(!by_function.has_form("the end"));
    dossier::text_limit const by_parser = dossier::by<numbered>;
    BOOST_TEST(by_parser.is(kind::form));
    BOOST_TEST(by_parser.has_form("12. Pond"));
    BOOST_TEST(!by_parser.has_form("Pond 12."));
    BOOST_TEST(!by_parser.has_form(""));
}

BOOST_AUTO_TEST_CASE(the_separator_has_a_mark) {
    dossier::detail::record_rules rules;
    BOOST_TEST(rules.mark() == ":");
    BOOST_TEST(rules.after_key() == ":");
    rules.separator = "  - ";
    BOOST_TEST(rules.mark() == "-");
    BOOST_TEST(rules.after_key() == "  -");
    rules.separator = "\t";
    BOOST_TEST(rules.mark() == "\t");
}

BOOST_AUTO_TEST_CASE(lines_of_blanks_continue_values_unless_they_end_records) {
    dossier::detail::record_rules rules;
    BOOST_TEST(!rules.blanks_continue());
    rules.continuation_lines = true;
    BOOST_TEST(rules.blanks_continue());
    rules.lines_of_blanks_end = true;
    BOOST_TEST(!rules.blanks_continue());
}

BOOST_AUTO_TEST_SUITE_END()
