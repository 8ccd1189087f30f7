// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The library against the same page as an ordinary X3 grammar. Two readers that share no line must read every well-formed page
// alike. The ordinary grammar refuses two kinds of page that the library reads, and no other: it ends a text at the first line
// that begins with the next key or heading, so no text may quote that line; and `x3::eol` takes a CR alone as the end of a line.
#include "as_dossier.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <dossier/study.hpp>
#include <dossier/study/layout_2024.hpp>
#include <dossier/write.hpp>

#include "support/fixture.hpp"
#include "support/random_study.hpp"
#include "support/registry.hpp"
#include "support/study_page.hpp"

namespace {

using dossier::study;

/// Reads all of `record` with the ordinary grammar. False where it refuses it.
bool read_plain(std::string const& page, study& out) {
    plain_x3::study s;
    auto first = page.begin();
    if (!plain_x3::x3::parse(first, page.end(), plain_x3::study_page, s) || first != page.end()) return false;
    out = plain_x3::as_dossier(s);
    return true;
}

bool has(std::optional<std::string> const& text, std::string_view what) { return text && text->find(what) != text->npos; }

/// Whether a text has a line that begins as the line after the text does.
bool quotes_what_follows(study const& s) {
    return has(s.overview.why_stopped, "\nHas Expanded Access:") || has(s.overview.brief_summary, "\nDetailed Description:") ||
           has(s.overview.detailed_description, "\nStudy Oversight");
}

/// Whether a text of one line holds a CR.
bool holds_a_carriage_return(study const& s) {
    auto const& i = s.identification;
    return has(i.brief_title, "\r") || has(i.sponsor, "\r") || has(i.organization, "\r") || has(s.overview.official_title, "\r") ||
           has(s.overview.acronym, "\r");
}

struct tally {
    std::size_t same = 0, quoting = 0, with_carriage_return = 0;

    /// Reads a well-formed page both ways and compares every field.
    void compare(std::string const& page) {
        auto const result = dossier::parse<study>(page);
        for (auto const& d : result.diagnostics()) // a well-formed page has none, but its values may contradict each other
            BOOST_TEST((d.code == dossier::diagnostic_code::broken_relation), d.message() << " in\n" << page);
        BOOST_TEST(result.extras().empty(), page);
        study plain;
        bool const read = read_plain(page, plain);
        bool const quotes = quotes_what_follows(*result), returns = holds_a_carriage_return(*result);
        BOOST_TEST(read != (quotes || returns), (read ? "reads\n" : "refuses\n") << page);
        quoting += quotes;
        with_carriage_return += returns;
        if (!read) return;
        ++same;
        BOOST_TEST((plain.id == result->id), "the title of\n" << page);
        BOOST_TEST((plain.header == result->header), "the header of\n" << page);
        BOOST_TEST((plain.identification == result->identification), "the identification of\n" << page);
        BOOST_TEST((plain.overview == result->overview), "the overview of\n" << page);
        BOOST_TEST((plain.oversight == result->oversight), "the oversight of\n" << page);
    }
    /// The same of what the library writes for `s`, where it can.
    void compare_written(study const& s, dossier::print_style const& how) {
        if (auto const page = dossier::write(s, how)) compare(std::string(page.text()));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(plain_x3_study_page)

BOOST_AUTO_TEST_CASE(its_names_are_those_of_the_library) {
    auto const check = [](auto const& names, auto const& symbols) {
        for (auto const& [value, name, label] : names) {
            typename std::decay_t<decltype(symbols)>::value_type read{};
            BOOST_TEST(plain_x3::x3::parse(name.begin(), name.end(), symbols >> plain_x3::x3::eoi, read), name);
            BOOST_TEST((plain_x3::detail::converted(read) == value), name);
        }
    };
    check(dossier::enumerators<dossier::overall_status>, plain_x3::status_name);
    check(dossier::enumerators<dossier::expanded_access_status>, plain_x3::access_name);
}

BOOST_AUTO_TEST_CASE(fixtures_read_alike) {
    tally t;
    for (char const* const name : {"study_2024.txt", "study_2025.txt", "study_withheld.txt"}) t.compare(dossier_test::fixture(name));
    t.compare(dossier_test::study_page{}.text());
    BOOST_TEST(t.same == 4u);
}

BOOST_AUTO_TEST_CASE(random_studies_read_alike) {
    tally t;
    dossier_test::random_study make(20);
    for (unsigned i = 0; i != 4000; ++i) {
        auto s = make();
        if (!s.id) s.id = dossier::nct_id::make(i); // without one the title line is not well-formed
        t.compare_written(s, dossier::layout_2025);
        t.compare_written(s, dossier::layout_2024);
    }
    // Of 8,000 pages about half have a value that cannot be written. Few of the others are refused, but some of each kind are.
    BOOST_TEST(t.same > 3500u);
    BOOST_TEST(t.quoting > 10u);
    BOOST_TEST(t.quoting < 100u);
    BOOST_TEST(t.with_carriage_return > 10u);
    BOOST_TEST(t.with_carriage_return < 100u);
}

// 287 real studies, as both generations of the export print them.
BOOST_AUTO_TEST_CASE(registry_studies_read_alike, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    tally printed, rewritten;
    for (auto const& file : std::filesystem::directory_iterator(dossier_test::registry_data() / "registry" / "texts")) {
        auto const page = dossier_test::contents(file.path().string());
        printed.compare(page);
        rewritten.compare_written(*dossier::parse<study>(page), dossier::layout_2024);
    }
    BOOST_TEST(printed.same == 287u); // all of them: no text of the registry is of the refused kinds
    BOOST_TEST(rewritten.same == 287u);
}

// What the library is for, and this grammar is not.
BOOST_AUTO_TEST_CASE(other_pages_are_refused) {
    auto const read = [](dossier_test::study_page const& page) {
        study s;
        return read_plain(page.text(), s);
    };
    auto const changed = [&](auto change) {
        dossier_test::study_page page;
        change(page);
        return page;
    };
    BOOST_TEST(read({}));
    BOOST_TEST(!read(changed([](auto& p) { p.title.clear(); })));
    BOOST_TEST(!read(changed([](auto& p) { p.header.insert(0, "Unlisted Key: 42\n"); })));
    BOOST_TEST(!read(changed([](auto& p) { p.header.replace(p.header.find("2024-02-29"), 10, "yesterday!"); })));
    BOOST_TEST(!read(changed([](auto& p) { std::swap(p.identification, p.overview); })));
    BOOST_TEST(!read(changed([](auto& p) { p.why_stopped.clear(); })));
    BOOST_TEST(!read(changed([](auto& p) { p.access += "\n"; })));
    BOOST_TEST(!read(changed([](auto& p) { p.oversight.resize(p.oversight.size() / 2); })));
}

BOOST_AUTO_TEST_SUITE_END()
