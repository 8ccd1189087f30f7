// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The study page as a user of Spirit X3 would write it after reading the tutorial, without this library: stock parsers,
// symbol tables, adapted structs, one rule for each section. It reads well-formed pages: every line in its place, a text up
// to the first line that begins with the next key. It reports nothing, and reads no page that is otherwise.
#include <cstdint>
#include <string>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/optional.hpp>
#include <boost/spirit/home/x3.hpp>

namespace plain_x3 {

enum class status : std::uint8_t {
    active_not_recruiting, completed, enrolling_by_invitation, not_yet_recruiting, recruiting, suspended, terminated, withdrawn,
    available, no_longer_available, temporarily_not_available, approved_for_marketing, withheld, unknown,
};
enum class access_status : std::uint8_t { available, no_longer_available, temporarily_not_available, approved_for_marketing };

struct date {
    int year = 0;
    boost::optional<int> month, day;
};
struct timestamp {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    bool afternoon = false;
};
using id = std::uint32_t;
using text = boost::optional<std::string>;
using flag = boost::optional<bool>;

struct header {
    boost::optional<timestamp> ignite_created, ignite_modified;
    boost::optional<plain_x3::id> id;
    boost::optional<plain_x3::status> status;
    boost::optional<date> last_update_posted, first_post;
    flag is_not_gene_therapy, is_gene_therapy, has_adverse_events;
};
struct identification {
    text brief_title, sponsor, organization;
};
struct overview {
    text official_title;
    boost::optional<plain_x3::status> status;
    boost::optional<date> status_verified;
    boost::optional<plain_x3::status> last_known_status;
    flag delayed_posting;
    text why_stopped;
    flag has_expanded_access;
    boost::optional<id> expanded_access_id;
    boost::optional<access_status> expanded_access_status;
    text acronym, brief_summary, detailed_description;
};
struct oversight {
    flag has_dmc, is_fda_regulated_drug, is_fda_regulated_device, is_unapproved_device, is_ppsd, is_us_export, is_fdaaa801_violation;
};
struct study {
    boost::optional<plain_x3::id> id;
    plain_x3::header header;
    plain_x3::identification identification;
    plain_x3::overview overview;
    plain_x3::oversight oversight;
};

} // namespace plain_x3

BOOST_FUSION_ADAPT_STRUCT(plain_x3::date, year, month, day)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::timestamp, year, month, day, hour, minute, afternoon)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::header, ignite_created, ignite_modified, id, status, last_update_posted, first_post,
                          is_not_gene_therapy, is_gene_therapy, has_adverse_events)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::identification, brief_title, sponsor, organization)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::overview, official_title, status, status_verified, last_known_status, delayed_posting,
                          why_stopped, has_expanded_access, expanded_access_id, expanded_access_status, acronym, brief_summary,
                          detailed_description)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::oversight, has_dmc, is_fda_regulated_drug, is_fda_regulated_device, is_unapproved_device,
                          is_ppsd, is_us_export, is_fdaaa801_violation)
BOOST_FUSION_ADAPT_STRUCT(plain_x3::study, id, header, identification, overview, oversight)

