// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <dossier/text/locate.hpp>
#include <dossier/parse.hpp>

namespace dossier_test {

using lines = std::vector<std::string>;

/// The diagnostics of `r`, which was read from `text`: `line:column code [section] key`.
template <class Result>
lines problems_of(Result const& r, std::string_view text) {
    lines all;
    for (auto const& d : r.diagnostics()) {
        auto const at = dossier::locate(text, d.offset);
        all.push_back(std::to_string(at.line) + ':' + std::to_string(at.column) + ' ' + std::string(to_string(d.code)) + " [" + d.section + ']' +
                      (d.key.empty() ? "" : " " + d.key));
    }
    return all;
}
/// The diagnostics of the one record that `text` holds.
template <class Record>
lines problems(std::string_view text, dossier::options const& how = {}) {
    return problems_of(dossier::parse<Record>(text, how), text);
}

/// The extras of the one record that `text` holds: `reason [section] text`.
template <class Record>
lines extras(std::string_view text, dossier::options const& how = {}) {
    lines all;
    auto const r = dossier::parse<Record>(text, how);
    for (auto const& e : r.extras()) all.push_back(std::string(to_string(e.reason)) + " [" + e.section + "] " + e.text);
    return all;
}

} // namespace dossier_test
