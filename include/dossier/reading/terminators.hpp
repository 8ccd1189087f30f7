// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <dossier/reading/expected_line.hpp>

namespace dossier::inline v0::detail {

/// The end of a text where a page is in order: only lines that begin with the first letter of something that could end the
/// text are looked at.
class terminators {
public:
    /// Of the text of field `i`.
    terminators(record_table const& l, step const* steps, std::size_t i) noexcept : table_(l), steps_(steps), i_(i) {}

    /// The start of the line that ends the text whose first line begins at `p`; nullptr where that takes the general search.
    /// `crlf` is set where a line of the text ends with CR LF.
    char const* find(char const* p, char const* last, bool& crlf) const {
        if (table_.rules.ignore_case || table_.rules.blank_line_ends) return nullptr;
        for (auto const letters = steps_[i_].ends;; ++p) {
            p = text::find_line_start(p, last, letters, crlf);
            if (p == last) return nullptr;
            if (is_next(p + 1, last)) return p + 1;
            if (could_end(p + 1, last)) return nullptr;
        }
    }

private:
    // The one thing that is expected: the next key, or the next heading and its first key.
    bool is_next(char const* p, char const* last) const {
        std::size_t const s = table_.fields[i_].section;
        if (i_ + 1 != table_.sections[s].last) return has_good_line(i_ + 1, p, last);
        if (s + 1 == table_.sections.size()) return false;
        auto const& next = table_.sections[s + 1];
        if (!next.heading.empty()) {
            p = after_heading(next.heading, p, last);
            if (!p) return false;
            p = text::skip_blank_lines(p, last);
        }
        return next.first != next.last && has_good_line(next.first, p, last);
    }

    bool has_good_line(std::size_t i, char const* p, char const* last) const {
        auto const& field = table_.fields[i];
        char const* value = nullptr;
        if (last - p >= step::reach && steps_[i].opening.stands_at(p)) [[likely]] value = p + steps_[i].opening.size;
        else value = steps_[i].value_at(p, last);
        if (!value || field.operations->verbatim) return value != nullptr;
        return field.fits(text::make_view(value, text::line_at(value, last).last));
    }

    static bool stands_at(char const* p, char const* last, std::string_view s) noexcept {
        return *p == s[0] && static_cast<std::size_t>(last - p) >= s.size() && text::stands_at(p, s);
    }

    [[gnu::noinline]] bool could_end(char const* p, char const* last) const noexcept {
        if (table_.title && stands_at(p, last, table_.title->rules->key)) return true;
        for (auto const& s : table_.sections)
            if (!s.heading.empty() && stands_at(p, last, s.heading)) return true;
        auto const range = followers(table_, i_);
        for (auto f = range.first; f != range.last; ++f) {
            if (f == i_) continue;
            if (stands_at(p, last, table_.fields[f].rules->key)) return true;
            for (auto const spelling : table_.fields[f].rules->also)
                if (stands_at(p, last, spelling)) return true;
        }
        return false;
    }

    record_table const& table_;
    step const* steps_;
    std::size_t i_;
};

} // namespace dossier::v0::detail
