// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Records as JSON and back. Needs Boost.JSON (Boost 1.75 or later): link it, or include <boost/json/src.hpp> in one source file.
// <dossier/interop/json/write_json.hpp>, which only writes, needs no other library. <dossier/interop/json/api_v2.hpp> is the shape of
// the registry's API.
#include <dossier/interop/json/convert.hpp>
#include <dossier/interop/json/from_json.hpp>
#include <dossier/interop/json/native.hpp>
#include <dossier/interop/json/read_json.hpp>
#include <dossier/interop/json/read_ndjson.hpp>
#include <dossier/interop/json/to_json.hpp>
#include <dossier/interop/json/write_json.hpp>
