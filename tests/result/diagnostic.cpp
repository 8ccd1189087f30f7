// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/result/diagnostic.hpp>

#include <utility>

#include <boost/test/unit_test.hpp>

#include "support/show.hpp"

namespace {

using dossier::diagnostic_code;
using dossier::diagnostic;
using dossier::severity;

// What a diagnostic of `c` says whose parts are these.
std::string message(diagnostic_code c, std::string key = {}, std::string found = {}, std::string expected = {}, std::string suggestion = {}) {
    diagnostic d;
    d.code = c;
    d.key = std::move(key);
    d.found = std::move(found);
    d.expected = std::move(expected);
    d.suggestion = std::move(suggestion);
    return d.message();
}

} // namespace

BOOST_AUTO_TEST_SUITE(result_diagnostic)

BOOST_AUTO_TEST_CASE(severities_have_names) {
    BOOST_TEST(dossier_test::show(severity::note) == "note");
    BOOST_TEST(dossier_test::show(severity::warning) == "warning");
    BOOST_TEST(dossier_test::show(severity::error) == "error");
    BOOST_TEST((severity::note < severity::warning && severity::warning < severity::error));
}

BOOST_AUTO_TEST_CASE(every_code_has_a_name_and_a_severity) {
    using enum diagnostic_code;
    struct row {
        dossier::diagnostic_code value;
        char const* name;
        dossier::severity severity;
    };
    row const rows[] = {
        {bad_value, "bad_value", severity::error},
        {cut_value, "cut_value", severity::error},
        {missing_field, "missing_field", severity::error},
        {not_a_record, "not_a_record", severity::error},
        {unwritable_value, "unwritable_value", severity::error},
        {limit_exceeded, "limit_exceeded", severity::error},
        {missing_title, "missing_title", severity::warning},
        {missing_heading, "missing_heading", severity::warning},
        {repeated_key, "repeated_key", severity::warning},
        {repeated_section, "repeated_section", severity::warning},
        {cut_record, "cut_record", severity::warning},
        {invalid_utf8, "invalid_utf8", severity::warning},
        {broken_relation, "broken_relation", severity::warning},
        {further_record, "further_record", severity::warning},
        {misplaced_key, "misplaced_key", severity::note},
        {unknown_key, "unknown_key", severity::note},
        {unknown_heading, "unknown_heading", severity::note},
        {stray_line, "stray_line", severity::note},
        {between_records, "between_records", severity::note},
        {subheading, "subheading", severity::note},
    };
    BOOST_TEST(std::size(rows) == dossier::enumerators<diagnostic_code>.size());
    for (auto const& r : rows) {
        BOOST_TEST(to_string(r.value) == r.name);
        BOOST_TEST(dossier::default_severity(r.value) == r.severity, r.name);
        BOOST_TEST((dossier::from_string<diagnostic_code>(r.name) == r.value));
        BOOST_TEST(!message(r.value).empty(), r.name);
    }
}

BOOST_AUTO_TEST_CASE(a_message_is_one_sentence) {
    using enum diagnostic_code;
    BOOST_TEST(message(bad_value, "First Post", "2025-02-30", "a date such as 2025-09 or 2025-09-08") ==
               "First Post: \"2025-02-30\" is not a date such as 2025-09 or 2025-09-08");
    BOOST_TEST(message(bad_value, "", "2025-02-30", "a date") == "\"2025-02-30\" is not a date");
    BOOST_TEST(message(cut_value, "First Post", "2025", "a date") == "First Post: \"2025\" may have been cut short; expected a date");
    BOOST_TEST(message(missing_field, "Package") == "the required field \"Package\" is missing");
    BOOST_TEST(message(not_a_record, "", "", "Viewing Study ...") == "no record found: expected a line such as \"Viewing Study ...\"");
    BOOST_TEST(message(unwritable_value, "Acronym", "None", "another text") == "Acronym: \"None\" cannot be written; expected another text");
    BOOST_TEST(message(unwritable_value, "", "", "a value") == "the record cannot be written; expected a value");
    BOOST_TEST(message(limit_exceeded, "", "", "10 bytes") == "over the limit of 10 bytes");
    BOOST_TEST(message(limit_exceeded, "Acronym", "", "10 bytes") == "Acronym: over the limit of 10 bytes");
    BOOST_TEST(message(missing_title, "", "Status: COMPLETED", "Viewing Study") == "the record does not begin with its title \"Viewing Study\"");
    BOOST_TEST(message(missing_heading, "Acronym", "Acronym", "Study Overview") == "the heading \"Study Overview\" is missing above \"Acronym\"");
    BOOST_TEST(message(repeated_key, "Acronym") == "the key \"Acronym\" occurred before");
    BOOST_TEST(message(cut_record) == "the record ends before its last key");
    BOOST_TEST(message(cut_record, "Acronym") == "the record ends before its last key; the last one seen is \"Acronym\"");
    BOOST_TEST(message(broken_relation, "Last Known Status", "RECRUITING", "no value unless Status is UNKNOWN") ==
               "Last Known Status: \"RECRUITING\"; expected no value unless Status is UNKNOWN");
    BOOST_TEST(message(further_record) == "another record begins here; it is not read");
    BOOST_TEST(message(misplaced_key, "Acronym", "Acronym", "Study Overview") == "the key \"Acronym\" belongs under \"Study Overview\"");
    BOOST_TEST(message(misplaced_key, "Sponsor", "Sponsor") == "the key \"Sponsor\" belongs before the first heading");
    BOOST_TEST(message(unknown_key, "Phase", "Phase") == "unknown key \"Phase\"");
    BOOST_TEST(message(unknown_key, "Status", "Status ") == "unknown key \"Status \", read as \"Status\"");
    BOOST_TEST(message(unknown_heading, "", "Study Design") == "unknown heading \"Study Design\"");
    BOOST_TEST(message(stray_line, "", "words") == "this line is neither a field nor a heading");
}

