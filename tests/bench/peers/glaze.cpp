// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <tuple>
#include <utility>

#include <glaze/glaze.hpp>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

// What is a string in JSON and no text in a study; one that does not fit leaves the value as it was.
template <class T>
struct from_string {
    template <auto Options>
    static void op(T& value, auto&&... at) {
        std::string_view text;
        glz::parse<glz::JSON>::op<Options>(text, at...);
        char const* p = text.data();
        bench::twin::read(p, p + text.size(), value);
    }
};

} // namespace

template <> struct glz::from<glz::JSON, dossier::nct_id> : from_string<dossier::nct_id> {};
template <> struct glz::from<glz::JSON, dossier::partial_date> : from_string<dossier::partial_date> {};
template <> struct glz::from<glz::JSON, dossier::timestamp> : from_string<dossier::timestamp> {};
template <> struct glz::from<glz::JSON, dossier::overall_status> : from_string<dossier::overall_status> {};
template <> struct glz::from<glz::JSON, dossier::expanded_access_status> : from_string<dossier::expanded_access_status> {};

template <>
struct glz::meta<dossier::study> {
    using s = dossier::study;
    template <auto Part, auto Member>
    static constexpr auto in = [](auto& of) -> auto& { return of.*Part.*Member; };
    using h = s::header_type;
    using i = s::identification_type;
    using o = s::overview_type;
    using v = s::oversight_type;
    static constexpr auto value = glz::object(
        "viewing", &s::id,
        "ignite_creation_date", in<&s::header, &h::ignite_created>,
        "ignite_modification_date", in<&s::header, &h::ignite_modified>,
        "study_nct_id", in<&s::header, &h::id>,
        "header_status", in<&s::header, &h::status>,
        "last_update_posted", in<&s::header, &h::last_update_posted>,
        "first_post", in<&s::header, &h::first_post>,
        "is_not_gene_therapy", in<&s::header, &h::is_not_gene_therapy>,
        "has_adverse_events", in<&s::header, &h::has_adverse_events>,
        "brief_title", in<&s::identification, &i::brief_title>,
        "sponsor", in<&s::identification, &i::sponsor>,
        "organization", in<&s::identification, &i::organization>,
        "official_title", in<&s::overview, &o::official_title>,
        "status", in<&s::overview, &o::status>,
        "status_verified_date", in<&s::overview, &o::status_verified>,
        "last_known_status", in<&s::overview, &o::last_known_status>,
        "delayed_posting", in<&s::overview, &o::delayed_posting>,
        "why_stopped", in<&s::overview, &o::why_stopped>,
        "has_expanded_access", in<&s::overview, &o::has_expanded_access>,
        "expanded_access_nct_id", in<&s::overview, &o::expanded_access_id>,
        "expanded_access_status", in<&s::overview, &o::expanded_access_status>,
        "acronym", in<&s::overview, &o::acronym>,
        "brief_summary", in<&s::overview, &o::brief_summary>,
        "detailed_description", in<&s::overview, &o::detailed_description>,
        "has_oversight_dmc", in<&s::oversight, &v::has_dmc>,
        "is_fda_regulated_drug", in<&s::oversight, &v::is_fda_regulated_drug>,
        "is_fda_regulated_device", in<&s::oversight, &v::is_fda_regulated_device>,
        "is_unapproved_device", in<&s::oversight, &v::is_unapproved_device>,
        "is_ppsd", in<&s::oversight, &v::is_ppsd>,
        "is_us_export", in<&s::oversight, &v::is_us_export>,
        "is_fdaaa801_violation", in<&s::oversight, &v::is_fdaaa801_violation>);
};

namespace {

struct into_struct {
    template <class Sink>
    static void read(std::string_view ndjson, Sink&& sink) {
        while (!ndjson.empty()) {
            auto const end = ndjson.find('\n');
            auto const line = ndjson.substr(0, end);
            ndjson.remove_prefix(end == ndjson.npos ? ndjson.size() : end + 1);
            dossier::study s;
            if (glz::read<glz::opts{.null_terminated = false, .error_on_unknown_keys = false}>(s, line)) return;
            sink(s);
        }
    }
};

bool const added = bench::add_peer<into_struct>("glaze, string", &bench::sources::ndjson);

} // namespace
