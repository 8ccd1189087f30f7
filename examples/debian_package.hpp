// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The records of Debian's package management (Debian Policy, chapter 5): those of the database of installed packages,
// /var/lib/dpkg/status, and those of an archive's index, Packages.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3/char/char.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

namespace debian {

enum class priority { required, important, standard, optional, extra };
enum class multi_arch { no, same, foreign, allowed };

/// What is to become of a package, whether it has to be installed again, and how far it is installed.
struct status {
    enum class wish { unknown, install, hold, deinstall, purge };
    enum class flag { ok, reinstreq };
    enum class state { not_installed, config_files, half_installed, unpacked, half_configured, triggers_awaited, triggers_pending, installed };

    wish wanted{};
    flag error{};
    state now{};

    friend bool operator==(status const&, status const&) = default;
};

struct package {
    using texts = std::vector<std::string>;

    std::string name;
    std::optional<bool> essential, protected_, important, build_essential;
    std::optional<debian::status> status;
    std::optional<std::string> source, version, maintainer, architecture, homepage, section;
    std::optional<debian::priority> priority;
    std::optional<debian::multi_arch> multi_arch;
    std::optional<std::uint64_t> installed_size; // in KiB
    texts replaces, provides, depends, pre_depends, recommends, suggests, conflicts, breaks, enhances, built_using;
    texts configuration_files;
    std::optional<std::string> description;
    texts tags;
    std::optional<std::string> description_md5, file_name;
    std::optional<std::uint64_t> size;
    std::optional<std::string> md5, sha256;
    std::vector<std::pair<std::string, std::string>> more;

    friend bool operator==(package const&, package const&) = default;
};

constexpr auto dossier_enumerators(std::type_identity<priority>) {
    return dossier::names<priority>({
        {priority::required, "required"},
        {priority::important, "important"},
        {priority::standard, "standard"},
        {priority::optional, "optional"},
        {priority::extra, "extra"},
    });
}
constexpr auto dossier_enumerators(std::type_identity<multi_arch>) {
    return dossier::names<multi_arch>({
        {multi_arch::no, "no"},
        {multi_arch::same, "same"},
        {multi_arch::foreign, "foreign"},
        {multi_arch::allowed, "allowed"},
    });
}
constexpr auto dossier_enumerators(std::type_identity<status::wish>) {
    return dossier::names<status::wish>({
        {status::wish::unknown, "unknown"},
        {status::wish::install, "install"},
        {status::wish::hold, "hold"},
        {status::wish::deinstall, "deinstall"},
        {status::wish::purge, "purge"},
    });
}
constexpr auto dossier_enumerators(std::type_identity<status::flag>) {
    return dossier::names<status::flag>({
        {status::flag::ok, "ok"},
        {status::flag::reinstreq, "reinstreq"},
    });
}
constexpr auto dossier_enumerators(std::type_identity<status::state>) {
    return dossier::names<status::state>({
        {status::state::not_installed, "not-installed"},
        {status::state::config_files, "config-files"},
        {status::state::half_installed, "half-installed"},
        {status::state::unpacked, "unpacked"},
        {status::state::half_configured, "half-configured"},
        {status::state::triggers_awaited, "triggers-awaited"},
        {status::state::triggers_pending, "triggers-pending"},
        {status::state::installed, "installed"},
    });
}

} // namespace debian

// Three words: an X3 grammar made of the library's parsers, and a struct that Boost.Fusion can fill.
BOOST_FUSION_ADAPT_STRUCT(debian::status, wanted, error, now)

template <>
struct dossier::codec<debian::status> {
    static constexpr auto parser = grammar::enumeration<debian::status::wish> >> ' ' >> grammar::enumeration<debian::status::flag> >> ' ' >>
                                   grammar::enumeration<debian::status::state>;
    static constexpr std::string_view expected = "a status such as install ok installed";
    static void write(std::string& out, debian::status const& s) {
        (((out += to_string(s.wanted)) += ' ') += to_string(s.error)) += ' ';
        out += to_string(s.now);
    }
};

namespace debian {

// In the order in which an index prints them; any other is read as well.
constexpr auto dossier_schema(std::type_identity<package>) {
    using dossier::field;
    constexpr auto yes_or_no = dossier::bool_as<"yes", "no">;
    return dossier::record<package>(
        field("Package", &package::name).required(),
        field("Essential", &package::essential).codec(yes_or_no),
        field("Protected", &package::protected_).codec(yes_or_no),
        field("Important", &package::important).codec(yes_or_no),
        field("Build-Essential", &package::build_essential).codec(yes_or_no),
        field("Status", &package::status),
        field("Source", &package::source),
        field("Version", &package::version),
        field("Installed-Size", &package::installed_size),
        field("Maintainer", &package::maintainer),
        field("Architecture", &package::architecture),
        field("Replaces", &package::replaces).split(", "),
        field("Provides", &package::provides).split(", "),
        field("Depends", &package::depends).split(", "),
        field("Pre-Depends", &package::pre_depends).split(", "),
        field("Recommends", &package::recommends).split(", "),
        field("Suggests", &package::suggests).split(", "),
        field("Conflicts", &package::conflicts).split(", "),
        field("Breaks", &package::breaks).split(", "),
        field("Enhances", &package::enhances).split(", "),
        field("Conffiles", &package::configuration_files).split("\n "),
        field("Description", &package::description).codec(dossier::indented),
        field("Multi-Arch", &package::multi_arch),
        field("Homepage", &package::homepage),
        field("Built-Using", &package::built_using).split(", "),
        field("Description-md5", &package::description_md5),
        field("Tag", &package::tags).split(", "),
        field("Section", &package::section),
        field("Priority", &package::priority),
        field("Filename", &package::file_name),
        field("Size", &package::size),
        field("MD5sum", &package::md5),
        field("SHA256", &package::sha256))
        .unknown_keys(&package::more).continuation_lines().ignore_case().blank_line_ends();
}

} // namespace debian
