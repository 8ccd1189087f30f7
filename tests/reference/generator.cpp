// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "reference/generator.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace reference {

namespace {

constexpr std::string_view values[] = {
    "1", "42", "-7", "0.5", "True", "False", "No", "Yes", "2019", "2025-09", "2024-02-29", "2025-02-30", "2025-12-24 @ 3:05 PM", "2025-12-24 @ 13:05 PM", "NCT01234567",
    "NCT0123456", "5 g", "tea", "green tea", "a, b", "a; b", "1 + 2", "1 2", "x, y, z", "", " ", "None", "N/A", "-", "?", "12:30", "\xC3\xA9t\xC3\xA9", "\xFF\xFE", "\r", "a\rb",
    "None\r", " 42 ", "99999999999", "tea\n\nand\nbiscuits", "\nbelow its key", "\n\nNone", "first\n second\n\tthird", " .", "# 1", "COMPLETE",
    "tea # an aside", "42 ! for now", "# all aside", "a, b,", "first ! one\nsecond", "\xC3\n \xA9t\xC3\r\n\t\xA9",
};

std::string with(char c, std::string_view s) { return c + std::string(s); }

} // namespace

generator::generator(dossier::detail::record_table const& table, std::function<std::size_t(std::size_t)> below) : table_(table), below_(std::move(below)) {
    lines candidates(std::begin(values), std::end(values));
    for (auto const& f : table.fields)
        for (std::size_t i = 0; !f.operations->choice(i).empty(); ++i) candidates.emplace_back(f.operations->choice(i));
    for (auto const& f : table.fields) {
        lines fitting;
        for (auto const& v : candidates) {
            bool const many_lines = v.find('\n') != v.npos;
            if ((!many_lines || f.rules->multiline) && f.operations->fits(f.codec, v)) fitting.push_back(v);
        }
        if (fitting.empty()) fitting.emplace_back();
        good_.push_back(std::move(fitting));
        words_.emplace_back(f.rules->key);
        for (auto const spelling : f.rules->aliases) words_.emplace_back(spelling);
        for (auto const spelling : f.rules->absent) words_.emplace_back(spelling);
    }
    for (auto const& s : table.sections)
        if (!s.heading.empty()) words_.emplace_back(s.heading);
    if (table.title) words_.emplace_back(table.title->rules->key);
    words_.emplace_back(table.rules.separator);
    if (!table.rules.comment.empty()) words_.emplace_back(table.rules.comment);
    for (auto const word : {table.rules.separated_by, table.rules.ends_at, table.rules.opening, table.rules.closing})
        if (!word.empty()) words_.emplace_back(word);
    for (auto const& f : table.fields)
        if (!f.rules->closing.empty()) words_.emplace_back(f.rules->closing);
    words_.insert(words_.end(), candidates.begin(), candidates.end());
    for (auto const more : {"\n", "\n\n", "\r\n", "\r", "\t", " ", "\xEF\xBB\xBF", ":"}) words_.emplace_back(more);
}

std::string generator::good_value(std::size_t field) { return pick(good_[field]); }

std::string generator::value(std::size_t field) {
    auto const& rules = *table_.fields[field].rules;
    switch (below_(8)) {
    case 0: return std::string(pick(values));
    case 1: return rules.absent.size() != 0 ? std::string(rules.absent[below_(rules.absent.size())]) : std::string();
    case 2: return misspelt(good_value(field));
    default: return good_value(field);
    }
}

std::string generator::key(std::size_t field) {
    auto const& rules = *table_.fields[field].rules;
    auto const n = below_(1 + rules.aliases.size());
    return std::string(n == 0 ? rules.key : rules.aliases[n - 1]);
}

