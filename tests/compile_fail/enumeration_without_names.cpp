// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: this enumeration has no names: declare dossier_enumerators beside it and before the description, or specialise dossier::enumerators

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

enum class speed { slow, fast };
struct shipment {
    speed by{};
};
#ifdef RIGHT
constexpr auto dossier_enumerators(std::type_identity<speed>) { return dossier::names<speed>({{speed::slow, "slow"}, {speed::fast, "fast"}}); }
#endif
constexpr auto dossier_schema(std::type_identity<shipment>) { return dossier::record<shipment>(dossier::field("Speed", &shipment::by)); }

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
