// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/schema/title.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

struct page {
    std::string id;
};

} // namespace

BOOST_AUTO_TEST_SUITE(schema_title)

BOOST_AUTO_TEST_CASE(a_title_has_words_and_a_member) {
    constexpr auto title = dossier::title("Page", &page::id);
    BOOST_TEST(title.rules.key == "Page");
    page p;
    p.*title.member = "7";
    BOOST_TEST(p.id == "7");
}

BOOST_AUTO_TEST_SUITE_END()
