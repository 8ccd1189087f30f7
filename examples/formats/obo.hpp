// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/codec/comment.hpp>
#include <dossier/record.hpp>

// An ontology in the OBO flat file format 1.4: clauses of the file, then frames of three kinds in any order. A comment may
// follow a value.
namespace formats {

using clauses = std::vector<std::pair<std::string, std::string>>;

struct obo_term {
    std::string id;
    std::optional<std::string> name, definition, created_by;
    std::vector<std::string> is_a, xrefs;
    std::optional<bool> is_obsolete;
    clauses others;
};
struct obo_typedef {
    std::string id;
    std::optional<std::string> name;
    clauses others;
};
struct obo_instance {
    std::string id;
    std::optional<std::string> name, instance_of;
    clauses others;
};
struct obo_ontology {
    std::string format_version;
    clauses others;
    std::vector<std::variant<obo_term, obo_typedef, obo_instance>> frames;
};

constexpr auto dossier_schema(std::type_identity<obo_ontology>) {
    using term = obo_term;
    using type = obo_typedef;
    using instance = obo_instance;
    return dossier::record<obo_ontology>(
        dossier::field("format-version", &obo_ontology::format_version).required(),
        dossier::sections(&obo_ontology::frames,
            dossier::section<term>("[Term]",
                dossier::field("id", &term::id).required(),
                dossier::field("name", &term::name),
                dossier::field("def", &term::definition),
                dossier::field("is_a", &term::is_a),
                dossier::field("xref", &term::xrefs),
                dossier::field("created_by", &term::created_by),
                dossier::field("is_obsolete", &term::is_obsolete).codec(dossier::uncommented("!", dossier::bool_as<"true", "false">)),
                dossier::unknown_keys(&term::others)),
            dossier::section<type>("[Typedef]",
                dossier::field("id", &type::id).required(),
                dossier::field("name", &type::name),
                dossier::unknown_keys(&type::others)),
            dossier::section<instance>("[Instance]",
                dossier::field("id", &instance::id).required(),
                dossier::field("name", &instance::name),
                dossier::field("instance_of", &instance::instance_of),
                dossier::unknown_keys(&instance::others))))
        .comments("!").texts(dossier::uncommented("!")).unknown_keys(&obo_ontology::others);
}

} // namespace formats
