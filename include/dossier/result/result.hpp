// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/result/report.hpp>

namespace dossier::inline v0 {

namespace detail {

struct result_reader;

} // namespace detail

/// The result of reading a record: its value, and everything that was wrong with it.
///
/// It converts to true if no diagnostic is an error. Even after an error there is a value, with all fields that could be read.
/// Only with `options::strict` does an error leave no value.
///
/// \tparam T  the type of the record
/// \par Lifetime
/// Members of the value that borrow (`std::string_view`) point into the text that was read, which must outlive them. Diagnostics
/// and extras own their strings.
template <class T>
class result {
public:
    /// Makes a result from a value and a report.
    result(T value, report found) noexcept : value_(std::move(value)), report_(std::move(found)) {}

    /// Whether no diagnostic is an error.
    explicit operator bool() const noexcept { return report_.errors == 0; }

    /// Whether there is a value. It is false only after an error with `options::strict`.
    bool has_value() const noexcept { return has_value_; }

    /// The value. The reference is valid as long as this result.
    /// \pre `has_value()`
    T& value() & noexcept { return value_; }
    /// The value, as above.
    T const& value() const& noexcept { return value_; }
    /// The value, to be moved out of this result.
    /// \pre `has_value()`
    T&& value() && noexcept { return std::move(value_); }
    /// The same as `value()`.
    T& operator*() & noexcept { return value_; }
    /// The same as `value()`.
    T const& operator*() const& noexcept { return value_; }
    /// The same as `value()`.
    T&& operator*() && noexcept { return std::move(value_); }
    /// A pointer to the value, for access to its members. It is valid as long as this result.
    /// \pre `has_value()`
    T* operator->() noexcept { return &value_; }
    /// A pointer to the value, as above.
    T const* operator->() const noexcept { return &value_; }

    /// All problems, in the order of the text. Valid as long as this result.
    std::vector<diagnostic> const& diagnostics() const& noexcept { return report_.diagnostics; }
    /// All problems, moved out of a result that ends: `for (auto const& d : parse<study>(text).diagnostics())` is safe.
    std::vector<diagnostic> diagnostics() && noexcept { return std::move(report_.diagnostics); }
    /// All lines that no member holds, in the order of the text. Valid as long as this result.
    std::vector<extra> const& extras() const& noexcept { return report_.extras; }
    /// The same, moved out of a result that ends.
    std::vector<extra> extras() && noexcept { return std::move(report_.extras); }

private:
    friend struct detail::result_reader;
    template <class Record>
    friend class record_result;

    result() = default;

    void refuse() {
        renew();
        has_value_ = false;
    }

    // Replaces the value by a default-constructed one, if possible without instantiating a move assignment.
    void renew() {
        if constexpr (std::is_nothrow_default_constructible_v<T>) {
            value_.~T();
            ::new (static_cast<void*>(&value_)) T{};
        } else {
            value_ = T{};
        }
    }

    T value_{};
    report report_;
    bool has_value_ = true;
};

} // namespace dossier::v0
