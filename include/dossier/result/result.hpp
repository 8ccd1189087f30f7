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

/// What reading a record gives: its value, and everything that was wrong with it.
///
/// It is true when no diagnostic is an error. The value is there all the same, with every field that could be read;
/// only under `options::strict` an error leaves none. Members that borrow (`std::string_view`) need the text that was
/// read to live as long as they do; diagnostics and extras own what they hold.
template <class T>
class result {
public:
    /// A record of `value` with what `found` reports.
    result(T value, report found) noexcept : value_(std::move(value)), report_(std::move(found)) {}

    /// Whether no diagnostic is an error.
    explicit operator bool() const noexcept { return report_.errors == 0; }

    /// Whether there is a value; false only for an error under `options::strict`.
    bool has_value() const noexcept { return has_value_; }

    /// The record. \pre `has_value()`
    T& value() & noexcept { return value_; }
    T const& value() const& noexcept { return value_; }
    T&& value() && noexcept { return std::move(value_); }
    T& operator*() & noexcept { return value_; }
    T const& operator*() const& noexcept { return value_; }
    T&& operator*() && noexcept { return std::move(value_); }
    T* operator->() noexcept { return &value_; }
    T const* operator->() const noexcept { return &value_; }

    /// Every problem, in the order of the text.
    std::vector<diagnostic> const& diagnostics() const noexcept { return report_.diagnostics; }
    /// Everything that the record has no member for, in the order of the text.
    std::vector<extra> const& extras() const noexcept { return report_.extras; }

private:
    friend struct detail::result_reader;
    template <class Record>
    friend class record_result;

    result() = default;

    void refuse() {
        renew();
        has_value_ = false;
    }

    // A value as new, without the code for moving one.
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
