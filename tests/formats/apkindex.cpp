// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/apkindex.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::alpine_package;
using word_list = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(formats_apkindex)

BOOST_AUTO_TEST_CASE(an_index_of_packages) {
    std::vector<alpine_package> all;
    for (auto const& r : dossier::read<alpine_package>("C:Q1reeds=\nP:reeds\nV:0.3-r1\nA:riscv64\nS:4096\nT:Reeds: and mud\nL:none\nD:so:libmud.so.1 !stones\n"
                                                       "p:cmd:reed=0.3-r1 cmd:mud=0.3-r1\n\nP:frogs\nV:1\nT: of a pond\n\n\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_REQUIRE(all.size() == 2u);
    auto const& p = all[0];
    BOOST_TEST(p.name == "reeds");
    BOOST_TEST(p.version == "0.3-r1");
    BOOST_TEST(p.description.value() == "Reeds: and mud");
    BOOST_TEST(p.license.value() == "none");
    BOOST_TEST(p.size.value() == 4096u);
    BOOST_TEST((p.depends == word_list{"so:libmud.so.1", "!stones"}));
    BOOST_TEST((p.provides == word_list{"cmd:reed=0.3-r1", "cmd:mud=0.3-r1"}));
    BOOST_TEST((p.others == std::vector<std::pair<std::string, std::string>>{{"C", "Q1reeds="}, {"A", "riscv64"}}));
    BOOST_TEST(dossier::write(p).text() == "P:reeds\nV:0.3-r1\nS:4096\nT:Reeds: and mud\nL:none\nD:so:libmud.so.1 !stones\np:cmd:reed=0.3-r1 cmd:mud=0.3-r1\nC:Q1reeds=\nA:riscv64\n");
}

BOOST_AUTO_TEST_SUITE_END()
