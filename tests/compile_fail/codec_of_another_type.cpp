// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Fragile
// says: dossier: what this codec reads is not what the member holds
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string fragile;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Fragile", &shipment::fragile)
#else
    dossier::field("Fragile", &shipment::fragile).codec(dossier::codec<dossier::partial_date>{})
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
