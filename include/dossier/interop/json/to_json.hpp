// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <dossier/interop/json/native.hpp>
#include <dossier/interop/json/value_writer.hpp>

#include <boost/json/storage_ptr.hpp>

namespace dossier::inline v0 {

/// Makes a JSON document of a record:
///
///     boost::json::value const document = dossier::to_json(study);
///
/// The document holds what `write_json` writes. That function also reports what JSON cannot hold: a byte that is not UTF-8 is U+FFFD
/// here, too, and a number that is not finite and an enumerator without a name are `null`.
///
/// \param record   of a type that has a description
/// \param shape    `native_shape`, or `api_v2` for studies
/// \param storage  where the document's memory comes from
/// \returns an object; it owns its strings
/// \par Complexity
/// Linear in the size of the texts.
/// \throws std::bad_alloc or an exception of a codec of your own
template <described_record Record, class Shape = native_shape>
boost::json::value to_json(Record const& record, Shape const& shape = {}, boost::json::storage_ptr storage = {}) {
    boost::json::value document(std::move(storage));
    detail::json_value_writer writer(document);
    shape.visit(record, writer);
    return document;
}

} // namespace dossier::v0
