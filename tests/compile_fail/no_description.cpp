// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight = 0;
};
#ifdef RIGHT
constexpr auto dossier_schema(std::type_identity<shipment>) { return dossier::record<shipment>(dossier::field("Weight", &shipment::weight)); }
#endif

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
