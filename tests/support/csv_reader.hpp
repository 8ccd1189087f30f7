// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace dossier_test {

/// A cell; an empty one without quotes has no value.
using csv_cell = std::optional<std::string>;

/// Reads a table by RFC 4180, character by character. It throws where the table is malformed.
inline std::vector<std::vector<csv_cell>> read_csv(std::string_view text, char separator = ',', std::string_view line_end = "\r\n") {
    std::vector<std::vector<csv_cell>> rows;
    std::size_t i = 0;
    while (i != text.size()) {
        auto& row = rows.emplace_back();
        for (;;) {
            std::string cell;
            bool const quoted = i != text.size() && text[i] == '"';
            if (quoted) {
                for (++i;; ++i) {
                    if (i == text.size()) throw std::runtime_error("a quote without an end");
                    if (text[i] == '"' && text.substr(i, 2) != "\"\"") break;
                    if (text[i] == '"') ++i;
                    cell += text[i];
                }
                ++i;
            } else {
                while (i != text.size() && text[i] != separator && text[i] != '\n' && text[i] != '\r') {
                    if (text[i] == '"') throw std::runtime_error("a quote within a cell");
                    cell += text[i++];
                }
            }
            row.push_back(quoted || !cell.empty() ? csv_cell(cell) : csv_cell());
            if (text.substr(i, line_end.size()) == line_end) {
                i += line_end.size();
                break;
            }
            if (i == text.size() || text[i] != separator) throw std::runtime_error("neither a separator nor a line end");
            ++i;
        }
    }
    return rows;
}

} // namespace dossier_test
