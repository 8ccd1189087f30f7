// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/table/columns.hpp>
#include <dossier/table/csv_text.hpp>
#include <dossier/table/value_text.hpp>

// A record as a row of a table.
namespace dossier::inline v0::detail {

/// What the rows of a table look like.
struct csv_layout {
    table_columns all;
    std::vector<char> wanted;         ///< of each column, whether it is written
    std::vector<std::size_t> order{}; ///< the numbers of the columns, unless they are written in the order of the description
    std::size_t written = 0;          ///< how many are written
    std::size_t parts_of = none;      ///< the repeating section that has a row for each part
    char separator = ',';
    char list_separator = '|';
    bool guard = false;

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

/// Memory that is kept from row to row.
struct csv_scratch {
    struct joined {
        std::string text;
        bool has_value = false;
    };
    std::string codec;
    std::string list;
    std::string row;
    std::vector<std::vector<joined>> parts; ///< the texts of the columns, for each level of parts
    std::vector<std::pair<std::size_t, std::size_t>> cells;
};

/// A visitor of `visit_tree` that writes the cells of a row.
class csv_row {
public:
    /// \param part  the part of the section that has a row for each
    csv_row(text::output_buffer& out, csv_layout const& layout, csv_scratch& scratch, std::size_t part) noexcept
        : out_(out), layout_(layout), scratch_(scratch), part_(part) {}

    /// The number of parts of the section that has a row for each.
    std::size_t rows() const noexcept { return rows_; }

    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const& value) {
        auto const column = column_++;
        if (!layout_.wanted[column]) return;
        if constexpr (slot<Value>::optional) {
            if (value) present(column, description.codec_used, *value);
            else absent(column);
        } else if (is_empty_value(value) && !description.rules.required) {
            absent(column);
        } else {
            present(column, description.codec_used, value);
        }
    }
    template <auto Member, class F, class Struct>
    void group(F const& visit, Struct const& all) {
        visit(all);
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const& all) {
        auto const number = node_++;
        auto const& section = layout_.all.parts[number];
        if (number == layout_.parts_of) {
            rows_ = all.size();
            if (part_ < rows_) return visit(all[part_]);
            for (std::size_t i = section.first; i != section.first + section.columns; ++i)
                if (layout_.wanted[i]) absent(i);
            column_ += section.columns;
            node_ += section.inner;
            return;
        }
        if (scratch_.parts.size() <= depth_) scratch_.parts.resize(depth_ + 1);
        auto& columns = scratch_.parts[depth_];
        if (columns.size() < column_ + section.columns) columns.resize(column_ + section.columns);
        for (std::size_t i = column_; i != column_ + section.columns; ++i) {
            columns[i].text.clear();
            columns[i].has_value = false;
        }
        ++depth_;
        bool const outer = std::exchange(first_part_, true);
        for (auto const& part : all) {
            column_ = section.first;
            node_ = number + 1;
            visit(part);
            first_part_ = false;
        }
        first_part_ = outer;
        --depth_;
        column_ = section.first + section.columns;
        node_ = number + 1 + section.inner;
        for (std::size_t i = section.first; i != column_; ++i) {
            if (!layout_.wanted[i]) continue;
            auto const& joined = scratch_.parts[depth_][i];
            if (joined.has_value) put_text(i, joined.text);
            else absent(i);
        }
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const& all) {
        auto const column = column_++;
        if (!layout_.wanted[column]) return;
        if (all.size() == 0) return absent(column);
        scratch_.list.clear();
        append_pairs(list_text(), scratch_.list, all);
        put_text(column, scratch_.list);
    }

    // What `put_value` calls.
    std::string& scratch() noexcept { return scratch_.codec; }
    void string(std::string_view s) { put_csv_text(out_, s, layout_.separator, layout_.guard); }
    void boolean(bool b) { out_.put(b ? "true" : "false"); }
    template <class Number>
    void number(Number n) {
        char* const p = out_.room(text::output_buffer::slack);
        out_.end_at(std::to_chars(p, p + text::output_buffer::slack, n).ptr);
    }
    void unwritable(std::string_view found, std::string_view) { string(found); }

private:
    template <class Codec, class Value>
    void present(std::size_t column, Codec const& codec, Value const& value) {
        if constexpr (!value_list<Value, Codec>) {
            if (depth_ == 0) {
                begin(column);
                put_value(*this, codec, value);
                return end(column);
            }
        }
        scratch_.list.clear();
        auto text = list_text();
        put_value(text, codec, value);
        put_text(column, scratch_.list);
    }
    void absent(std::size_t column) {
        if (depth_ != 0) return add_element(column, {}, false);
        begin(column);
        if (layout_.written == 1) out_.put("\"\""); // a line without anything would be no row
        end(column);
    }
    void put_text(std::size_t column, std::string_view s) {
        if (depth_ != 0) return add_element(column, s, true);
        begin(column);
        string(s);
        end(column);
    }
    // Adds the value of one part to those of the others.
    void add_element(std::size_t column, std::string_view s, bool is_value) {
        auto& joined = scratch_.parts[depth_ - 1][column];
        if (!first_part_) joined.text += layout_.list_separator;
        append_escaped(joined.text, s, layout_.list_separator);
        joined.has_value = joined.has_value || is_value;
    }
    value_text list_text() noexcept { return {scratch_.list, scratch_.codec, {&layout_.list_separator, 1}, true}; }

    void begin(std::size_t column) {
        if (!layout_.order.empty()) scratch_.cells[column].first = out_.size();
        else if (std::exchange(began_, true)) out_.put({&layout_.separator, 1});
    }
    void end(std::size_t column) {
        if (!layout_.order.empty()) scratch_.cells[column].second = out_.size();
    }

    text::output_buffer& out_;
    csv_layout const& layout_;
    csv_scratch& scratch_;
    std::size_t part_;
    std::size_t rows_ = 0;
    std::size_t column_ = 0;
    std::size_t node_ = 0;
    std::size_t depth_ = 0;
    bool began_ = false;
    bool first_part_ = true;
};

} // namespace dossier::v0::detail
