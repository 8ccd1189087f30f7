// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: this field is not described by a member of the record

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct other {
    int weight;
};
struct parcel {
    int weight;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Weight", &parcel::weight)
#else
    dossier::field("Weight", &other::weight)
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
