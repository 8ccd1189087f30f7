// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A record in the manner of package indices and mail headers: continued lines, comments, lists, keys that repeat, keys that
// nobody described, a blank line at its end.
namespace store {

struct package {
    std::string name;
    std::optional<std::uint64_t> size;
    std::vector<std::string> needs;
    std::vector<int> slots;
    std::vector<std::string> tags;
    std::optional<std::string> description;
    std::vector<std::pair<std::string, std::string>> more;

    friend bool operator==(package const&, package const&) = default;
};

} // namespace store

template <>
inline constexpr auto dossier::schema<store::package> = dossier::record<store::package>(
    dossier::field("Package", &store::package::name).required(),
    dossier::field("Size", &store::package::size),
    dossier::field("Needs", &store::package::needs).split(", "),
    dossier::field("Slots", &store::package::slots).split(" "),
    dossier::field("Tag", &store::package::tags),
    dossier::field("Description", &store::package::description).codec(dossier::indented))
    .unknown_keys(&store::package::more).comments("#").continuation_lines().ignore_case().blank_line_ends();
