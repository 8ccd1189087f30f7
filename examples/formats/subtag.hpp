// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/chrono.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A record of IANA's registry of language subtags (RFC 5646, 3.1). Its first record holds the date of the file alone.
namespace formats {

struct language_subtag {
    std::optional<std::string> type, subtag, tag, preferred_value, suppress_script, macrolanguage, scope;
    std::vector<std::string> descriptions, prefixes, comments;
    std::optional<std::chrono::year_month_day> added, deprecated, file_date;
    std::vector<std::pair<std::string, std::string>> others;
};

constexpr auto dossier_schema(std::type_identity<language_subtag>) {
    using self = language_subtag;
    return dossier::record<self>(
        dossier::field("Type", &self::type),
        dossier::field("Subtag", &self::subtag),
        dossier::field("Tag", &self::tag),
        dossier::field("Description", &self::descriptions),
        dossier::field("Added", &self::added),
        dossier::field("Deprecated", &self::deprecated),
        dossier::field("Preferred-Value", &self::preferred_value),
        dossier::field("Prefix", &self::prefixes),
        dossier::field("Suppress-Script", &self::suppress_script),
        dossier::field("Macrolanguage", &self::macrolanguage),
        dossier::field("Scope", &self::scope),
        dossier::field("Comments", &self::comments),
        dossier::field("File-Date", &self::file_date))
        .separated_by("%%").ignore_case().continuation_lines().texts(dossier::unfolded).unknown_keys(&self::others);
}

} // namespace formats
