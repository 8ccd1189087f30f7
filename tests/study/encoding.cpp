// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The bytes of a page: line ends, marks, and what is not UTF-8. The README says the same in words.

#include <dossier/study.hpp>

#include <memory_resource>
#include <string>

#include <boost/test/unit_test.hpp>

#include "../support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::study;
using dossier::study_view;
using dossier_test::study_page;

namespace {

std::string with_dos_line_ends(std::string const& text) {
    std::string dos;
    for (char const c : text) (dos += c == '\n' ? "\r" : "") += c;
    return dos;
}

std::string const page = study_page{}.text();

/// The summary of a page whose summary is `text`, which is read without an error.
std::string summary_of(std::string const& text) {
    study_page p;
    p.summary = "Brief Summary: " + text + '\n';
    auto const r = dossier::parse<study>(p.text());
    BOOST_TEST(r.ok());
    BOOST_TEST((r->oversight == dossier::parse<study>(page)->oversight));
    return r->overview.brief_summary.value_or("(none)");
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_encoding)

BOOST_AUTO_TEST_CASE(cr_lf_ends_lines_and_owned_texts_have_lf) {
    auto const dos = with_dos_line_ends(page);
    auto const r = dossier::parse<study>(dos);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == *dossier::parse<study>(page)));
    BOOST_TEST(r->overview.detailed_description.value() == "Two groups.\n\n* warm\n* cold");
}

BOOST_AUTO_TEST_CASE(a_view_shows_the_cr_lf_of_its_source) {
    auto const dos = with_dos_line_ends(page);
    auto const r = dossier::parse<study_view>(dos);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(r->overview.detailed_description.value() == "Two groups.\r\n\r\n* warm\r\n* cold");
    BOOST_TEST(r->identification.brief_title.value() == "Warm Socks in Cold Offices");
    BOOST_TEST(r->identification.sponsor->data() == dos.data() + dos.find("Institute"));
}

BOOST_AUTO_TEST_CASE(line_ends_may_be_mixed) {
    auto text = page;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 3)) text.insert(at, at % 2 ? "\r" : "");
    BOOST_TEST((*dossier::parse<study>(text) == *dossier::parse<study>(page)));
}

BOOST_AUTO_TEST_CASE(a_lone_cr_is_a_character) {
    BOOST_TEST(summary_of("one\rtwo") == "one\rtwo");
    auto text = page;
    for (char& c : text)
        if (c == '\n') c = '\r';
    auto const r = dossier::parse<study>(text); // one long line
    BOOST_TEST(!r.ok());
    BOOST_TEST_REQUIRE(!r.diagnostics().empty());
    BOOST_TEST((r.diagnostics()[0].code == diagnostic_code::bad_value));
    BOOST_TEST(r.diagnostics()[0].key == "Viewing Study");
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].text == text);
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_skipped_at_the_start_alone) {
    auto const r = dossier::parse<study>("\xEF\xBB\xBF" + page);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == *dossier::parse<study>(page)));
    BOOST_TEST(summary_of("\xEF\xBB\xBFmark") == "\xEF\xBB\xBFmark");
}

BOOST_AUTO_TEST_CASE(a_final_line_end_is_free) {
    for (std::string const end : {"", "\n", "\r\n", "\n\n\n"}) {
        auto const r = dossier::parse<study>(page + end);
        BOOST_TEST(r.diagnostics().empty());
        BOOST_TEST((*r == *dossier::parse<study>(page)));
    }
}

BOOST_AUTO_TEST_CASE(nul_is_a_character) {
    std::string const nul("a\0b\0", 4);
    BOOST_TEST(summary_of(nul) == nul);
    auto text = page;
    text[text.find("TERMINATED") + 3] = '\0';
    auto const r = dossier::parse<study>(text);
    BOOST_TEST(!r.ok());
    BOOST_TEST(r.diagnostics()[0].found == std::string("TER\0INATED", 10));
}

BOOST_AUTO_TEST_CASE(line_and_paragraph_separators_and_nel_end_no_line) {
    std::string const separated = "a\xE2\x80\xA8Status: RECRUITING\xE2\x80\xA9Study Oversight\xC2\x85" "b";
    BOOST_TEST(summary_of(separated) == separated);
}

BOOST_AUTO_TEST_CASE(windows_1252_bytes_are_kept_and_told) {
    study_page p;
    p.summary = "Brief Summary: caf\xE9, \x93quoted\x94\n";
    auto const text = p.text();
    auto const r = dossier::parse<study>(text);
    BOOST_TEST(r.ok());
    BOOST_TEST(r->overview.brief_summary.value() == "caf\xE9, \x93quoted\x94");
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 3u);
    for (auto const& d : r.diagnostics()) {
        BOOST_TEST((d.code == diagnostic_code::invalid_utf8));
        BOOST_TEST((d.severity == dossier::severity::warning));
        BOOST_TEST(d.length == 1u);
    }
    BOOST_TEST(r.diagnostics()[0].offset == text.find('\xE9'));
    BOOST_TEST(r.diagnostics()[1].offset == text.find('\x93'));
    BOOST_TEST(r.diagnostics()[2].offset == text.find('\x94'));
    BOOST_TEST(r.extras().empty());
}

BOOST_AUTO_TEST_CASE(texts_may_live_in_a_memory_resource) {
    auto const r = dossier::parse<dossier::basic_study<std::pmr::string>>(page);
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST(r->overview.detailed_description.value() == "Two groups.\n\n* warm\n* cold");
    BOOST_TEST((r->overview.status == dossier::overall_status::terminated));
}

BOOST_AUTO_TEST_SUITE_END()
