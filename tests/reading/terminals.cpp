// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/terminals.hpp>

#include <dossier/study.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <boost/spirit/home/x3/operator/sequence.hpp>
#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"
#include "support/package.hpp"
#include "support/told.hpp"

namespace {

namespace detail = dossier::detail;
using dossier::study;
using dossier_test::guarded_text;

/// What a terminal leaves of `text`, as the first that the reader of a record is asked for; "no" where it does not match. The bytes
/// around the text make no difference.
template <class Record = study, class Terminal>
std::string rest(Terminal const& of_row, std::string_view text, bool into_record = true) {
    std::string found;
    for (auto const more : {std::string_view{}, std::string_view("\n................................................................")}) {
        auto const whole = std::string(text) + std::string(more);
        guarded_text const t(whole);
        char const* const last = t.begin() + text.size();
        dossier_test::handler_log<Record> log;
        Record record{};
        detail::progress_of<Record> state;
        // all that is behind the text is there to be looked at, but no part of it
        detail::record_text const source{detail::table_of<Record>, t.begin(), last};
        void* const to = into_record ? &record : nullptr;
        detail::record_reader reader(source, detail::rows_of<Record>::all.data(), to, state, log, whole.size());
        auto const before = [&](std::ptrdiff_t reach) { return last - t.begin() >= reach ? last - reach + 1 : t.begin(); };
        detail::reading const context{reader, to, before(detail::row::key_reach), before(detail::row::value_reach + 1)};
        char const* p = t.begin();
        bool const ok = of_row().parse(p, last, context, detail::x3::unused, detail::x3::unused);
        auto const left = ok ? std::string(p, last) : "no";
        BOOST_TEST((ok || p == t.begin()), "a terminal that fails moves the place");
        BOOST_TEST((more.empty() || left == found), text << ": " << left << " and " << found);
        found = left;
    }
    return found;
}

template <class Record = study>
detail::row const& row_of(std::string_view key) {
    auto const& table = detail::table_of<Record>;
    std::size_t i = 0;
    while (table.fields[i].rules->key != key) ++i;
    return detail::rows_of<Record>::all[i];
}
std::string after_key(std::string_view key, std::string_view text) {
    return rest([&] { return detail::key(row_of(key)); }, text);
}
// With the line's end.
std::string after_absent(std::string_view key, std::string_view text) {
    return rest([&] { return detail::absent(row_of(key)) >> detail::end_of_line{}; }, text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_terminals)

BOOST_AUTO_TEST_CASE(key_is_a_key_its_separator_and_a_blank) {
    BOOST_TEST(after_key("Acronym", "Acronym: A") == "A");
    BOOST_TEST(after_key("Acronym", "Acronym:  A") == " A");
    BOOST_TEST(after_key("Acronym", "Acronym:\tA") == "A");
    BOOST_TEST(after_key("Acronym", "Acronym:A") == "A");
    BOOST_TEST(after_key("Acronym", "Acronym:") == "");
    for (auto const other : {"", "Acronym", "Acronyn: A", "Acronyms: A", " Acronym: A", "acronym: A", "\n", "Acronym : A"}) BOOST_TEST(after_key("Acronym", other) == "no", other);
    BOOST_TEST(after_key("Ignite Modification Date", "Ignite Modification Date: x") == "x");
    BOOST_TEST(after_key("Ignite Modification Date", "Last Modification Date: x") == "x");
    BOOST_TEST(after_key("Ignite Modification Date", "Modification Date: x") == "no");
    BOOST_TEST(after_key("Has Expanded Access, NCT# Status", "Has Expanded Access, NCT# Status: AVAILABLE") == "AVAILABLE");
    BOOST_TEST(after_key("Has Expanded Access", "Has Expanded Access, NCT# Status: AVAILABLE") == "no");
}

BOOST_AUTO_TEST_CASE(absent_is_all_that_stands_on_its_line) {
    for (std::string const nothing : {"None", "", " ", "\t None \t"})
        for (std::string const end : {"", "\n", "\r\n", "\r"}) {
            BOOST_TEST(after_absent("Acronym", nothing + end) == "", nothing << end);
            if (end.find('\n') != end.npos) BOOST_TEST(after_absent("Acronym", nothing + end + "\nx") == "\nx", nothing << end);
        }
    for (auto const other : {"Nones", "None x", "N/A", "none", "No", "-"}) BOOST_TEST(after_absent("Acronym", other) == "no", other);
    BOOST_TEST(after_absent("If Expanded Access, NCT#", "N/A\n") == "");
    BOOST_TEST(after_absent("If Expanded Access, NCT#", "None\n") == "");
    // a text may begin on a later line
    BOOST_TEST(after_absent("Brief Summary", "None\n") == "");
    BOOST_TEST(after_absent("Brief Summary", "\nx") == "no");
    BOOST_TEST(after_absent("Brief Summary", "") == "no");
    // what is required, or goes on below, is judged otherwise
    BOOST_TEST(rest<store::package>([] { return detail::absent(row_of<store::package>("Package")); }, "") == "no");
    BOOST_TEST(rest<store::package>([] { return detail::absent(row_of<store::package>("Size")); }, "\n") == "no");
}

BOOST_AUTO_TEST_CASE(end_of_line_is_a_line_feed_with_or_without_a_carriage_return_or_the_end) {
    auto const eol = [] { return detail::end_of_line{}; };
    BOOST_TEST(rest(eol, "") == "");
    BOOST_TEST(rest(eol, "\nx") == "x");
    BOOST_TEST(rest(eol, "\r\nx") == "x");
    BOOST_TEST(rest(eol, "\r") == "");
    for (auto const other : {"x", " \n", "\rx", "\r\r\n"}) BOOST_TEST(rest(eol, other) == "no", other);
}

BOOST_AUTO_TEST_CASE(blank_lines_is_any_number_of_them) {
    auto const gap = [] { return detail::blank_lines{}; };
    BOOST_TEST(rest(gap, "") == "");
    BOOST_TEST(rest(gap, "x\n\n") == "x\n\n");
    BOOST_TEST(rest(gap, "\n \t\r\n\n x") == " x");
    BOOST_TEST(rest(gap, "\n\n") == "");
}

BOOST_AUTO_TEST_CASE(blank_is_one_blank) {
    auto const blank = [] { return detail::blank{}; };
    BOOST_TEST(rest(blank, "  x") == " x");
    BOOST_TEST(rest(blank, "\tx") == "x");
    for (auto const other : {"", "x", "\n"}) BOOST_TEST(rest(blank, other) == "no", other);
}

BOOST_AUTO_TEST_CASE(title_words_are_those_of_the_record) {
    auto const words = [] { return detail::title_words{}; };
    BOOST_TEST(rest(words, "Viewing Study NCT01234567") == " NCT01234567");
    BOOST_TEST(rest(words, "Viewing Study\tx") == "\tx");
    BOOST_TEST(rest(words, "Viewing Study") == "");
    for (auto const other : {"", "Viewing Studies", " Viewing Study x", "viewing study x"}) BOOST_TEST(rest(words, other) == "no", other);
    BOOST_TEST(rest<store::package>(words, "Package x") == "no");
    BOOST_TEST(rest(words, "Viewing Study NCT01234567", false) == "no"); // where there is no record, it is told
}

BOOST_AUTO_TEST_CASE(heading_words_stand_where_their_section_can_begin) {
    auto const words = [](std::size_t s) { return [s] { return detail::heading_words(detail::table_of<study>.sections[s]); }; };
    for (std::string const heading : {"Study Overview", "Study Overview \n", "Study Oversight"}) BOOST_TEST(rest(words(3), heading) == "no", heading); // not yet
    BOOST_TEST(rest(words(0), "\n") == "no"); // has none
}

BOOST_AUTO_TEST_CASE(a_tab_behind_the_separator_is_no_part_of_the_value) {
    std::string const value(64, 'A'); // so that the key is compared at once
    for (auto const* blank : {" ", "\t", ""}) BOOST_TEST(after_key("Acronym", "Acronym:" + (blank + value)) == value, blank);
}

BOOST_AUTO_TEST_SUITE_END()
