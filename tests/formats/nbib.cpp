// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/nbib.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::medline_citation;

BOOST_AUTO_TEST_SUITE(formats_nbib)

BOOST_AUTO_TEST_CASE(citations) {
    std::vector<medline_citation> all;
    for (auto const& r : dossier::read<medline_citation>("\nPMID- 1\nOWN - None\nTI  - Of reeds that stand\n      by day.\nAB  - They - and\n      mud - stand.\nFAU - Duck, Ada\nFAU - Frog, Bo\n"
                                                         "AID - 10.5555/pond [doi]\nMH  - *Reeds\nTA  - Ponds\nDP  - 2031 Mar\n\nPMID- 2\nTI- Mud\nDP \t- 2032\n")) {
        BOOST_TEST(r.diagnostics().empty());
        all.push_back(*r);
    }
    BOOST_REQUIRE(all.size() == 2u);
    auto const& c = all[0];
    BOOST_TEST(c.pmid == "1");
    BOOST_TEST(c.title.value() == "Of reeds that stand by day.");
    BOOST_TEST(c.abstract.value() == "They - and mud - stand.");
    BOOST_TEST((c.authors == std::vector<std::string>{"Duck, Ada", "Frog, Bo"}));
    BOOST_TEST((c.identifiers == std::vector<std::string>{"10.5555/pond [doi]"}));
    BOOST_TEST((c.terms == std::vector<std::string>{"*Reeds"}));
    BOOST_TEST(c.journal.value() == "Ponds");
    BOOST_TEST(c.published.value() == "2031 Mar");
    BOOST_TEST((c.others == std::vector<std::pair<std::string, std::string>>{{"OWN", "None"}}));
    BOOST_TEST(all[1].title.value() == "Mud");
    BOOST_TEST(all[1].published.value() == "2032");
    BOOST_TEST(dossier::write(c).text() == "PMID- 1\nTI  - Of reeds that stand by day.\nAB  - They - and mud - stand.\nTA  - Ponds\nDP  - 2031 Mar\nFAU - Duck, Ada\nFAU - Frog, Bo\n"
                                           "AID - 10.5555/pond [doi]\nMH  - *Reeds\nOWN - None\n");
}

BOOST_AUTO_TEST_SUITE_END()
