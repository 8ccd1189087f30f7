// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/interop/json/from_json.hpp>

#include <boost/json/parser.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A parser of one JSON text after the other.
class json_document_parser {
public:
    /// Reads `text` to its end.
    /// \returns null and a diagnostic if it is not JSON; the document lives until the next call
    boost::json::value const* read(std::string_view text, diagnostic& problem) {
        boost::system::error_code error;
        document_ = nullptr;
        parser_.reset();
        std::size_t const taken = parser_.write_some(text.data(), text.size(), error);
        if (!error && taken == text.size()) {
            document_ = parser_.release();
            return &document_;
        }
        if (!error) error = boost::json::error::extra_data;
        problem = json_diagnostic(diagnostic_code::not_a_record, {}, text.substr(taken), "a JSON object");
        problem.reason = "the text is not JSON: " + error.message();
        problem.length = taken < text.size() ? 1 : 0;
        problem.offset = taken;
        return nullptr;
    }

private:
    boost::json::parser parser_;
    boost::json::value document_;
};

} // namespace detail

/// Reads a record from JSON text, such as `write_json` writes.
///
/// A text that is not JSON, or holds anything but blanks after its first value, is an error (`not_a_record`) at its offset. So are
/// bytes that are not UTF-8, and arrays and objects that are more than 32 deep. If an object has a member twice, the last
/// counts. Everything else is reported as by `from_json`.
///
/// \tparam Record  a struct that has a description and owns its texts, such as `study`
/// \param  text    any bytes
/// \param  shape   `native_shape`, or `api_v2` for studies
/// \par Complexity
/// Linear in the size of the text.
/// \throws std::bad_alloc or an exception of a codec of your own
template <described_record Record, class Shape = native_shape>
result<Record> read_json(std::string_view text, Shape const& shape = {}) {
    detail::json_document_parser parser;
    diagnostic problem;
    if (auto const* const document = parser.read(text, problem)) return from_json<Record>(*document, shape);
    detail::report problems;
    problems.add(std::move(problem), options().max_diagnostics);
    return result<Record>(Record{}, std::move(problems));
}

} // namespace dossier::v0
