// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/reading/handler.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

namespace {

struct titles final : dossier::detail::record_handler {
    std::string seen;
    void on_title(std::string_view value, std::string_view) override { seen += value; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(reading_handler)

BOOST_AUTO_TEST_CASE(who_listens_hears_only_what_it_asked_for) {
    titles to;
    dossier::detail::record_handler& events = to;
    events.on_heading(0, "Study Overview");
    events.on_field({});
    events.on_extra(dossier::diagnostic_code::stray_line, {}, {}, "x");
    events.on_problem(dossier::diagnostic_code::stray_line, {}, "x", {}, {});
    events.on_title("NCT01234567", "Viewing Study NCT01234567");
    events.on_comment("# x");
    BOOST_TEST(to.seen == "NCT01234567");
    BOOST_TEST((!events.enough && events.section.empty()));
}

BOOST_AUTO_TEST_CASE(who_listens_to_nothing_hears_nothing) {
    struct deaf final : dossier::detail::record_handler {} to;
    dossier::detail::record_handler& events = to;
    events.on_title("NCT01234567", "Viewing Study NCT01234567");
    BOOST_TEST(events.takes_part(0, nullptr));
    BOOST_TEST(!events.enough);
}

BOOST_AUTO_TEST_SUITE_END()
