// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/record_view.hpp>

#include <dossier/study.hpp>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/study_page.hpp"

using dossier::entry_kind;
using dossier::record_view;
using dossier::study;
using dossier_test::study_page;

namespace {

/// The entries that are not blank: `kind [section] name=value`, with marks for what is absent or repeated.
std::vector<std::string> shown(record_view const& page) {
    std::vector<std::string> all;
    for (auto const& e : page.entries()) {
        if (e.kind == entry_kind::blank) continue;
        std::string s(to_string(e.kind));
        s += " [" + std::string(e.section) + "] " + std::string(e.name) + '(' + std::string(e.key) + ")=" + std::string(e.value);
        if (e.absent) s += " absent";
        if (e.repeated) s += " repeated";
        all.push_back(s);
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(page_view_)

BOOST_AUTO_TEST_CASE(everything_is_there_in_its_order) {
    std::string const text = "Viewing Study NCT01234567\r\n\r\nStatus: COMPLETED\nStatus: UNKNOWN\nShoe Size: 42\n\n\nStudy Overview\n\nBrief Summary: one\n\ntwo\n"
                             "Detailed Description: None\nodd\n\nStudy Oversight\n\nIs a PPSD?:\n\nStudy Oversight\n\nViewing Study NCT01234568\n";
    auto const page = record_view::read<study>(text);
    std::vector<std::string> const wanted = {
        "title [] Viewing Study(Viewing Study)=NCT01234567",
        "field [] Status(Status)=COMPLETED",
        "field [] Status(Status)=UNKNOWN repeated",
        "unknown_key [] (Shoe Size)=42",
        "heading [Study Overview] ()=",
        "field [Study Overview] Brief Summary(Brief Summary)=one\n\ntwo",
        "field [Study Overview] Detailed Description(Detailed Description)=None absent",
        "stray [Study Overview] ()=",
        "heading [Study Oversight] ()=",
        "field [Study Oversight] Is a PPSD?(Is a PPSD?)= absent",
        "heading [Study Oversight] ()= repeated",
        "rest [Study Oversight] ()=",
    };
    BOOST_TEST(shown(page) == wanted, boost::test_tools::per_element());
    BOOST_TEST(page.str() == text);
    BOOST_TEST(page.entries().back().text == "Viewing Study NCT01234568\n");
}

BOOST_AUTO_TEST_CASE(fields_are_found_by_section_and_key) {
    auto const text = study_page{}.text();
    auto const page = record_view::read<study>(text);
    auto const* status = page.find("Study Overview", "Status");
    BOOST_TEST_REQUIRE(status != nullptr);
    BOOST_TEST(status->value == "TERMINATED");
    BOOST_TEST(page.offset_of(status->value) == text.rfind("TERMINATED"));
    BOOST_TEST(page.find("", "Status")->text.data() == text.data() + text.find("Status:"));
    BOOST_TEST((page.find("Study Oversight", "Status") == nullptr));
    BOOST_TEST((page.find("", "Is Gene Therapy") == nullptr));
    auto const other = std::string("Last Modification Date: 2025-12-26 @ 12:07 AM");
    auto const older = record_view::read<study>(other);
    BOOST_TEST_REQUIRE(older.find("", "Ignite Modification Date") != nullptr);
    BOOST_TEST(older.find("", "Ignite Modification Date")->key == "Last Modification Date");
}

BOOST_AUTO_TEST_CASE(a_section_without_its_heading) {
    std::string const text = "Official Title: Socks\nStatus: COMPLETED";
    std::vector<std::string> const wanted = {"field [Study Overview] Official Title(Official Title)=Socks", "field [Study Overview] Status(Status)=COMPLETED"};
    BOOST_TEST(shown(record_view::read<study>(text)) == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(any_bytes_are_written_back) {
    auto const page = study_page{}.text();
    std::mt19937 random(3);
    for (int i = 0; i != 3000; ++i) {
        auto text = page;
        for (auto n = random() % 30; n != 0; --n) text[random() % text.size()] = "\n\r: \xEF\0aS"[random() % 8];
        text.resize(random() % (text.size() + 1));
        BOOST_TEST_REQUIRE(record_view::read<study>(text).str() == text);
    }
    for (std::string const text : {"", "\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\r\n", "x", "Viewing Study"}) BOOST_TEST(record_view::read<study>(text).str() == text);
}

BOOST_AUTO_TEST_CASE(a_limit_of_entries_holds_and_loses_no_byte) {
    std::string const record = "Viewing Study NCT01234567\n\nStatus: COMPLETED\nodd\n\nStudy Overview\n\nStudy Overview\nAcronym: A\n", next = "Viewing Study NCT01234568\n";
    for (auto const& text : {record, record + next, record.substr(0, record.size() - 1)}) {
        auto const all = record_view::read<study>(text);
        BOOST_TEST(all.is_whole());
        auto const has_rest = all.entries().back().kind == entry_kind::rest;
        auto const size = all.entries().size() - (has_rest ? 1 : 0);
        BOOST_TEST(size > 10u);
        for (std::size_t n = 0; n != size + 2; ++n) {
            auto const some = record_view::read<study>(text, n);
            BOOST_TEST(some.str() == text, n);
            BOOST_TEST(some.is_whole() == (n >= size), n);
            BOOST_TEST_REQUIRE(some.entries().size() == (n >= size ? all.entries().size() : n + 1), n);
            for (std::size_t i = 0; i != std::min(n, size); ++i) {
                auto const &a = some.entries()[i], &b = all.entries()[i];
                BOOST_TEST((a.kind == b.kind && a.text.data() == b.text.data() && a.text.size() == b.text.size() && a.section == b.section && a.name == b.name));
                BOOST_TEST((a.value == b.value && a.absent == b.absent && a.repeated == b.repeated));
            }
            if (n < size) BOOST_TEST((some.entries().back().kind == entry_kind::rest));
        }
    }
    BOOST_TEST(record_view::read<study>("", 0).entries().empty());
    BOOST_TEST(record_view::read<study>("", 0).is_whole());
}

BOOST_AUTO_TEST_CASE(by_default_there_is_a_limit_too) {
    std::string text;
    for (std::size_t n = 0; n != 600'000; ++n) text += "x\n";
    auto const page = record_view::read<study>(text);
    BOOST_TEST(!page.is_whole());
    BOOST_TEST(page.entries().size() == record_view::default_limit + 1);
    BOOST_TEST(page.str() == text);
}

BOOST_AUTO_TEST_SUITE_END()
