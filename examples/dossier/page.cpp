// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The page of `stats --html`: no script, no request to any server.

#include <algorithm>
#include <string>
#include <string_view>

#include "escape.hpp"
#include "stats.hpp"

namespace program {
namespace {

constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1f24; --quiet: #59636e; --line: #d8dee4; --fill: #2f6f9f; --track: #eef1f4; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --ink: #e6e9ed; --quiet: #9aa4af; --line: #313840; --fill: #6cb0e0; --track: #222931; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 54rem; background: var(--paper); color: var(--ink);
       font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 3rem 0 .25rem; font-size: 1.2rem; }
p { margin: .25rem 0 1rem; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; }
th { font-weight: 400; text-align: left; }
thead th { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); color: var(--quiet); font-size: .85rem; }
tbody th, td { padding: .2rem .75rem .2rem 0; vertical-align: middle; }
tbody th { width: 18.5rem; }
.none td { color: var(--quiet); }
.group th { padding-top: 1rem; font-weight: 600; }
.number { width: 5.5rem; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.number + td.number { color: var(--quiet); padding-right: 0; }
th.number + th.number { padding-right: 0; }
svg { display: block; width: 100%; }
.bar { height: .8rem; }
.track { fill: var(--track); }
.fill { fill: var(--fill); }
.columns { height: auto; overflow: visible; }
.columns text { fill: var(--quiet); font-size: 11px; text-anchor: middle; }
.columns .scale { text-anchor: end; }
.columns line { stroke: var(--line); }
@media (max-width: 36rem) { tbody th { width: 45%; } .number { width: 4.5rem; } .bar { min-width: 4rem; } .columns text { font-size: 22px; } .columns .between { display: none; } }
)css";

std::string number(double n) {
    auto text = std::to_string(n);
    return text.substr(0, text.find('.') + 3);
}

/// A row with a bar for `n` of all records.
std::string row(std::string_view name, std::string_view hint, std::size_t n, std::size_t records) {
    auto const percent = 100.0 * static_cast<double>(n) / static_cast<double>(records);
    return std::string(n == 0 ? "<tr class=\"none\">" : "<tr>") + "<th scope=\"row\"" + (hint.empty() ? "" : " title=\"" + html_text(hint) + '"') + '>' + html_text(name) +
           "</th><td><svg class=\"bar\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"1\"/>"
           "<rect class=\"fill\" width=\"" + number(percent) + "\" height=\"1\"/></svg></td><td class=\"number\">" + grouped(n) + "</td><td class=\"number\">" +
           share(n, records) + "</td></tr>\n";
}

constexpr std::string_view table_end = "</tbody></table>\n";

std::string table_start(std::string_view what) {
    return "<table><thead><tr><th scope=\"col\">" + std::string(what) +
           "</th><th></th><th scope=\"col\" class=\"number\">Records</th><th scope=\"col\" class=\"number\">Share</th></tr></thead><tbody>\n";
}

/// The number 1, 2 or 5 times a power of ten that is nearest above `n`.
std::size_t round_up(std::size_t n) {
    for (std::size_t power = 1;; power *= 10)
        for (std::size_t const step : {std::size_t{1}, std::size_t{2}, std::size_t{5}})
            if (n <= step * power || power > n) return step * power;
}

/// A column for each group of years.
std::string columns(std::vector<counts::years> const& all) {
    constexpr double width = 860, height = 240, left = 56, bottom = 24, top = 18;
    std::size_t most = 1;
    for (auto const& y : all) most = std::max(most, y.records);
    auto const step = round_up((most + 3) / 4);
    auto const scale = (height - bottom - top) / static_cast<double>(std::max(most, step));
    auto const each = (width - left) / static_cast<double>(all.size());
    auto const y_of = [&](std::size_t n) { return height - bottom - scale * static_cast<double>(n); };

    std::string svg = "<svg class=\"columns\" viewBox=\"0 0 860 240\" role=\"img\" aria-label=\"First posts by year\">\n";
    for (std::size_t n = 0; n <= std::max(most, step); n += step)
        svg += "<line x1=\"56\" x2=\"860\" y1=\"" + number(y_of(n)) + "\" y2=\"" + number(y_of(n)) + "\"/><text class=\"scale\" x=\"48\" y=\"" + number(y_of(n) + 4) + "\">" + grouped(n) + "</text>\n";
    auto const labelled = static_cast<std::size_t>((all.front().from == all.front().to ? 44 : 84) / each) + 1; // each n-th year has room for its name
    for (std::size_t i = 0; i != all.size(); ++i) {
        auto const wide = std::min(each * 0.8, 48.0);
        auto const x = left + each * (static_cast<double>(i) + 0.5);
        svg += "<g><title>" + all[i].name() + ": " + grouped(all[i].records) + "</title><rect class=\"fill\" x=\"" + number(x - wide / 2) + "\" y=\"" + number(y_of(all[i].records)) +
               "\" width=\"" + number(wide) + "\" height=\"" + number(scale * static_cast<double>(all[i].records)) + "\"/>";
        if (i % labelled == 0) svg += (i / labelled % 2 == 0 ? "<text x=\"" : "<text class=\"between\" x=\"") + number(x) + "\" y=\"" + number(height - 6) + "\">" + all[i].name() + "</text>";
        svg += "</g>\n";
    }
    return svg += "</svg>\n";
}

} // namespace

std::string page_of(counts const& c) {
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>Studies</title>\n<style>";
    (page += style) += "</style>\n</head>\n<body>\n<h1>" + grouped(c.records) + (c.records == 1 ? " study" : " studies") + "</h1>\n<p>Read from " +
                       grouped(c.files) + (c.files == 1 ? " file." : " files.") + "</p>\n";
    if (c.records == 0) return page += "</body>\n</html>\n";

    page += "<h2>Status</h2>\n" + table_start("Status");
    for (auto const& s : c.by_status) page += row(s.label, "", s.records, c.records);
    page += table_end;

    std::size_t posted = 0;
    for (auto const& [year, n] : c.posted) posted += n;
    page += "<h2>First posts by year</h2>\n<p>" + grouped(c.records - posted) + (c.records - posted == 1 ? " study has" : " studies have") + " no date.</p>\n";
    if (posted != 0) page += columns(c.by_years(40));

    page += "<h2>Missing values</h2>\n<p>The share of records in which a field has no value.</p>\n" + table_start("Field");
    std::string_view section;
    for (auto const& f : c.fields) {
        if (f.section != section) page += "<tr class=\"group\"><th colspan=\"4\" scope=\"rowgroup\">" + html_text(section = f.section) + "</th></tr>\n";
        page += row(f.key, f.path, f.missing, c.records);
    }
    page += table_end;
    return page += "</body>\n</html>\n";
}

} // namespace program
