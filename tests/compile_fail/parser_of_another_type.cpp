// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// names: Weight
// says: dossier: what this codec reads is not what the member holds
// lines: 13

#include <optional>
#include <string>
#include <vector>

#include <dossier/record.hpp>

#include <boost/spirit/home/x3.hpp>
struct shipment {
    std::string weight;
};

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Weight", &shipment::weight).codec(+boost::spirit::x3::char_)
#else
    dossier::field("Weight", &shipment::weight).codec(boost::spirit::x3::double_)
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
