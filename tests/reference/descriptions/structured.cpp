// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records whose sections hold more than fields.

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

// Two sections that repeat and share keys, and unknown keys of each; others belong to the record.
struct pond {
    struct fish {
        std::string name;
        std::optional<int> weight;
        std::optional<std::string> story;
        pairs others;
        friend bool operator==(fish const&, fish const&) = default;
    };
    struct plant {
        std::string name;
        std::optional<bool> floats;
        std::map<std::string, std::string> others;
        friend bool operator==(plant const&, plant const&) = default;
    };
    struct end {
        std::optional<bool> drained;
        friend bool operator==(end const&, end const&) = default;
    };
    std::optional<int> depth;
    std::vector<fish> swimming;
    std::vector<plant> growing;
    end ending;
    pairs others;
    friend bool operator==(pond const&, pond const&) = default;
};

// The same without headings, and without a place for the keys of the second section.
struct pool {
    std::optional<int> depth;
    std::vector<pond::fish> swimming;
    std::vector<pond::plant> growing;
    friend bool operator==(pool const&, pool const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<pond> = dossier::record<pond>(
    dossier::field("Depth", &pond::depth), dossier::unknown_keys(&pond::others),
    dossier::section("[Fish]", &pond::swimming, dossier::unknown_keys(&pond::fish::others), dossier::field("Name", &pond::fish::name).required(),
                     dossier::field("Weight", &pond::fish::weight), dossier::field("Story", &pond::fish::story).multiline()),
    dossier::section("[Plant]", &pond::growing, dossier::field("Name", &pond::plant::name), dossier::field("Floats", &pond::plant::floats),
                     dossier::unknown_keys(&pond::plant::others)),
    dossier::section("[End]", &pond::ending, dossier::field("Drained", &pond::end::drained)))
    .comments("#");

template <>
inline constexpr auto dossier::schema<pool> = dossier::record<pool>(
    dossier::field("Depth", &pool::depth),
    dossier::section(&pool::swimming, dossier::field("Fish", &pond::fish::name).required(), dossier::field("Weight", &pond::fish::weight),
                     dossier::field("Story", &pond::fish::story).multiline(), dossier::unknown_keys(&pond::fish::others)),
    dossier::section(&pool::growing, dossier::field("Plant", &pond::plant::name).required(), dossier::field("Floats", &pond::plant::floats)))
    .separator(" = ");

namespace {

constexpr auto a_pond = reference::checks<pond>::with_name("pond");
constexpr auto a_pool = reference::checks<pool>::with_name("pool");

} // namespace

reference::subject_list reference::structured_records() {
    static constexpr subject const* list[] = {&a_pond, &a_pool};
    return list;
}
