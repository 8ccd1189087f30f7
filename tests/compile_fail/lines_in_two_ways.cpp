// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: multiline() cannot be combined with continuation_lines(), by which every text may have several lines
// lines: 21

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string note;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::note)).continuation_lines(
#else
    dossier::field("Note", &shipment::note).multiline()).continuation_lines(
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
