// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "manifest.hpp"

#include "format.hpp"

namespace formats {

extern format const manifest;
format const manifest = make<jar_manifest>("manifest");

} // namespace formats
