// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight 
// says: dossier: a key has at least a letter, no blanks around it and no line end

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
    dossier::field("Weight ", &parcel::weight)
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
