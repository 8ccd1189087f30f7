// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// The X3 operators that the values need: `a >> b`, `a | b` and `-a`, also with characters as operands. Boost 1.74 compiles these
// headers in this order only.
#include <boost/spirit/home/x3/operator/alternative.hpp>

#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <boost/spirit/home/x3/char/char.hpp>

#include <dossier/version.hpp>
