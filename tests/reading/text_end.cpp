// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/text_end.hpp>

#include <dossier/study.hpp>

#include <array>
#include <string>

#include <boost/test/unit_test.hpp>

namespace {

namespace detail = dossier::detail;
auto const& table = detail::table_of<dossier::study>;

detail::found_key key_of(std::string_view line) { return detail::key_at(table, dossier::text::line_at(line.data(), line.data() + line.size())); }

/// What is left of `text` where the text of `key`, whose first line is before it, ends.
std::string rest_after(std::string_view key, std::string const& text) {
    std::array<std::uint64_t, 1> seen{};
    detail::walk_state state{seen};
    std::size_t field = 0;
    while (table.fields[field].rules->key != key) state.mark(field++);
    auto const* last = text.data() + text.size();
    auto const* end = detail::text_end_search(table, state, last, field).find(text.data());
    return {end, last};
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_text_end)

BOOST_AUTO_TEST_CASE(the_key_of_a_line) {
    BOOST_TEST(key_of("Status: COMPLETED").text == "Status");
    BOOST_TEST((key_of("Status: COMPLETED").entry != nullptr));
    BOOST_TEST(*key_of("Status: COMPLETED").value == 'C');
    BOOST_TEST((key_of("Status:COMPLETED").entry != nullptr));
    BOOST_TEST((key_of("Status:").entry != nullptr));
    BOOST_TEST(key_of("Colour: red").text == "Colour");
    BOOST_TEST((key_of("Colour: red").entry == nullptr));
    BOOST_TEST(key_of("https://example.org").text == "");
    BOOST_TEST(key_of(" Status: COMPLETED").text == "");
    BOOST_TEST(key_of(": x").text == "");
    BOOST_TEST(key_of("Status").text == "");
    BOOST_TEST(key_of(std::string(90, 'x') + ": y").text == "");
}

BOOST_AUTO_TEST_CASE(what_ends_a_text) {
    std::string const summary = "Brief Summary", description = "Detailed Description", why = "If Stopped, Why?";
    BOOST_TEST(rest_after(summary, "more\nDetailed Description: x\n") == "Detailed Description: x\n");
    BOOST_TEST(rest_after(summary, "Acronym: X\nBrief Summary: x\n") == "");
    BOOST_TEST(rest_after(description, "Detailed Description: x\n") == "");
    BOOST_TEST(rest_after(description, "a\n\nStudy Oversight\n\nIs a PPSD?: None\n") == "Study Oversight\n\nIs a PPSD?: None\n");
    BOOST_TEST(rest_after(description, "Study Oversight\n\nb\n") == "");
    BOOST_TEST(rest_after(description, "Study Oversight\nIs a PPSD?: eh\nb\nStudy Oversight\nIs a PPSD?: True\n") == "Study Oversight\nIs a PPSD?: True\n");
    BOOST_TEST(rest_after(description, "Study Oversight\nIs a PPSD?: eh\nb\n") == "Study Oversight\nIs a PPSD?: eh\nb\n");
    BOOST_TEST(rest_after(why, "Has Expanded Access: eh\nAcronym: A\n") == "Has Expanded Access: eh\nAcronym: A\n");
    BOOST_TEST(rest_after(why, "Has Expanded Access: eh\nHas Expanded Access: True\n") == "Has Expanded Access: True\n");
    // out of order: what comes later has not passed
    BOOST_TEST(rest_after(why, "Has Expanded Access, NCT# Status: eh\nHas Expanded Access: True\n") == "Has Expanded Access: True\n");
}

BOOST_AUTO_TEST_CASE(what_was_cut_ends_a_text_at_the_end_of_all) {
    BOOST_TEST(rest_after("Brief Summary", "more\nDetailed Descr") == "Detailed Descr");
    BOOST_TEST(rest_after("Brief Summary", "more\nDetailed Descr\n") == "");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Ov") == "Study Ov");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Oversight\n\n") == "Study Oversight\n\n");
    BOOST_TEST(rest_after("Detailed Description", "a\n\nStudy Oversight\n\nHas Over") == "Study Oversight\n\nHas Over");
}

BOOST_AUTO_TEST_SUITE_END()
