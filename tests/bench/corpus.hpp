// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace bench {

/// What a made corpus is like. The same options give the same bytes, with every compiler and standard library.
struct corpus_options {
    std::size_t bytes = 0;         ///< stop at this size of the text; 0 for no such limit
    std::size_t records = 0;       ///< stop after this many; 0 for no such limit. One of the two must be given
    std::uint64_t seed = 1;
    double odd = 0;                ///< the share of records with one oddity: a line lost, swapped, unknown, cut, blanks
    bool crlf = false;             ///< of the text
    bool json = true;
    bool xml = true;
};

/// Made-up study pages with the lengths and shapes of real ones, texts with lines that look like keys among them; the
/// same records as text, as one JSON object a line and as one XML element a line. An odd record is odd only in the text.
struct corpus {
    std::string text;
    std::string ndjson;
    std::string xml;
    std::size_t records = 0;
};

corpus make_corpus(corpus_options const& how);

} // namespace bench
