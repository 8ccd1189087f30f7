// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <dossier/record.hpp>

// A record without blank lines.
namespace lidded {

struct box {
    struct part {
        std::optional<int> size;
    };
    std::string name;
    part lid;
};

} // namespace lidded

template <>
inline constexpr auto dossier::schema<lidded::box> = dossier::record<lidded::box>(
    dossier::field("Name", &lidded::box::name), dossier::section("[Lid]", &lidded::box::lid, dossier::field("Size", &lidded::box::part::size))).blank_line_ends();
