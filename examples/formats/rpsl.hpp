// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/comment.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A route object of an Internet routing registry (RPSL, RFC 2622, 2). A line that begins with a blank or a + goes on with the value
// before it, and # begins a comment.
namespace formats {

struct rpsl_route {
    std::string route;
    std::vector<std::string> descr, origin, maintainers;
    std::string source;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<rpsl_route>) {
    using self = rpsl_route;
    return dossier::record<self>(
        dossier::field("route", &self::route).alias("route6").required(),
        dossier::field("descr", &self::descr),
        dossier::field("origin", &self::origin),
        dossier::field("mnt-by", &self::maintainers).split(",").repeats(),
        dossier::field("source", &self::source))
        .ignore_case().comments("%").continuation_lines(" \t+").blank_line_ends()
        .texts(dossier::uncommented("#", dossier::unfolded)).unknown_keys(&self::others);
}

} // namespace formats
