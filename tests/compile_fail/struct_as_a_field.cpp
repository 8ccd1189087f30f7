// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: the type of this member has no codec: describe the struct with dossier::section, or give it a codec

#include <string>
#include <type_traits>
#include <vector>

#include <dossier/record.hpp>

struct sender {
    std::string name;
};
struct shipment {
    sender from;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
#ifdef RIGHT
    return dossier::record<shipment>(dossier::section("Sender", &shipment::from, dossier::field("Name", &sender::name)));
#else
    return dossier::record<shipment>(dossier::field("Sender", &shipment::from));
#endif
}

int main() { return static_cast<int>(dossier::parse<shipment>("").diagnostics().size()); }
