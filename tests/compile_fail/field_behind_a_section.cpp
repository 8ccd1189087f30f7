// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a record is described by its title, then its fields, then its sections

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct sender {
    std::string name;
};
struct shipment {
    sender from;
    int weight = 0;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    auto const from = dossier::section("Sender", &shipment::from, dossier::field("Name", &sender::name));
    auto const weight = dossier::field("Weight", &shipment::weight);
#ifdef RIGHT
    return dossier::record<shipment>(weight, from);
#else
    return dossier::record<shipment>(from, weight);
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
