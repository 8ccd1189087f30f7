// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: the struct of a record needs a default constructor
// lines: 35

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
#ifndef RIGHT
    explicit shipment(int w) : weight(w) {}
#endif
    int weight = 0;
};
constexpr auto dossier_schema(std::type_identity<shipment>) { return dossier::record<shipment>(dossier::field("Weight", &shipment::weight)); }

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
