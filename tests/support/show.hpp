// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace dossier_test {

/// What `value` prints; `ignore` for an empty optional. Boost.Test cannot print optionals by itself.
template <class T>
std::string show(T const& value) {
    std::ostringstream out;
    out << std::boolalpha << value;
    return out.str();
}
template <class T>
std::string show(std::optional<T> const& value) {
    return value ? show(*value) : "nothing";
}

/// The elements as they print, each followed by a bar.
template <class T>
std::string show(std::vector<T> const& values) {
    std::string out;
    for (auto const& v : values) (out += show(v)) += '|';
    return out;
}

} // namespace dossier_test
