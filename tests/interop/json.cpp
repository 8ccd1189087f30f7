// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json.hpp>

#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>

#include <dossier/interop/json/api_v2.hpp>

#include "support/fixture.hpp"
#include "support/random_study.hpp"
#include "support/registry.hpp"

namespace {

namespace json = boost::json;
using dossier::api_v2;
using dossier::study;

// Whether a study is the same after a way through JSON, as text and as a document.
template <class Shape>
bool is_kept(study const& s, Shape const& shape) {
    std::string text;
    BOOST_TEST(dossier::write_json(text, s, shape).empty());
    auto const from_text = dossier::read_json<study>(text, shape);
    auto const document = dossier::to_json(s, shape);
    auto const from_document = dossier::from_json<study>(document, shape);
    BOOST_TEST(json::parse(text) == document, text);
    return from_text.diagnostics().empty() && *from_text == s && from_document.diagnostics().empty() && *from_document == s;
}

// A study of random values that JSON can hold. What it makes of others is tested in json/write_json.cpp.
study next_of(dossier_test::random_study& random) {
    auto s = random();
    dossier::for_each_field(s, [](dossier::field_info const&, auto& value) {
        if constexpr (std::is_same_v<decltype(value), std::optional<std::string>&>)
            if (value) value = dossier::text::to_valid_utf8(*value);
        if constexpr (dossier::named_enum<std::remove_cvref_t<decltype(*value)>>)
            if (value && to_string(*value).empty()) value.reset();
    });
    return s;
}

// The value at a path such as "statusModule.overallStatus"; null if there is none.
json::value const* find(json::value const& document, std::string_view path) {
    auto const* v = &document;
    while (v && !path.empty()) {
        auto const end = path.find('.');
        auto const* const object = v->if_object();
        v = object ? object->if_contains(json::string_view(path.data(), path.substr(0, end).size())) : nullptr;
        path.remove_prefix(end == path.npos ? path.size() : end + 1);
    }
    return v;
}

// A document as the registry's API gives it, with parts that no page has.
constexpr char const* registry_document = R"({
  "protocolSection": {
    "identificationModule": {"nctId": "NCT01234567", "orgStudyIdInfo": {"id": "7-B"}, "organization": {"fullName": "Harbour", "class": "OTHER"},
                             "briefTitle": "Warm Socks", "officialTitle": "Socks \\< 30 \\[warm\\]", "acronym": "SOCKS"},
    "statusModule": {"statusVerifiedDate": "2025-09", "overallStatus": "UNKNOWN", "lastKnownStatus": "RECRUITING",
                     "expandedAccessInfo": {"hasExpandedAccess": true, "nctId": "NCT00000001", "statusForNctId": "AVAILABLE"},
                     "startDateStruct": {"date": "2017-01", "type": "ACTUAL"},
                     "studyFirstPostDateStruct": {"date": "2017-03-13", "type": "ACTUAL"},
                     "lastUpdatePostDateStruct": {"date": "2025-09-08", "type": "ESTIMATED"}},
    "sponsorCollaboratorsModule": {"leadSponsor": {"name": "Harbour", "class": "OTHER"}},
    "oversightModule": {"oversightHasDmc": true, "isFdaRegulatedDrug": false},
    "descriptionModule": {"briefSummary": "One pair.\n\n* or two", "detailedDescription": "None of it hurts."},
    "designModule": {"studyType": "INTERVENTIONAL"}
  },
  "resultsSection": {"adverseEventsModule": {"frequencyThreshold": "5"}},
  "hasResults": true
})";

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json)

BOOST_AUTO_TEST_CASE(studies_of_any_values_are_kept) {
    dossier_test::random_study random(11);
    for (int i = 0; i != 300; ++i) {
        auto const s = next_of(random);
        BOOST_TEST(is_kept(s, dossier::native_shape()));
        BOOST_TEST(is_kept(s, api_v2));
    }
    BOOST_TEST(is_kept(study(), dossier::native_shape()));
    BOOST_TEST(is_kept(study(), api_v2));
}

