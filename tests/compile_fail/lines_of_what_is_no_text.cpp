// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: only a text can have several lines

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    int weight;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Weight", &parcel::weight)
#else
    dossier::field("Weight", &parcel::weight).multiline()
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
