// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iterator>
#include <type_traits>

#include <boost/spirit/home/x3/support/traits/move_to.hpp>

#include <dossier/grammar/parser.hpp>
#include <dossier/reading/record_builder.hpp>
#include <dossier/reading/record_grammar.hpp>
#include <dossier/reading/value_reader.hpp>

namespace dossier::inline v0::grammar {

/// A Spirit X3 parser of one record over contiguous characters, by the description `schema<Record>`. The attribute is a `Record`.
///
/// It matches a title line, a heading or a line with a key of the record and all that follows, up to the title of the next
/// record, a line after the record's last key that is not of the record, or the end; and blank lines around that. It fails, and
/// leaves the iterator and the attribute alone, if the first line that is not blank is not of the record. A value that does not
/// fit leaves its member empty; to learn of it, use `dossier::parse`. A skipper is not applied.
///
/// \tparam Record  a struct that has a description, such as `study`
/// \par Lifetime
/// The characters must outlive a record that borrows from them.
/// \throws std::bad_alloc only, unless a codec of your own throws
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
        Record record{};
        char const* const place = read(record, begin, end);
        if (!place) return false;
        x3::traits::move_to(record, attribute); // which may throw
        first += place - begin;
        return true;
    }

private:
    static char const* read(Record& record, char const* begin, char const* end) {
        static constexpr auto defaults = [] { // but for limits, which would hide the rest of a larger text
            options o;
            o.max_parts = o.max_elements = static_cast<std::size_t>(-1);
            return o;
        }();
        namespace detail = dossier::detail;
        detail::progress_of<Record> state;
        detail::record_text const source{detail::table_of<Record>, begin, end};
        detail::record_builder builder(detail::table_of<Record>, &record, begin, nullptr, defaults);
        detail::record_reader reader(source, detail::rows_of<Record>::all.data(), &record, state, builder, defaults.max_value);
        reader.embedded = true;
        char const* const place = reader.read(begin);
        return state.started ? place : nullptr;
    }
};

template <class Record>
inline constexpr record_parser<Record> record{};

} // namespace dossier::v0::grammar
