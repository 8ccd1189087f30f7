// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ostream>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/result/diagnostic.hpp>
#include <dossier/table/csv_row.hpp>
#include <dossier/table/record_of.hpp>
#include <dossier/text/nearest.hpp>

namespace dossier::inline v0 {

/// What a table looks like. The defaults make CSV by RFC 4180; `tsv()` makes tables separated by tabs.
struct csv_options {
    /// Between two cells. A cell that contains it, a quote or a line end stands in quotes.
    /// \pre it is no quote, CR or LF
    char separator = ',';
    /// Ends each row, the last one, too.
    std::string_view line_end = "\r\n";
    /// Whether the first row holds the names of the columns.
    bool header = true;
    /// Whether the table begins with the mark by which Excel knows UTF-8.
    bool byte_order_mark = false;
    /// Whether a text gets an apostrophe before it if a spreadsheet might take it for a formula: if it begins with `=`, `+`, `-`,
    /// `@`, a tab or a line end. Set it if people open the table in a spreadsheet. Numbers are left as they are.
    bool guard_formulas = false;
    /// Between the elements of a container, and between the values of a section that repeats. Within an element it has a backslash
    /// before it, and so has a backslash.
    char list_separator = '|';
    /// The columns to write, in this order, by their paths or by their names. If it is empty, all columns are written in the order of
    /// the description.
    std::vector<std::string> columns{};
    /// The name of the column with this path, such as `aact_column` for studies. If it is null, the path is the name.
    std::string_view (*name)(std::string_view path) = nullptr;
    /// The path of a section that repeats, to write a row for each of its parts. The other columns are the same in these rows. A
    /// record without parts has one row.
    std::string_view parts_of{};

    /// Cells separated by tabs, and rows that end in LF.
    static csv_options tsv() {
        csv_options how;
        how.separator = '\t';
        how.line_end = "\n";
        return how;
    }
};

/// Writes records as rows of a table, one by one. `write_csv` does so for a range.
///
///     dossier::csv_writer<dossier::study> table({.columns = {"header.status", "identification.brief_title"}});
///     table.header(out);
///     table.row(out, study); // COMPLETED,Warm Socks
///
/// A table has a column for each field, whose name is the path of the field (see `column_paths`), one for unknown keys and one for the body.
///
/// - A value is written as in JSON: a date, a time or an id as text, `2025-12-25T00:26`, an enumerator by its name (or its
///   number, if it has no name), a bool as `true` or `false`.
/// - What is absent is an empty cell. A text without characters is `""`.
/// - The elements of a container are joined by `list_separator`. So are the values of a section that repeats: the third element of
///   `arms.label` belongs to the third one of `arms.type`. An absent value leaves its element empty.
/// - An unknown key is an element `key: value`. So is a value whose key has a parameter: `parameter: value`.
/// - Bytes that are not UTF-8 are kept.
///
/// \tparam Record  a struct that has a description
template <described_record Record>
class csv_writer {
public:
    /// \param how  if it names a column or a section that the record does not have, `problems()` says so, and nothing is written
    /// \throws std::bad_alloc
    explicit csv_writer(csv_options how = {}) : how_(std::move(how)) {
        layout_.all = detail::columns_of<Record>();
        layout_.separator = how_.separator;
        layout_.list_separator = how_.list_separator;
        layout_.guard = how_.guard_formulas;
        choose_columns();
        choose_parts();
        scratch_.cells.resize(layout_.all.paths.size());
    }

    /// An error `unknown_key` for each name in the options that is unknown.
    std::vector<diagnostic> const& problems() const noexcept { return problems_; }

    /// Appends the byte order mark and the names of the columns, as far as the options ask for them.
    /// \throws std::bad_alloc
    void header(std::string& out) {
        text::output_buffer buffer(out);
        header(buffer);
    }
    /// Appends the row of a record, or its rows.
    /// \par Complexity
    /// Linear in the size of the text.
    /// \throws std::bad_alloc or an exception of a codec of your own; `out` then ends in a part of the row
    void row(std::string& out, Record const& record) {
        text::output_buffer buffer(out);
        row(buffer, record);
    }

    /// \cond
    void header(text::output_buffer& out) {
        if (!problems_.empty()) return;
        if (how_.byte_order_mark) out.put("\xEF\xBB\xBF");
        if (!how_.header) return;
        bool first = true;
        auto const add = [&](std::size_t column) {
            if (!std::exchange(first, false)) out.put({&how_.separator, 1});
            detail::put_csv_text(out, name_of(column), how_.separator, false);
        };
        if (layout_.order.empty()) {
            for (std::size_t i = 0; i != layout_.wanted.size(); ++i)
                if (layout_.wanted[i]) add(i);
        } else {
            for (auto const column : layout_.order) add(column);
        }
        out.put(how_.line_end);
    }
    void row(text::output_buffer& out, Record const& record) {
        if (!problems_.empty()) return;
        std::size_t part = 0, rows = 0;
        do rows = put_row(out, record, part);
        while (++part < rows);
    }
    /// \endcond

private:
    std::string_view name_of(std::size_t column) const {
        std::string_view const path = layout_.all.paths[column];
        return how_.name ? how_.name(path) : path;
    }

