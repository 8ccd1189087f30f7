// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/spirit/home/x3/operator/alternative.hpp>
#include <boost/spirit/home/x3/operator/optional.hpp>
#include <boost/spirit/home/x3/operator/sequence.hpp>

#include <dossier/reading/placement.hpp>
#include <dossier/reading/terminals.hpp>
#include <dossier/reading/unexpected_line.hpp>

// The format of a record, as a Spirit X3 grammar; grammar/README.md explains it.
namespace dossier::inline v0::detail::record_grammar {

inline constexpr end_of_line eol{};
inline constexpr blank_lines gap{};
inline constexpr unexpected_line unexpected{};

/// value = absent, eol | typed ;
inline constexpr auto value = [](row const& r) { return (absent(r) >> eol) | typed(r); };

/// field = key, value ;
inline constexpr auto field = [](row const& r) { return key(r) >> value(r); };

/// heading = heading words, eol, gap ;
inline constexpr auto heading = [](section_entry const& s) { return heading_words(s) >> eol >> gap; };

/// section = gap, ( begun | heading ), field, { field } ;
inline constexpr auto section = [](section_entry const& s) { return gap >> (begun(s) | heading(s)) >> each_field(s, field); };

/// title = title words, blank, typed ;
inline constexpr auto title = [](row const& r) { return title_words{} >> blank{} >> typed(r); };

/// record = [ title ], { section | unexpected } ;
inline constexpr auto record = [](row const& r) { return -title(r) >> each_section(section, unexpected); };

} // namespace dossier::v0::detail::record_grammar

namespace dossier::inline v0::detail {

[[gnu::flatten]] inline char const* record_reader::read(char const* p) {
    auto const before_end = [&](std::ptrdiff_t reach) { return last_ - p >= reach ? last_ - reach + 1 : p; };
    reading const context{*this, record_, before_end(row::key_reach), before_end(row::value_reach + 1)};
    auto const& title = rows_[table_.fields.size()];
    record_grammar::record(title).parse(p, last_, context, x3::unused, x3::unused);
    finish(p);
    return p;
}

} // namespace dossier::v0::detail
