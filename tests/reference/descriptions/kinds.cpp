// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records with sections of several kinds, in any order.

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

struct place {
    std::optional<std::string> country;
    friend bool operator==(place const&, place const&) = default;
};

// Parts of several kinds in any order, with headings; one kind has a section in it.
struct ontology {
    struct synonym {
        std::optional<std::string> text;
        std::optional<int> scope;
        friend bool operator==(synonym const&, synonym const&) = default;
    };
    struct term {
        std::string id;
        std::optional<std::string> name, story;
        std::vector<synonym> synonyms;
        pairs others;
        friend bool operator==(term const&, term const&) = default;
    };
    struct relation {
        std::string id;
        std::optional<bool> transitive;
        friend bool operator==(relation const&, relation const&) = default;
    };
    std::optional<std::string> version;
    std::vector<std::variant<term, relation>> frames;
    place end;
    friend bool operator==(ontology const&, ontology const&) = default;
};

// The same without headings, and with a key that all kinds share.
struct bill {
    struct package {
        std::optional<std::string> name, id, story;
        std::vector<std::string> sums;
        friend bool operator==(package const&, package const&) = default;
    };
    struct file {
        std::string name;
        std::optional<std::string> id;
        std::optional<int> size;
        pairs others;
        friend bool operator==(file const&, file const&) = default;
    };
    std::string version;
    std::optional<std::string> id;
    std::vector<std::variant<package, file>> elements;
    friend bool operator==(bill const&, bill const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<ontology> = dossier::record<ontology>(
    dossier::field("version", &ontology::version),
    dossier::sections(&ontology::frames,
                      dossier::section<ontology::term>("[Term]", dossier::field("id", &ontology::term::id).required(), dossier::field("name", &ontology::term::name),
                                                       dossier::field("story", &ontology::term::story).multiline(dossier::expected_key), dossier::unknown_keys(&ontology::term::others),
                                                       dossier::section(&ontology::term::synonyms, dossier::field("synonym", &ontology::synonym::text),
                                                                        dossier::field("scope", &ontology::synonym::scope))),
                      dossier::section<ontology::relation>("[Typedef]", dossier::field("id", &ontology::relation::id).required(),
                                                           dossier::field("is_transitive", &ontology::relation::transitive))),
    dossier::section("[End]", &ontology::end, dossier::field("country", &place::country)))
    .comments("!");

template <>
inline constexpr auto dossier::schema<bill> = dossier::record<bill>(
    dossier::field("Version", &bill::version), dossier::field("ID", &bill::id),
    dossier::sections(&bill::elements,
                      dossier::section<bill::package>(dossier::field("Package", &bill::package::name), dossier::field("ID", &bill::package::id),
                                                      dossier::field("Story", &bill::package::story).multiline(), dossier::field("Sum", &bill::package::sums)),
                      dossier::section<bill::file>(dossier::field("File", &bill::file::name).required(), dossier::field("ID", &bill::file::id),
                                                   dossier::field("Size", &bill::file::size), dossier::unknown_keys(&bill::file::others))))
    .absent("NONE");

namespace {

constexpr auto an_ontology = reference::checks<ontology>::with_name("ontology");
constexpr auto a_bill = reference::checks<bill>::with_name("bill of kinds");

} // namespace

reference::subject_list reference::records_of_kinds() {
    static constexpr subject const* list[] = {&an_ontology, &a_bill};
    return list;
}
