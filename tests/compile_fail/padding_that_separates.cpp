// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: padded_keys
// says: dossier: padded keys need a separator that is no blank
// lines: 21

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string note;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::note)).padded_keys().separator("=\t"
#else
    dossier::field("Note", &shipment::note)).padded_keys().separator("\t"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