    void choose_columns() {
        auto const& paths = layout_.all.paths;
        layout_.wanted.assign(paths.size(), how_.columns.empty());
        layout_.written = how_.columns.empty() ? paths.size() : how_.columns.size();
        bool in_order = true;
        for (auto const& wanted : how_.columns) {
            std::size_t i = 0;
            while (i != paths.size() && paths[i] != wanted) ++i;
            for (std::size_t k = 0; i == paths.size() && k != paths.size(); ++k)
                if (name_of(k) == wanted) i = k;
            if (i == paths.size()) {
                complain(wanted, paths);
                continue;
            }
            in_order = in_order && (layout_.order.empty() || layout_.order.back() < i);
            layout_.order.push_back(i);
            layout_.wanted[i] = true;
        }
        if (in_order) layout_.order.clear();
    }
    void choose_parts() {
        if (how_.parts_of.empty()) return;
        std::vector<std::string> sections;
        for (std::size_t i = 0; i != layout_.all.parts.size(); ++i) {
            if (layout_.all.parts[i].nested) continue;
            sections.push_back(layout_.all.parts[i].path);
            if (sections.back() == how_.parts_of) layout_.parts_of = i;
        }
        if (layout_.parts_of == detail::csv_layout::none) complain(how_.parts_of, sections);
    }
    void complain(std::string_view name, std::vector<std::string> const& known) {
        diagnostic d;
        d.code = diagnostic_code::unknown_key;
        d.key = d.found = name;
        d.length = name.size();
        std::size_t least = text::no_misspelling;
        for (auto const& path : known)
            if (auto const distance = text::misspelling(name, path); distance < least) least = distance, d.suggestion = path;
        problems_.push_back(std::move(d));
    }

    /// \returns how many rows the record has
    std::size_t put_row(text::output_buffer& out, Record const& record, std::size_t part) {
        if (layout_.order.empty()) {
            detail::csv_row row(out, layout_, scratch_, part);
            detail::visit_tree(row, record);
            out.put(how_.line_end);
            return row.rows();
        }
        scratch_.row.clear();
        text::output_buffer cells(scratch_.row);
        detail::csv_row row(cells, layout_, scratch_, part);
        detail::visit_tree(row, record);
        bool first = true;
        for (auto const column : layout_.order) {
            if (!std::exchange(first, false)) out.put({&how_.separator, 1});
            auto const [begin, end] = scratch_.cells[column];
            out.put(cells.written().substr(begin, end - begin));
        }
        out.put(how_.line_end);
        return row.rows();
    }

    csv_options how_;
    detail::csv_layout layout_;
    detail::csv_scratch scratch_;
    std::vector<diagnostic> problems_;
};

/// Writes the records of a range as a table:
///
///     dossier::write_csv(std::cout, dossier::read_folder<dossier::study_view>("exports"));
///
/// See `csv_writer` for the form of the values, `csv_options` for what can be chosen.
///
/// \param out    what it writes is passed on in pieces of about 64 KB. If the stream fails, no further record is read
/// \param range  its elements are records, or results that hold one, such as those of `read`, `read_file` and `read_folder`.
///               A result without a record writes no row
/// \param how    the separators, the columns and their names
/// \returns an error `unknown_key` for each unknown name in `how`. If there is one, nothing is written
/// \par Complexity
/// Linear in the size of the text. The memory holds one record and 64 KB.
/// \throws std::bad_alloc, an exception of the range, of the stream or of a codec of your own
template <std::ranges::input_range Range>
std::vector<diagnostic> write_csv(std::ostream& out, Range&& range, csv_options how = {}) {
    constexpr std::size_t piece = std::size_t{1} << 16;
    csv_writer<detail::record_in<Range>> writer(std::move(how));
    if (!writer.problems().empty()) return writer.problems();
    std::string text;
    text::output_buffer buffer(text);
    auto const pass_on = [&] {
        out.write(buffer.written().data(), static_cast<std::streamsize>(buffer.size()));
        buffer.clear();
    };
    writer.header(buffer);
    for (auto&& element : range) {
        auto const* const record = detail::record_of(element);
        if (!record) continue;
        writer.row(buffer, *record);
        if (buffer.size() < piece) continue;
        pass_on();
        if (!out) break;
    }
    if (buffer.size() != 0) pass_on();
    return {};
}

/// Appends the records of a range to a string, as above.
template <std::ranges::input_range Range>
std::vector<diagnostic> write_csv(std::string& out, Range&& range, csv_options how = {}) {
    csv_writer<detail::record_in<Range>> writer(std::move(how));
    if (!writer.problems().empty()) return writer.problems();
    text::output_buffer buffer(out);
    writer.header(buffer);
    for (auto&& element : range)
        if (auto const* const record = detail::record_of(element)) writer.row(buffer, *record);
    return {};
}

} // namespace dossier::v0
