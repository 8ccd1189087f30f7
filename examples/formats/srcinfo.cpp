// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "srcinfo.hpp"

#include "format.hpp"

namespace formats {

extern format const srcinfo;
format const srcinfo = make<arch_source>("srcinfo");

} // namespace formats
