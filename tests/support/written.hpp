// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <string>

namespace dossier_test {

/// What the codec `C` writes for `value`, appended to what stands there already.
template <class C, class T>
std::string written(T const& value) {
    std::string out = "> ";
    C::write(out, value);
    return out;
}

} // namespace dossier_test
