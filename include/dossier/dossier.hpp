// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The whole library except interop/, whose headers need other libraries. Including single headers compiles faster.
#include <dossier/check_relations.hpp>
#include <dossier/codec/chrono.hpp>
#include <dossier/codec/continuation.hpp>
#include <dossier/codec/from_string.hpp>
#include <dossier/codec/iso_timestamp.hpp>
#include <dossier/csv.hpp>
#include <dossier/diff.hpp>
#include <dossier/for_each_field.hpp>
#include <dossier/hash.hpp>
#include <dossier/options.hpp>
#include <dossier/record_view.hpp>
#include <dossier/parse.hpp>
#include <dossier/parse_or_throw.hpp>
#include <dossier/to_text.hpp>
#include <dossier/read.hpp>
#include <dossier/read_ahead.hpp>
#include <dossier/read_file.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/read_parallel.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/record.hpp>
#include <dossier/result/render.hpp>
#include <dossier/split.hpp>
#include <dossier/study.hpp>
#include <dossier/study/aact_columns.hpp>
#include <dossier/study/layout_2024.hpp>
#include <dossier/study/layout_2025.hpp>
#include <dossier/text/locate.hpp>
#include <dossier/text/markdown.hpp>
#include <dossier/diagnose.hpp>
#include <dossier/value.hpp>
#include <dossier/value/calendar.hpp>
#include <dossier/version.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>
