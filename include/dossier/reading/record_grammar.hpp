// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iterator>
#include <new>
#include <type_traits>
#include <utility>

#include <dossier/grammar/parser.hpp>
#include <dossier/reading/value_reader.hpp>

namespace dossier::inline v0::grammar {

/// Matches one record; the attribute is `Record`, by its description `schema<Record>`.
///
/// A Spirit X3 parser: `x3::parse(first, last, dossier::grammar::record<study>, s)`, `*record<study>`, or part of any
/// grammar over contiguous characters. It matches a title line, a heading or a key line of the record and all that
/// follows, up to the title of the next record, a line after the record's last key that is not of the record, or the end;
/// blank lines before and after the record are matched too. It fails where the first line that is not blank is none of
/// the record. A value that does not fit leaves its member empty; to learn of it, use `dossier::parse`.
template <class Record>
struct record_parser : x3::parser<record_parser<Record>> {
    using attribute_type = Record;
    static bool const has_attribute = true;

    template <class Iterator, class Context, class RuleContext, class Actual>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&, Actual& attribute) const {
        static_assert(std::contiguous_iterator<Iterator> && std::is_same_v<std::iter_value_t<Iterator>, char>,
                      "dossier: a record is read from characters in contiguous memory: char const*, or iterators of "
                      "std::string, std::string_view or std::vector<char>");
        char const* const begin = begin_of(first, last);
        char const* const end = begin + (last - first);
        if constexpr (std::is_same_v<Actual, Record> && std::is_nothrow_default_constructible_v<Record>) {
            // behind a title there is a record, which can be read into its place
            if (dossier::detail::begins_with_title(dossier::detail::table_of<Record>, begin, end)) [[likely]] {
                attribute.~Record();
                return read(*::new (static_cast<void*>(&attribute)) Record{}, first, begin, end);
            }
        }
        Record record{};
        if (!read(record, first, begin, end)) return false;
        if constexpr (!std::is_same_v<std::remove_const_t<Actual>, x3::unused_type>) attribute = std::move(record);
        return true;
    }

private:
    template <class Iterator>
    static bool read(Record& record, Iterator& first, char const* begin, char const* end) {
        static constexpr options defaults{};
        dossier::detail::record_reader<Record> reader(record, begin, begin, end, nullptr, defaults);
        reader.embedded = true;
        if (!reader.read()) return false;
        first += reader.place() - begin;
        return true;
    }
};

template <class Record>
inline constexpr record_parser<Record> record{};

} // namespace dossier::v0::grammar
