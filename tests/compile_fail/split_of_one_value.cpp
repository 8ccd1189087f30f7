// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Stamps
// says: dossier: only a container can take a value that is split
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::vector<int> stamps;
    int stamp;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Stamps", &shipment::stamps).split(",")
#else
    dossier::field("Stamps", &shipment::stamp).split(",")
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
