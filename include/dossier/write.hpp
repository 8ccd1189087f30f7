// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ios>
#include <iosfwd>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <dossier/result/result.hpp>
#include <dossier/result/write_result.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/writing/round_trip.hpp>

namespace dossier::inline v0 {

namespace detail {

template <class T>
void takes_result(result<T> const&);

/// Not a result, which is written with its extras.
template <class Record>
concept record_to_write = !requires(Record const& r) { detail::takes_result(r); };

} // namespace detail

/// Writes a record as text, by its description:
///
///     dossier::write_result const written = dossier::write(study, dossier::layout_2024);
///     if (written) std::cout << written.text();
///     for (auto const& d : written.diagnostics()) std::cerr << d.message() << '\n';
///
/// The text reads back without an error, and as the same values: `*parse<Record>(text) == record`. If a value would not, there
/// is no text, and an error `unwritable_value` names the value:
///
///     Brief Summary: "Two groups.\nDetailed Description: none" cannot be written; expected a text without the line
///     "Detailed Description: none"
///
/// Such values are: several lines in a text of one line; a text that reads as an absent value (`None`, nothing, blanks); a text
/// with blank lines around it, with CR LF in it, or with a line that would end it; an enumerator without a name; a number that
/// is not finite. A view shows the bytes of its source: its CR LF are written as they are, all other line ends as LF.
///
/// Records that are written one after the other read back as many. A record ends with a line end, unless the style has
/// `final_line_end = false`: then put one between two records. If records end at blank lines, put a blank line between them.
/// A title line begins a record only before its first key, or two lines of its first section. If other lines would come first,
/// the first key is printed although it has no value; if that is impossible, there is an error `unwritable_value`.
///
/// \param record  of a type that has a description; its members need `operator==`, and their codecs `write`
/// \param how     blank lines, and how each field prints an absent value; see `print_style`
/// \returns the text, or the values that cannot be written
/// \par Complexity
/// Linear in the size of the text, which is written and then read once.
/// \throws std::bad_alloc or an exception of a codec of your own
template <detail::record_to_write Record>
write_result write(Record const& record, print_style const& how = default_style<Record>) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    std::vector<diagnostic> problems;
    std::string text = detail::round_trip<Record>(how).write(record, problems);
    return write_result(std::move(text), std::move(problems));
}

/// Writes a record and the lines that no member holds: the extras that `parse` gave with it.
///
///     auto page = dossier::parse<dossier::study>(text);
///     page->header.status = dossier::overall_status::completed;
///     auto const written = dossier::write(*page, page.extras());
///
/// The text reads back as the same values and the same extras, byte for byte; only their offsets may differ. A refused value
/// stands in the place of its field; if the member has a value other than that of a new record, the refused one is dropped. A repeated key
/// follows its field. A misspelt heading or title stands where the right one would. Other lines stand in their section, in their
/// order, below its fields of one line. An extra without such a place, or that would read back differently there, is an error
/// `unwritable_value`.
///
/// These are not kept: comments, blank lines, headings that are repeated, a byte order mark, the order of lines, which spelling
/// of a key or of an absent value stood in the text, and CR LF. To keep all of that, change the text itself with `replace`.
///
/// \param record  as above
/// \param extras  the extras of the result that the record comes from
/// \param how     as above
/// \returns the text, or the values and lines that cannot be written
/// \par Complexity
/// Linear in the size of the text and n log n in the number of extras.
/// \throws std::bad_alloc or an exception of a codec of your own
template <detail::record_to_write Record>
write_result write(Record const& record, std::span<extra const> extras, print_style const& how = default_style<Record>) {
    std::vector<diagnostic> problems;
    std::string text = detail::round_trip<Record>(how).write(record, problems, extras);
    return write_result(std::move(text), std::move(problems));
}

/// Writes the record of a result with its extras, as above: `write(parse<study>(text))`.
///
/// \param read  a result, which may have been changed since it was read
/// \param how   as above
/// \returns as above; the error `not_a_record` if what was read is none
/// \throws bad_result_access if there is no value
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record>
write_result write(result<Record> const& read, print_style const& how = default_style<Record>) {
    for (auto const& d : read.diagnostics())
        if (d.code == diagnostic_code::not_a_record) return write_result({}, {d});
    return write(read.value(), read.extras(), how);
}

/// Writes a record to an output iterator over characters. If the record cannot be written, `out` is not used.
///
/// \param record  as above
/// \param out     where the characters go
/// \param how     as above
/// \returns as above, and in `out` the iterator after the last character
/// \throws std::bad_alloc or an exception of `out` or of a codec of your own
template <detail::record_to_write Record, std::output_iterator<char> Out>
write_result_to<Out> write(Record const& record, Out out, print_style const& how = default_style<Record>) {
    auto written = write(record, how);
    for (char const c : written.text()) {
        *out = c;
        ++out;
    }
    return {std::move(written), std::move(out)};
}

/// Writes a record to a stream. If the record cannot be written, nothing is written.
///
/// \param record  as above
/// \param out     the stream; its state says whether it took the text
/// \param how     as above
/// \returns as above
/// \throws std::bad_alloc or an exception of `out` or of a codec of your own
template <detail::record_to_write Record, class Traits>
write_result write(Record const& record, std::basic_ostream<char, Traits>& out, print_style const& how = default_style<Record>) {
    auto written = write(record, how);
    out.write(written.text().data(), static_cast<std::streamsize>(written.text().size()));
    return written;
}

/// Whether `how` suits the description of `Record`: each field that it names exists, and the keys and absent values that it
/// prints can be read back.
///
///     static_assert(dossier::is_style_of<shipment>(my_layout));
///
/// \tparam Record  a struct that has a description
/// \param how      the print style; may be a constant
template <class Record>
constexpr bool is_style_of(print_style const& how) noexcept {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    auto const& fields = detail::table_of<Record>;
    auto const reads = [](detail::field_rules const& rules, absence a) {
        if (!a.has_line() || a.spelling().empty()) return true;
        for (auto const spelling : rules.absent)
            if (spelling == a.spelling()) return true;
        return false;
    };
    std::size_t found = 0;
    for (auto const& f : fields.fields) {
        bool named = false;
        for (auto const& special : how.fields) {
            if (special.key != f.rules->key || special.section != fields.sections[f.section].heading) continue;
            named = true;
            ++found;
            bool known = special.printed_key.empty() || special.printed_key == f.rules->key;
            for (auto const spelling : f.rules->aliases) known = known || spelling == special.printed_key;
            if (!known || !reads(*f.rules, how.absence_of(special))) return false;
        }
        if (!named && !reads(*f.rules, how.absent)) return false;
    }
    return found == how.fields.size();
}

} // namespace dossier::v0
