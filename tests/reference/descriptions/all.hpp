// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>

#include "reference/subject.hpp"

// One function for each file of this folder.
namespace reference {

using subject_list = std::span<subject const* const>;

subject_list studies();
subject_list flat_records();
subject_list sectioned_records();
subject_list repeating_records();
subject_list continued_records();
subject_list examples();
subject_list bounded_records();
subject_list records_of_values();
subject_list structured_records();
subject_list nested_records();
subject_list records_of_kinds();

} // namespace reference
