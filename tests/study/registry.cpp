// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// 287 studies of the registry, as the export prints them, against the values of the registry's own documents. The data
// is not part of the project; without it these tests skip.

#include <dossier/study.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <boost/test/unit_test.hpp>

#include "support/registry.hpp"

namespace {

namespace fs = std::filesystem;
using dossier::study;
using dossier::study_view;

fs::path const data = dossier_test::registry_data();

std::string contents(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The values of a study as the expected document spells them; absent ones are left out.
using values = std::map<std::string, std::string>;

template <class T>
void put(values& to, std::string const& name, std::optional<T> const& value) {
    if (!value) return;
    if constexpr (std::is_same_v<T, bool>) {
        to[name] = *value ? "true" : "false";
    } else if constexpr (std::is_same_v<T, dossier::timestamp>) {
        char time[16];
        std::snprintf(time, sizeof time, "T%02d:%02d", value->hour(), value->minute());
        to[name] = to_string(value->date()) + time;
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        to[name] = std::string(std::string_view(*value));
    } else {
        to[name] = std::string(to_string(*value));
    }
}

template <class Text>
values values_of(dossier::basic_study<Text> const& s) {
    values v;
    put(v, "nct_id", s.id);
    put(v, "ignite_creation", s.header.ignite_created);
    put(v, "ignite_modification", s.header.ignite_modified);
    put(v, "status", s.header.status);
    put(v, "last_update_posted", s.header.last_update_posted);
    put(v, "first_post", s.header.first_post);
    put(v, "is_not_gene_therapy", s.header.is_not_gene_therapy);
    put(v, "is_gene_therapy", s.header.is_gene_therapy);
    put(v, "has_adverse_events", s.header.has_adverse_events);
    put(v, "brief_title", s.identification.brief_title);
    put(v, "sponsor", s.identification.sponsor);
    put(v, "organization", s.identification.organization);
    put(v, "official_title", s.overview.official_title);
    put(v, "overview_status", s.overview.status);
    put(v, "status_verified_date", s.overview.status_verified);
    put(v, "last_known_status", s.overview.last_known_status);
    put(v, "delayed_posting", s.overview.delayed_posting);
    put(v, "why_stopped", s.overview.why_stopped);
    put(v, "has_expanded_access", s.overview.has_expanded_access);
    put(v, "expanded_access_nct", s.overview.expanded_access_id);
    put(v, "expanded_access_status", s.overview.expanded_access_status);
    put(v, "acronym", s.overview.acronym);
    put(v, "brief_summary", s.overview.brief_summary);
    put(v, "detailed_description", s.overview.detailed_description);
    put(v, "has_oversight_dmc", s.oversight.has_dmc);
    put(v, "is_fda_regulated_drug", s.oversight.is_fda_regulated_drug);
    put(v, "is_fda_regulated_device", s.oversight.is_fda_regulated_device);
    put(v, "is_unapproved_device", s.oversight.is_unapproved_device);
    put(v, "is_ppsd", s.oversight.is_ppsd);
    put(v, "is_us_export", s.oversight.is_us_export);
    put(v, "is_fdaaa801_violation", s.oversight.is_fdaaa801_violation);
    return v;
}

/// Every expected document: its id and its values. A null of the document is left out.
std::map<std::string, values> expected() {
    std::map<std::string, values> all;
    std::ifstream in(data / "registry" / "expected.ndjson");
    for (std::string line; std::getline(in, line);) {
        std::istringstream one(line);
        boost::property_tree::ptree tree;
        boost::property_tree::read_json(one, tree);
        auto& v = all[tree.get<std::string>("nct_id")];
        for (auto const& [name, value] : tree)
            if (value.data() != "null") v[name] = value.data();
    }
    return all;
}

template <class Record>
void check_all() {
    auto const all = expected();
    BOOST_TEST_REQUIRE(all.size() == 287u);
    for (auto const& [id, want] : all) {
        BOOST_TEST_CONTEXT(id) {
            auto const text = contents(data / "registry" / "texts" / (id + ".txt"));
            auto const result = dossier::parse<Record>(text);
            BOOST_TEST(result.ok());
            BOOST_TEST(result.diagnostics().empty());
            BOOST_TEST(result.extras().empty());
            BOOST_TEST((result->id == result->header.id));
            auto const have = values_of(*result);
            BOOST_TEST(have.size() == want.size());
            for (auto const& [name, value] : want) {
                auto const at = have.find(name);
                BOOST_TEST((at != have.end() && at->second == value), name << " is not as expected");
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(study_registry)

BOOST_AUTO_TEST_CASE(every_study_has_its_expected_values, *boost::unit_test::precondition(dossier_test::registry_is_there)) { check_all<study>(); }
BOOST_AUTO_TEST_CASE(every_view_has_its_expected_values, *boost::unit_test::precondition(dossier_test::registry_is_there)) { check_all<study_view>(); }

// The seed record, cut at every byte: what is read was printed, or is reported.
BOOST_AUTO_TEST_CASE(no_prefix_of_a_record_invents_a_value, *boost::unit_test::precondition(dossier_test::registry_is_there)) {
    auto const whole = contents(data / "NCT03123458.txt");
    BOOST_TEST_REQUIRE(whole.size() == 2705u);
    auto const full = values_of(*dossier::parse<study>(whole));
    for (std::size_t n = 0; n != whole.size(); ++n) {
        BOOST_TEST_CONTEXT("cut to " << n << " bytes") {
            std::string const text(whole, 0, n);
            auto const result = dossier::parse<study>(text);
            for (auto const& [name, value] : values_of(*result)) {
                auto const at = full.find(name);
                bool const text_so_far = name == "brief_title" || name == "sponsor" || name == "organization" ||
                                         name == "official_title" || name == "acronym" || name == "why_stopped" ||
                                         name == "brief_summary" || name == "detailed_description";
                if (at != full.end()) BOOST_TEST((value == at->second || (text_so_far && at->second.starts_with(value))), name << ": " << value);
                else BOOST_TEST((text_so_far && (std::string_view("None").starts_with(value) || std::string_view("Not Stopped").starts_with(value))), name << ": " << value);
            }
            BOOST_TEST(!result.diagnostics().empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
