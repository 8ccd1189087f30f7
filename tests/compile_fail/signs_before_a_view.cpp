// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: unknown_keys
// says: dossier: reading changes the lines of this text, so it needs a type that owns its characters, such as std::string
// lines: 21

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string note;
    std::vector<std::pair<std::string, std::string_view>> others;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::note)).unknown_keys(&shipment::others).continuation_lines(
#else
    dossier::field("Note", &shipment::note)).unknown_keys(&shipment::others).continuation_lines(" \t+"
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