std::string generator::line_of(std::size_t field, std::string const& value) {
    auto separator = std::string(table_.rules.separator);
    if (one_in(30)) separator = table_.rules.mark();
    if (one_in(30)) separator += ' ';
    auto name = key(field);
    if (one_in(20)) {
        for (char& c : name)
            if (c >= 'a' && c <= 'z' && one_in(3)) c = static_cast<char>(c - 'a' + 'A');
    }
    auto const& rules = *table_.fields[field].rules;
    if (!rules.parameter_open.empty() && one_in(2))
        ((name += rules.parameter_open) += one_in(9) ? "" : one_in(2) ? "fr" : std::string(pick(words_))) += one_in(9) ? "" : rules.parameter_close;
    if (table_.rules.padded_keys && one_in(2)) name += std::string(below_(4), ' ');
    if (table_.rules.indented_keys && one_in(2)) name.insert(0, one_in(2) ? "\t" : "  ");
    if (one_in(30)) name += one_in(2) ? " " : "\t";
    if (!rules.closing.empty() && !one_in(20)) {
        auto closing = std::string(rules.closing);
        if (one_in(20)) closing.back() = static_cast<char>(closing.back() - 'a' + 'A');
        return name + '\n' + value + (one_in(12) ? "" : '\n' + closing);
    }
    auto const& around = table_.rules;
    if (!around.opening.empty() && one_in(3))
        return name + separator + std::string(around.opening) + value + (one_in(3) ? "\n" + odd_line() : "") + (one_in(12) ? "" : std::string(around.closing));
    return name + separator + value + (one_in(60) ? title() : ""); // a line end is missing
}

std::string generator::title() {
    if (!table_.title) return "Title 1";
    std::string words(table_.title->rules->key);
    switch (below_(8)) {
    case 0: return words;
    case 1: return misspelt(words) + " 1";
    case 2: return words + "s of tea";
    case 3: return words + " \tNCT00000009 ";
    default:
        for (int tries = 0; tries != 20; ++tries)
            if (auto const v = std::string(pick(values)); v.find('\n') == v.npos && table_.title->fits(v)) return words + ' ' + v;
        return words + " 7";
    }
}

// A letter left out, doubled, replaced, or two swapped.
std::string generator::misspelt(std::string word) {
    for (auto n = 1 + below_(3); n != 0 && !word.empty(); --n) {
        auto const at = below_(word.size());
        switch (below_(4)) {
        case 0: word.erase(at, 1); break;
        case 1: word.insert(at, 1, word[at]); break;
        case 2: word[at] = "xe :"[below_(4)]; break;
        case 3: std::swap(word[at], word[at / 2]); break;
        }
    }
    return word;
}

std::string generator::odd_line() {
    auto const field = below_(table_.fields.size());
    auto const& section = pick(table_.sections);
    std::string const heading(section.heading);
    switch (below_(25)) {
    case 22: return std::string(table_.rules.separated_by);
    case 23: return table_.rules.ends_at.empty() ? " " : line_that_ends();
    case 24: return table_.rules.armour ? std::string(one_in(2) ? "-----BEGIN PGP SIGNED MESSAGE-----\nHash: none\n" : "-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----") : "\t";
    case 0: return misspelt(key(field)) + std::string(table_.rules.separator) + value(field);
    case 1: return "Unheard Of" + std::string(table_.rules.separator) + "42";
    case 2: return heading;
    case 3: return heading + "  ";
    case 4: return ' ' + heading;
    case 5: return misspelt(heading);
    case 6: return heading.substr(0, below_(heading.size() + 1));
    case 7: return title();
    case 8: return key(field).substr(0, below_(key(field).size() + 1));
    case 9: return ' ' + std::string(pick(values));
    case 10:
        if (auto const signs = table_.rules.other_signs; !signs.empty()) return with(pick(signs), one_in(2) ? "" : pick(values));
        return "\tand more";
    case 11: return table_.rules.comment.empty() ? "# no comment" : std::string(table_.rules.comment) + " a comment";
    case 12: case 13: case 14: return {};
    case 15: return " \t ";
    case 16: return "\r";
    case 17: return "just a line";
    case 18: return std::string(pick(values));
    case 19: return with(static_cast<char>(below_(256)), pick(words_));
    default: return line_of(field, value(field));
    }
}

std::string generator::line_that_ends() { return std::string(table_.rules.ends_at) + (one_in(4) ? std::string() : std::string(table_.rules.separator)); }

