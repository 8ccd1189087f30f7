// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: two fields have the same key, but not the same parameter
// lines: 21

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

struct side {
    std::vector<std::pair<std::string, std::string>> note;
};
struct shipment {
    side front;
    side back;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
    dossier::section(&shipment::front, dossier::field("Note", &side::note).parameter(";")),
#ifdef RIGHT
    dossier::section("Back", &shipment::back, dossier::field("Note", &side::note).parameter(";"))
#else
    dossier::section("Back", &shipment::back, dossier::field("Note", &side::note).parameter("_"))
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
