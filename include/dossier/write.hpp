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

/// Writes a record as text, by the description by which it is read:
///
///     dossier::write_result const page = dossier::write(study, dossier::layout_2024);
///     if (page) std::cout << page.text();
///     for (auto const& d : page.diagnostics()) std::cerr << d.message() << '\n';
///
/// What is written reads back as it was: `*parse<Record>(text) == record`, and without an error. A value of which that is not
/// true is refused with an error `unwritable_value` that names it, and then there is no text: a text of one line that has
/// two, a text that reads as an absent value (`None`, nothing, blanks), one with blank lines around it, one that a line of
/// its own would end or with CR LF in it, a value of an enumeration that has no name, a number that is none.
///
///     Brief Summary: "Two groups.\nDetailed Description: none" cannot be written; expected a text without the line
///     "Detailed Description: none"
///
/// \param record  of a type that has a description; the types of its members have `operator==`, its codecs `write`
/// \param how     blank lines, and how each field prints that it has no value; see `print_style`
/// \complexity Linear in the size of the text: it is written, and read once.
/// \throws std::bad_alloc, and what codecs of a user's own throw
template <class Record>
write_result write(Record const& record, print_style const& how = default_style<Record>) {
    std::vector<diagnostic> problems;
    std::string text = detail::round_trip<Record>(how).write(record, problems);
    return write_result(std::move(text), std::move(problems));
}

/// The same, into an output iterator over characters. A record that cannot be written writes nothing.
/// \returns the same, and in `out` the iterator after the last character
template <class Record, std::output_iterator<char> Out>
write_result_to<Out> write(Record const& record, Out out, print_style const& how = default_style<Record>) {
    auto page = write(record, how);
    for (char const c : page.text()) {
        *out = c;
        ++out;
    }
    return {std::move(page), std::move(out)};
}

/// The same, into a stream, whose state tells whether it took the text. A record that cannot be written writes nothing.
template <class Record, class Traits>
write_result write(Record const& record, std::basic_ostream<char, Traits>& out, print_style const& how = default_style<Record>) {
    auto page = write(record, how);
    out.write(page.text().data(), static_cast<std::streamsize>(page.text().size()));
    return page;
}

/// Whether `how` suits the description of `Record`: it names fields that there are, and prints only keys and absent values
/// that the description reads. What a layout says of other fields is ignored.
///
///     static_assert(dossier::lays_out<parcel>(my_layout));
template <class Record>
constexpr bool lays_out(print_style const& how) noexcept {
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
            for (auto const spelling : f.rules->also) known = known || spelling == special.printed_key;
            if (!known || !reads(*f.rules, special.absent.value_or(how.absent))) return false;
        }
        if (!named && !reads(*f.rules, how.absent)) return false;
    }
    return found == how.fields.size();
}

} // namespace dossier::v0