BOOST_AUTO_TEST_CASE(ids_and_statuses_that_differ_are_kept_in_the_shape_of_the_api) {
    using dossier::nct_id, dossier::overall_status;
    for (auto const id : {std::optional<nct_id>(), nct_id::make(1), nct_id::make(2)})
        for (auto const header_id : {std::optional<nct_id>(), nct_id::make(1)})
            for (auto const status : {std::optional<overall_status>(), std::optional(overall_status::completed), std::optional(overall_status::unknown)})
                for (auto const header_status : {std::optional<overall_status>(), std::optional(overall_status::completed)})
                    for (auto const delayed : {std::optional<bool>(), std::optional(false), std::optional(true)})
                        for (auto const events : {std::optional<bool>(), std::optional(false), std::optional(true)}) {
                            study s;
                            s.id = id;
                            s.header.id = header_id;
                            s.overview.status = status;
                            s.header.status = header_status;
                            s.overview.delayed_posting = delayed;
                            s.header.has_adverse_events = events;
                            BOOST_TEST(is_kept(s, api_v2));
                        }
}

BOOST_AUTO_TEST_CASE(a_document_of_the_registry_is_read_as_its_page_is) {
    auto const document = json::parse(registry_document);
    auto const read = dossier::from_json<study>(document, api_v2);
    BOOST_TEST(read.ok());
    BOOST_TEST(read->id.value() == read->header.id.value());
    BOOST_TEST(read->id.value().number() == 1234567u);
    BOOST_TEST((read->header.status == dossier::overall_status::unknown && read->overview.status == dossier::overall_status::unknown));
    BOOST_TEST(read->overview.official_title.value() == "Socks \\< 30 \\[warm\\]");
    BOOST_TEST(to_string(read->overview.status_verified.value()) == "2025-09");
    BOOST_TEST(read->overview.delayed_posting.value() == false); // which the registry leaves out
    BOOST_TEST(read->header.has_adverse_events.value());
    BOOST_TEST(!read->header.ignite_created);
    std::string notes;
    for (auto const& d : read.diagnostics()) {
        BOOST_TEST(d.code == dossier::diagnostic_code::unknown_key);
        (notes += d.key) += ' ';
    }
    BOOST_TEST(notes == "/protocolSection/identificationModule/organization/class /protocolSection/identificationModule/orgStudyIdInfo "
                        "/protocolSection/statusModule/studyFirstPostDateStruct/type /protocolSection/statusModule/lastUpdatePostDateStruct/type "
                        "/protocolSection/statusModule/startDateStruct /protocolSection/sponsorCollaboratorsModule/leadSponsor/class "
                        "/protocolSection/designModule /resultsSection/adverseEventsModule/frequencyThreshold /hasResults ");
    // What is written again equals the registry's own, wherever it is.
    auto const again = dossier::to_json(*read, api_v2);
    for (auto const path : {"identificationModule.nctId", "identificationModule.organization.fullName", "identificationModule.officialTitle",
                            "statusModule.statusVerifiedDate", "statusModule.overallStatus", "statusModule.lastKnownStatus", "statusModule.expandedAccessInfo",
                            "statusModule.delayedPosting", "statusModule.studyFirstPostDateStruct.date", "statusModule.lastUpdatePostDateStruct.date",
                            "sponsorCollaboratorsModule.leadSponsor.name", "oversightModule", "descriptionModule"}) {
        auto const* const now = find(again, "protocolSection." + std::string(path));
        auto const* const then = find(document, "protocolSection." + std::string(path));
        BOOST_TEST((now && then ? *now == *then : now == then), path);
    }
}

BOOST_AUTO_TEST_CASE(a_document_that_says_nothing_is_read_as_nothing) {
    BOOST_TEST((*dossier::read_json<study>("{}", api_v2) == study()));
    auto const wrong = dossier::read_json<study>(R"({"protocolSection":{"statusModule":{"overallStatus":"DONE","delayedPosting":"no"}}})", api_v2);
    BOOST_REQUIRE(wrong.diagnostics().size() == 2);
    BOOST_TEST(wrong.diagnostics()[0].key == "/protocolSection/statusModule/overallStatus");
    BOOST_TEST(wrong.diagnostics()[1].message() == "/protocolSection/statusModule/delayedPosting: \"no\": a boolean is expected here, not a string");
}

