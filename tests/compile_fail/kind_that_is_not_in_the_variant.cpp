// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: sections of different kinds go into a std::vector of std::variant, which has the struct of each once
// lines: 12

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
#ifdef RIGHT
    std::vector<std::variant<crate, sack>> parts;
#else
    std::vector<std::variant<crate, int>> parts;
#endif
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    return dossier::record<shipment>(dossier::sections(&shipment::parts, dossier::section<crate>("Crate", dossier::field("Weight", &crate::weight)),
                                                       dossier::section<sack>("Sack", dossier::field("Count", &sack::count))));
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
