// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace dossier_test {

/// The bytes of a file. Throws where it cannot be read, so that a test cannot pass for lack of its input.
inline std::string contents(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The bytes of tests/fixtures/`name`. All records there are invented.
inline std::string fixture(std::string const& name) { return contents(std::string(DOSSIER_FIXTURES) + '/' + name); }

} // namespace dossier_test
