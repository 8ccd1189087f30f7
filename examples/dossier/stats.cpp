// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// stats: counts by status, missing values of each field, first posts by year.

#include "stats.hpp"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>

#include <dossier/for_each_field.hpp>

#include "input.hpp"
#include "output.hpp"

namespace program {

std::string share(std::size_t n, std::size_t all) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", all == 0 ? 0.0 : 100.0 * static_cast<double>(n) / static_cast<double>(all));
    return text;
}

std::string grouped(std::size_t n) {
    auto text = std::to_string(n);
    for (auto i = text.size(); i > 3;) text.insert(i -= 3, 1, ',');
    return text;
}

std::string counts::years::name() const { return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to); }

std::vector<counts::years> counts::by_years(std::size_t most) const {
    std::vector<years> groups;
    if (posted.empty()) return groups;
    int const first = posted.begin()->first, last = posted.rbegin()->first;
    int width = 1;
    for (int const wider : {5, 10, 50, 100, 500, 1000})
        if (static_cast<std::size_t>((last - first) / width) >= most) width = wider;
    for (int year = first - first % width; year <= last; year += width) groups.push_back({year, year + width - 1, 0});
    for (auto const& [year, n] : posted) groups[static_cast<std::size_t>((year - groups.front().from) / width)].records += n;
    return groups;
}

namespace {

std::string table_of(counts const& c) {
    std::string text;
    auto const row = [&](std::string_view name, std::size_t n, std::size_t all) {
        char numbers[64];
        std::snprintf(numbers, sizeof numbers, "%12s  %7s  ", grouped(n).c_str(), share(n, all).c_str());
        (text += numbers) += name;
        text += '\n';
    };
    text += counted(c.records, "record") + " in " + counted(c.files, "file") + '\n';
    if (c.records == 0) return text;
    text += "\nStatus\n";
    for (auto const& s : c.by_status) row(s.label, s.records, c.records);
    text += "\nMissing values\n";
    for (auto const& f : c.fields) row(f.section.empty() ? std::string(f.key) : std::string(f.section) + '/' + std::string(f.key), f.missing, c.records);
    text += "\nFirst posts\n";
    std::size_t posted = 0;
    for (auto const& y : c.by_years(1000)) {
        row(y.name(), y.records, c.records);
        posted += y.records;
    }
    if (posted != c.records) row("no date", c.records - posted, c.records);
    return text;
}

} // namespace

exit_code count(names const& inputs, bool html, output& out) {
    counts c;
    std::map<std::optional<dossier::overall_status>, std::size_t> statuses;
    dossier::for_each_field(dossier::study_view(), [&](dossier::field_info const& f, auto const&) { c.fields.push_back({f.section, f.key, f.path}); });

    auto const read = read_all(inputs, errors::named, [&](found const& f) {
        if (!f.record.is_record()) return;
        auto const& study = *f.record;
        ++statuses[study.overview.status ? study.overview.status : study.header.status];
        if (study.header.first_post) ++c.posted[study.header.first_post->year()];
        auto field = c.fields.begin();
        dossier::for_each_field(study, [&](dossier::field_info const&, auto const& value) { field++->missing += !value.has_value(); });
    });

    c.files = read.files;
    c.records = read.records;
    for (auto const& [status, n] : statuses) c.by_status.push_back({status ? label(*status) : "No status", n});
    std::sort(c.by_status.begin(), c.by_status.end(), [](auto const& a, auto const& b) { return a.records != b.records ? a.records > b.records : a.label < b.label; });
    out.text += html ? page_of(c) : table_of(c);
    out.flush();
    return read.code();
}

} // namespace program
