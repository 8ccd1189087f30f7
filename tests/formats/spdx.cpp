// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/spdx.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using namespace formats;

BOOST_AUTO_TEST_SUITE(formats_spdx)

BOOST_AUTO_TEST_CASE(no_line_of_an_enclosed_text_is_a_key) {
    auto const r = dossier::parse<spdx_document>("SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n\nPackageName: pond\nSPDXID: SPDXRef-pond\nPackageVersion: 1:2.0\n"
                                                 "PackageDescription: <text>A pond.\nPackageComment: is a line of this text.\nFileName: too\n\n# and this line</text>\n"
                                                 "PackageChecksum: SHA1: 00\n\nFileName: ./reed.c\nSPDXID: SPDXRef-reed\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((r->id == "SPDXRef-DOCUMENT"));
    BOOST_TEST_REQUIRE(r->elements.size() == 2u);
    auto const& pond = std::get<spdx_package>(r->elements[0]);
    BOOST_TEST(pond.id == "SPDXRef-pond");
    BOOST_TEST((pond.version == "1:2.0"));
    BOOST_TEST((pond.description == "A pond.\nPackageComment: is a line of this text.\nFileName: too\n\n# and this line"));
    BOOST_TEST((pond.checksums == std::vector<std::string>{"SHA1: 00"}));
    BOOST_TEST(std::get<spdx_file>(r->elements[1]).id == "SPDXRef-reed");
    BOOST_TEST(dossier::parse<spdx_document>(dossier::write(*r).text()).diagnostics().empty());
}

BOOST_AUTO_TEST_CASE(a_text_that_is_not_closed_takes_its_line_alone) {
    std::string const text = "SPDXVersion: SPDX-2.3\nPackageName: pond\nPackageDescription: <text>never closed\nPackageVersion: 2\n\nPackageName: reed\n";
    auto const r = dossier::parse<spdx_document>(text);
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 1u);
    BOOST_TEST((r.diagnostics()[0].code == dossier::diagnostic_code::bad_value));
    BOOST_TEST(r.diagnostics()[0].offset == text.find("<text>"));
    BOOST_TEST_REQUIRE(r->elements.size() == 2u);
    BOOST_TEST((std::get<spdx_package>(r->elements[0]).version == "2"));
    BOOST_TEST(std::get<spdx_package>(r->elements[1]).name == "reed");
}

BOOST_AUTO_TEST_CASE(elements_keep_their_order_and_their_parts) {
    auto const r = dossier::parse<spdx_document>("SPDXVersion: SPDX-2.3\nRelationship: a DESCRIBES b\nPackageName: pond\nExternalRef: OTHER x y\nExternalRefComment: near\n"
                                                 "ExternalRef: OTHER z\nPackageVersion: 2\nRelationship: b CONTAINS c\nRelationshipComment: <text>all\nof it</text>\n"
                                                 "Annotator: Person: Ada\nSPDXREF: b\nSnippetSPDXID: s\nSnippetFromFileSPDXID: c\nLicenseID: LicenseRef-1\nExtractedText: free\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST_REQUIRE(r->elements.size() == 6u);
    BOOST_TEST(std::get<spdx_relationship>(r->elements[0]).text == "a DESCRIBES b");
    auto const& pond = std::get<spdx_package>(r->elements[1]);
    BOOST_TEST_REQUIRE(pond.references.size() == 2u);
    BOOST_TEST(pond.references[0].locator == "OTHER x y");
    BOOST_TEST((pond.references[0].comment == "near"));
    BOOST_TEST(!pond.references[1].comment);
    BOOST_TEST((pond.version == "2"));
    BOOST_TEST((std::get<spdx_relationship>(r->elements[2]).comment == "all\nof it"));
    BOOST_TEST((std::get<spdx_annotation>(r->elements[3]).others == tags{{"SPDXREF", "b"}}));
    BOOST_TEST(std::get<spdx_snippet>(r->elements[4]).file == "c");
    BOOST_TEST(std::get<spdx_licence>(r->elements[5]).text == "free");
}

BOOST_AUTO_TEST_SUITE_END()
