// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ostream>
#include <ranges>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/interop/json/buffer.hpp>
#include <dossier/interop/json/native.hpp>
#include <dossier/interop/json/text_writer.hpp>
#include <dossier/table/record_of.hpp>

// Records as JSON text. This needs no library but this one.
namespace dossier::inline v0 {

namespace detail {

template <class Record, class Shape>
void put_json_record(json_buffer& out, Record const& record, Shape const& shape, report& problems, std::size_t origin = 0) {
    json_text_writer writer(out, problems, origin);
    writer.document([&] { shape.visit(record, writer); });
}

} // namespace detail

/// Appends `record` as JSON, without blanks or line ends between its parts, and without building a document in memory:
///
///     std::string out;
///     dossier::write_json(out, study); // {"id":"NCT01234567","header":{"status":"COMPLETED"}}
///
/// The JSON is valid for any record. A byte that is not UTF-8 becomes U+FFFD, which is a warning (`invalid_utf8`). A number that is
/// not finite, and an enumerator without a name, become `null`, which is an error (`unwritable_value`). Nothing else is lost:
/// `read_json` gives an equal record.
///
/// \param out     the text is appended to it
/// \param record  of a type that has a description
/// \param shape   `native_shape`, or `api_v2` for studies
/// \returns the problems, in the order of the text, up to 1000. The `key` of a diagnostic is the JSON pointer of the value, its
///          `offset` the place of the value in what this call wrote
/// \par Complexity
/// Linear in the size of the text.
/// \throws std::bad_alloc or an exception of a codec of your own; `out` then ends in a part of the JSON
template <described_record Record, class Shape = native_shape>
std::vector<diagnostic> write_json(std::string& out, Record const& record, Shape const& shape = {}) {
    detail::report problems;
    detail::json_buffer buffer(out);
    detail::put_json_record(buffer, record, shape, problems, std::size_t{0} - out.size());
    return std::move(problems.diagnostics);
}

/// Writes `record` to a stream, as above. The stream's state tells whether it took all of it.
template <described_record Record, class Shape = native_shape>
std::vector<diagnostic> write_json(std::ostream& out, Record const& record, Shape const& shape = {}) {
    std::string text;
    auto problems = write_json(text, record, shape);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    return problems;
}

/// Writes the records of a range as NDJSON (JSON Lines): one record on each line, as `write_json` writes it.
///
///     dossier::write_ndjson(std::cout, dossier::read_folder<dossier::study_view>("exports"));
///
/// \param out    what it writes is passed on in pieces of about 64 KB. If the stream fails, no further record is read
/// \param range  its elements are records, or results that hold one, such as those of `read`, `read_file` and `read_folder`.
///               A result without a record writes no line
/// \param shape  as for `write_json`
/// \returns the problems of all records, up to 1000. The `key` of a diagnostic is the JSON pointer within its line, its `offset`
///          counts from the start of what this call wrote
/// \par Complexity
/// Linear in the size of the text. The memory holds one record and 64 KB.
/// \throws std::bad_alloc, an exception of the range, of the stream or of a codec of your own
template <std::ranges::input_range Range, class Shape = native_shape>
std::vector<diagnostic> write_ndjson(std::ostream& out, Range&& range, Shape const& shape = {}) {
    constexpr std::size_t piece = std::size_t{1} << 16;
    detail::report problems;
    std::string text;
    detail::json_buffer buffer(text);
    std::size_t written = 0;
    auto const pass_on = [&] {
        out.write(buffer.written().data(), static_cast<std::streamsize>(buffer.size()));
        written += buffer.size();
        buffer.clear();
    };
    for (auto&& element : range) {
        auto const* const record = detail::record_of(element);
        if (!record) continue;
        detail::put_json_record(buffer, *record, shape, problems, written);
        buffer.put("\n");
        if (buffer.size() < piece) continue;
        pass_on();
        if (!out) break;
    }
    if (buffer.size() != 0) pass_on();
    return std::move(problems.diagnostics);
}

/// Appends the records of a range to a string, as above.
template <std::ranges::input_range Range, class Shape = native_shape>
std::vector<diagnostic> write_ndjson(std::string& out, Range&& range, Shape const& shape = {}) {
    detail::report problems;
    detail::json_buffer buffer(out);
    auto const origin = std::size_t{0} - out.size();
    for (auto&& element : range) {
        auto const* const record = detail::record_of(element);
        if (!record) continue;
        detail::put_json_record(buffer, *record, shape, problems, origin);
        buffer.put("\n");
    }
    return std::move(problems.diagnostics);
}

} // namespace dossier::v0
