// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <dossier/codec/number.hpp>
#include <dossier/table/put_value.hpp>

// A value, and a list of values, as one text.
namespace dossier::inline v0::detail {

/// Appends `s`, with a backslash before each `separator` and each backslash.
inline void append_escaped(std::string& out, std::string_view s, char separator) {
    for (char const c : s) {
        if (c == separator || c == '\\') out += '\\';
        out += c;
    }
}

/// Appends values as text: what `put_value` calls. Elements of a list have a separator between them.
class value_text {
public:
    /// \param escape  whether elements get backslashes by which a list can be told from one value; the separator has one character
    value_text(std::string& out, std::string& scratch, std::string_view separator, bool escape) noexcept
        : out_(out), scratch_(scratch), separator_(separator), escape_(escape) {}

    std::string& scratch() noexcept { return scratch_; }
    void string(std::string_view s) { out_ += s; }
    void boolean(bool b) { out_ += b ? "true" : "false"; }
    template <class Number>
    void number(Number n) {
        append_number(out_, n);
    }
    void unwritable(std::string_view found, std::string_view) { out_ += found; }
    template <class F>
    void array(std::size_t, F&& f) {
        bool const outer = std::exchange(first_, true);
        f();
        first_ = outer;
    }
    template <class F>
    void element(F&& f) {
        if (!std::exchange(first_, false)) out_ += separator_;
        auto const start = out_.size();
        f();
        char const special[] = {separator_.front(), '\\'};
        if (!escape_ || out_.find_first_of(special, start, sizeof special) == out_.npos) return;
        auto const plain = out_.substr(start);
        out_.resize(start);
        append_escaped(out_, plain, separator_.front());
    }

private:
    std::string& out_;
    std::string& scratch_;
    std::string_view separator_;
    bool escape_;
    bool first_ = true;
};

/// Appends unknown keys and their values as elements `key: value`.
template <class Pairs>
void append_pairs(value_text out, std::string& to, Pairs const& all) {
    out.array(all.size(), [&] {
        for (auto const& pair : all) out.element([&] { ((to += std::string_view(pair.first)) += ": ") += std::string_view(pair.second); });
    });
}

} // namespace dossier::v0::detail
