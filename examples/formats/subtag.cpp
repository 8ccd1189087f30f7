// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "subtag.hpp"

#include "format.hpp"

namespace formats {

extern format const subtag;
format const subtag = make<language_subtag>("subtag");

} // namespace formats
