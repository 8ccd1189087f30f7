// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <dossier/hash.hpp>

namespace dossier_test {

/// All that a range of records gives, as one text: offsets, bytes, values, diagnostics and extras.
template <class Range>
std::string all_of(Range&& range) {
    std::string out;
    for (auto&& page : range) {
        out += std::to_string(page.offset()) + (page.is_record() ? " record " : " gap ") + (page.ok() ? "good " : "bad ");
        out += std::to_string(dossier::hash_value(*page)) + '\n';
        (out += page.text()) += '\n';
        for (auto const& d : page.diagnostics())
            out += "  " + std::to_string(d.offset) + '+' + std::to_string(d.length) + ' ' + d.section + '/' + d.key + ": " + d.message() + '\n';
        for (auto const& e : page.extras()) out += "  " + std::to_string(e.offset) + ' ' + e.section + '/' + e.key + '=' + e.value + '|' + e.text + '\n';
    }
    return out;
}

} // namespace dossier_test
