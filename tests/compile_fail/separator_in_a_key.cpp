// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight: net
// says: dossier: this key has the separator in it, so that no line can have it
// lines: 21

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
    dossier::field("Weight: net", &shipment::weight)).separator(" = "
#else
    dossier::field("Weight: net", &shipment::weight)
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
