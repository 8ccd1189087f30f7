// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/release.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/read.hpp>

using formats::archive_release;
using keys = std::vector<std::pair<std::string, std::string>>;

BOOST_AUTO_TEST_SUITE(formats_release)

BOOST_AUTO_TEST_CASE(the_signature_is_none_of_the_record) {
    std::string const fields = "Origin: Pond\nSuite: stable\nArchitectures: all arm64\nComponents: mud\nSHA256:\n 00 12 mud/Packages\n";
    std::string const signature = "-----BEGIN PGP SIGNATURE-----\nVersion: 2\n\nOrigin: none\n-----END PGP SIGNATURE-----\n";
    for (auto const& text : {fields, "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n" + fields + signature}) {
        auto const r = dossier::parse<archive_release>(text);
        BOOST_TEST(r.diagnostics().empty());
        BOOST_TEST(r.extras().empty());
        BOOST_TEST(r->origin == "Pond");
        BOOST_TEST((r->architectures == std::vector<std::string>{"all", "arm64"}));
        BOOST_TEST((r->others == keys{{"SHA256", "\n 00 12 mud/Packages"}}));
        int records = 0;
        for (auto const& one : dossier::read<archive_release>(text)) records += one.is_record();
        BOOST_TEST(records == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
