// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: reading changes the lines of this text, so it needs a type that owns its characters, such as std::string
// lines: 21

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

struct shipment {
    std::string_view note;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::note).codec(dossier::trimmed)).blank_line_ends(
#else
    dossier::field("Note", &shipment::note).codec(dossier::trimmed)).continuation_lines(
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