BOOST_AUTO_TEST_CASE(ndjson_of_the_api_is_read_back) {
    dossier_test::random_study random(12);
    std::vector<study> all;
    for (int i = 0; i != 20; ++i) all.push_back(next_of(random));
    std::string text;
    dossier::write_ndjson(text, all, api_v2);
    std::vector<study> back;
    for (auto&& one : dossier::read_ndjson<study>(text, api_v2)) back.push_back(*one);
    BOOST_TEST((back == all));
}

// The registry's own values, in its own form.
BOOST_AUTO_TEST_CASE(the_json_of_real_pages_is_that_of_the_registry, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    struct {
        char const* name;
        char const* path;
    } const places[] = {
        {"nct_id", "identificationModule.nctId"},
        {"brief_title", "identificationModule.briefTitle"},
        {"official_title", "identificationModule.officialTitle"},
        {"acronym", "identificationModule.acronym"},
        {"organization", "identificationModule.organization.fullName"},
        {"status", "statusModule.overallStatus"},
        {"last_update_posted", "statusModule.lastUpdatePostDateStruct.date"},
        {"first_post", "statusModule.studyFirstPostDateStruct.date"},
        {"status_verified_date", "statusModule.statusVerifiedDate"},
        {"last_known_status", "statusModule.lastKnownStatus"},
        {"delayed_posting", "statusModule.delayedPosting"},
        {"why_stopped", "statusModule.whyStopped"},
        {"has_expanded_access", "statusModule.expandedAccessInfo.hasExpandedAccess"},
        {"expanded_access_nct", "statusModule.expandedAccessInfo.nctId"},
        {"expanded_access_status", "statusModule.expandedAccessInfo.statusForNctId"},
        {"sponsor", "sponsorCollaboratorsModule.leadSponsor.name"},
        {"brief_summary", "descriptionModule.briefSummary"},
        {"detailed_description", "descriptionModule.detailedDescription"},
        {"has_oversight_dmc", "oversightModule.oversightHasDmc"},
        {"is_fda_regulated_drug", "oversightModule.isFdaRegulatedDrug"},
        {"is_fda_regulated_device", "oversightModule.isFdaRegulatedDevice"},
        {"is_unapproved_device", "oversightModule.isUnapprovedDevice"},
        {"is_ppsd", "oversightModule.isPpsd"},
        {"is_us_export", "oversightModule.isUsExport"},
        {"is_fdaaa801_violation", "oversightModule.fdaaa801Violation"},
    };
    std::ifstream in(dossier_test::registry_data() / "registry" / "expected.ndjson");
    std::size_t studies = 0;
    for (std::string line; std::getline(in, line); ++studies) {
        auto const expected = json::parse(line);
        auto const id = json::value_to<std::string>(*find(expected, "nct_id"));
        auto const text = dossier_test::contents((dossier_test::registry_data() / "registry" / "texts" / (id + ".txt")).string());
        auto const page = dossier::parse<study>(text);
        auto const document = dossier::to_json(*page, api_v2);
        for (auto const& place : places) {
            auto const* const value = find(document, "protocolSection." + std::string(place.path));
            auto const* const wanted = find(expected, place.name);
            bool const absent = wanted->is_null() || (std::string_view(place.name) == "delayed_posting" && !wanted->as_bool());
            BOOST_TEST((absent ? !value : value && *value == *wanted), id << ' ' << place.path);
        }
        BOOST_TEST((find(document, "resultsSection.adverseEventsModule") != nullptr) == find(expected, "has_adverse_events")->as_bool());
        BOOST_TEST(is_kept(*page, api_v2));
        BOOST_TEST(is_kept(*page, dossier::native_shape()));
        // Without what the API does not know it is the registry's own.
        auto own = document;
        own.as_object().erase("ignite");
        auto read = dossier::from_json<study>(own, api_v2);
        auto plain = *page;
        plain.header.ignite_created.reset();
        plain.header.ignite_modified.reset();
        plain.header.is_not_gene_therapy.reset();
        plain.header.is_gene_therapy.reset();
        BOOST_TEST((*read == plain), id);
    }
    BOOST_TEST(studies == 287);
}

BOOST_AUTO_TEST_SUITE_END()
