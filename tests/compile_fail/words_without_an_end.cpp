// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: <text>
// says: dossier: the word that closes these texts has at least a letter, no blanks around it and no line end
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
    dossier::field("Weight", &shipment::weight)).enclosed("<text>", "</text>"
#else
    dossier::field("Weight", &shipment::weight)).enclosed("<text>", "</text> "
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
