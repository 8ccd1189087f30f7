// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <iterator>
#include <ranges>

#include <dossier/version.hpp>

namespace dossier::inline v0 {

/// Makes an input range of a reader that yields one value after the other.
///
/// An iterator refers to the reader's current value, which the next increment overwrites; you may move from it. `begin` reads
/// the first value, or the next one if some have been read before. The range is a view that can be moved but not copied, because
/// two copies would share one source: `std::move(records) | std::views::filter(...)`.
///
/// If reading throws, the iterator or the range may be asked again. Each reader says what comes then.
///
/// \tparam Reader  derives from `input_view`; has `bool next()`, which reads the next value and returns false if there is none,
///                 and `Value& current()`, the value read last
/// \tparam Value   the type of the values
/// \par Lifetime
/// The reader must outlive its iterators, and must not be moved while they are used.
template <class Reader, class Value>
class input_view : public std::ranges::view_base {
public:
    /// Refers to the reader's current value; equal to `std::default_sentinel` at the end.
    class iterator {
    public:
        using value_type = Value;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        iterator() = default;
        Value& operator*() const noexcept { return reader_->current(); }
        Value* operator->() const noexcept { return &reader_->current(); }
        iterator& operator++() {
            if (!reader_->next()) reader_ = nullptr;
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(iterator const& i, std::default_sentinel_t) noexcept { return i.reader_ == nullptr; }

    private:
        friend input_view;
        explicit iterator(Reader* r) noexcept : reader_(r) {}
        Reader* reader_ = nullptr;
    };

    /// Reads a value. Exceptions of the reader are passed on.
    iterator begin() {
        iterator i(static_cast<Reader*>(this));
        return ++i;
    }
    std::default_sentinel_t end() const noexcept { return {}; }

protected:
    input_view() = default;
    input_view(input_view&&) = default;
    input_view& operator=(input_view&&) = default;
    ~input_view() = default;
};

} // namespace dossier::v0
