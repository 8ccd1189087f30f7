// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/copyright.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::copyright_paragraph;

BOOST_AUTO_TEST_SUITE(formats_copyright)

BOOST_AUTO_TEST_CASE(paragraphs_end_at_lines_of_blanks_too) {
    std::vector<copyright_paragraph> all;
    for (auto const& r : dossier::read<copyright_paragraph>("Files: *.cpp\n nets/*\nCopyright: 2031 Ada Reed\n           2032 Bob Mud\nlicense: pond\n Wade.\n .\n   As you like.\n \t\n"
                                                            "# by the shore\nLicense: mud\n No wading.\nContact: Ada\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_TEST_REQUIRE(all.size() == 2u);
    BOOST_TEST((all[0].files == std::vector<std::string>{"*.cpp", "nets/*"}));
    BOOST_TEST((all[0].copyright == "2031 Ada Reed\n          2032 Bob Mud"));
    BOOST_TEST((all[0].license == "pond\nWade.\n\n  As you like."));
    BOOST_TEST((all[1].license == "mud\nNo wading."));
    BOOST_TEST((all[1].others == std::vector<std::pair<std::string, std::string>>{{"Contact", "Ada"}}));
    BOOST_TEST(dossier::write(all[0]).text() == "Files: *.cpp nets/*\nCopyright: 2031 Ada Reed\n           2032 Bob Mud\nLicense: pond\n Wade.\n .\n   As you like.\n");
}

BOOST_AUTO_TEST_SUITE_END()
