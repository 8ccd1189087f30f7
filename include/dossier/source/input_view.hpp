// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <iterator>
#include <ranges>

namespace dossier::inline v0 {

/// Makes an input range of a reader that gives one thing after the other. `Reader` derives from it, and has `bool next()`,
/// which reads the next one and is false where there is none, and `Value& current()`, the one read last.
///
/// What the iterator refers to is overwritten when it is moved on; it may be moved from. `begin` reads the first one, or,
/// where the range was begun before, the next.
template <class Reader, class Value>
class input_view : public std::ranges::view_base {
public:
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

    iterator begin() {
        iterator i(static_cast<Reader*>(this));
        return ++i;
    }
    std::default_sentinel_t end() const noexcept { return {}; }
};

} // namespace dossier::v0
