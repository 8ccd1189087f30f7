// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: the type of this member has no codec: specialise dossier::codec for it before the description, or name one with .codec(...)

#include <string>
#include <string_view>

#include <dossier/record.hpp>

struct grams {
    grams() = default;
    explicit grams(int n) : value(std::to_string(n)) {}
    std::string value;
};
struct shipment {
    grams weight;
};

#ifdef RIGHT
template <>
struct dossier::codec<grams> {
    static constexpr bool verbatim = true;
    static constexpr std::string_view expected = "grams";
    static void read(grams& g, std::string_view text) { g.value = text; }
};
#endif

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(dossier::field("Weight", &shipment::weight));

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
