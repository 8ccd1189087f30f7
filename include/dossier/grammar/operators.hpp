// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

// X3's operators, as far as values are written with them: `a >> b`, `a | b`, `-a`, with characters as operands. In another
// order Boost 1.74 does not compile them.
#include <boost/spirit/home/x3/operator/alternative.hpp>

#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <boost/spirit/home/x3/char/char.hpp>
