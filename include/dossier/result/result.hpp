// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <exception>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/result/report.hpp>

#include <boost/throw_exception.hpp>

namespace dossier::inline v0 {

/// Thrown by `result::value()` if there is no value.
class bad_result_access : public std::exception {
public:
    char const* what() const noexcept override { return "dossier: the result has no value"; }
};

namespace detail {
struct result_reader;

[[noreturn, gnu::cold, gnu::noinline]] inline void throw_no_value() { boost::throw_exception(bad_result_access()); }
} // namespace detail

/// The result of reading a record: its value, and everything that was wrong with it.
///
/// `ok()` and `has_value()` differ: after an error there still is a value, with all fields that could be read. Only with
/// `options::strict` does an error leave no value. The members that `std::expected` has, too, mean the same as there:
///
///     auto const record = dossier::parse<dossier::study>(text);
///     if (!record.ok()) std::cerr << render(record.diagnostics(), text); // something is wrong with it
///     if (record) std::cout << record->overview.acronym.value_or("");    // but there is a value
///
/// \tparam T  the type of the record
/// \par Lifetime
/// Members of the value that borrow (`std::string_view`) point into the text that was read, which must outlive them. Diagnostics
/// and extras own their strings.
template <class T>
class result {
public:
    using value_type = T;

    /// Makes a result from a value and a report.
    result(T value, detail::report found) noexcept(std::is_nothrow_move_constructible_v<T>) : value_(std::move(value)), report_(std::move(found)) {}

    /// Whether there is a value and no diagnostic is an error.
    bool ok() const noexcept { return has_value_ && report_.errors == 0; }

    /// Whether there is a value. It is false only after an error with `options::strict`, and for a file that cannot be read.
    bool has_value() const noexcept { return has_value_; }
    /// The same as `has_value()`. To ask whether there was an error, call `ok()`.
    explicit operator bool() const noexcept { return has_value_; }

    /// The value. The reference is valid as long as this result.
    /// \throws bad_result_access if there is no value
    /// \note If the program is compiled without exceptions and calls this, it must define `boost::throw_exception`.
    T& value() & { return checked(*this).value_; }
    /// The value, as above.
    T const& value() const& { return checked(*this).value_; }
    /// The value, to be moved out of this result.
    T&& value() && { return std::move(checked(*this).value_); }
    /// The value, not checked.
    /// \pre `has_value()`
    T& operator*() & noexcept { return value_; }
    /// The value, as above.
    T const& operator*() const& noexcept { return value_; }
    /// The value, as above, to be moved out of this result.
    T&& operator*() && noexcept { return std::move(value_); }
    /// A pointer to the value, for access to its members. It is valid as long as this result.
    /// \pre `has_value()`
    T* operator->() noexcept { return &value_; }
    /// A pointer to the value, as above.
    T const* operator->() const noexcept { return &value_; }

    /// The value, or `other` if there is none.
    template <class U>
    T value_or(U&& other) const& {
        return has_value_ ? value_ : static_cast<T>(std::forward<U>(other));
    }
    /// The value, moved out of this result, or `other` if there is none.
    template <class U>
    T value_or(U&& other) && {
        return has_value_ ? std::move(value_) : static_cast<T>(std::forward<U>(other));
    }

    /// Makes a result of `f(value)`, with the diagnostics and extras of this one. Without a value, `f` is not called, and the new
    /// result has none either.
    ///
    /// \param f  takes the value, returns a value of a type that has a default constructor
    /// \throws std::bad_alloc or an exception of `f`
    template <class F>
    auto transform(F&& f) const& {
        return with<std::remove_cvref_t<std::invoke_result_t<F, T const&>>>(*this, std::forward<F>(f));
    }
    /// The same; `f` takes the value as an rvalue, and the diagnostics and extras are moved.
    template <class F>
    auto transform(F&& f) && {
        return with<std::remove_cvref_t<std::invoke_result_t<F, T&&>>>(std::move(*this), std::forward<F>(f));
    }

    /// Returns the result that `f(value)` returns, with the diagnostics and extras of this one before its own. Without a value,
    /// `f` is not called, and the new result has none either.
    ///
    /// \param f  takes the value, returns a `result` of any type
    /// \throws std::bad_alloc or an exception of `f`
    template <class F>
    auto and_then(F&& f) const& {
        return then<std::remove_cvref_t<std::invoke_result_t<F, T const&>>>(*this, std::forward<F>(f));
    }
    /// The same; `f` takes the value as an rvalue, and the diagnostics and extras are moved.
    template <class F>
    auto and_then(F&& f) && {
        return then<std::remove_cvref_t<std::invoke_result_t<F, T&&>>>(std::move(*this), std::forward<F>(f));
    }

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
    template <class>
    friend class result;
    template <class>
    friend class record_result;
    template <class>
    friend class file_result;

    result() = default;

    template <class Self>
    static Self& checked(Self& self) {
        if (!self.has_value_) [[unlikely]] detail::throw_no_value();
        return self;
    }
    template <class U, class Self, class F>
    static result<U> with(Self&& self, F&& f) {
        result<U> out;
        out.has_value_ = self.has_value_;
        if (self.has_value_) out.value_ = std::forward<F>(f)(std::forward<Self>(self).value_);
        out.report_ = std::forward<Self>(self).report_;
        return out;
    }
    template <class Result, class Self, class F>
    static Result then(Self&& self, F&& f) {
        Result out;
        out.has_value_ = self.has_value_;
        if (self.has_value_) out = std::forward<F>(f)(std::forward<Self>(self).value_);
        detail::report all = std::forward<Self>(self).report_;
        all.append(std::move(out.report_));
        out.report_ = std::move(all);
        return out;
    }

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
    detail::report report_;
    bool has_value_ = true;
};

} // namespace dossier::v0
