// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: a required field has a member that is not std::optional

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
    dossier::field("Weight", &parcel::weight)
#else
    dossier::field("Weight", &parcel::weight).required()
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
