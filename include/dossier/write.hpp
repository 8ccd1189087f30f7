// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ios>
#include <iosfwd>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <dossier/result/write_result.hpp>
#include <dossier/schema/print_style.hpp>
#include <dossier/writing/round_trip.hpp>

namespace dossier::inline v0 {

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
/// is not finite.
///
/// \param record  of a type that has a description; its members need `operator==`, and their codecs `write`
/// \param how     blank lines, and how each field prints an absent value; see `print_style`
/// \returns the text, or the values that cannot be written
/// \par Complexity
/// Linear in the size of the text, which is written and then read once.
/// \throws std::bad_alloc or an exception of a codec of your own
template <class Record>
write_result write(Record const& record, print_style const& how = default_style<Record>) {
    std::vector<diagnostic> problems;
    std::string text = detail::round_trip<Record>(how).write(record, problems);
    return write_result(std::move(text), std::move(problems));
}

/// Writes a record to an output iterator over characters. If the record cannot be written, `out` is not used.
///
/// \param record  as above
/// \param out     where the characters go
/// \param how     as above
/// \returns as above, and in `out` the iterator after the last character
/// \throws std::bad_alloc or an exception of `out` or of a codec of your own
template <class Record, std::output_iterator<char> Out>
write_result_to<Out> write(Record const& record, Out out, print_style const& how = default_style<Record>) {
    auto page = write(record, how);
    for (char const c : page.text()) {
        *out = c;
        ++out;
    }
    return {std::move(page), std::move(out)};
}

/// Writes a record to a stream. If the record cannot be written, nothing is written.
///
/// \param record  as above
/// \param out     the stream; its state says whether it took the text
/// \param how     as above
/// \returns as above
/// \throws std::bad_alloc or an exception of `out` or of a codec of your own
template <class Record, class Traits>
write_result write(Record const& record, std::basic_ostream<char, Traits>& out, print_style const& how = default_style<Record>) {
    auto page = write(record, how);
    out.write(page.text().data(), static_cast<std::streamsize>(page.text().size()));
    return page;
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
            if (!known || !reads(*f.rules, special.absent.value_or(how.absent))) return false;
        }
        if (!named && !reads(*f.rules, how.absent)) return false;
    }
    return found == how.fields.size();
}

} // namespace dossier::v0
