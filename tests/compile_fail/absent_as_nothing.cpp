// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: an absent value is spelled with at least a letter, and no blanks around it

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    std::optional<int> weight;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Weight", &parcel::weight).absent("-")
#else
    dossier::field("Weight", &parcel::weight).absent("")
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
