// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "support/study_page.hpp"

namespace dossier_test {

/// A good page with an id of its own.
inline std::string page_with_id(unsigned number) {
    auto digits = std::to_string(number);
    digits.insert(0, 8 - digits.size(), '0');
    auto text = study_page{}.text();
    for (auto at = text.find("NCT01234567"); at != text.npos; at = text.find("NCT01234567", at + 1)) text.replace(at + 3, 8, digits);
    return text + "\n";
}

/// Makes texts of several pages, most of them spoilt in some way, in all the ways in which pages may stand together. The same
/// seed gives the same texts.
class many_pages {
public:
    explicit many_pages(unsigned seed) : random_(seed) {}

    std::string operator()() {
        static std::vector<std::string> const before = {"", "", "", "\xEF\xBB\xBF", "\n\n", "an export of pages\n", "# 2025\nStatus: COMPLETED\n", "\xEF\xBB\xBF \t\nhello\n",
                                                        "Viewing Study\n", "Viewing Study NCT00000009\nsee below\n", "x"};
        static std::vector<std::string> const between = {"", "", "", "\n", "\n\n\n", "----\n", "Viewing Study NCT00000008\n", "Viewing Study NCT00000008\n\n \n", "Viewing Study\n\n",
                                                         "Viewing Study NCT00000008\nStatus: UNKNOWN\n", "Viewing Study NCT00000008\nand so on\n", std::string("\n\0\n", 3), "Study Overview\n\n",
                                                         "Viewing Study NCT00000007\nFirst Post: 2019-11-05\nStatus: UNKNOWN\n", " Viewing Study NCT00000008\n"};
        std::string text = pick(before);
        for (auto n = below(5); n != 0; --n) {
            text += below(2) == 0 ? page_with_id(static_cast<unsigned>(below(1000))) : spoilt();
            text += pick(between);
        }
        if (below(3) == 0) text.resize(below(text.size() + 1));
        return text;
    }

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

private:
    std::string const& pick(std::vector<std::string> const& list) { return list[below(list.size())]; }

    std::string spoilt() {
        static std::vector<std::string> const odd = {
            "Status: RECRUITING", "Status: NOBODY KNOWS", "Study Overview", "Study Oversight", "Has Oversight DMC: None", "Has Oversight DMC: ____",
            "Detailed Description: more", "Brief Summary: less", "Detailed Descripton: oops", "Study Oversigth", "Viewing Study NCT00000001",
            "Ignite Creation Date: 2025-12-24 @ 3:05 PM", "Unheard Of: 42", "", "", "   ", "just a line", "Is Gene Therapy: True", "Acronym: A",
            "If Stopped, Why?: a\nb", "First Post: 2019-11", "\xFF\xFE", ":", "None", "\r", "Viewing Study", "Viewing Study of tea",
        };
        auto const lines_of = [](std::string const& page) {
            std::vector<std::string> lines(1);
            for (char const c : page)
                if (c == '\n') lines.emplace_back();
                else lines.back() += c;
            return lines;
        };
        auto lines = lines_of(page_with_id(static_cast<unsigned>(below(1000))));
        for (auto n = below(6); n != 0; --n) {
            auto const at = below(lines.size());
            auto const place = lines.begin() + static_cast<std::ptrdiff_t>(at);
            switch (below(7)) {
            case 0: lines.erase(place); break;
            case 1: lines.insert(place, pick(odd)); break;
            case 2: lines[at] = pick(odd); break;
            case 3: std::swap(lines[at], lines[below(lines.size())]); break;
            case 4: lines.insert(place, std::string(lines[below(lines.size())])); break;
            case 5: if (!lines[at].empty()) lines[at].erase(below(lines[at].size()), 1); break;
            case 6: lines.resize(at + 1); break; // cut
            }
            if (lines.empty()) lines.emplace_back();
        }
        std::string text;
        auto const line_end = below(5) == 0 ? "\r\n" : "\n";
        for (auto const& l : lines) (text += l) += line_end;
        return text;
    }

    std::mt19937 random_;
};

} // namespace dossier_test
