// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <dossier/interop/json/native.hpp>
#include <dossier/interop/json/value_reader.hpp>
#include <dossier/result/result.hpp>

namespace dossier::inline v0 {

namespace detail {

/// The record in a document, and what was wrong with it.
template <class Record, class Shape>
std::pair<Record, report> from_json_parts(boost::json::value const& document, Shape const& shape) {
    static_assert(!borrows_text<Record>, "dossier: a record that is read from JSON owns its texts: take study in place of study_view");
    std::pair<Record, report> out;
    json_value_reader reader(out.second);
    reader.document(document, [&] { shape.visit(out.first, reader); });
    return out;
}

} // namespace detail

/// Reads a record from a JSON document:
///
///     auto const study = dossier::from_json<dossier::study>(document);
///     for (auto const& d : study.diagnostics()) std::cout << d.message() << '\n';
///     // /header/status: "RECRUTING" is not one of ...; did you mean "RECRUITING"?
///
/// Members may come in any order, and `null` stands for what is absent. The `key` of a diagnostic is the JSON pointer (RFC 6901) of
/// its value. Its `offset` is 0, because a document has no places. These are reported:
/// - a value of the wrong type, or that its field cannot take: error (`bad_value`). The member stays empty; of an array, the
///   other elements are kept
/// - a required field that is missing or `null`: error (`missing_field`)
/// - more parts or elements than `options::max_parts` and `max_elements`: error (`limit_exceeded`). Those after them are not read
/// - a member that the record has no place for: note (`unknown_key`), with a suggestion if it looks misspelt
///
/// The result has a record in any case. A text is taken as it is; `write` tells whether a page can hold it. Relations between fields
/// are not checked; `check_relations` does.
///
/// \tparam Record   a struct that has a description and owns its texts, such as `study`
/// \param  document any JSON
/// \param  shape    `native_shape`, or `api_v2` for studies
/// \par Complexity
/// Linear in the size of the document, as far as its objects find a member in constant time.
/// \throws std::bad_alloc or an exception of a codec of your own
template <described_record Record, class Shape = native_shape>
result<Record> from_json(boost::json::value const& document, Shape const& shape = {}) {
    auto [record, problems] = detail::from_json_parts<Record>(document, shape);
    return result<Record>(std::move(record), std::move(problems));
}

} // namespace dossier::v0