generator::lines generator::record() {
    lines out;
    if (table_.rules.armour && one_in(2)) out.emplace_back("-----BEGIN PGP SIGNED MESSAGE-----\nHash: none\n");
    if (table_.title && !one_in(6)) {
        out.push_back(title());
        if (one_in(2) && !table_.rules.blank_line_ends) out.emplace_back();
    }
    add_sections(0, table_.sections.size(), out);
    if (table_.body && one_in(2)) out.insert(out.end(), {"", "a body", one_in(2) ? "" : key(0) + ": x"});
    if (!table_.rules.ends_at.empty() && !one_in(8)) out.push_back(line_that_ends());
    if (!table_.rules.ends_at.empty() && one_in(4)) out.push_back(odd_line());
    if (!table_.rules.separated_by.empty() && !one_in(8)) out.emplace_back(table_.rules.separated_by);
    if (table_.rules.armour && one_in(2)) out.emplace_back("-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----");
    return out;
}

void generator::add_sections(std::size_t first, std::size_t last, lines& out) {
    for (auto group = first; group < last; group = table_.sections[group].group_end) {
        std::vector<std::size_t> kinds;
        for (auto s = group; s < table_.sections[group].group_end; s = table_.sections[s].end) kinds.push_back(s);
        for (auto parts = table_.sections[group].parts ? below_(4) : one_in(9) ? 0 : 1; parts != 0; --parts) {
            auto const number = kinds.size() == 1 ? group : pick(kinds);
            auto const& s = table_.sections[number];
            if (!s.heading.empty() && !one_in(12)) out.emplace_back(s.heading);
            if (one_in(9)) out.insert(out.end(), below_(11), "odd"); // how many matters where the heading may end a text
            for (std::size_t i = s.first; i != s.last; ++i) {
                if (one_in(8)) continue;
                do out.push_back(line_of(i, one_in(8) ? value(i) : good_value(i)));
                while (table_.fields[i].operations->adds && one_in(3));
            }
            if (one_in(2) && !table_.rules.blank_line_ends && !table_.body) out.emplace_back();
            if (s.end == number + 1) continue;
            add_sections(number + 1, s.end, out);
            if (auto const i = s.first + below_(s.last - s.first); one_in(3)) out.push_back(line_of(i, good_value(i)));
        }
    }
}

std::string generator::good_record() {
    std::string text;
    auto const add = [&](std::string_view line) { (text += line) += '\n'; };
    if (table_.title) {
        for (std::string_view v : values)
            if (v.find('\n') == v.npos && table_.title->operations->fits(table_.title->codec, v)) {
                add(std::string(table_.title->rules->key) + ' ' + std::string(v));
                break;
            }
    }
    for (auto const& s : table_.sections) {
        if (!s.heading.empty()) add(s.heading);
        for (std::size_t i = s.first; i != s.last; ++i) add(std::string(table_.fields[i].rules->key) + std::string(table_.rules.separator) + good_value(i));
    }
    return text;
}

std::string generator::operator()() {
    lines all;
    if (one_in(4)) {
        for (auto n = below_(25); n != 0; --n) all.push_back(odd_line());
    } else {
        for (auto records = one_in(2) ? 1 : 1 + below_(3); records != 0; --records) {
            auto some = record();
            for (auto n = below_(7); n != 0 && !some.empty(); --n) {
                auto const at = below_(some.size());
                auto const place = some.begin() + static_cast<std::ptrdiff_t>(at);
                switch (below_(8)) {
                case 0: some.erase(place); break;
                case 1: case 2: case 3: some.insert(place, odd_line()); break;
                case 4: some[at] = odd_line(); break;
                case 5: std::swap(some[at], some[below_(some.size())]); break;
                case 6: some.insert(place, std::string(some[below_(some.size())])); break;
                case 7: some[at] = misspelt(some[at]); break;
                }
            }
            all.insert(all.end(), some.begin(), some.end());
            if (table_.rules.blank_line_ends && !one_in(4)) all.emplace_back();
        }
    }
    std::string text = one_in(30) ? "\xEF\xBB\xBF" : "";
    auto const ends = below_(8); // 0: CR LF, 1: both
    for (auto const& l : all)
        for (std::size_t at = 0; at <= l.size();) { // a value of several lines, too, has these line ends
            auto const feed = std::min(l.find('\n', at), l.size());
            text += l.substr(at, feed - at);
            text += ends == 0 || (ends == 1 && one_in(2)) ? "\r\n" : "\n";
            at = feed + 1;
        }
    if (one_in(3)) text.resize(below_(text.size() + 1));
    return text;
}

} // namespace reference
