// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/manifest.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using formats::jar_manifest;

BOOST_AUTO_TEST_SUITE(formats_manifest)

BOOST_AUTO_TEST_CASE(a_manifest_and_its_entries) {
    auto const read = dossier::parse<jar_manifest>("Manifest-Version: 1.0\r\nBundle-Name: reeds-and-m\xC3\r\n \xBC" "d\r\nMain-Class: reeds.M\r\n ain\r\n\r\nName: reeds/mud/\r\nSealed: tr\r\n ue\r\n\r\nName: stones/\r\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST(read->version == "1.0");
    BOOST_TEST(read->main_class.value() == "reeds.Main");
    BOOST_TEST((read->others == formats::attributes{{"Bundle-Name", "reeds-and-m\xC3\xBC" "d"}}));
    BOOST_REQUIRE(read->entries.size() == 2u);
    BOOST_TEST(read->entries[0].name == "reeds/mud/");
    BOOST_TEST((read->entries[0].others == formats::attributes{{"Sealed", "true"}}));
    BOOST_TEST(read->entries[1].name == "stones/");
    auto const text = dossier::write(*read);
    BOOST_TEST(text.ok());
    auto const back = dossier::parse<jar_manifest>(text.text());
    BOOST_TEST((back->others == read->others));
    BOOST_REQUIRE(back->entries.size() == 2u);
    BOOST_TEST((back->entries[0].others == read->entries[0].others));
}

BOOST_AUTO_TEST_CASE(an_entry_needs_no_blank_line_before_it) {
    auto const read = dossier::parse<jar_manifest>("Manifest-Version: 1.0\nName: reeds/\nSealed: true\n");
    BOOST_REQUIRE(read->entries.size() == 1u);
    BOOST_TEST((read->entries[0].others == formats::attributes{{"Sealed", "true"}}));
    BOOST_TEST(read->others.empty());
}

BOOST_AUTO_TEST_SUITE_END()
