// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/limits.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include "support/shipment.hpp"
#include "support/show.hpp"

// What stands around a record, as parse tells of it.

namespace {

using dossier::diagnostic_code;
using dossier::parse;
using dossier_test::show;
using post::shipment;

std::ptrdiff_t after_mark(std::string_view text) { return dossier::detail::skip_byte_order_mark(text) - text.data(); }

} // namespace

BOOST_AUTO_TEST_SUITE(reading_limits)

BOOST_AUTO_TEST_CASE(a_whole_byte_order_mark_is_skipped_once) {
    BOOST_TEST(after_mark("\xEF\xBB\xBFSender") == 3);
    BOOST_TEST(after_mark("\xEF\xBB\xBF\xEF\xBB\xBF") == 3);
    BOOST_TEST(after_mark("\xEF\xBB") == 0);
    BOOST_TEST(after_mark("\xEF\xBBSender") == 0);
    BOOST_TEST(after_mark("\n\xEF\xBB\xBF") == 0);
    BOOST_TEST(after_mark("") == 0);
}

BOOST_AUTO_TEST_CASE(offsets_count_from_before_the_mark) {
    auto const p = parse<shipment>("\xEF\xBB\xBFSender: Ada\nWeight: much\n");
    BOOST_TEST(p->sender == "Ada");
    BOOST_TEST_REQUIRE(p.diagnostics().size() == 1u);
    BOOST_TEST(p.diagnostics()[0].offset == 23u);
}

BOOST_AUTO_TEST_CASE(what_is_beyond_the_limit_is_not_read) {
    std::string const text = "Sender: Ada\nWeight: 5 g\nFragile: Yes\n";
    dossier::options limited;
    limited.max_record = text.size();
    BOOST_TEST(parse<shipment>(text, limited).diagnostics().empty());
    limited.max_record = 24;
    auto const p = parse<shipment>(text, limited);
    BOOST_TEST(!p.ok());
    BOOST_TEST(show(*p) == "Ada|-|5|-|-|-");
    BOOST_TEST_REQUIRE(p.diagnostics().size() == 1u);
    BOOST_TEST(p.diagnostics()[0].code == diagnostic_code::limit_exceeded);
    BOOST_TEST(p.diagnostics()[0].offset == 24u);
    BOOST_TEST(p.diagnostics()[0].message() == "over the limit of 24 bytes");
}

BOOST_AUTO_TEST_CASE(a_text_without_a_record_is_an_error) {
    for (std::string_view const text : {"", "\n\n", "hello\n"}) {
        auto const p = parse<shipment>(text);
        BOOST_TEST(!p.ok());
        BOOST_TEST_REQUIRE(!p.diagnostics().empty());
        auto const& d = p.diagnostics().back();
        BOOST_TEST(d.code == diagnostic_code::not_a_record);
        BOOST_TEST(d.offset == 0u);
        BOOST_TEST(d.message() == "no record found: expected a line such as \"Sender: ...\"");
    }
}

BOOST_AUTO_TEST_SUITE_END()
