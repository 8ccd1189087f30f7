// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "copyright.hpp"

#include "format.hpp"

namespace formats {

extern format const copyright;
format const copyright = make<copyright_paragraph>("copyright");

} // namespace formats
