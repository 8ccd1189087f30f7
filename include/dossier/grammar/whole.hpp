// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/grammar/parser.hpp>

namespace dossier::inline v0::grammar {

/// Matches all of `text` with an X3 parser.
///
/// \param p      an X3 parser, or what X3 converts to one
/// \param text   the text; nothing of it is skipped
/// \param value  receives the attribute; on failure its value is unspecified
/// \returns whether `p` matched all of `text`
template <class Parser, class Value>
[[gnu::noinline]] bool match_whole(Parser const& p, std::string_view text, Value& value) {
    char const* first = text.data();
    char const* const last = first + text.size();
    x3::unused_type const unused{};
    return x3::as_parser(p).parse(first, last, unused, x3::unused, value) && first == last;
}

} // namespace dossier::v0::grammar
