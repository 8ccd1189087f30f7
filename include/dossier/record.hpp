// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// Everything needed to describe a record of your own: `field`, `section` and `record`, the codecs of common types, and `parse`.
//
// The first of these headers report mistakes in descriptions. They come first so that the compiler's reports are short.
#include <dossier/text/demand.hpp>
#include <dossier/schema/field.hpp>
#include <dossier/schema/section.hpp>
#include <dossier/schema/record.hpp>
#include <dossier/parse.hpp>

#include <dossier/codec/boolean.hpp>
#include <dossier/codec/by.hpp>
#include <dossier/codec/date.hpp>
#include <dossier/codec/enumeration.hpp>
#include <dossier/codec/nct_id.hpp>
#include <dossier/codec/number.hpp>
#include <dossier/codec/text.hpp>
#include <dossier/reading/record_parser.hpp>
