// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>
#include <type_traits>

#include <dossier/version.hpp>

namespace dossier::inline v0::detail {

/// A temporary that owns its characters, such as a `std::string` that a function returns. What borrows from it would be left
/// without them at the end of the statement, so every function whose result borrows from a text is deleted for it.
template <class T>
concept owning_temporary =
    !std::is_lvalue_reference_v<T> && std::is_convertible_v<T, std::string_view> && !std::is_trivially_destructible_v<std::remove_cvref_t<T>>;

} // namespace dossier::v0::detail
