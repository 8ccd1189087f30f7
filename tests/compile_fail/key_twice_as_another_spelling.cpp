// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Mass
// says: dossier: the same key stands twice in one section
// lines: 21

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string sender;
    std::string weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Sender", &shipment::sender), dossier::field("Weight", &shipment::weight).alias("Mass")
#else
    dossier::field("Mass", &shipment::sender), dossier::field("Weight", &shipment::weight).alias("Mass")
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
