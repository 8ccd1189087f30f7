// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/ldif.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using formats::ldif_entry;
using pairs = std::vector<std::pair<std::string, std::string>>;

BOOST_AUTO_TEST_SUITE(formats_ldif)

BOOST_AUTO_TEST_CASE(an_entry_of_a_directory) {
    auto const read = dossier::parse<ldif_entry>("# of a pond\ndn: cn=Reed,ou=Po\n nd,dc=example\nobjectClass: top\nobjectclass: person\ncn: Reed\ncn;lang-fr:: Um9zZWF1IMOp\n Z2Fs\n"
                                                 "OU;lang-de;x: Teich\nmail:reed@example.org\nblob:: AAEKDQ==\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST(read->dn == "cn=Reed,ou=Pond,dc=example");
    BOOST_TEST((read->object_classes == std::vector<std::string>{"top", "person"}));
    BOOST_TEST((read->names == pairs{{"", "Reed"}, {"lang-fr", "Roseau égal"}}));
    BOOST_TEST((read->units == pairs{{"lang-de;x", "Teich"}}));
    BOOST_TEST((read->others == pairs{{"mail", "reed@example.org"}, {"blob", std::string("\0\1\n\r", 4)}}));
    auto const text = dossier::write(*read);
    BOOST_TEST(text.text() == "dn: cn=Reed,ou=Pond,dc=example\nobjectClass: top\nobjectClass: person\ncn: Reed\ncn;lang-fr:: Um9zZWF1IMOpZ2Fs\nou;lang-de;x: Teich\n"
                              "mail: reed@example.org\nblob:: AAEKDQ==\n");
    BOOST_TEST((dossier::parse<ldif_entry>(text.text())->others == read->others));
}

BOOST_AUTO_TEST_CASE(what_is_no_base64_is_refused) {
    for (std::string const bad : {":AAE", ": A===", ": A=AA", ": AA!A", ": =AAA"}) {
        auto const read = dossier::parse<ldif_entry>("dn: a\ncn:" + bad + "\nother:" + bad + "\n");
        BOOST_REQUIRE(read.diagnostics().size() == 2u);
        for (auto const& d : read.diagnostics()) BOOST_TEST((d.code == dossier::diagnostic_code::bad_value), bad);
        BOOST_TEST(read->names.empty());
        BOOST_TEST(read->others.empty());
    }
}

BOOST_AUTO_TEST_CASE(base64_is_written_where_a_value_needs_it) {
    for (std::string const value : {" a", "a ", ":a", "<a", "a\nb", "\xC3\xA9", "a\r\nb", "ab\n", "abc\n", "\n"}) {
        ldif_entry e;
        e.dn = value;
        auto const text = dossier::write(e);
        BOOST_TEST(text.text().substr(0, 5) == "dn:: ", value);
        BOOST_TEST(dossier::parse<ldif_entry>(text.text())->dn == value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
