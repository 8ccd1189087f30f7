// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The clinical-trial study: its structs, its description, and `parse`.
#include <dossier/study/schema.hpp>
#include <dossier/value.hpp>
