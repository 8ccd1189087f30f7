// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <utility>

#include <dossier/interop/json/from_json.hpp>
#include <dossier/interop/json/to_json.hpp>

#include <boost/json/value_from.hpp>
#include <boost/json/value_to.hpp>
#include <boost/system/system_error.hpp>
#include <boost/throw_exception.hpp>

// How `boost::json::value_from` and `value_to` find records. They work for the records of this library. For those in a namespace of
// your own, let it see the functions:
//
//     namespace shop {
//     using dossier::tag_invoke;
//     }
namespace dossier::inline v0 {

/// Makes `boost::json::value_from(record)` return what `to_json(record)` does.
template <described_record Record>
void tag_invoke(boost::json::value_from_tag const&, boost::json::value& document, Record const& record) {
    detail::json_value_writer writer(document);
    native_shape::visit(record, writer);
}

/// Makes `boost::json::value_to<Record>(document)` return what `from_json` reads. Where Boost has `try_value_to` (1.81), it works, too.
/// \throws boost::system::system_error if any diagnostic is an error. Its code is `invalid_argument`; its message is that of the first
template <described_record Record>
Record tag_invoke(boost::json::value_to_tag<Record> const&, boost::json::value const& document) {
    auto read = from_json<Record>(document);
    for (auto const& d : read.diagnostics())
        if (d.severity == severity::error)
            boost::throw_exception(boost::system::system_error(make_error_code(boost::system::errc::invalid_argument), d.message()));
    return *std::move(read);
}

} // namespace dossier::v0
