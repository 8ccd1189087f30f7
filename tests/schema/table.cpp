// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/schema/table.hpp>

#include <dossier/study.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

auto const& table = dossier::detail::table_of<dossier::study>;

dossier::detail::field_entry const& entry(std::string_view key) { return table.fields[table.find(key)->field]; }

} // namespace

BOOST_AUTO_TEST_SUITE(schema_table)

BOOST_AUTO_TEST_CASE(every_spelling_of_a_key_is_found) {
    for (std::size_t i = 0; i != table.fields.size(); ++i) {
        auto const key = table.fields[i].rules->key;
        auto const* found = table.find(key);
        BOOST_TEST_REQUIRE(found != nullptr, key);
        while (found && found->field != i) found = table.next(found);
        BOOST_TEST((found != nullptr), key);
        BOOST_TEST((table.find(std::string(key) + ' ') == nullptr));
        BOOST_TEST((table.find(key.substr(1)) == nullptr));
    }
    BOOST_TEST(table.find("Last Modification Date")->field == table.find("Ignite Modification Date")->field);
    BOOST_TEST((table.find("") == nullptr));
    BOOST_TEST((table.find("status") == nullptr));
}

BOOST_AUTO_TEST_CASE(a_key_hashes_alike_when_compiled_and_when_run) {
    using dossier::detail::hash_of;
    static constexpr std::string_view letters = "The Quick-Brown FOX JUMPS over [the] LAZY {dog}";
    constexpr auto compiled = [] {
        std::array<std::array<std::size_t, 2>, letters.size()> all{};
        for (std::size_t n = 0; n != all.size(); ++n) all[n] = {hash_of(letters.substr(0, n)), hash_of(letters.substr(0, n), true)};
        return all;
    }();
    auto const capital = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
    for (std::size_t n = 0; n != compiled.size(); ++n) {
        std::string key(letters, 0, n);
        BOOST_TEST(hash_of(key) == compiled[n][0]);
        BOOST_TEST(hash_of(key, true) == compiled[n][1]);
        for (auto& c : key) c = capital(c);
        BOOST_TEST(hash_of(key, true) == compiled[n][1]);
        BOOST_TEST(dossier::detail::same_key(key, letters.substr(0, n), true));
        if (n == 0) continue;
        BOOST_TEST(dossier::detail::same_key(key, letters.substr(0, n), false) == (n == 1));
        key.back() = '?';
        BOOST_TEST(!dossier::detail::same_key(key, letters.substr(0, n), true));
    }
}

BOOST_AUTO_TEST_CASE(a_codec_tells_why_it_refuses_a_value) {
    auto const why = [](std::string_view key, std::string_view value) {
        auto const& e = entry(key);
        return e.operations->why_not(e.codec, value);
    };
    BOOST_TEST(why("First Post", "2025-02-30") == "there is no 30 February (dates look like 2025-09 or 2025-09-08)");
    BOOST_TEST(why("First Post", "soon") == "");
    BOOST_TEST(why("Status", "DONE") == ""); // this codec knows no reason
    BOOST_TEST(why("Sponsor", "any text") == "");
}

BOOST_AUTO_TEST_CASE(fields_that_share_a_key_are_chained) {
    auto const* first = table.find("Status");
    BOOST_TEST(table.sections[table.fields[first->field].section].heading == "");
    auto const* second = table.next(first);
    BOOST_TEST_REQUIRE(second != nullptr);
    BOOST_TEST(table.sections[table.fields[second->field].section].heading == "Study Overview");
    BOOST_TEST((table.next(second) == nullptr));
}

BOOST_AUTO_TEST_CASE(values_fit_or_are_absent_by_their_field) {
    BOOST_TEST(entry("Status").fits("COMPLETED"));
    BOOST_TEST(entry("Status").fits("  COMPLETED\t"));
    BOOST_TEST(!entry("Status").fits("COMPLETED."));
    BOOST_TEST(entry("Status").absent("None"));
    BOOST_TEST(entry("Status").absent(" "));
    BOOST_TEST(!entry("Status").absent("N/A"));
    BOOST_TEST(entry("If Expanded Access, NCT#").absent("N/A"));
    BOOST_TEST(entry("If Stopped, Why?").absent("Not Stopped "));
    BOOST_TEST(!entry("If Stopped, Why?").absent("Not Stopped yet"));
    BOOST_TEST(entry("Sponsor").fits("anything"));
}

BOOST_AUTO_TEST_SUITE_END()
