// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a field needs a member whose type has a default constructor

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct grams {
    explicit grams(int n) : value(n) {}
    int value;
};
struct shipment {
#ifdef RIGHT
    int weight = 0;
#else
    grams weight{1};
#endif
};
constexpr auto dossier_schema(std::type_identity<shipment>) { return dossier::record<shipment>(dossier::field("Weight", &shipment::weight)); }

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
