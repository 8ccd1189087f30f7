// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "debian_package.hpp"

namespace debian {

/// The record of an index that copies no text; lists stay one text.
struct package_view {
    using text = std::optional<std::string_view>;

    std::string_view name;
    std::optional<bool> essential, protected_, important, build_essential;
    text source, version, maintainer, architecture, homepage, section, description, description_md5, file_name, md5, sha256;
    text replaces, provides, depends, pre_depends, recommends, suggests, conflicts, breaks, enhances, built_using, tags;
    std::optional<debian::priority> priority;
    std::optional<debian::multi_arch> multi_arch;
    std::optional<std::uint64_t> installed_size, size;
    std::vector<std::pair<std::string_view, std::string_view>> more;

    friend bool operator==(package_view const&, package_view const&) = default;
};

} // namespace debian

template <>
inline constexpr auto dossier::schema<debian::package_view> = [] {
    using dossier::field;
    using debian::package_view;
    constexpr auto yes_or_no = dossier::bool_as<"yes", "no">;
    return dossier::record<package_view>(
        field("Package", &package_view::name).required(),
        field("Essential", &package_view::essential).codec(yes_or_no),
        field("Protected", &package_view::protected_).codec(yes_or_no),
        field("Important", &package_view::important).codec(yes_or_no),
        field("Build-Essential", &package_view::build_essential).codec(yes_or_no),
        field("Source", &package_view::source),
        field("Version", &package_view::version),
        field("Installed-Size", &package_view::installed_size),
        field("Maintainer", &package_view::maintainer),
        field("Architecture", &package_view::architecture),
        field("Replaces", &package_view::replaces),
        field("Provides", &package_view::provides),
        field("Depends", &package_view::depends),
        field("Pre-Depends", &package_view::pre_depends),
        field("Recommends", &package_view::recommends),
        field("Suggests", &package_view::suggests),
        field("Conflicts", &package_view::conflicts),
        field("Breaks", &package_view::breaks),
        field("Enhances", &package_view::enhances),
        field("Description", &package_view::description),
        field("Multi-Arch", &package_view::multi_arch),
        field("Homepage", &package_view::homepage),
        field("Built-Using", &package_view::built_using),
        field("Description-md5", &package_view::description_md5),
        field("Tag", &package_view::tags),
        field("Section", &package_view::section),
        field("Priority", &package_view::priority),
        field("Filename", &package_view::file_name),
        field("Size", &package_view::size),
        field("MD5sum", &package_view::md5),
        field("SHA256", &package_view::sha256))
        .unknown_keys(&package_view::more).continuation_lines().ignore_case().blank_line_ends();
}();
