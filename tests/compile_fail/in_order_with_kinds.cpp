// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: in_order() cannot be combined with sections(...), whose parts come in any order

#include <type_traits>
#include <variant>
#include <vector>

#include <dossier/record.hpp>

struct crate {
    int weight = 0;
};
struct sack {
    int count = 0;
};
struct shipment {
    std::vector<std::variant<crate, sack>> parts;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    auto const all = dossier::record<shipment>(dossier::sections(&shipment::parts, dossier::section<crate>("Crate", dossier::field("Weight", &crate::weight)),
                                                                 dossier::section<sack>("Sack", dossier::field("Count", &sack::count))));
#ifdef RIGHT
    return all;
#else
    return all.in_order();
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
