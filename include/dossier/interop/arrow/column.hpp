// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/interop/arrow/abi.hpp>
#include <dossier/text/utf8.hpp>

// A column in Arrow's layout, with the columns within it, and how it is handed over.
namespace dossier::inline v0::detail {

/// A column that grows at its end. What it holds besides the bits that tell which values are there depends on its format.
struct arrow_column {
    std::string format; ///< as Arrow's specification spells types: `U` is a text, `+s` a struct
    std::string name;
    bool nullable = true;
    std::int64_t length = 0;
    std::int64_t null_count = 0;
    std::vector<std::uint8_t> valid; ///< a bit for each value
    std::vector<std::int64_t> ends;  ///< of texts and lists: where each begins, and where the last ends
    std::vector<char> data;          ///< numbers and characters
    std::vector<std::unique_ptr<arrow_column>> children;
    std::unique_ptr<arrow_column> dictionary;

    arrow_column(std::string f, std::string_view n, bool may_be_null) : format(std::move(f)), name(n), nullable(may_be_null) {
        if (has_ends()) ends.push_back(0);
    }

    bool is_struct() const noexcept { return format == "+s"; }
    bool is_list() const noexcept { return format == "+L"; }
    bool is_text() const noexcept { return format == "U"; }
    bool has_ends() const noexcept { return is_list() || is_text(); }

    arrow_column& add_child(std::string f, std::string_view n, bool may_be_null) {
        return *children.emplace_back(std::make_unique<arrow_column>(std::move(f), n, may_be_null));
    }

    /// Adds a number; the width of `Number` is that of the format.
    template <class Number>
    void put_number(Number n) {
        auto const size = data.size();
        data.resize(size + sizeof n);
        std::memcpy(data.data() + size, &n, sizeof n);
        end(true);
    }
    void put_bool(bool b) {
        set_bit(data, length, b);
        end(true);
    }
    /// Adds a text. A byte that is not UTF-8 becomes U+FFFD, for Arrow's texts are UTF-8.
    void put_text(std::string_view s) {
        if (text::find_invalid_utf8(s) != s.npos) [[unlikely]] {
            auto const repaired = text::to_valid_utf8(s);
            data.insert(data.end(), repaired.begin(), repaired.end());
        } else {
            data.insert(data.end(), s.begin(), s.end());
        }
        ends.push_back(static_cast<std::int64_t>(data.size()));
        end(true);
    }
    /// Ends a struct or a list whose children have got their values.
    void put_whole() {
        if (is_list()) ends.push_back(children[0]->length);
        end(true);
    }
    /// Adds an absent value.
    /// \pre this is no struct
    void put_null() {
        if (has_ends()) {
            ends.push_back(ends.back());
        } else if (format == "b") {
            set_bit(data, length, false);
        } else {
            data.resize(data.size() + width());
        }
        end(false);
    }

private:
    /// The size of a number, by the first letter of its format.
    std::size_t width() const noexcept {
        switch (format[0]) {
        case 'c': case 'C': return 1;
        case 's': case 'S': return 2;
        case 'i': case 'I': case 'f': return 4;
        case 't': return format[1] == 'd' ? 4 : 8; // a date in days, a time in seconds
        default: return 8;
        }
    }
    template <class Bytes>
    static void set_bit(Bytes& bits, std::int64_t at, bool b) {
        auto const place = static_cast<std::size_t>(at / 8);
        if (bits.size() <= place) bits.resize(place + 1);
        if (b) bits[place] = static_cast<typename Bytes::value_type>(static_cast<unsigned char>(bits[place]) | 1u << (at % 8));
    }
    void end(bool is_valid) {
        set_bit(valid, length, is_valid);
        null_count += !is_valid;
        ++length;
    }
};

} // namespace dossier::v0::detail
