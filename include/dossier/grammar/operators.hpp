// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The X3 operators that the values need: `a >> b`, `a | b` and `-a`. Boost 1.74 compiles these headers in this order only. For
// characters as operands include <boost/spirit/home/x3/char/char.hpp>, which takes longer to compile than all three;
// `word<"...">` needs no other header.
#include <boost/spirit/home/x3/operator/alternative.hpp>

#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <dossier/version.hpp>
