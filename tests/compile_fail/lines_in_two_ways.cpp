// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Note
// says: dossier: where lines are continued every text may have several; multiline() is for other pages

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

struct parcel {
    std::string note;
};

template <>
inline constexpr auto dossier::schema<parcel> = dossier::page<parcel>(
#ifdef RIGHT
    dossier::field("Note", &parcel::note)).continuation_lines(
#else
    dossier::field("Note", &parcel::note).multiline()).continuation_lines(
#endif
);

int main() { return static_cast<int>(dossier::parse<parcel>("").diagnostics().size()); }
