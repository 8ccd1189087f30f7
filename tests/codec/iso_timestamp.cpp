// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/iso_timestamp.hpp>

#include <optional>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/codec/from_string.hpp>
#include <dossier/record.hpp>
#include <dossier/write.hpp>

#include "support/written.hpp"

namespace {

struct release {
    std::optional<dossier::timestamp> built;
};

} // namespace

template <>
inline constexpr auto dossier::schema<release> = dossier::record<release>(dossier::field("Built", &release::built).codec(dossier::iso_timestamp));

namespace {

using dossier::from_string;
using dossier::iso_timestamp;
using dossier::timestamp;

std::string why(std::string_view text) { return from_string<timestamp>(text, iso_timestamp).reason(); }

} // namespace

BOOST_AUTO_TEST_SUITE(codec_iso_timestamp)

BOOST_AUTO_TEST_CASE(reads_and_writes_a_record) {
    auto const r = dossier::parse<release>("Built: 2025-12-25T00:26\n");
    BOOST_TEST((r->built == timestamp::make(2025, 12, 25, 0, 26)));
    auto const text = dossier::write(*r).text();
    BOOST_TEST(text == "Built: 2025-12-25T00:26\n");
}

BOOST_AUTO_TEST_CASE(writes_no_seconds) {
    BOOST_TEST((from_string<timestamp>("2025-12-25T00:26:00", iso_timestamp) == timestamp::make(2025, 12, 25, 0, 26)));
    BOOST_TEST(dossier_test::written<dossier::iso_timestamp_codec>(*timestamp::make(2025, 1, 2, 23, 5)) == "> 2025-01-02T23:05");
}

BOOST_AUTO_TEST_CASE(what_a_timestamp_cannot_hold_is_kept_in_the_extras) {
    auto const r = dossier::parse<release>("Built: 2025-12-25T00:26:31Z\n");
    BOOST_TEST(!r.ok());
    BOOST_TEST(!r->built.has_value());
    BOOST_TEST_REQUIRE(r.extras().size() == 1u);
    BOOST_TEST(r.extras()[0].value == "2025-12-25T00:26:31Z");
}

BOOST_AUTO_TEST_CASE(says_why_a_time_is_not_read) {
    std::string const hint = " (times look like 2025-12-25T00:26)";
    BOOST_TEST(why("2025-12-25T00:26:31") == "the seconds cannot be kept" + hint);
    BOOST_TEST(why("2025-12-25T00:26:61") == "there is no second 61" + hint);
    BOOST_TEST(why("2025-12-25T00:26:00.5") == "the fraction of a second cannot be kept" + hint);
    BOOST_TEST(why("2025-12-25T00:26Z") == "the time zone cannot be kept" + hint);
    BOOST_TEST(why("2025-12-25T00:26:00+02:00") == "the time zone cannot be kept" + hint);
    BOOST_TEST(why("2025-12-25T24:00") == "there is no hour 24" + hint);
    BOOST_TEST(why("2025-12-25T24:00Z") == "there is no hour 24" + hint);
    BOOST_TEST(why("2025-12-25T24:00.5") == "there is no hour 24" + hint);
    BOOST_TEST(why("2025-12-25T00:60") == "there is no minute 60" + hint);
    BOOST_TEST(why("2025-02-30T00:26") == "there is no 30 February" + hint);
    BOOST_TEST(why("2025-02-30T00:26:31") == "there is no 30 February" + hint);
    BOOST_TEST(why("2025-12-25T24:00:61") == "there is no hour 24" + hint);
    BOOST_TEST(why("2025-02T00:26") == "the day is missing" + hint);
    for (auto const text : {"", "soon", "2025-12-25 00:26", "2025-12-25T0:26", "2025-12-25T00:26 CET"})
        BOOST_TEST(why(text) == "not a time such as 2025-12-25T00:26", text);
}

BOOST_AUTO_TEST_CASE(a_time_without_seconds_could_go_on) {
    BOOST_TEST(iso_timestamp.could_go_on("2025-12-25T00:26"));
    BOOST_TEST(!iso_timestamp.could_go_on("2025-12-25T00:26:00"));
}

BOOST_AUTO_TEST_SUITE_END()
