// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The table: CSV of the same studies written in several ways, beside the time of reading them, in rounds in which each has its turn.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include <dossier/csv.hpp>
#include <dossier/read.hpp>
#include <dossier/study.hpp>
#include <dossier/study/aact_columns.hpp>

#include "inputs.hpp"

namespace {

using dossier::csv_options;
using dossier::study_view;

/// Takes everything and keeps nothing.
class counter : public std::streambuf {
public:
    std::size_t bytes = 0;

private:
    std::streamsize xsputn(char const*, std::streamsize n) override {
        bytes += static_cast<std::size_t>(n);
        return n;
    }
    int overflow(int c) override {
        ++bytes;
        return c;
    }
};

template <class Range>
std::size_t write(Range&& range, csv_options const& how = {}) {
    counter bytes;
    std::ostream out(&bytes);
    dossier::write_csv(out, range, how);
    return bytes.bytes;
}

/// As one would write it by hand for texts alone: character by character.
std::size_t write_plainly(std::vector<study_view> const& all) {
    std::string out;
    std::size_t bytes = 0;
    for (auto const& study : all) {
        out.clear();
        for (auto const* const text : {&study.identification.brief_title, &study.identification.sponsor, &study.identification.organization, &study.overview.official_title,
                                       &study.overview.why_stopped, &study.overview.acronym, &study.overview.brief_summary, &study.overview.detailed_description}) {
            if (text->value_or("").find_first_of("\",\r\n") == std::string_view::npos) {
                out += text->value_or("");
            } else {
                out += '"';
                for (char const c : **text) {
                    if (c == '"') out += '"';
                    out += c;
                }
                out += '"';
            }
            out += ',';
        }
        out += "\r\n";
        bytes += out.size();
    }
    return bytes;
}

double median(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    return v[v.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    bench::input_options how;
    how.make.json = how.make.xml = false;
    int rounds = 9;
    for (int i = 1; i != argc; ++i) {
        if (how.take(i, argc, argv)) continue;
        if (!std::strcmp(argv[i], "--rounds") && i + 1 != argc) rounds = std::max(1, std::atoi(argv[++i]));
        else return std::fprintf(stderr, "usage: %s %s [--rounds N]\n", argv[0], how.help), 2;
    }
    bench::inputs const in(how);
    auto const& text = in.views().text;
    std::vector<study_view> views;
    for (auto&& page : dossier::read<study_view>(text)) views.push_back(*page);

    struct row {
        char const* name;
        std::function<std::size_t()> run;
        std::vector<double> seconds{};
        std::size_t bytes = 0;
    };
    std::vector<row> rows{
        {"reading views", [&] {
             std::size_t n = 0;
             for (auto&& page : dossier::read<study_view>(text)) n += page.text().size();
             return n;
         }},
        {"write_csv", [&] { return write(views); }},
        {"write_csv, AACT", [&] { return write(views, {.name = dossier::aact_column}); }},
        {"write_csv, guarded TSV", [&] {
             auto tsv = csv_options::tsv();
             tsv.guard_formulas = true;
             return write(views, tsv);
         }},
        {"write_csv, four columns", [&] { return write(views, {.columns = {"header.id", "overview.status", "identification.brief_title", "header.first_post"}}); }},
        {"read, then write_csv", [&] { return write(dossier::read<study_view>(text)); }},
        {"plainly, texts alone", [&] { return write_plainly(views); }},
    };
    for (auto& r : rows) r.run();
    for (int round = 0; round < rounds; ++round)
        for (std::size_t k = 0; k != rows.size(); ++k) {
            auto& r = rows[round % 2 == 0 ? k : rows.size() - 1 - k];
            auto const start = std::clock();
            r.bytes = r.run();
            r.seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        }
    auto const reading = rows.front().seconds;
    std::sort(rows.begin(), rows.end(), [](row const& a, row const& b) { return median(a.seconds) < median(b.seconds); });
    std::printf("%zu records, %.1f MB of text, %d rounds\n", views.size(), static_cast<double>(text.size()) / 1e6, rounds);
    std::printf("%-28s %9s %7s %13s\n", "", "krec/s", "GB/s", "time/reading");
    for (auto const& r : rows) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i != r.seconds.size(); ++i) ratios.push_back(r.seconds[i] / reading[i]);
        auto const t = median(r.seconds);
        std::printf("%-28s %9.0f %7.2f %13.2f\n", r.name, static_cast<double>(views.size()) / t / 1e3, static_cast<double>(r.bytes) / t / 1e9, median(ratios));
    }
}
