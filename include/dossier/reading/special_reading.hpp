// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <dossier/result/diagnostic.hpp>
#include <dossier/schema/table.hpp>
#include <dossier/text/line.hpp>

namespace dossier::inline v0::detail {

class record_builder;
class record_reader;
struct found_key;
enum class boundary : std::uint8_t;
enum class line_kind : std::uint8_t;

struct slice { // a value that may take several lines
    char const* first;
    char const* last;
    char const* next; ///< the start of the next line
    bool crlf;        ///< one of its lines may end with CR LF
};

/// What only some descriptions need of the reader: comments, lines that go on, bounds, parts, parameters, unknown keys. It is
/// reached through the table of a description, so that a program without such a description does not compile it.
struct special_reading {
    // ---- special_lines.hpp ----

    /// The kind of a line that bounds a record, or is a comment; else `line_kind::unknown`.
    line_kind (*bound)(record_table const&, text::line const&);
    found_key (*block)(record_table const&, text::line const&);
    void (*find_with_parameter)(record_table const&, found_key&);
    std::size_t (*same_heading)(record_table const&, std::size_t s, std::size_t in);
    bool (*ends_text)(record_table const&, text_limit const& until, text::line const&);

    // ---- special_boundary.hpp ----

    boundary (*begins_line)(record_table const&, char const* p, char const* last, bool whole);
    bool (*begins_next)(record_table const&, char const* p, char const* last);
    bool (*ends_at_blank_lines)(record_table const&, bool whole, char const* p, char const* next);

    // ---- bounds.hpp ----

    char const* (record_reader::*take_bound)(line_kind, text::line const&);
    char const* (record_reader::*take_body)(char const* p);
    char const* (record_reader::*after_separator)(char const* p) const;
    bool (record_reader::*find_lines)(std::size_t field, found_key const&, text::line const&, slice& value);

    // ---- parts.hpp ----

    void (record_reader::*begin_around)(std::size_t s, char const* place);
    void (record_reader::*begin_part)(std::size_t s, char const* place);
    void (record_reader::*finish_parts)(std::size_t s);
    char const* (record_reader::*pass_over)(char const* p);
    bool (record_reader::*is_foreign)(std::size_t field, char const* p) const;

    // ---- special_values.hpp ----

    void (record_builder::*add_part)(std::size_t s);
    bool (record_builder::*refuse_part)(char const* place);
    void (record_builder::*store_body)(std::string_view text);
    bool (record_builder::*take_unknown_key)(diagnostic_code& reason, std::string_view key, std::string_view& value);
    void (record_builder::*accept)(field_entry const&, std::string_view value, std::string_view text, bool cut, std::string_view parameter);

    static special_reading const all; ///< for any description; defined in make_table.hpp
};

} // namespace dossier::v0::detail
