// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// schema: the fields as a table, a JSON Schema or a grammar, all made from the description.

#include "schema.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <dossier/for_each_field.hpp>

#include "output.hpp"
#include "program.hpp"

namespace program {
namespace {

template <class F>
void for_each_field(F f) {
    dossier::for_each_field(dossier::study(), [&]<class T>(dossier::field_info const& field, std::optional<T> const&) { f(field, type_name<T>()); });
}

std::string table() {
    std::vector<std::array<std::string, 4>> rows{{"SECTION", "KEY", "PATH", "VALUE"}};
    for_each_field([&](dossier::field_info const& f, std::string_view type) {
        rows.push_back({std::string(f.section), std::string(f.key), std::string(f.path), std::string(type) + (f.rules.multiline ? ", several lines" : "")});
    });
    std::array<std::size_t, 3> widths{};
    for (auto const& row : rows)
        for (std::size_t i = 0; i != widths.size(); ++i) widths[i] = std::max(widths[i], row[i].size() + 2);
    std::string text;
    for (auto const& row : rows) {
        for (std::size_t i = 0; i != widths.size(); ++i) (text += row[i]).append(widths[i] - row[i].size(), ' ');
        (text += row.back()) += '\n';
    }
    return text;
}

template <class E>
std::string names_of() {
    std::string names;
    for (auto const& e : dossier::enumerators<E>) ((names += names.empty() ? "" : " | ") += '"') += std::string(e.name) + '"';
    return names;
}

// A grammar of what is written. Reading takes lines in any order, and reports those that are out of place.
std::string ebnf() {
    std::string record, fields, headings;
    std::string_view section;
    for_each_field([&](dossier::field_info const& f, std::string_view type) {
        auto rule = f.path == "id" ? "title" : std::string(f.path);
        std::replace(rule.begin(), rule.end(), '_', ' ');
        std::replace(rule.begin(), rule.end(), '.', ' ');
        if (f.section != section) {
            section = f.section;
            record += ",\n         \"" + std::string(section) + "\", eol, { eol }";
        }
        record += record.empty() ? rule : ",\n         [ " + rule + " ]";
        std::string keys;
        auto const add_key = [&](std::string_view key) { keys += (keys.empty() ? "\"" : " | \"") + std::string(key) + (f.path == "id" ? " \"" : ": \""); };
        add_key(f.key);
        for (auto const alias : f.rules.aliases) add_key(alias);
        if (!f.rules.aliases.empty()) keys = "( " + keys + " )";
        std::string value(f.rules.multiline ? "lines" : type);
        for (auto const absent : f.rules.absent) value += " | \"" + std::string(absent) + '"';
        fields += rule + " = " + keys + ", [ " + value + " ], eol, { eol } ;\n";
    });
    return "record = " + record + " ;\n\n" + fields + "\noverall status = " + names_of<dossier::overall_status>() +
           " ;\nexpanded access status = " + names_of<dossier::expanded_access_status>() + R"( ;
boolean   = "True" | "False" | "Yes" | "No" ;
date      = digit, digit, digit, digit, [ part, [ part ] ] ;
timestamp = date, " @ ", digit, [ digit ], part of time, " ", ( "AM" | "PM" ) ;
nct id    = "NCT", 8 * digit ;
text      = ? characters of one line ? ;
lines     = ? characters up to the first line that can come next ? ;
part      = "-", digit, digit ;
part of time = ":", digit, digit ;
digit     = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" ;
eol       = ? LF or CR LF ? ;
)";
}

} // namespace

exit_code show_schema(schema_form form, bool api_v2, output& out) {
    out.text += form == schema_form::json_schema ? json_schema(api_v2) : form == schema_form::ebnf ? ebnf() : table();
    out.flush();
    return fine;
}

} // namespace program
