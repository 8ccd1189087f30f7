// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: indented_keys
// says: dossier: indented_keys() cannot be combined with continuation_lines(), where a line that begins with a blank has no key
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
    dossier::field("Note", &shipment::note)).indented_keys(
#else
    dossier::field("Note", &shipment::note)).continuation_lines().indented_keys(
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
