// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <dossier/interop/json/key.hpp>
#include <dossier/interop/json/value.hpp>
#include <dossier/study.hpp>

namespace dossier::inline v0 {

/// The shape of a study in the registry's API, version 2: each value is where the API has it, in the API's form. So programs made
/// for the API read it:
///
///     {"protocolSection":{"identificationModule":{"nctId":"NCT01234567","briefTitle":"Warm Socks"},
///                         "statusModule":{"overallStatus":"COMPLETED","studyFirstPostDateStruct":{"date":"2017-03-13"}}},
///      "ignite":{"creationDate":"2025-12-25T00:26","hasAdverseEvents":false,"delayedPosting":false}}
///
/// Texts are what the page prints: pages of 2025 have the API's Markdown, escapes included. What the page does not print is left
/// out, such as the `type` of a date.
///
/// The member `ignite` holds what the API has no place for. It is always written:
/// - `creationDate`, `modificationDate`, `isNotGeneTherapy`, `isGeneTherapy`
/// - `hasAdverseEvents`. Where it is true there is also an empty `resultsSection.adverseEventsModule`
/// - `delayedPosting`, if it is false, because the API leaves it out then
/// - `titleNctId` and `studyNctId`, if the two ids of the page differ; one that is absent is `null`. Else they are `nctId`
/// - `headerStatus` and `overviewStatus`, if these differ, in the same way. Else they are `overallStatus`
///
/// When it is read, a document without `ignite` is the registry's own. What such a document leaves out means no: without a
/// `delayedPosting` in its status module the posting is not delayed, without a `resultsSection.adverseEventsModule` there are
/// no adverse events. This is how the export prints it. Members that a study has no place for are notes (`unknown_key`), one for
/// the outermost.
struct api_v2_shape {
    template <class Study, class Visitor>
    static void visit(Study& s, Visitor& v) {
        using detail::json_name;
        // When this is read, both take the value. `visit_ignite` tells them apart.
        auto id = s.id ? s.id : s.header.id;
        auto status = s.overview.status ? s.overview.status : s.header.status;
        auto delayed = s.overview.delayed_posting;
        if (delayed == false) delayed.reset();
        bool has_status_module = false, has_adverse_events = false;

        bool const has_protocol = v.object(json_name<"protocolSection">, [&] {
            v.object(json_name<"identificationModule">, [&] {
                v.member(json_name<"nctId">, id);
                v.object(json_name<"organization">, [&] { v.member(json_name<"fullName">, s.identification.organization); });
                v.member(json_name<"briefTitle">, s.identification.brief_title);
                v.member(json_name<"officialTitle">, s.overview.official_title);
                v.member(json_name<"acronym">, s.overview.acronym);
            });
            has_status_module = v.object(json_name<"statusModule">, [&] {
                v.member(json_name<"statusVerifiedDate">, s.overview.status_verified);
                v.member(json_name<"overallStatus">, status);
                v.member(json_name<"lastKnownStatus">, s.overview.last_known_status);
                v.member(json_name<"delayedPosting">, delayed);
                v.member(json_name<"whyStopped">, s.overview.why_stopped);
                v.object(json_name<"expandedAccessInfo">, [&] {
                    v.member(json_name<"hasExpandedAccess">, s.overview.has_expanded_access);
                    v.member(json_name<"nctId">, s.overview.expanded_access_id);
                    v.member(json_name<"statusForNctId">, s.overview.expanded_access_status);
                });
                v.object(json_name<"studyFirstPostDateStruct">, [&] { v.member(json_name<"date">, s.header.first_post); });
                v.object(json_name<"lastUpdatePostDateStruct">, [&] { v.member(json_name<"date">, s.header.last_update_posted); });
            });
            v.object(json_name<"sponsorCollaboratorsModule">, [&] {
                v.object(json_name<"leadSponsor">, [&] { v.member(json_name<"name">, s.identification.sponsor); });
            });
            v.object(json_name<"oversightModule">, [&] { visit_oversight(s.oversight, v); });
            v.object(json_name<"descriptionModule">, [&] {
                v.member(json_name<"briefSummary">, s.overview.brief_summary);
                v.member(json_name<"detailedDescription">, s.overview.detailed_description);
            });
        });
        v.object(json_name<"resultsSection">, [&] {
            if (Visitor::reads || s.header.has_adverse_events == true)
                has_adverse_events = v.object(json_name<"adverseEventsModule">, [] {}, true);
        });
        if constexpr (Visitor::reads) {
            s.id = s.header.id = id;
            s.header.status = s.overview.status = status;
            s.overview.delayed_posting = delayed;
        }
        bool const has_ignite = v.object(json_name<"ignite">, [&] { visit_ignite(s, v); }, true);
        if constexpr (Visitor::reads) {
            if (has_ignite) return;
            if (has_protocol) s.header.has_adverse_events = has_adverse_events;
            if (has_status_module && !delayed) s.overview.delayed_posting = false;
        }
    }

private:
    template <class Visitor>
    static void visit_oversight(auto& o, Visitor& v) {
        using detail::json_name;
        v.member(json_name<"oversightHasDmc">, o.has_dmc);
        v.member(json_name<"isFdaRegulatedDrug">, o.is_fda_regulated_drug);
        v.member(json_name<"isFdaRegulatedDevice">, o.is_fda_regulated_device);
        v.member(json_name<"isUnapprovedDevice">, o.is_unapproved_device);
        v.member(json_name<"isPpsd">, o.is_ppsd);
        v.member(json_name<"isUsExport">, o.is_us_export);
        v.member(json_name<"fdaaa801Violation">, o.is_fdaaa801_violation);
    }

    template <class Visitor>
    static void visit_ignite(auto& s, Visitor& v) {
        using detail::json_name;
        v.member(json_name<"creationDate">, s.header.ignite_created);
        v.member(json_name<"modificationDate">, s.header.ignite_modified);
        v.member(json_name<"isNotGeneTherapy">, s.header.is_not_gene_therapy);
        v.member(json_name<"isGeneTherapy">, s.header.is_gene_therapy);
        v.member(json_name<"hasAdverseEvents">, s.header.has_adverse_events);
        if (Visitor::reads || s.overview.delayed_posting == false) v.member(json_name<"delayedPosting">, s.overview.delayed_posting);
        if (Visitor::reads || s.id != s.header.id) {
            v.nullable(json_name<"titleNctId">, s.id);
            v.nullable(json_name<"studyNctId">, s.header.id);
        }
        if (Visitor::reads || s.header.status != s.overview.status) {
            v.nullable(json_name<"headerStatus">, s.header.status);
            v.nullable(json_name<"overviewStatus">, s.overview.status);
        }
    }
};

/// The shape of a study in the registry's API, version 2: see `api_v2_shape`.
inline constexpr api_v2_shape api_v2{};

} // namespace dossier::v0
