// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a record is described by its title, then its fields, then its sections

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string number;
    int weight = 0;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
#ifdef RIGHT
    return dossier::record<shipment>(dossier::title("Shipment", &shipment::number), dossier::field("Weight", &shipment::weight));
#else
    return dossier::record<shipment>(dossier::field("Weight", &shipment::weight), dossier::title("Shipment", &shipment::number));
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
