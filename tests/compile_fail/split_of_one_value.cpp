// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Stamps
// says: dossier: only a container can take a value that is split

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    std::vector<int> stamps;
    int stamp;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Stamps", &parcel::stamps).split(",")
#else
    dossier::field("Stamps", &parcel::stamp).split(",")
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
