// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Every header includes this one, so that an older standard gives one message and not thousands. The second line names no file:
// only a file that is missing stops every compiler.
#if __cplusplus < 202002L && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L)
#error dossier needs C++20
#include "compile with -std=c++20 or newer"
#endif

// The build reads the version from these lines: it is stated nowhere else.
namespace dossier {

/// The version of the library: major, minor and patch.
inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;

} // namespace dossier
