// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <ranges>
#include <string>
#include <type_traits>
#include <utility>

#include <dossier/interop/arrow/export.hpp>
#include <dossier/interop/arrow/value.hpp>
#include <dossier/table/record_of.hpp>
#include <dossier/table/tree.hpp>

namespace dossier::inline v0 {

namespace detail {

/// A visitor of `visit_tree` that makes the columns of a record.
class arrow_layout {
public:
    explicit arrow_layout(arrow_column& record) noexcept : within_(&record) {}

    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const&) {
        using held = typename slot<Value>::value_type;
        bool const nullable = slot<Value>::optional || (text_type<held> && !description.rules.required);
        within_->children.push_back(make_arrow_column<held, std::remove_cvref_t<decltype(description.codec_used)>>(needed_member_name<Member>(), nullable));
    }
    template <auto Member, class F, class Struct>
    void group(F const& visit, Struct const& all) {
        within(within_->add_child("+s", needed_member_name<Member>(), false), [&] { visit(all); });
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const&) {
        typename Parts::value_type const part{};
        within(within_->add_child("+L", needed_member_name<Member>(), false).add_child("+s", "item", false), [&] { visit(part); });
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const&) {
        auto& pair = within_->add_child("+L", needed_member_name<Member>(), false).add_child("+s", "item", false);
        pair.add_child("U", "key", false);
        pair.add_child("U", "value", false);
    }

private:
    template <class F>
    void within(arrow_column& column, F&& f) {
        auto* const outer = std::exchange(within_, &column);
        f();
        within_ = outer;
    }

    arrow_column* within_;
};

/// A visitor of `visit_tree` that adds a record to columns that `arrow_layout` made.
class arrow_appender {
public:
    arrow_appender(arrow_column& record, std::string& scratch) noexcept : within_(&record), scratch_(scratch) {}

    template <auto Member, class Field, class Value>
    void field(Field const& description, Value const& value) {
        auto& to = next();
        if constexpr (slot<Value>::optional) {
            if (value) put_arrow_value(to, description.codec_used, *value, scratch_);
            else to.put_null();
        } else if constexpr (text_type<Value>) {
            if (to.nullable && is_empty_value(value)) to.put_null();
            else to.put_text(value);
        } else {
            put_arrow_value(to, description.codec_used, value, scratch_);
        }
    }
    template <auto Member, class F, class Struct>
    void group(F const& visit, Struct const& all) {
        whole(next(), [&] { visit(all); });
    }
    template <auto Member, class F, class Parts>
    void parts(F const& visit, Parts const& all) {
        auto& list = next();
        for (auto const& part : all) whole(*list.children[0], [&] { visit(part); });
        list.put_whole();
    }
    template <auto Member, class Pairs>
    void pairs(Pairs const& all) {
        auto& list = next();
        for (auto const& [key, value] : all)
            whole(*list.children[0], [&, k = std::string_view(key), v = std::string_view(value)] {
                next().put_text(k);
                next().put_text(v);
            });
        list.put_whole();
    }

private:
    arrow_column& next() noexcept { return *within_->children[child_++]; }

    template <class F>
    void whole(arrow_column& column, F&& f) {
        auto* const outer = std::exchange(within_, &column);
        auto const child = std::exchange(child_, 0);
        f();
        within_ = outer;
        child_ = child;
        column.put_whole();
    }

    arrow_column* within_;
    std::size_t child_ = 0;
    std::string& scratch_;
};

} // namespace detail

/// Collects records in the layout of Apache Arrow, and hands them over by its C data interface, of which pyarrow, DuckDB, Polars and
/// others take them without a copy. No other library is needed.
///
///     dossier::arrow_batch<dossier::study_view> batch;
///     for (auto&& found : dossier::read_file<dossier::study_view>("registry.txt")) batch.append(*found);
///     batch.finish(schema, array); // in Python: pyarrow.RecordBatch._import_from_c(address_of_array, address_of_schema)
///
/// A record becomes a struct with a child for each member:
///
/// | member | Arrow's type |
/// | --- | --- |
/// | a text, and any other type as its codec writes it, such as a `partial_date` or an id | large_utf8 |
/// | `bool`, a number | bool, a number of the same width |
/// | an enumeration | dictionary of the names |
/// | `std::chrono::year_month_day`, `std::chrono::sys_days` | date32 |
/// | `timestamp` | timestamp in seconds, without a time zone |
/// | a container | large_list |
/// | a section | struct |
/// | a section that repeats | large_list of structs |
/// | the values of a field with `parameter` | large_list of structs `parameter`, `value` |
/// | the member for unknown keys | large_list of structs `key`, `value` |
///
/// What is absent is null: an empty `std::optional`, an empty text of a field that is not required, an enumerator without a name. A byte
/// that is not UTF-8 becomes U+FFFD.
///
/// \tparam Record  a struct that has a description
template <described_record Record>
class arrow_batch {
public:
    /// Adds a record. Its characters are copied.
    /// \par Complexity
    /// Linear in the size of the record.
    /// \throws std::bad_alloc or an exception of a codec of your own; the batch is empty then
    void append(Record const& record) {
        auto columns = columns_ ? std::move(columns_) : made();
        detail::arrow_appender appender(*columns, scratch_);
        detail::visit_tree(appender, record);
        columns->put_whole();
        columns_ = std::move(columns);
    }

    /// The number of records.
    std::size_t size() const noexcept { return columns_ ? static_cast<std::size_t>(columns_->length) : 0; }

    /// Hands all records over. The batch is empty then and can be used again.
    ///
    /// \param schema  gets what the columns are
    /// \param array   gets their values
    /// \par Lifetime
    /// Both own what they point to. Who takes them calls their `release`, once each, in any order, from any thread.
    /// \throws std::bad_alloc; the batch is empty then, and both are as they were
    void finish(ArrowSchema& schema, ArrowArray& array) {
        auto const columns = columns_ ? std::move(columns_) : made();
        ArrowSchema of{};
        detail::export_schema(*columns, of);
        struct guard {
            ArrowSchema& of;
            ~guard() {
                if (of.release) of.release(&of);
            }
        } const released{of};
        detail::export_array(std::move(*columns), array);
        schema = of;
        of.release = nullptr;
    }

private:
    static std::unique_ptr<detail::arrow_column> made() {
        auto columns = std::make_unique<detail::arrow_column>("+s", "", false);
        detail::arrow_layout layout(*columns);
        Record const record{};
        detail::visit_tree(layout, record);
        return columns;
    }

    std::unique_ptr<detail::arrow_column> columns_; // none while there are no records
    std::string scratch_;
};

/// Hands the records of a range over as one batch; see `arrow_batch`.
///
/// \param range   its elements are records, or results that hold one, such as those of `read`. A result without a record is left out
/// \param schema  gets what the columns are
/// \param array   gets their values; the memory grows with the range. For batches of a certain size use `arrow_batch`
/// \throws std::bad_alloc, an exception of the range or of a codec of your own; both are as they were then
template <std::ranges::input_range Range>
void to_arrow(Range&& range, ArrowSchema& schema, ArrowArray& array) {
    arrow_batch<detail::record_in<Range>> batch;
    for (auto&& element : range)
        if (auto const* const record = detail::record_of(element)) batch.append(*record);
    batch.finish(schema, array);
}

} // namespace dossier::v0
