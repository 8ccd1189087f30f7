// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: a required field has a member that is not std::optional
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
    dossier::field("Weight", &shipment::weight)
#else
    dossier::field("Weight", &shipment::weight).required()
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