namespace plain_x3 {

namespace x3 = boost::spirit::x3;

// ---- values ----

inline x3::symbols<plain_x3::status> const status_name{{
    {"ACTIVE_NOT_RECRUITING", status::active_not_recruiting}, {"COMPLETED", status::completed},
    {"ENROLLING_BY_INVITATION", status::enrolling_by_invitation}, {"NOT_YET_RECRUITING", status::not_yet_recruiting},
    {"RECRUITING", status::recruiting}, {"SUSPENDED", status::suspended}, {"TERMINATED", status::terminated},
    {"WITHDRAWN", status::withdrawn}, {"AVAILABLE", status::available}, {"NO_LONGER_AVAILABLE", status::no_longer_available},
    {"TEMPORARILY_NOT_AVAILABLE", status::temporarily_not_available}, {"APPROVED_FOR_MARKETING", status::approved_for_marketing},
    {"WITHHELD", status::withheld}, {"UNKNOWN", status::unknown}}, "status"};
inline x3::symbols<plain_x3::access_status> const access_name{{
    {"AVAILABLE", access_status::available}, {"NO_LONGER_AVAILABLE", access_status::no_longer_available},
    {"TEMPORARILY_NOT_AVAILABLE", access_status::temporarily_not_available},
    {"APPROVED_FOR_MARKETING", access_status::approved_for_marketing}}, "access_status"};
inline x3::symbols<bool> const truth{{{"True", true}, {"False", false}, {"Yes", true}, {"No", false}}, "truth"};
inline x3::symbols<bool> const half{{{"AM", false}, {"PM", true}}, "half"};

inline x3::uint_parser<int, 10, 4, 4> const four_digits{};
inline x3::uint_parser<int, 10, 2, 2> const two_digits{};
inline x3::uint_parser<int, 10, 1, 2> const one_or_two_digits{};
inline x3::uint_parser<plain_x3::id, 10, 8, 8> const eight_digits{};

inline auto const nct_id = "NCT" >> eight_digits;
inline auto const day = x3::rule<struct day_rule, date>("date") = four_digits >> -('-' >> two_digits) >> -('-' >> two_digits);
inline auto const moment = x3::rule<struct moment_rule, timestamp>("timestamp") =
    four_digits >> '-' >> two_digits >> '-' >> two_digits >> " @ " >> one_or_two_digits >> ':' >> two_digits >> ' ' >> half;

// ---- lines ----

inline auto const line_end = x3::eol | x3::eoi;
inline auto const line_text = x3::rule<struct line_text_rule, std::string>("text") = *(x3::char_ - x3::eol);

/// A line `key: value`. Nothing after the colon, `None` or what `absent` says is no value.
inline auto field(char const* key, auto const& value, char const* absent = "None") {
    return x3::lit(key) >> ':' >> (-(' ' >> (x3::lit("None") | absent)) >> line_end | ' ' >> value >> line_end);
}

/// A text of several lines, up to the line that begins with `next`. Blank lines before that are not part of it.
inline auto text_before(char const* next) {
    return x3::rule<struct text_before_rule, std::string>("text") = *(x3::char_ - (+x3::eol >> next));
}

// ---- sections ----

inline auto const header_lines = x3::rule<struct header_rule, header>("header") =
    field("Ignite Creation Date", moment) >>
    (field("Ignite Modification Date", moment) | field("Last Modification Date", moment)) >>
    field("Study NCT ID", nct_id) >>
    field("Status", status_name) >>
    field("Last Update Posted", day) >>
    field("First Post", day) >>
    -field("Is NOT Gene Therapy", truth) >>
    -field("Is Gene Therapy", truth) >>
    -field("Has Adverse Events", truth);

inline auto const identification_lines = x3::rule<struct identification_rule, identification>("identification") =
    field("Brief Title", line_text) >>
    field("Sponsor", line_text) >>
    field("Organization", line_text);

inline auto const overview_lines = x3::rule<struct overview_rule, overview>("overview") =
    field("Official Title", line_text) >>
    field("Status", status_name) >>
    field("Status Verified Date", day) >>
    field("Last Known Status", status_name) >>
    field("Delayed Posting", truth) >>
    field("If Stopped, Why?", text_before("Has Expanded Access:"), "Not Stopped") >>
    field("Has Expanded Access", truth) >>
    field("If Expanded Access, NCT#", nct_id, "N/A") >>
    field("Has Expanded Access, NCT# Status", access_name, "N/A") >>
    field("Acronym", line_text) >>
    field("Brief Summary", text_before("Detailed Description:")) >>
    field("Detailed Description", text_before("Study Oversight"));

inline auto const oversight_lines = x3::rule<struct oversight_rule, oversight>("oversight") =
    field("Has Oversight DMC", truth) >>
    field("Is a FDA Regulated Drug?", truth) >>
    field("Is a FDA Regulated Device?", truth) >>
    field("Is an Unapproved Device?", truth) >>
    field("Is a PPSD?", truth) >>
    field("Is a US Export?", truth) >>
    field("Is an FDA AA801 Violation?", truth);

inline auto const study_page = x3::rule<struct study_page_rule, study>("study page") =
    "Viewing Study " >> nct_id >> +x3::eol >>
    header_lines >> +x3::eol >>
    identification_lines >> +x3::eol >>
    "Study Overview" >> +x3::eol >> overview_lines >> *x3::eol >>
    "Study Oversight" >> +x3::eol >> oversight_lines >> *x3::eol;

} // namespace plain_x3
