// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <ranges>
#include <type_traits>
#include <utility>

#include <dossier/schema/record.hpp>

// The records in a range of records or of results.
namespace dossier::inline v0::detail {

/// The record that an element of a range is or holds; null if it holds none.
template <class Element>
constexpr auto const* record_of(Element const& element) {
    if constexpr (described_record<Element>) {
        return &element;
    } else {
        bool there = element.has_value();
        if constexpr (requires { element.is_record(); }) there = there && element.is_record();
        return there ? &*element : nullptr;
    }
}

/// The type of the records in a range.
template <class Range>
using record_in = std::remove_cvref_t<decltype(*record_of(*std::ranges::begin(std::declval<Range&>())))>;

} // namespace dossier::v0::detail
