// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: repeats() is for a value that is split; any other container gets the values of all lines anyway
// lines: 21

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::vector<std::string> note;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::note).split(",").repeats()
#else
    dossier::field("Note", &shipment::note).repeats().split(",")
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
