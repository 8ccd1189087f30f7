// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Height
// says: dossier: a record begins at the words of its title or, without a title, at a heading or a key that is described
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight)).begins_at("Weight"
#else
    dossier::field("Weight", &shipment::weight)).begins_at("Height"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
