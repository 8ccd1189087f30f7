// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: body()
// says: dossier: where a blank line ends the record, no body follows it
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    int weight;
    std::string body;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight)).body(&shipment::body
#else
    dossier::field("Weight", &shipment::weight)).blank_line_ends().body(&shipment::body
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
