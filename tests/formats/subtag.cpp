// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/subtag.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::language_subtag;

BOOST_AUTO_TEST_SUITE(formats_subtag)

BOOST_AUTO_TEST_CASE(a_line_stands_between_records) {
    using namespace std::chrono;
    std::vector<language_subtag> all;
    for (auto const& r : dossier::read<language_subtag>("File-Date: 2034-03-01\n%%\nType: language\nSubtag: hx\nDescription: Heronian\nDescription: Language of the\n  shore\n"
                                                        "Added: 2031-10-16\n%%\nType: region\nSubtag: HX\nAdded: 2032-01-02\nColour: grey\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_TEST_REQUIRE(all.size() == 3u);
    BOOST_TEST((all[0].file_date == 2034y / March / 1d));
    BOOST_TEST((all[1].descriptions == std::vector<std::string>{"Heronian", "Language of the shore"}));
    BOOST_TEST((all[1].added == 2031y / October / 16d));
    BOOST_TEST((all[2].subtag == "HX"));
    BOOST_TEST((all[2].others == std::vector<std::pair<std::string, std::string>>{{"Colour", "grey"}}));
    BOOST_TEST(dossier::write(all[2]).text() == "Type: region\nSubtag: HX\nAdded: 2032-01-02\nColour: grey\n%%\n");
}

BOOST_AUTO_TEST_SUITE_END()
