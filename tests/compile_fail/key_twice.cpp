// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: the same key stands twice in one section

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    std::string sender;
    std::string weight;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Sender", &parcel::sender), dossier::field("Weight", &parcel::weight)
#else
    dossier::field("Weight", &parcel::sender), dossier::field("Weight", &parcel::weight)
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
