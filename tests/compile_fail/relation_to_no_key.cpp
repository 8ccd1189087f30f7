// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Wait
// says: dossier: this relation is reported at a key that the section with this heading does not have
// lines: 13

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
    dossier::field("Weight", &shipment::weight)).relation("", "Weight", "a weight", [](shipment const& p) { return p.weight > 0; }
#else
    dossier::field("Weight", &shipment::weight)).relation("", "Wait", "a weight", [](shipment const& p) { return p.weight > 0; }
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
