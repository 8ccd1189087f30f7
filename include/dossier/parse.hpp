// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <dossier/options.hpp>
#include <dossier/result.hpp>
#include <dossier/schema/whole_record.hpp>

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
    // a text has no more lines than bytes
    if (text.size() > how.max_record || text.size() > how.max_lines) [[unlikely]]
        text = detail::within_limits(detail::layout_of<Record>, text.data(), text, how, out.report_);
    char const* place = detail::skip_byte_order_mark(text);
    char const* const last = text.data() + text.size();
    bool any = detail::read_whole(out.value_, text.data(), place, last, out.report_, how);
    while (!any && place != last) any = detail::read_whole(out.value_, text.data(), place, last, out.report_, how); // lines before the record
    if (!any) [[unlikely]] detail::report_no_record(detail::layout_of<Record>, text.data(), text.data(), how, out.report_);
    else if (place != last) [[unlikely]] detail::report_further_record(detail::layout_of<Record>, text, place, how, out.report_);
    if (how.strict && !out) out.refuse();
    return out;
}

} // namespace dossier::v0
