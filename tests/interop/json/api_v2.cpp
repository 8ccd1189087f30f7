// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/api_v2.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/write_json.hpp>

namespace {

using dossier::study;

std::string json(study const& s) {
    std::string out;
    BOOST_TEST(dossier::write_json(out, s, dossier::api_v2).empty());
    return out;
}

} // namespace

// That it is read back, and that it is the registry's own, is tested with Boost.JSON, in tests/interop/json.cpp.
BOOST_AUTO_TEST_SUITE(interop_json_api_v2)

BOOST_AUTO_TEST_CASE(values_are_where_the_api_has_them) {
    study s;
    s.id = s.header.id = dossier::nct_id::make(1234567);
    s.header.status = s.overview.status = dossier::overall_status::completed;
    s.header.first_post = dossier::partial_date::make(2017, 3, 13);
    s.header.last_update_posted = dossier::partial_date::make(2025, 9);
    s.header.ignite_created = dossier::timestamp::make(2025, 12, 25, 0, 26);
    s.header.is_gene_therapy = true;
    s.header.has_adverse_events = true;
    s.identification = {"Socks", "Harbour", "Pier"};
    s.overview.official_title = "Socks \\< 30";
    s.overview.delayed_posting = false;
    s.overview.has_expanded_access = false;
    s.overview.brief_summary = "One.\n\n* Two";
    s.oversight.has_dmc = false;
    BOOST_TEST(json(s) ==
               R"({"protocolSection":{"identificationModule":{"nctId":"NCT01234567","organization":{"fullName":"Pier"},"briefTitle":"Socks",)"
               R"("officialTitle":"Socks \\< 30"},"statusModule":{"overallStatus":"COMPLETED","expandedAccessInfo":{"hasExpandedAccess":false},)"
               R"("studyFirstPostDateStruct":{"date":"2017-03-13"},"lastUpdatePostDateStruct":{"date":"2025-09"}},)"
               R"("sponsorCollaboratorsModule":{"leadSponsor":{"name":"Harbour"}},"oversightModule":{"oversightHasDmc":false},)"
               R"("descriptionModule":{"briefSummary":"One.\n\n* Two"}},"resultsSection":{"adverseEventsModule":{}},)"
               R"("ignite":{"creationDate":"2025-12-25T00:26","isGeneTherapy":true,"hasAdverseEvents":true,"delayedPosting":false}})");
}

BOOST_AUTO_TEST_CASE(a_study_of_nothing_is_not_the_registrys) {
    BOOST_TEST(json({}) == R"({"ignite":{}})");
}

BOOST_AUTO_TEST_CASE(what_two_lines_contradict_each_other_in_is_kept_apart) {
    study s;
    s.header.id = dossier::nct_id::make(1);
    s.header.status = dossier::overall_status::unknown;
    s.overview.status = dossier::overall_status::completed;
    BOOST_TEST(json(s) == R"({"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},"statusModule":{"overallStatus":"COMPLETED"}},)"
                          R"("ignite":{"titleNctId":null,"studyNctId":"NCT00000001","headerStatus":"UNKNOWN","overviewStatus":"COMPLETED"}})");
}

BOOST_AUTO_TEST_CASE(a_posting_that_is_delayed_is_told_where_the_api_tells_it) {
    study s;
    s.overview.delayed_posting = true;
    BOOST_TEST(json(s) == R"({"protocolSection":{"statusModule":{"delayedPosting":true}},"ignite":{}})");
}

BOOST_AUTO_TEST_SUITE_END()
