// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include "support/package.hpp"

namespace dossier_test {

/// Makes texts of records that blank lines part, of lines of every kind in any order. The same seed gives the same texts.
class many_packages {
public:
    explicit many_packages(unsigned seed) : random_(seed) {}

    std::string operator()() {
        static constexpr std::string_view lines[] = {"Package: tea", "Package: cup", "Package:", "Size: 42", "size: 7", "Size: big", "Needs: a, b", "Tag: x", "Tag: y", "Huh: 1",
                                                     "Description: short", " and more", "\tand more", " .", "# a comment", "#", "", "", "", " ", "\t \t", "\r", "odd", ": x", "x\ty"};
        std::string text = below(8) == 0 ? "\xEF\xBB\xBF" : "";
        for (auto n = below(20); n != 0; --n) (text += lines[below(std::size(lines))]) += below(9) == 0 ? "\r\n" : "\n";
        if (below(3) == 0 && !text.empty()) text.pop_back();
        return text;
    }

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

private:
    std::mt19937 random_;
};

} // namespace dossier_test