BOOST_AUTO_TEST_CASE(bytes_are_counted) {
    diagnostic d;
    d.code = diagnostic_code::invalid_utf8;
    d.length = 1;
    BOOST_TEST(d.message() == "a byte that is not UTF-8");
    d.length = 2;
    BOOST_TEST(d.message() == "2 bytes that are not UTF-8");
}

BOOST_AUTO_TEST_CASE(what_is_not_shown_whole_ends_in_dots) {
    diagnostic d;
    d.key = "Acronym";
    d.found = "ABC";
    d.length = 3;
    d.expected = "text";
    BOOST_TEST(d.message() == "Acronym: \"ABC\" is not text");
    d.length = 4;
    BOOST_TEST(d.message() == "Acronym: \"ABC...\" is not text");
}

BOOST_AUTO_TEST_CASE(a_repeated_section_is_named) {
    diagnostic d;
    d.code = diagnostic_code::repeated_section;
    d.section = "Study Overview";
    BOOST_TEST(d.message() == "the section \"Study Overview\" occurred before");
}

BOOST_AUTO_TEST_CASE(a_suggestion_ends_the_sentence) {
    BOOST_TEST(message(diagnostic_code::unknown_key, "Statsu", "Statsu", "", "Status") == "unknown key \"Statsu\"; did you mean \"Status\"?");
    BOOST_TEST(message(diagnostic_code::bad_value, "Status", "DONE", "one of A or B", "A") == "Status: \"DONE\" is not one of A or B; did you mean \"A\"?");
}

BOOST_AUTO_TEST_CASE(a_reason_takes_the_place_of_what_would_be_right) {
    diagnostic d;
    d.key = "First Post";
    d.found = "2025-02-30";
    d.length = 10;
    d.expected = "a date such as 2025-09 or 2025-09-08";
    d.reason = "there is no 30 February (dates look like 2025-09 or 2025-09-08)";
    BOOST_TEST(d.message() == "First Post: \"2025-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    d.key.clear();
    BOOST_TEST(d.message() == "\"2025-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    d.suggestion = "2025-02-28";
    BOOST_TEST(d.message() == "\"2025-02-30\": there is no 30 February (dates look like 2025-09 or 2025-09-08); did you mean \"2025-02-28\"?");
}

BOOST_AUTO_TEST_CASE(swaps_every_member) {
    diagnostic const a{severity::note, diagnostic_code::cut_value, "s", "k", 1, 2, "f", "e", "g", "h"}, b;
    auto x = a, y = b;
    swap(x, y);
    BOOST_TEST((x == b));
    BOOST_TEST((y == a));
}

BOOST_AUTO_TEST_CASE(compares_every_member) {
    diagnostic const d{severity::error, diagnostic_code::bad_value, "s", "k", 1, 2, "f", "e", "g", "h"};
    auto const other = [&](auto change) {
        auto copy = d;
        change(copy);
        return copy;
    };
    BOOST_TEST((d == other([](auto&) {})));
    BOOST_TEST((d != other([](auto& x) { x.severity = severity::note; })));
    BOOST_TEST((d != other([](auto& x) { x.code = diagnostic_code::cut_value; })));
    BOOST_TEST((d != other([](auto& x) { x.section = "t"; })));
    BOOST_TEST((d != other([](auto& x) { x.key = "l"; })));
    BOOST_TEST((d != other([](auto& x) { x.offset = 2; })));
    BOOST_TEST((d != other([](auto& x) { x.length = 3; })));
    BOOST_TEST((d != other([](auto& x) { x.found = "g"; })));
    BOOST_TEST((d != other([](auto& x) { x.expected = "f"; })));
    BOOST_TEST((d != other([](auto& x) { x.suggestion = "h"; })));
    BOOST_TEST((d != other([](auto& x) { x.reason = "i"; })));
}

BOOST_AUTO_TEST_SUITE_END()
