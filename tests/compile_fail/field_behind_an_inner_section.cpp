// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a section is described by its fields, of which there is at least one, then by the sections in it

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct item {
    int weight = 0;
};
struct crate {
    std::string label;
    std::vector<item> items;
};
struct shipment {
    std::vector<crate> crates;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    auto const label = dossier::field("Label", &crate::label);
    auto const items = dossier::section("Item", &crate::items, dossier::field("Weight", &item::weight));
#ifdef RIGHT
    return dossier::record<shipment>(dossier::section("Crate", &shipment::crates, label, items));
#else
    return dossier::record<shipment>(dossier::section("Crate", &shipment::crates, items, label));
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
