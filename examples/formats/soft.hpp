// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/record.hpp>

// A family file of the Gene Expression Omnibus (SOFT): a database, then series, platforms and samples in any order. The
// tables of the latter stand between two lines.
namespace formats {

using attributes = std::vector<std::pair<std::string, std::string>>;

struct geo_series {
    std::string accession;
    std::optional<std::string> title;
    std::vector<std::string> samples;
    attributes others;
};
struct geo_sample {
    std::string accession;
    std::optional<std::string> title;
    std::vector<std::string> characteristics;
    std::optional<std::string> table; ///< its lines
    std::optional<std::string> file;  ///< that has the table instead
    attributes others;
};
struct geo_platform {
    std::string accession;
    std::optional<std::string> title;
    std::optional<std::string> table;
    attributes others;
};
struct geo_family {
    std::optional<std::string> database;
    attributes others;
    std::vector<std::variant<geo_series, geo_platform, geo_sample>> entities;
};

constexpr auto dossier_schema(std::type_identity<geo_family>) {
    using self = geo_family;
    return dossier::record<self>(
        dossier::field("^DATABASE", &self::database),
        dossier::sections(&self::entities,
            dossier::section<geo_series>(
                dossier::field("^SERIES", &geo_series::accession).required(),
                dossier::field("!Series_title", &geo_series::title),
                dossier::field("!Series_sample_id", &geo_series::samples),
                dossier::unknown_keys(&geo_series::others)),
            dossier::section<geo_platform>(
                dossier::field("^PLATFORM", &geo_platform::accession).required(),
                dossier::field("!Platform_title", &geo_platform::title),
                dossier::block("!platform_table_begin", "!platform_table_end", &geo_platform::table),
                dossier::unknown_keys(&geo_platform::others)),
            dossier::section<geo_sample>(
                dossier::field("^SAMPLE", &geo_sample::accession).required(),
                dossier::field("!Sample_table", &geo_sample::file),
                dossier::field("!Sample_title", &geo_sample::title),
                dossier::field("!Sample_characteristics_ch1", &geo_sample::characteristics),
                dossier::block("!sample_table_begin", "!sample_table_end", &geo_sample::table),
                dossier::unknown_keys(&geo_sample::others))))
        .separator(" = ").ignore_case().unknown_keys(&self::others);
}

} // namespace formats
