// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "release.hpp"

#include "format.hpp"

namespace formats {

extern format const release;
format const release = make<archive_release>("release");

} // namespace formats
