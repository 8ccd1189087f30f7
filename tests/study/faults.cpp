// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Each fault planted alone in every line of a page: one diagnostic of its own, at its place, and all else read as ever.

#include <dossier/study.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "../support/study_page.hpp"

using dossier::diagnostic_code;
using dossier::study;
using dossier_test::study_page;

namespace {

struct key_line {
    std::size_t at;    // offset of the key
    std::size_t value; // offset of what follows the colon
    std::size_t end;   // of the line
    std::string key;
};

/// The lines of the page that have a key; `record` has no key-like line in a text.
std::vector<key_line> key_lines(std::string const& page) {
    std::vector<key_line> all;
    for (std::size_t at = 0; at < page.size();) {
        auto end = page.find('\n', at);
        if (end == page.npos) end = page.size();
        auto const colon = page.find(':', at);
        if (colon < end) all.push_back({at, colon + 1, end, page.substr(at, colon - at)});
        at = end + 1;
    }
    return all;
}

std::string const page = study_page{}.text();
study const whole = *dossier::parse<study>(page);

/// How many of the 31 members differ.
template <class Text>
int differences(dossier::basic_study<Text> const& a, dossier::basic_study<Text> const& b) {
    auto const& x = a.overview;
    auto const& y = b.overview;
    return (a.id != b.id) + (a.header.ignite_created != b.header.ignite_created) + (a.header.ignite_modified != b.header.ignite_modified) +
           (a.header.id != b.header.id) + (a.header.status != b.header.status) +
           (a.header.last_update_posted != b.header.last_update_posted) + (a.header.first_post != b.header.first_post) +
           (a.header.is_not_gene_therapy != b.header.is_not_gene_therapy) + (a.header.is_gene_therapy != b.header.is_gene_therapy) +
           (a.header.has_adverse_events != b.header.has_adverse_events) +
           (a.identification.brief_title != b.identification.brief_title) + (a.identification.sponsor != b.identification.sponsor) +
           (a.identification.organization != b.identification.organization) + (x.official_title != y.official_title) +
           (x.status != y.status) + (x.status_verified != y.status_verified) + (x.last_known_status != y.last_known_status) +
           (x.delayed_posting != y.delayed_posting) + (x.why_stopped != y.why_stopped) +
           (x.has_expanded_access != y.has_expanded_access) + (x.expanded_access_id != y.expanded_access_id) +
           (x.expanded_access_status != y.expanded_access_status) + (x.acronym != y.acronym) + (x.brief_summary != y.brief_summary) +
           (x.detailed_description != y.detailed_description) + (a.oversight.has_dmc != b.oversight.has_dmc) +
           (a.oversight.is_fda_regulated_drug != b.oversight.is_fda_regulated_drug) +
           (a.oversight.is_fda_regulated_device != b.oversight.is_fda_regulated_device) +
           (a.oversight.is_unapproved_device != b.oversight.is_unapproved_device) + (a.oversight.is_ppsd != b.oversight.is_ppsd) +
           (a.oversight.is_us_export != b.oversight.is_us_export) + (a.oversight.is_fdaaa801_violation != b.oversight.is_fdaaa801_violation);
}

bool is_text(std::string const& key) {
    for (auto const* text : {"Brief Title", "Sponsor", "Organization", "Official Title", "If Stopped, Why?", "Acronym", "Brief Summary", "Detailed Description"})
        if (key == text) return true;
    return false;
}

dossier::options quiet() { // relations are about what is absent, too
    dossier::options o;
    o.relations = dossier::report_as::ignore;
    return o;
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_faults)

BOOST_AUTO_TEST_CASE(a_wrong_value_in_every_typed_field) {
    int tried = 0;
    for (auto const& l : key_lines(page)) {
        if (is_text(l.key)) continue;
        for (std::string const wrong : {"???", "42", "TRUE", "2025-13-01", "a text of some words", "NCT1234567X", "\xC3\xBC"}) {
            auto text = page;
            text.replace(l.value, l.end - l.value, ' ' + wrong);
            auto const r = dossier::parse<study>(text, quiet());
            BOOST_TEST_CONTEXT(l.key << ": " << wrong) {
                BOOST_TEST(!r.ok());
                BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
                auto const& d = r.diagnostics()[0];
                BOOST_TEST((d.code == diagnostic_code::bad_value || (d.code == diagnostic_code::cut_value && l.end == page.size())));
                BOOST_TEST(d.key == l.key);
                BOOST_TEST(d.offset == l.value + 1);
                BOOST_TEST(d.length == wrong.size());
                BOOST_TEST(differences(*r, whole) <= 1);
                BOOST_TEST_REQUIRE(r.extras().size() == 1u);
                BOOST_TEST(r.extras()[0].text == l.key + ": " + wrong);
                ++tried;
            }
        }
    }
    BOOST_TEST(tried == 22 * 7);
}

BOOST_AUTO_TEST_CASE(every_key_misspelt) {
    for (auto const& l : key_lines(page)) {
        std::vector<std::string> misspelt;
        for (std::size_t i = 1; i < l.key.size(); ++i) {
            auto less = l.key;
            misspelt.push_back(less.erase(i, 1));
            auto more = l.key;
            misspelt.push_back(more.insert(i, 1, 'x'));
            auto other = l.key;
            other[i] = 'q';
            misspelt.push_back(other);
            auto swapped = l.key;
            std::swap(swapped[i - 1], swapped[i]);
            if (swapped != l.key) misspelt.push_back(swapped);
        }
        for (auto const& m : misspelt) {
            auto text = page;
            text.replace(l.at, l.key.size(), m);
            auto const r = dossier::parse<study>(text, quiet());
            BOOST_TEST_CONTEXT(l.key << " as " << m) {
                BOOST_TEST_REQUIRE(!r.diagnostics().empty());
                auto const& d = r.diagnostics()[0];
                BOOST_TEST((d.code == diagnostic_code::unknown_key));
                BOOST_TEST(d.suggestion == l.key);
                BOOST_TEST(d.offset == l.at);
                BOOST_TEST(d.length == m.size());
                // without its last key the record looks cut
                BOOST_TEST(r.diagnostics().size() == (l.key == "Is an FDA AA801 Violation?" ? 2u : 1u));
                BOOST_TEST(differences(*r, whole) <= 1);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_line_lost) {
    for (auto const& l : key_lines(page)) {
        if (l.key == "Detailed Description") continue; // its later lines would be the summary's
        auto text = page;
        text.erase(l.at, l.end + 1 - l.at);
        auto const r = dossier::parse<study>(text, quiet());
        BOOST_TEST_CONTEXT(l.key) {
            BOOST_TEST(r.diagnostics().size() == (l.key == "Is an FDA AA801 Violation?" ? 1u : 0u));
            BOOST_TEST(differences(*r, whole) <= 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_line_repeated) {
    for (auto const& l : key_lines(page)) {
        if (l.key == "If Stopped, Why?" || l.key == "Brief Summary" || l.key == "Detailed Description") continue; // text inside themselves
        auto text = page;
        auto const line = text.substr(l.at, l.end - l.at);
        text.insert(l.at, line + '\n');
        auto const r = dossier::parse<study>(text, quiet());
        BOOST_TEST_CONTEXT(l.key) {
            BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
            BOOST_TEST((r.diagnostics()[0].code == diagnostic_code::repeated_key));
            BOOST_TEST(r.diagnostics()[0].offset == l.end + 1);
            BOOST_TEST((*r == whole));
            BOOST_TEST_REQUIRE(r.extras().size() == 1u);
            BOOST_TEST(r.extras()[0].text == line);
        }
    }
}

BOOST_AUTO_TEST_CASE(junk_between_any_two_lines_outside_of_texts) {
    for (auto const& l : key_lines(page)) {
        if (l.key == "Has Expanded Access" || l.key == "Detailed Description") continue; // the end of a text
        for (std::string const junk : {"\x01\x02\x03", "= = =", "\xFF", "Colour: red", ":", "\t indented"}) {
            auto text = page;
            text.insert(l.at, junk + '\n');
            auto const r = dossier::parse<study>(text, quiet());
            BOOST_TEST_CONTEXT("before " << l.key) {
                BOOST_TEST((*r == whole));
                BOOST_TEST_REQUIRE(!r.diagnostics().empty());
                for (auto const& d : r.diagnostics()) BOOST_TEST((d.offset >= l.at && d.offset < l.at + junk.size()));
                BOOST_TEST_REQUIRE(r.extras().size() == 1u);
                BOOST_TEST(r.extras()[0].text == junk);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
