// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <dossier/schema/table.hpp>

namespace reference {

/// Makes texts of a description: records as they are printed, some with a few lines spoilt, and heaps of lines of every kind.
class generator {
public:
    /// \param below  chooses a number below another: at random, or by the bytes of a fuzzer
    generator(dossier::detail::record_table const& table, std::function<std::size_t(std::size_t)> below);

    std::string operator()();
    /// Words of the description, and other short texts that mean something to a reader: a dictionary.
    std::vector<std::string> const& words() const noexcept { return words_; }
    /// A record as it is printed, in order, with good values.
    std::string good_record();

private:
    using lines = std::vector<std::string>;

    bool one_in(std::size_t n) { return below_(n) == n - 1; } // false once the choices are used up
    template <class List>
    auto const& pick(List const& list) { return list[below_(std::size(list))]; }
    std::string good_value(std::size_t field);
    std::string value(std::size_t field);
    std::string key(std::size_t field);
    std::string line_of(std::size_t field, std::string const& value);
    std::string title();
    std::string odd_line();
    std::string line_that_ends();
    std::string misspelt(std::string word);
    lines record();
    /// Adds lines of the sections from `first` up to `last`, and of those in them.
    void add_sections(std::size_t first, std::size_t last, lines& out);

    dossier::detail::record_table const& table_;
    std::function<std::size_t(std::size_t)> below_;
    std::vector<lines> good_; ///< values that fit each field
    lines words_;
};

/// Chooses by the bytes of a text, and the least once they are used up.
class choices {
public:
    explicit choices(std::string_view bytes) : rest_(bytes) {}

    std::size_t operator()(std::size_t n) {
        std::size_t value = 0;
        for (std::size_t most = 1; most < n && !rest_.empty(); most <<= 8) {
            value = value << 8 | static_cast<unsigned char>(rest_[0]);
            rest_.remove_prefix(1);
        }
        return n == 0 ? 0 : value % n;
    }

private:
    std::string_view rest_;
};

} // namespace reference
