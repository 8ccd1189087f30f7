// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: this X3 parser cannot be part of a constant: give it a name, and the field .codec(dossier::by<name>)

#include <dossier/record.hpp>

#include <boost/spirit/home/x3.hpp>

struct shipment {
    int grade = 0;
};
boost::spirit::x3::symbols<int> const grades = [] {
    boost::spirit::x3::symbols<int> table;
    table.add("good", 1)("better", 2);
    return table;
}();

template <>
inline constexpr auto dossier::schema<shipment> = dossier::record<shipment>(
#ifdef RIGHT
    dossier::field("Grade", &shipment::grade).codec(dossier::by<grades>)
#else
    dossier::field("Grade", &shipment::grade).codec(grades)
#endif
);

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
