// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// The file .SRCINFO of an Arch Linux package. Keys are indented, and may have an architecture behind them: "source_x86_64".
namespace formats {

using by_architecture = std::vector<std::pair<std::string, std::string>>;

struct arch_package {
    std::string name;
    std::optional<std::string> description;
    by_architecture depends;
    std::vector<std::pair<std::string, std::string>> others;
};
struct arch_source {
    std::string base;
    std::optional<std::string> description, version, release;
    std::vector<std::string> architectures;
    by_architecture sources, depends;
    std::vector<std::pair<std::string, std::string>> others;
    std::vector<arch_package> packages;
};

constexpr auto dossier_schema(std::type_identity<arch_source>) {
    using self = arch_source;
    using package = arch_package;
    return dossier::record<self>(
        dossier::field("pkgbase", &self::base).required(),
        dossier::field("pkgdesc", &self::description),
        dossier::field("pkgver", &self::version),
        dossier::field("pkgrel", &self::release),
        dossier::field("arch", &self::architectures),
        dossier::field("source", &self::sources).parameter("_"),
        dossier::field("depends", &self::depends).parameter("_"),
        dossier::section(&self::packages,
            dossier::field("pkgname", &package::name).required(),
            dossier::field("pkgdesc", &package::description),
            dossier::field("depends", &package::depends).parameter("_"),
            dossier::unknown_keys(&package::others)))
        .separator(" = ").indented_keys("\t").comments("#").unknown_keys(&self::others);
}

} // namespace formats
