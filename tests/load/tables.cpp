// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Records as NDJSON, CSV, TSV and Arrow, for load.py: random ones of a kind with a member of every kind, and studies.

#include <cstddef>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <dossier/csv.hpp>
#include <dossier/interop/arrow.hpp>
#include <dossier/interop/json/write_json.hpp>
#include <dossier/study.hpp>

#include "support/inventory.hpp"
#include "support/random_study.hpp"

namespace {

std::vector<depot::inventory> inventories() {
    std::mt19937 random(1);
    auto const one_in = [&](unsigned n) { return random() % n == 0; };
    auto const text = [&] {
        std::string s;
        for (auto n = random() % 12 + 1; n != 0; --n) s += "ab ,;\t\"\n'\\|=-"[random() % 13];
        return s;
    };
    std::vector<depot::inventory> all;
    for (int i = 0; i != 500; ++i) {
        auto one = depot::full();
        one.name = "n" + text();
        one.unit = "u" + text();
        if (one_in(3)) one.note = "n" + text();
        if (one_in(3)) one.small.reset();
        if (one_in(3)) one.large.reset();
        if (one_in(3)) one.weight = static_cast<double>(random() % 1000) / 8;
        if (one_in(3)) one.used.reset();
        if (one_in(3)) one.counted.reset();
        if (one_in(3)) one.closed.reset();
        if (one_in(3)) one.states.clear();
        if (one_in(3)) one.tags = {"t" + text(), "u"};
        if (one_in(3)) one.place.by_water.reset();
        if (one_in(3)) one.shelves.clear();
        all.push_back(one);
    }
    return all;
}

std::vector<dossier::study> studies() {
    dossier_test::random_study random(2);
    std::vector<dossier::study> all;
    for (int i = 0; i != 500; ++i) {
        auto one = random();
        // Not every program that reads tables takes a lone CR or a NUL, and JSON has no number for an enumerator without a name.
        dossier::for_each_field(one, [](dossier::field_info const&, auto& value) {
            if constexpr (requires { dossier::label(*value); }) {
                if (value && to_string(*value).empty()) value.reset();
            } else if constexpr (requires { value->find('\r'); }) {
                if (!value) return;
                std::string kept;
                for (char const c : *value)
                    if (c != '\r' && c != '\0') kept += c;
                if (kept.empty()) value.reset();
                else value = kept;
            }
        });
        all.push_back(one);
    }
    return all;
}

template <class Records>
int write(Records const& all, std::string const& path) {
    std::ofstream out(path, std::ios::binary);
    if (path.ends_with(".ndjson")) dossier::write_ndjson(out, all);
    else dossier::write_csv(out, all, path.ends_with(".tsv") ? dossier::csv_options::tsv() : dossier::csv_options());
    out.close();
    return out ? 0 : 1;
}

} // namespace

extern "C" {

[[gnu::visibility("default")]] int write_records(char const* kind, char const* path) {
    return std::string(kind) == "study" ? write(studies(), path) : write(inventories(), path);
}

[[gnu::visibility("default")]] void export_records(char const* kind, ArrowSchema* schema, ArrowArray* array) {
    if (std::string(kind) == "study") dossier::to_arrow(studies(), *schema, *array);
    else dossier::to_arrow(inventories(), *schema, *array);
}

} // extern "C"
