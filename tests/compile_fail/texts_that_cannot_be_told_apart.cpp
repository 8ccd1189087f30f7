// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: no heading tells these two texts of several lines with the same key apart
// lines: 21

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct side {
    std::string note;
};
struct shipment {
    side front;
    side back;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::section(&shipment::front, dossier::field("Note", &side::note).multiline()),
    dossier::section("Back", &shipment::back, dossier::field("Note", &side::note).multiline())
#else
    dossier::section(&shipment::front, dossier::field("Note", &side::note).multiline()),
    dossier::section(&shipment::back, dossier::field("Note", &side::note).multiline())
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
