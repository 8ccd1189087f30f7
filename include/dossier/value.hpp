// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The value types alone, for headers that declare records without reading them.
#include <dossier/value/enumeration.hpp>
#include <dossier/value/nct_id.hpp>
#include <dossier/value/partial_date.hpp>
#include <dossier/value/timestamp.hpp>
