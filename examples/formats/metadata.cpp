// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "metadata.hpp"

#include "format.hpp"

namespace formats {

extern format const metadata;
format const metadata = make<python_metadata>("metadata");

} // namespace formats
