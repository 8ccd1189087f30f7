// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The build reads the version from these lines: it is stated nowhere else.
namespace dossier {

/// The version of the library: major, minor and patch.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

} // namespace dossier
