// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: an absent value is spelled with at least a letter, and no blanks around it
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::optional<int> weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight).absent("-")
#else
    dossier::field("Weight", &shipment::weight).absent("")
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
