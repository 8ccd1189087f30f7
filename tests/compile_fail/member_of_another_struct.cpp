// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: the member of this field or section does not belong to the record

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct other {
    int weight;
};
struct shipment {
    int weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight)
#else
    dossier::field("Weight", &other::weight)
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
