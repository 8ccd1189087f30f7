// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <dossier/result/diagnostic.hpp>
#include <dossier/text/position.hpp>
#include <dossier/text/utf8.hpp>
#include <dossier/version.hpp>

#include <boost/json.hpp>

// Diagnostics as SARIF 2.1.0, the format that code hosts and editors show beside a file. Needs Boost.JSON (Boost 1.75 or
// later): link it, or include <boost/json/src.hpp> in one source file.
namespace dossier::inline v0 {

/// The diagnostics of one text, for a log of several.
///
/// \par Lifetime
/// Borrows all three, which must outlive it.
struct sarif_file {
    std::span<diagnostic const> diagnostics; ///< of reading `text`
    std::string_view text;                   ///< the text that was read, any bytes
    std::string_view name;                   ///< its path or URI; see `to_sarif`
};

/// How a log names the program that made it. The defaults name this library. All strings are UTF-8.
///
/// \par Lifetime
/// Borrows the strings, which must outlive it.
struct sarif_tool {
    std::string_view name = "dossier";
    std::string_view version = {};         ///< if empty, the version of the library
    std::string_view information_uri = {}; ///< a page about the program; left out if empty
};

namespace detail {

// The description of a rule, in one sentence.
constexpr std::string_view sarif_description(diagnostic_code c) noexcept {
    using enum diagnostic_code;
    switch (c) {
    case bad_value: return "A value does not fit its field.";
    case cut_value: return "The text ends in a value that may have been longer.";
    case missing_field: return "A required field does not occur.";
    case not_a_record: return "The text holds no title, heading or key of the record.";
    case unwritable_value: return "A value, printed, would not read back the same.";
    case limit_exceeded: return "The record, a value or the number of problems is over its limit.";
    case missing_title: return "The record does not begin with its title line.";
    case missing_heading: return "A key of a section occurs without the section's heading.";
    case repeated_key: return "A key occurs again.";
    case repeated_section: return "A heading occurs again.";
    case cut_record: return "The text ends before the last key of the record.";
    case invalid_utf8: return "The text holds bytes that are not UTF-8.";
    case broken_relation: return "Two fields contradict each other.";
    case further_record: return "Another record follows where one was asked for.";
    case misplaced_key: return "A key stands under the heading of another section.";
    case unknown_key: return "No field has this key.";
    case unknown_heading: return "No section has this heading.";
    case stray_line: return "A line is neither a field nor a heading.";
    }
    return "A problem of a record.";
}

constexpr std::size_t sarif_rule_index(diagnostic_code c) noexcept {
    std::size_t i = 0;
    while (i + 1 < enumerators<diagnostic_code>.size() && enumerators<diagnostic_code>[i].value != c) ++i;
    return i;
}

inline boost::json::string sarif_string(std::string_view s) {
    auto const valid = text::to_valid_utf8(s);
    return boost::json::string(valid.data(), valid.size());
}

// A message in SARIF's own syntax, where braces stand for arguments and `[text](target)` is a link unless escaped.
inline boost::json::object sarif_message(std::string_view s) {
    std::string plain;
    for (std::size_t i = 0; i != s.size(); ++i) {
        if (s.substr(i, 2) == "](") plain += '\\';
        if (s[i] == '{' || s[i] == '}') plain += s[i];
        plain += s[i];
    }
    return {{"text", sarif_string(plain)}};
}

// `name` as a URI reference.
inline boost::json::string sarif_uri(std::string_view name) {
    bool const is_uri = name.find("://") != std::string_view::npos;
    std::string_view const as_it_is = is_uri ? "-._~/:?#[]@!$&'()*+,;=%" : "-._~/";
    boost::json::string out;
    if (!is_uri && name.substr(0, 1) == "/") out += "file://";
    for (char const c : name) {
        bool const alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (alphanumeric || as_it_is.find(c) != std::string_view::npos) {
            out.push_back(c);
        } else {
            out.push_back('%');
            out.push_back("0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4]);
            out.push_back("0123456789ABCDEF"[static_cast<unsigned char>(c) & 15]);
        }
    }
    return out;
}

inline boost::json::object sarif_driver(sarif_tool const& tool) {
    boost::json::object driver{{"name", sarif_string(tool.name)}};
    auto const own = std::to_string(version_major) + '.' + std::to_string(version_minor) + '.' + std::to_string(version_patch);
    driver["version"] = sarif_string(tool.version.empty() ? own : tool.version);
    if (!tool.information_uri.empty()) driver["informationUri"] = sarif_uri(tool.information_uri);
    boost::json::array rules;
    for (auto const& e : enumerators<diagnostic_code>) {
        boost::json::object rule{{"id", e.name}};
        rule["shortDescription"] = boost::json::object{{"text", sarif_description(e.value)}};
        rule["defaultConfiguration"] = boost::json::object{{"level", to_string(default_severity(e.value))}};
        rules.push_back(std::move(rule));
    }
    driver["rules"] = std::move(rules);
    return driver;
}

// The place of a diagnostic in `text`.
inline boost::json::object sarif_region(diagnostic const& d, std::string_view text, locator& starts, locator& ends) {
    auto const start = starts.at(d.offset);
    std::size_t const length = d.length < text.size() - start.offset ? d.length : text.size() - start.offset;
    if (ends.place() < starts.place()) ends = starts;
    auto const end = ends.at(start.offset + length);
    boost::json::object region{{"startLine", start.line}, {"startColumn", start.column}, {"endLine", end.line},
                               {"endColumn", end.column}, {"byteOffset", start.offset},  {"byteLength", length}};
    // a snippet must be the whole region, so long values go without one
    if (length != 0 && length <= diagnostic::max_found)
        region["snippet"] = boost::json::object{{"text", sarif_string(text.substr(start.offset, length))}};
    return region;
}

inline void append_sarif_results(boost::json::array& results, sarif_file const& file, boost::json::object const& location) {
    locator starts(file.text), ends(file.text);
    for (auto const& d : file.diagnostics) {
        boost::json::object physical{{"artifactLocation", location}};
        physical["region"] = sarif_region(d, file.text, starts, ends);
        boost::json::object place;
        place["physicalLocation"] = std::move(physical);
        boost::json::object result{{"ruleId", to_string(d.code)}, {"ruleIndex", sarif_rule_index(d.code)}, {"level", to_string(d.severity)}};
        result["message"] = sarif_message(d.message());
        result["locations"] = boost::json::array(1, std::move(place));
        results.push_back(std::move(result));
    }
}

} // namespace detail

/// Writes the diagnostics of several texts as one SARIF 2.1.0 log with one run:
///
///     {"$schema":"https://...","version":"2.1.0","runs":[{
///      "tool":{"driver":{"name":"dossier","version":"0.1.0","rules":[{"id":"bad_value",...},...]}},
///      "columnKind":"unicodeCodePoints",
///      "artifacts":[{"location":{"uri":"NCT03123458.txt"},"length":5021,"encoding":"UTF-8"}],
///      "results":[{"ruleId":"bad_value","ruleIndex":0,"level":"error","message":{"text":"Status: \"RECRUTING\" is not ..."},
///       "locations":[{"physicalLocation":{"artifactLocation":{"uri":"NCT03123458.txt","index":0},
///        "region":{"startLine":7,"startColumn":9,"endLine":7,"endColumn":18,"byteOffset":112,"byteLength":9,
///                  "snippet":{"text":"RECRUTING"}}}}]}]}]}
///
/// There is one rule for each `diagnostic_code`, with its name. Lines and columns are those of `locate`; the end is after the last
/// character. Regions of up to 200 bytes include their text. The log is valid UTF-8, and so valid JSON, for any input: bytes
/// that are not UTF-8 become U+FFFD, and the artifact of a text that holds any has no `encoding`.
///
/// \param files  each with its name. A name that contains `://` is taken as a URI. Any other name is a path: bytes other than
///               letters, digits and `-._~/` are percent-encoded, and a path that begins with `/` becomes a `file:` URI
/// \param tool   the program that the log names
/// \returns the log; it owns what it holds
/// \par Complexity
/// Linear in the size of the texts and the number of diagnostics.
/// \throws std::bad_alloc
inline boost::json::value to_sarif(std::span<sarif_file const> files, sarif_tool const& tool = {}) {
    boost::json::array artifacts, results;
    for (auto const& file : files) {
        boost::json::object location{{"uri", detail::sarif_uri(file.name)}};
        boost::json::object artifact{{"location", location}, {"length", file.text.size()}};
        if (text::find_invalid_utf8(file.text) == std::string_view::npos) artifact["encoding"] = "UTF-8";
        location["index"] = artifacts.size();
        artifacts.push_back(std::move(artifact));
        detail::append_sarif_results(results, file, location);
    }
    boost::json::object run;
    run["tool"] = boost::json::object{{"driver", detail::sarif_driver(tool)}};
    run["columnKind"] = "unicodeCodePoints";
    run["artifacts"] = std::move(artifacts);
    run["results"] = std::move(results);
    boost::json::object log{{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
                            {"version", "2.1.0"}};
    log["runs"] = boost::json::array(1, std::move(run));
    return log;
}

/// Writes the diagnostics of one text as a SARIF 2.1.0 log.
///
/// \param list  diagnostics of reading `text`
/// \param text  the text that was read, any bytes
/// \param name  its path or URI, as in `sarif_file`
/// \param tool  the program that the log names
/// \returns the log; it owns what it holds
/// \throws std::bad_alloc
inline boost::json::value to_sarif(std::span<diagnostic const> list, std::string_view text, std::string_view name, sarif_tool const& tool = {}) {
    sarif_file const file{list, text, name};
    return to_sarif(std::span<sarif_file const>(&file, 1), tool);
}

} // namespace dossier::v0
