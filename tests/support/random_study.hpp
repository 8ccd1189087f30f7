// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <iterator>
#include <optional>
#include <random>
#include <string>

#include <dossier/for_each_field.hpp>
#include <dossier/study.hpp>

namespace dossier_test {

/// Gives studies of random values, whose texts are made of what a page is made of: keys, headings, ways to be absent, line
/// ends, blanks. The same seed gives the same studies.
class random_study {
public:
    explicit random_study(unsigned seed) : random_(seed) {}

    dossier::study operator()() {
        dossier::study s;
        bool const wild = one_in(2);
        dossier::for_each_field(s, [&](dossier::field_info const& field, auto& value) {
            if (!one_in(3)) fill(value, field.rules.multiline, wild);
        });
        return s;
    }

private:
    unsigned below(unsigned n) { return static_cast<unsigned>(random_() % n); }
    bool one_in(unsigned n) { return below(n) == 0; }

    void fill(std::optional<std::string>& value, bool multiline, bool wild) {
        static char const* const plain[] = {"tea", " ", "at night", ": ", "\xC3\xA9", "N/A", "0.3 L", " - ", "\\[a\\]", "\t", "Arm A"};
        static char const* const lines[] = {"\n", "\n\n", "\n* one\n* two", "\nNote: asked twice", "\nStatus: is asked", "\n\n\nend"};
        static char const* const traps[] = {"None", "\nNone", "Not Stopped", "\r\n", "\r", "\n ", "\nDetailed Description: x", "\n\nStudy Oversight\n\n",
                                            "Has Oversight DMC: True", "\nHas Oversight DMC: perhaps", "\nHas Expanded Access: False", "\nAcronym: TEA",
                                            "\nBrief Summary: None", "\nStudy Overview\n\nOfficial Title: x\nStatus: COMPLETED\nStatus Verified Date: None\n",
                                            "\nViewing Study NCT00000001\n\n\n", "Ignite Creation Date: None", "\n", "Study Oversigth", "\nIs a PPSD?: True"};
        auto const pick = [&](auto const& list) { return list[below(static_cast<unsigned>(std::size(list)))]; };
        std::string text = pick(plain);
        for (auto n = below(8); n != 0; --n) {
            text += pick(plain);
            if (multiline && one_in(3)) text += pick(lines);
            if (wild && one_in(12)) text += pick(traps);
        }
        value = text;
    }
    void fill(std::optional<bool>& value, bool, bool) { value = one_in(2); }
    void fill(std::optional<dossier::nct_id>& value, bool, bool) { value = dossier::nct_id::make(below(100'000'000)); }
    void fill(std::optional<dossier::partial_date>& value, bool, bool) {
        int const year = static_cast<int>(below(10'000)), month = 1 + static_cast<int>(below(12)), day = 1 + static_cast<int>(below(28));
        auto const precision = below(3);
        value = precision == 0 ? dossier::partial_date::make(year) : precision == 1 ? dossier::partial_date::make(year, month) : dossier::partial_date::make(year, month, day);
    }
    void fill(std::optional<dossier::timestamp>& value, bool, bool) {
        value = dossier::timestamp::make(static_cast<int>(below(10'000)), 1 + static_cast<int>(below(12)), 1 + static_cast<int>(below(28)),
                                         static_cast<int>(below(24)), static_cast<int>(below(60)));
    }
    template <class Enumeration>
    void fill(std::optional<Enumeration>& value, bool, bool wild) {
        auto const count = static_cast<unsigned>(dossier::enumerators<Enumeration>.size());
        value = static_cast<Enumeration>(below(count + (wild && one_in(10) ? 1 : 0)));
    }

    std::mt19937 random_;
};

} // namespace dossier_test
