// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: unknown keys go into a container of pairs of texts

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight = 0;
#ifdef RIGHT
    std::vector<std::pair<std::string, std::string>> more;
#else
    std::vector<std::string> more;
#endif
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    return dossier::record<shipment>(dossier::field("Weight", &shipment::weight)).in_order().unknown_keys(&shipment::more).absent("None");
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
