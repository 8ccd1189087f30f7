// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/chrono.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/written.hpp"

namespace {

namespace chrono = std::chrono;
using namespace std::chrono_literals;
using dossier_test::written;

// A trial's criteria, as a page of them prints them.
struct criteria {
    std::optional<chrono::months> minimum_age;
    std::optional<chrono::years> maximum_age;
    std::optional<chrono::days> follow_up;
    std::optional<chrono::year_month_day> opened;
    std::optional<chrono::sys_days> closed;

    friend bool operator==(criteria const&, criteria const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<criteria> = dossier::record<criteria>(
    dossier::field("Minimum Age", &criteria::minimum_age).absent("N/A"),
    dossier::field("Maximum Age", &criteria::maximum_age).absent("N/A"),
    dossier::field("Follow-Up", &criteria::follow_up),
    dossier::field("Opened", &criteria::opened),
    dossier::field("Closed", &criteria::closed));

BOOST_AUTO_TEST_SUITE(codec_chrono)

BOOST_AUTO_TEST_CASE(reads_and_writes_a_record) {
    auto const r = dossier::parse<criteria>("Minimum Age: 18 Years\nMaximum Age: N/A\nFollow-Up: 1 Day\nOpened: 2025-09-08\nClosed: 1969-12-31\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((*r == criteria{chrono::months{216}, {}, chrono::days{1}, 2025y / 9 / 8, chrono::sys_days{} - chrono::days{1}}));
    auto const page = dossier::write(*r);
    BOOST_TEST(page.text() == "Minimum Age: 216 Months\nFollow-Up: 1 Day\nOpened: 2025-09-08\nClosed: 1969-12-31\n");
    BOOST_TEST((*dossier::parse<criteria>(page.text()) == *r));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_is_reported) {
    auto const r = dossier::parse<criteria>("Minimum Age: 8 Days\nMaximum Age: 18\nFollow-Up: 1 Month\nOpened: 2025-09\nClosed: 2025-02-29\n");
    BOOST_TEST((*r == criteria{}));
    BOOST_TEST_REQUIRE(r.diagnostics().size() == 5u);
    BOOST_TEST(r.diagnostics()[0].message() == "Minimum Age: \"8 Days\" is not a duration such as 1 Month or 18 Years");
    BOOST_TEST(r.diagnostics()[2].message() == "Follow-Up: \"1 Month\" is not a duration such as 1 Day or 30 Minutes");
    BOOST_TEST(r.diagnostics()[3].message() == "Opened: \"2025-09\": the day is missing (days look like 2025-09-08)");
}

BOOST_AUTO_TEST_CASE(one_has_no_s) {
    BOOST_TEST(written<dossier::codec<chrono::days>>(chrono::days{1}) == "> 1 Day");
    BOOST_TEST(written<dossier::codec<chrono::days>>(chrono::days{0}) == "> 0 Days");
    BOOST_TEST(written<dossier::codec<chrono::days>>(chrono::days{-1}) == "> -1 Days");
    BOOST_TEST(written<dossier::codec<chrono::seconds>>(30s) == "> 30 Seconds");
    BOOST_TEST(written<dossier::codec<chrono::minutes>>(1min) == "> 1 Minute");
    BOOST_TEST(written<dossier::codec<chrono::hours>>(2h) == "> 2 Hours");
    BOOST_TEST(written<dossier::codec<chrono::weeks>>(chrono::weeks{2}) == "> 2 Weeks");
    BOOST_TEST(written<dossier::codec<chrono::months>>(chrono::months{30}) == "> 30 Months");
    BOOST_TEST(written<dossier::codec<chrono::years>>(chrono::years{18}) == "> 18 Years");
}

BOOST_AUTO_TEST_CASE(days_that_no_text_could_have_are_refused) {
    for (auto const d : {2025y / 2 / 29, 10000y / 1 / 1, -1y / 1 / 1}) {
        criteria c;
        c.opened = d;
        auto const page = dossier::write(c);
        BOOST_TEST_REQUIRE(page.diagnostics().size() == 1u);
        BOOST_TEST(page.diagnostics()[0].message() == "Opened: \"\" cannot be written; expected a day such as 2025-09-08");
    }
    criteria c;
    c.closed = chrono::sys_days{10000y / 1 / 1};
    BOOST_TEST(!dossier::write(c));
    c.closed = chrono::sys_days{9999y / 12 / 31};
    BOOST_TEST(static_cast<bool>(dossier::write(c)));
}

BOOST_AUTO_TEST_CASE(say_why_there_is_no_such_day) {
    using codec = dossier::codec<std::chrono::sys_days>;
    BOOST_TEST(codec::why_not("2025-02-30") == "there is no 30 February (days look like 2025-09-08)");
    BOOST_TEST(codec::why_not("2025-02") == "the day is missing (days look like 2025-09-08)");
    BOOST_TEST(codec::why_not("soon") == "");
}

BOOST_AUTO_TEST_CASE(a_day_that_is_read_is_whole) {
    BOOST_TEST(!dossier::codec<std::chrono::year_month_day>::could_go_on("2025-09-08"));
}

BOOST_AUTO_TEST_SUITE_END()
