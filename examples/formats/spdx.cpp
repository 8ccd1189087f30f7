// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "spdx.hpp"

#include "format.hpp"

namespace formats {

extern format const spdx;
format const spdx = make<spdx_document>("spdx");

} // namespace formats
