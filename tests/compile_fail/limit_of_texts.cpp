// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: a text ends at expected_key, any_key, a function that takes a line, or an X3 parser as by<name>

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
    dossier::field("Weight", &shipment::weight)).texts_end_at(dossier::any_key
#else
    dossier::field("Weight", &shipment::weight)).texts_end_at("END"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
