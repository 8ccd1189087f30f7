// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: END
// says: dossier: a record that ends at a key needs begins_at(...) before, which tells where the next one begins
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
    dossier::field("Weight", &shipment::weight)).begins_at("Weight").ends_at("END"
#else
    dossier::field("Weight", &shipment::weight)).ends_at("END"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
