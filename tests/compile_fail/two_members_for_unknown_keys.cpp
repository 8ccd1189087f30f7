// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a section has one member for unknown keys

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct crate {
    int weight = 0;
    std::vector<std::pair<std::string, std::string>> more, others;
};
struct shipment {
    std::vector<crate> crates;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    auto const weight = dossier::field("Weight", &crate::weight);
    auto const more = dossier::unknown_keys(&crate::more);
#ifdef RIGHT
    return dossier::record<shipment>(dossier::section("Crate", &shipment::crates, weight, more));
#else
    return dossier::record<shipment>(dossier::section("Crate", &shipment::crates, weight, more, dossier::unknown_keys(&crate::others)));
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
