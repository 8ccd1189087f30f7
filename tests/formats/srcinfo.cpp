// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/srcinfo.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/write.hpp>

using formats::arch_source;
using formats::by_architecture;

BOOST_AUTO_TEST_SUITE(formats_srcinfo)

BOOST_AUTO_TEST_CASE(indentation_is_free) {
    std::string const indented = "pkgbase = reeds\n\tpkgdesc = Reeds\n\tpkgver = 0.3\n\tpkgrel = 1\n\turl = none\n\tarch = riscv64\n\tarch = any\n\tdepends = mud\n\tsource_riscv64 = a\n\n"
                                 "pkgname = reeds-mud\n\tpkgdesc = A mud\n\tdepends_any = water\n\tgroups = wet\n\npkgname = reeds-stone\n\tdepends = stone=2\n";
    std::string plain;
    for (char const c : indented)
        if (c != '\t') plain += c;
    for (auto const& text : {indented, plain}) {
        auto const read = dossier::parse<arch_source>(text);
        BOOST_TEST(read.diagnostics().empty());
        BOOST_TEST(read->base == "reeds");
        BOOST_TEST(read->description.value() == "Reeds");
        BOOST_TEST((read->architectures == std::vector<std::string>{"riscv64", "any"}));
        BOOST_TEST((read->depends == by_architecture{{"", "mud"}}));
        BOOST_TEST((read->sources == by_architecture{{"riscv64", "a"}}));
        BOOST_TEST((read->others == by_architecture{{"url", "none"}}));
        BOOST_REQUIRE(read->packages.size() == 2u);
        BOOST_TEST(read->packages[0].description.value() == "A mud");
        BOOST_TEST((read->packages[0].depends == by_architecture{{"any", "water"}}));
        BOOST_TEST((read->packages[0].others == by_architecture{{"groups", "wet"}}));
        BOOST_TEST((read->packages[1].depends == by_architecture{{"", "stone=2"}}));
        BOOST_TEST(dossier::write(*read).text() ==
                   "pkgbase = reeds\n\tpkgdesc = Reeds\n\tpkgver = 0.3\n\tpkgrel = 1\n\tarch = riscv64\n\tarch = any\n\tsource_riscv64 = a\n\tdepends = mud\n\turl = none\n\n"
                   "pkgname = reeds-mud\n\tpkgdesc = A mud\n\tdepends_any = water\n\tgroups = wet\n\npkgname = reeds-stone\n\tdepends = stone=2\n");
    }
}

BOOST_AUTO_TEST_SUITE_END()
