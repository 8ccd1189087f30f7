// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "reference/subject.hpp"

#include <sstream>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

namespace reference {

std::span<subject const* const> subjects() {
    static std::vector<subject const*> const all = [] {
        std::vector<subject const*> list;
        for (auto const some : {studies(), flat_records(), sectioned_records(), repeating_records(), continued_records(), examples(), bounded_records(), records_of_values(), structured_records(), nested_records(),
                                records_of_kinds()})
            list.insert(list.end(), some.begin(), some.end());
        return list;
    }();
    return all;
}

dossier::options options_by(unsigned n) {
    dossier::options how;
    if (n == 0) return how;
    using enum dossier::report_as;
    static constexpr dossier::report_as severities[] = {ignore, note, warning, error};
    auto const pick = [&](std::size_t count) {
        n = n * 1664525u + 1013904223u;
        return (n >> 8) % count;
    };
    if (pick(2) == 0) {
        for (auto const as : {&dossier::options::unknown, &dossier::options::repeated, &dossier::options::missing, &dossier::options::incomplete,
                              &dossier::options::invalid_utf8, &dossier::options::relations})
            how.*as = severities[pick(4)];
    }
    how.repeated_value = pick(2) == 0 ? dossier::on_repeat::first : dossier::on_repeat::last;
    how.strict = pick(4) == 0;
    if (pick(3) == 0) how.max_value = pick(20);
    if (pick(3) == 0) how.max_record = pick(300);
    if (pick(3) == 0) how.max_lines = pick(30);
    if (pick(3) == 0) how.max_parts = 1 + pick(4);
    if (pick(3) == 0) how.max_elements = pick(4);
    if (pick(3) == 0) how.max_diagnostics = pick(5);
    if (pick(3) == 0) how.max_extras = pick(3);
    return how;
}

std::string show(std::vector<dossier::diagnostic> const& problems, std::vector<dossier::extra> const& extras) {
    std::ostringstream out;
    for (auto const& d : problems)
        out << d.offset << '+' << d.length << ' ' << d.severity << ' ' << d.code << " [" << d.section << "] " << d.key << " found " << d.found << " expected " << d.expected
            << " suggestion " << d.suggestion << " reason " << d.reason << '\n';
    for (auto const& e : extras) out << e.offset << " extra " << e.reason << " [" << e.section << "] " << e.key << '=' << e.value << '|' << e.text << '\n';
    return out.str();
}

std::string difference(std::string const& got, std::string const& wanted) {
    if (got == wanted) return {};
    std::istringstream one(got), other(wanted);
    for (std::string a, b;;) {
        a = b = "(nothing)";
        bool const more = static_cast<bool>(std::getline(one, a));
        if (static_cast<bool>(std::getline(other, b)) != more || a != b || !more) return "\n  got    " + a + "\n  wanted " + b;
    }
}

} // namespace reference
