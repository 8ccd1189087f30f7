// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Fragile
// says: dossier: what this codec reads is not what the member holds

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    std::string fragile;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Fragile", &parcel::fragile)
#else
    dossier::field("Fragile", &parcel::fragile).codec(dossier::codec<dossier::partial_date>{})
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
