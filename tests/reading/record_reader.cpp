// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/record_reader.hpp>

#include <dossier/read.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/study.hpp>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "reference/reader.hpp"
#include "support/guarded_text.hpp"
#include "support/many_packages.hpp"
#include "support/many_pages.hpp"
#include "support/package.hpp"
#include "support/shipment.hpp"
#include "support/problems.hpp"
#include "support/study_page.hpp"
#include "support/told.hpp"

using dossier_test::study_page;

namespace {

// A record that begins with a heading.
struct part {
    bool x = false;
    friend bool operator==(part, part) = default;
};
struct both {
    part one, two;
    friend bool operator==(both, both) = default;
};

// The same, where a blank line ends the record or begins its body.
struct brief {
    part one, two;
};
struct letter {
    part one, two;
    std::string words;
};

} // namespace

template <>
inline constexpr auto dossier::schema<both> = dossier::record<both>(
    dossier::section("First Part", &both::one, dossier::field("X", &part::x)),
    dossier::section("Second Part", &both::two, dossier::field("X", &part::x)));
template <>
inline constexpr auto dossier::schema<brief> = dossier::record<brief>(
    dossier::section("First Part", &brief::one, dossier::field("X", &part::x)),
    dossier::section("Second Part", &brief::two, dossier::field("X", &part::x))).blank_line_ends();
template <>
inline constexpr auto dossier::schema<letter> = dossier::record<letter>(
    dossier::section("First Part", &letter::one, dossier::field("X", &part::x)),
    dossier::section("Second Part", &letter::two, dossier::field("X", &part::x))).body(&letter::words);

namespace {

using dossier_test::told;

/// Whether `text` reads as the reference reads it.
template <class Record>
bool as_the_reference(std::string_view text) {
    auto const got = dossier::parse<Record>(text);
    auto const wanted = reference::parse<Record>(text);
    return *got == wanted.record && got.diagnostics() == wanted.report.diagnostics && got.extras() == wanted.report.extras;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines(1);
    for (char const c : text)
        if (c == '\n') lines.emplace_back();
        else lines.back() += c;
    return lines;
}

/// A page with a few things wrong, as `random` will have it.
std::string spoilt(std::mt19937& random) {
    study_page page;
    auto const pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    static std::vector<std::string> const odd = {
        "Status: RECRUITING", "Status: NOBODY KNOWS", "Study Overview", "Study Oversight", "Has Oversight DMC: None", "Has Oversight DMC: ____",
        "Detailed Description: more", "Brief Summary: less", "Detailed Descripton: oops", "Study Oversigth", "Viewing Study NCT00000001",
        "Ignite Creation Date: 2025-12-24 @ 3:05 PM", "Unheard Of: 42", "", "", "   ", "just a line", "Is Gene Therapy: True", "Acronym: A",
        "Has Expanded Access: Perhaps", "If Stopped, Why?: a\nb", "First Post: 2019-11", "\xFF\xFE", ":", "Is a PPSD?:", "None", "\r",
    };
    auto lines = lines_of(page.text());
    for (auto n = pick(6); n != 0; --n) {
        auto const at = pick(lines.size());
        switch (pick(7)) {
        case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
        case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), odd[pick(odd.size())]); break;
        case 2: lines[at] = odd[pick(odd.size())]; break;
        case 3: std::swap(lines[at], lines[pick(lines.size())]); break;
        case 4: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[pick(lines.size())]); break;
        case 5: if (!lines[at].empty()) lines[at].erase(pick(lines[at].size()), 1); break;
        case 6: if (!lines[at].empty()) lines[at][pick(lines[at].size())] = static_cast<char>(pick(256)); break;
        }
        if (lines.empty()) lines.emplace_back();
    }
    std::string text;
    auto const line_end = pick(5) == 0 ? "\r\n" : "\n";
    for (auto const& l : lines) (text += l) += line_end;
    if (pick(3) == 0) text.resize(pick(text.size() + 1));
    return text;
}

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

// Whether nothing of a page is odd.
bool clean(std::string const& page) {
    auto const r = dossier::parse<dossier::study>(page);
    return r.diagnostics().empty() && r.extras().empty();
}
// Whether nothing of a page is told: all is read as it was expected.
bool expected(std::string const& page) { return told<dossier::study>(page, dossier_test::into_record).log.lines.empty(); }

} // namespace

BOOST_AUTO_TEST_SUITE(reading_record_reader)

BOOST_AUTO_TEST_CASE(spoilt_records_read_as_the_reference_reads_them) {
    std::mt19937 random(1);
    for (int i = 0; i != 10000; ++i) {
        auto const text = spoilt(random);
        BOOST_TEST_REQUIRE(as_the_reference<dossier::study>(text), "they differ on\n" << text);
    }
}

BOOST_AUTO_TEST_CASE(so_does_every_prefix_without_a_read_past_its_end) {
    auto const text = study_page{}.text();
    for (std::size_t n = 0; n <= text.size(); ++n) {
        dossier_test::guarded_text const cut(std::string_view(text).substr(0, n));
        BOOST_TEST_REQUIRE(as_the_reference<dossier::study_view>(cut.view()), "they differ on the first " << n << " bytes");
    }
}

BOOST_AUTO_TEST_CASE(so_do_records_of_other_kinds) {
    dossier_test::many_packages make(5);
    for (int i = 0; i != 300; ++i) {
        auto const text = make();
        BOOST_TEST_REQUIRE(as_the_reference<store::package>(text), "they differ on\n" << text);
    }
    std::string const shipment = "Sender: Ada\nCarrier: by pigeon\nWeight: 5 g\nFragile: Yes\nSent: not yet\nNote:\n\nthis side up\nWeight: 6 g\n";
    for (std::size_t n = 0; n <= shipment.size(); ++n) {
        dossier_test::guarded_text const cut(std::string_view(shipment).substr(0, n));
        BOOST_TEST_REQUIRE(as_the_reference<post::shipment>(cut.view()), "they differ on the first " << n << " bytes");
    }
}

