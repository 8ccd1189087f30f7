// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "apkindex.hpp"

#include "format.hpp"

namespace formats {

extern format const alpine;
format const alpine = make<alpine_package>("alpine");

} // namespace formats
