// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: the spellings of a bool are words that differ
// lines: 19

#include <dossier/record.hpp>

struct lamp {
    bool lit = false;
};

#ifdef RIGHT
#define OFF "off|dark"
#else
#define OFF "off|on"
#endif

template <>
inline constexpr auto dossier::schema<lamp> = dossier::record<lamp>(dossier::field("Lit", &lamp::lit).codec(dossier::bool_as<"on|bright", OFF>));

int main() { return static_cast<int>(dossier::parse<lamp>("").diagnostics().size()); }
