// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: !begin
// says: dossier: the line that closes this block has at least a letter, no blanks around it and no line end
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string table;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::block("!begin", "!end", &shipment::table)
#else
    dossier::block("!begin", "", &shipment::table)
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
