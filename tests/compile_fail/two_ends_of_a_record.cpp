// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: %%
// says: dossier: this is a second way to tell where a record ends: choose blank_line_ends(), begins_at(), separated_by() or armour()
// lines: 16

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight)).separated_by("%%"
#else
    dossier::field("Weight", &shipment::weight)).blank_line_ends().separated_by("%%"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
