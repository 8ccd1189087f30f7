// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

/// The library's version, the one place that states it: the build reads these lines.
namespace dossier {

inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

} // namespace dossier
