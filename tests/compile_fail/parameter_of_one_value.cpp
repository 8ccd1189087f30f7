// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: keys with a parameter go into a sequence of pairs, such as std::vector<std::pair<std::string, std::string>>
// lines: 21

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

struct shipment {
    std::string note;
    std::vector<std::pair<std::string, std::string>> notes;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Note", &shipment::notes).parameter(";")
#else
    dossier::field("Note", &shipment::note).parameter(";")
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
