// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/options.hpp>
#include <dossier/result.hpp>
#include <dossier/schema/record_reader.hpp>
#include <dossier/schema/surroundings.hpp>

namespace dossier::inline v0 {

/// Reads the one record that `text` holds.
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     the bytes of the record, with LF or CR LF line ends, with or without a final one; a UTF-8 byte order
///                 mark at its start is skipped. It must outlive a record that borrows from it, and nothing else
/// \param how      what is reported and how, and the limits
/// \returns the record, with every field that could be read, and every problem; any bytes are read, none is refused
/// \complexity Linear in the size of the text
/// \throws std::bad_alloc, and nothing else
template <class Record>
result<Record> parse(std::string_view text, options const& how = {}) {
    result<Record> out;
    if (text.size() > how.max_record) [[unlikely]] text = detail::within_limit(detail::layout_of<Record>, text, how, out.report_);
    char const* const first = text.data();
    char const* const last = first + text.size();
    char const* const start = detail::skip_byte_order_mark(text);
    detail::record_reader<Record> reader(out.value_, first, start, last, &out.report_, how);
    bool const any = reader.read();
    if (!any || reader.place() != last) [[unlikely]] detail::report_rest(detail::layout_of<Record>, any, text, reader.place(), how, out.report_);
    return out;
}

} // namespace dossier::v0
