// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/straight_line.hpp>

#include <dossier/study.hpp>

#include <filesystem>
#include <string>

#include <boost/test/unit_test.hpp>

#include "support/fixture.hpp"
#include "support/guarded_text.hpp"
#include "support/registry.hpp"
#include "support/study_page.hpp"

// That it reads the same as the walker is tested with record_reader.hpp; here, what it need not leave to it.

namespace {

using dossier_test::guarded_text;
using dossier_test::study_page;

struct reading {
    dossier::study study{};
    dossier::report report{};
    bool straight = false;

    explicit reading(guarded_text const& text) {
        dossier::options const defaults;
        dossier::detail::record_reader<dossier::study> reader(study, text.begin(), text.begin(), text.end(), &report, defaults);
        reader.read();
        straight = reader.straight();
    }
    explicit reading(std::string_view text) : reading(guarded_text(text)) {}
};

std::string with(std::string_view line, std::string_view other) {
    auto text = study_page{}.text();
    auto const at = text.find(line);
    BOOST_TEST_REQUIRE(at != text.npos, line);
    return text.replace(at, line.size(), other);
}

std::string line_of(std::string_view key) {
    auto const text = study_page{}.text();
    auto const at = text.find('\n' + std::string(key) + ':') + 1;
    return text.substr(at, text.find('\n', at) + 1 - at);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_straight_line)

BOOST_AUTO_TEST_CASE(a_page_as_it_is_printed) {
    BOOST_TEST(reading(study_page{}.text()).straight);
    for (auto const name : {"study_2025.txt", "study_2024.txt"}) BOOST_TEST(reading(dossier_test::fixture(name)).straight, name);
}

BOOST_AUTO_TEST_CASE(lines_that_are_not_there) {
    for (std::string const key : {"Ignite Creation Date", "First Post", "Has Adverse Events", "Brief Title", "Organization", "Acronym"})
        BOOST_TEST(reading(with(line_of(key), "")).straight, key);
    BOOST_TEST(reading(with(line_of("Brief Title") + line_of("Sponsor") + line_of("Organization"), "")).straight);
}

BOOST_AUTO_TEST_CASE(the_last_line_is_missed) {
    BOOST_TEST(!reading(with(line_of("Is an FDA AA801 Violation?"), "")).straight);
}

BOOST_AUTO_TEST_CASE(empty_lines_and_values) {
    BOOST_TEST(reading(with("\nSponsor:", "\n\n\r\nSponsor:")).straight);
    for (std::string const key : {"Status", "First Post", "Sponsor", "If Stopped, Why?", "Acronym", "Is a PPSD?"})
        for (std::string const nothing : {":", ": ", ":   ", ": None", ":\tNone  "}) BOOST_TEST(reading(with(line_of(key), key + nothing + "\n")).straight, key << nothing);
    reading const empty(with(line_of("Acronym") + line_of("Brief Summary"), "Brief Summary:\n\nBelow its key.\n"));
    BOOST_TEST(empty.straight);
    BOOST_TEST(empty.study.overview.brief_summary->substr(0, 14) == "Below its key.");
}

BOOST_AUTO_TEST_CASE(other_spellings) {
    BOOST_TEST(reading(with("Ignite Modification Date:", "Last Modification Date:")).straight);
    BOOST_TEST(reading(with("Sponsor: ", "Sponsor:\t")).straight);
    BOOST_TEST(reading(with("Sponsor: ", "Sponsor:")).straight);
}

BOOST_AUTO_TEST_CASE(what_is_odd) {
    for (std::string const line : {"Sponser: A\n", "Whatever\n", "Status: COMPLETED\n"}) BOOST_TEST(!reading(with("Sponsor: ", line + "Sponsor: ")).straight, line);
    BOOST_TEST(!reading(with(line_of("Status"), "Status: PERHAPS\n")).straight);
}

BOOST_AUTO_TEST_CASE(a_title_shows_that_there_is_a_record) {
    auto const shows = [](std::string_view s) {
        guarded_text const t(s);
        return dossier::detail::begins_with_title(dossier::detail::table_of<dossier::study>, t.begin(), t.end());
    };
    BOOST_TEST(shows("Viewing Study "));
    BOOST_TEST(shows("Viewing Study x"));
    for (auto const other : {"", "Viewing Study", "Viewing Study\t", "Viewing Studies", "\nViewing Study x"}) BOOST_TEST(!shows(other), other);
}

BOOST_AUTO_TEST_CASE(every_page_of_the_registry, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    for (auto const& page : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts"))
        BOOST_TEST(reading(dossier_test::contents(page.path().string())).straight, page.path().filename());
}

BOOST_AUTO_TEST_SUITE_END()
