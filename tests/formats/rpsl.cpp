// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/rpsl.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/write.hpp>

using formats::rpsl_route;
using word_list = std::vector<std::string>;

BOOST_AUTO_TEST_SUITE(formats_rpsl)

BOOST_AUTO_TEST_CASE(a_route) {
    auto const read = dossier::parse<rpsl_route>("route:          198.51.100.0/24\ndescr:          Reed net\n+\n+where the reeds\n                stand   # by day\norigin:         AS64500\n\tAS64501\n"
                                                 "mnt-by:         DUCK-MNT, # the first\n                FROG-MNT\nmnt-by:         NEWT-MNT # the last\nremarks:        wet # very\nsource:         TEST\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST(read->route == "198.51.100.0/24");
    BOOST_TEST((read->descr == word_list{"Reed net\n\nwhere the reeds stand"}));
    BOOST_TEST((read->origin == word_list{"AS64500 AS64501"}));
    BOOST_TEST((read->maintainers == word_list{"DUCK-MNT", "FROG-MNT", "NEWT-MNT"}));
    BOOST_TEST(read->source == "TEST");
    BOOST_TEST((read->others == std::vector<std::pair<std::string, std::string>>{{"remarks", "wet"}}));
    auto const text = dossier::write(*read);
    BOOST_TEST(text.text() == "route: 198.51.100.0/24\ndescr: Reed net\n+\n where the reeds stand\norigin: AS64500 AS64501\nmnt-by: DUCK-MNT,FROG-MNT,NEWT-MNT\nsource: TEST\nremarks: wet\n");
}

BOOST_AUTO_TEST_CASE(objects_stand_apart_by_blank_lines) {
    std::vector<std::string> sources;
    for (auto const& r : dossier::read<rpsl_route>("% a registry\n\nroute6: 2001:db8::/32\nsource: ONE\n\n% aside\nroute: 192.0.2.0/25\nSource: TWO # of two\n")) sources.push_back(r->route + ' ' + r->source);
    BOOST_TEST((sources == word_list{"2001:db8::/32 ONE", "192.0.2.0/25 TWO"}));
}

BOOST_AUTO_TEST_CASE(a_value_may_begin_below_its_key) {
    auto const read = dossier::parse<rpsl_route>("route: 192.0.2.0/25\ndescr:\n+Reed net\norigin:\n+\n+AS64500\nremarks:\n+wet\nsource: TEST\n");
    BOOST_TEST(read.diagnostics().empty());
    BOOST_TEST((read->descr == word_list{"Reed net"}));
    BOOST_TEST((read->origin == word_list{"AS64500"}));
    BOOST_TEST((read->others == std::vector<std::pair<std::string, std::string>>{{"remarks", "wet"}}));
}

BOOST_AUTO_TEST_SUITE_END()
