// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: the codec of all texts needs texts that own their characters, such as std::string
// lines: 45

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
    dossier::field("Note", &shipment::note)).texts(dossier::trimmed
#else
    dossier::field("Note", &shipment::note)).texts(dossier::unfolded
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
