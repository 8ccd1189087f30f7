// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <dossier/schema/plan.hpp>
#include <dossier/text/scan.hpp>
#include <dossier/text/word.hpp>

namespace dossier::inline v0::detail {

/// The end of a text, found at the speed of the memory where a page is in order: only lines that begin with the first
/// letter of something that could end the text are looked at.
template <class Plan, std::size_t I>
struct terminators {
    static constexpr std::size_t section = Plan::places[I].section;
    static constexpr std::size_t last_key = Plan::firsts[section + 1];
    static constexpr bool last_of_section = I + 1 == last_key;

    // What can end the text, as it stands at the start of a line: the title, headings (a section may be printed again), keys.
    struct words {
        std::array<std::string_view, Plan::fields + Plan::sections + 1> list{};
        std::size_t size = 0;
        std::array<char, 8> letters{};
        std::size_t letter_count = 0;
        bool too_many = false;

        constexpr void add(std::string_view s) {
            list[size++] = s;
            for (std::size_t i = 0; i != letter_count; ++i)
                if (letters[i] == s[0]) return;
            if (letter_count == letters.size()) too_many = true;
            else letters[letter_count++] = s[0];
        }
        constexpr words() {
            if constexpr (Plan::has_title) add(Plan::page.title.rules.key);
            add_sections(std::make_index_sequence<Plan::sections>{});
            add_fields(std::make_index_sequence<Plan::fields>{});
        }
        template <std::size_t... S>
        constexpr void add_sections(std::index_sequence<S...>) {
            ((!Plan::template section<S>().heading.empty() ? add(Plan::template section<S>().heading) : void()), ...);
        }
        template <std::size_t... F>
        constexpr void add_fields(std::index_sequence<F...>) {
            ((F != I && reaches(Plan::places[F].section) && (!Plan::page.rules.in_order || F > I)
                  ? add_field(Plan::template field<F>().rules) : void()), ...);
        }
        constexpr void add_field(field_rules const& rules) {
            add(rules.key);
            for (auto const spelling : rules.also) add(spelling);
        }
        // whether the keys of section s can follow without a heading
        static constexpr bool reaches(std::size_t s) {
            if (s < section) return false;
            bool headed = false;
            [&]<std::size_t... S>(std::index_sequence<S...>) {
                ((headed = headed || (S > section && S <= s && !Plan::template section<S>().heading.empty())), ...);
            }(std::make_index_sequence<Plan::sections>{});
            return !headed;
        }
    };
    static constexpr words all{};

    /// The start of the line that ends the text whose first line begins at `p`; nullptr where that takes the general search.
    static char const* find(char const* p, char const* last) {
        if constexpr (all.too_many || Plan::page.rules.ignore_case || Plan::page.rules.blank_line_ends) {
            return nullptr;
        } else {
            for (;; ++p) {
                p = [&]<std::size_t... L>(std::index_sequence<L...>) {
                    return text::find_line_start<all.letters[L]...>(p, last);
                }(std::make_index_sequence<all.letter_count>{});
                if (p == last) return nullptr;
                if (is_next(p + 1, last)) return p + 1;
                if (could_end(p + 1, last)) return nullptr;
            }
        }
    }

private:
    template <std::size_t F>
    static bool has_good_line(char const* p, char const* last) {
        if (!text::starts_with<Plan::keys[F].size>(p, last, Plan::keys[F])) return false;
        auto const l = text::line_at(p, last);
        char const* value = p + Plan::keys[F].size;
        if (value != l.last && text::is_blank(*value)) ++value;
        return tables<typename Plan::record>::fields[F].fits(text::make_view(value, l.last));
    }

    // The one thing that is expected: the next key, or the next heading and its first key.
    static bool is_next(char const* p, char const* last) {
        if constexpr (!last_of_section) {
            return has_good_line<I + 1>(p, last);
        } else if constexpr (section + 1 < Plan::sections) {
            static constexpr auto const& heading = Plan::headings[section + 1];
            if constexpr (heading.size != 0) {
                if (!text::starts_with<heading.size>(p, last, heading) || !text::at_line_end(p + heading.size, last)) return false;
                p = text::skip_blank_lines(text::skip_line_end(p + heading.size, last), last);
            }
            return has_good_line<Plan::firsts[section + 1]>(p, last);
        } else {
            return false;
        }
    }
    [[gnu::noinline]] static bool could_end(char const* p, char const* last) noexcept {
        auto const rest = text::make_view(p, last);
        for (std::size_t i = 0; i != all.size; ++i)
            if (all.list[i][0] == *p && rest.substr(0, all.list[i].size()) == all.list[i]) return true;
        return false;
    }
};

} // namespace dossier::v0::detail
