// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Writes records as text again.

#pragma once

#include <dossier/result/write_result.hpp>
#include <dossier/schema/print_style.hpp>

#include "input.hpp"

namespace program {

/// The record with the lines that no member holds, as text that reads the same, or what would not.
dossier::write_result write_back(record_result const& record, dossier::print_style const& layout);

} // namespace program