BOOST_AUTO_TEST_CASE(a_heading_is_a_line_of_the_record) {
    auto const any = [](std::string_view text) { return dossier::parse<both>(text).ok(); }; // none is an error
    for (std::string const text : {"First Part\n", "First Part\n\nfoo\nX: True\n", "foo\nFirst Part\nX: True\n\nSecond Part\n"}) {
        BOOST_TEST(any(text), text);
        BOOST_TEST(as_the_reference<both>(text), text);
    }
    BOOST_TEST(dossier::parse<both>("First Part\n\nfoo\nX: True\n")->one.x);
    BOOST_TEST(!any("foo\n"));
}

BOOST_AUTO_TEST_CASE(a_blank_line_below_any_heading_ends_a_record_that_one_ends) {
    auto const offsets = [](auto&& records) {
        std::vector<std::size_t> all;
        for (auto&& r : records) all.push_back(r.offset());
        return all;
    };
    for (std::string const text : {"\n\nFirst Part\n\nX: True\n", "\nFirst Part\nX: False\nSecond Part\n\nX: True\n"}) {
        std::vector<std::size_t> const wanted{text.find("First"), text.find("X: True")};
        BOOST_TEST(offsets(dossier::read<brief>(text)) == wanted, boost::test_tools::per_element());
        std::istringstream stream(text);
        BOOST_TEST(offsets(dossier::read<brief>(stream)) == wanted, boost::test_tools::per_element());
        BOOST_TEST(dossier::parse<letter>(text)->words == "X: True\n", text);
    }
}

BOOST_AUTO_TEST_CASE(embedded_it_ends_at_a_line_that_is_foreign) {
    for (unsigned const how : {dossier_test::plainly, dossier_test::into_record}) {
        told<dossier::study> const done("Study Oversight\nIs an FDA AA801 Violation?: True\nEND\n", how | dossier_test::embedded);
        BOOST_TEST(done.started);
        BOOST_TEST(done.rest == "END\n");
        told<dossier::study> const none("BEGIN\nStatus: A\n", how | dossier_test::embedded);
        BOOST_TEST(!none.started);
        BOOST_TEST(none.rest == "BEGIN\nStatus: A\n");
        BOOST_TEST(told<dossier::study>("Study Oversight\nEND\nIs a PPSD?: True\n", how | dossier_test::embedded).rest == "");
        // a key that is stored is of the record
        BOOST_TEST(told<store::package>("Package: tea\nDescription: hot\nColour: red\nEND\n", how | dossier_test::embedded).rest == "END\n");
    }
}

BOOST_AUTO_TEST_CASE(a_page_as_it_is_printed_is_expected) {
    BOOST_TEST(expected(study_page{}.text()));
}

BOOST_AUTO_TEST_CASE(not_every_record_has_all_lines) {
    for (std::string const key : {"Ignite Creation Date", "First Post", "Has Adverse Events", "Brief Title", "Organization", "Acronym"})
        BOOST_TEST(clean(with(line_of(key), "")), key);
    for (std::string const key : {"Ignite Creation Date", "First Post", "Brief Title", "Acronym"}) BOOST_TEST(expected(with(line_of(key), "")), key);
    BOOST_TEST(clean(with(line_of("Brief Title") + line_of("Sponsor") + line_of("Organization"), "")));
    BOOST_TEST(!clean(with(line_of("Is an FDA AA801 Violation?"), ""))); // the last one is missed
}

BOOST_AUTO_TEST_CASE(empty_lines_and_values_are_not_odd) {
    BOOST_TEST(clean(with("\nSponsor:", "\n\n\r\nSponsor:")));
    for (std::string const key : {"Status", "First Post", "Sponsor", "If Stopped, Why?", "Acronym", "Is a PPSD?"})
        for (std::string const nothing : {":", ": ", ":   ", ": None", ":\tNone  "}) BOOST_TEST(clean(with(line_of(key), key + nothing + "\n")), key << nothing);
    auto const empty = with(line_of("Acronym") + line_of("Brief Summary"), "Brief Summary:\n\nBelow its key.\n");
    BOOST_TEST(clean(empty));
    BOOST_TEST(dossier::parse<dossier::study>(empty)->overview.brief_summary->substr(0, 14) == "Below its key.");
}

BOOST_AUTO_TEST_CASE(nor_are_other_spellings) {
    BOOST_TEST(clean(with("Ignite Modification Date:", "Last Modification Date:")));
    BOOST_TEST(clean(with("Sponsor: ", "Sponsor:\t")));
    BOOST_TEST(clean(with("Sponsor: ", "Sponsor:")));
}

BOOST_AUTO_TEST_CASE(what_is_odd) {
    for (std::string const line : {"Sponser: A\n", "Whatever\n", "Status: COMPLETED\n"}) BOOST_TEST(!clean(with("Sponsor: ", line + "Sponsor: ")), line);
    BOOST_TEST(!clean(with(line_of("Status"), "Status: PERHAPS\n")));
}

BOOST_AUTO_TEST_CASE(behind_an_odd_line_all_is_expected_again) {
    auto const lines = told<dossier::study>(with("Sponsor: ", "Whatever\nSponsor: "), dossier_test::into_record).log.lines;
    dossier_test::lines const wanted{"extra stray_line Whatever", "problem stray_line Whatever"};
    BOOST_TEST(lines == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
