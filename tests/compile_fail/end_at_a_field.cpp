// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: this key ends the record (ends_at), so that it can be no field
// lines: 21

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight;
    int height;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Height", &shipment::height), dossier::field("Weight", &shipment::weight)).begins_at("Height").ends_at("END"
#else
    dossier::field("Height", &shipment::height), dossier::field("Weight", &shipment::weight)).begins_at("Height").ends_at("Weight"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
