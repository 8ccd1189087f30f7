// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/for_each_field.hpp>
#include <dossier/interop/json/write_json.hpp>
#include <dossier/read.hpp>
#include <dossier/result/render.hpp>
#include <dossier/to_text.hpp>
#include <dossier/write.hpp>

// What the program does with records of any format. Each format has a file of its own, which makes a `format` from its struct.
namespace formats {

struct format {
    std::string_view name;
    bool (*print_json)(std::string_view text, std::ostream& out, std::ostream& problems); ///< a record a line
    bool (*write_back)(std::string_view text, std::ostream& out, std::ostream& problems);  ///< the text that each record is written as
    double (*bytes_a_second)(std::string_view text);
};

template <class Record, class F>
bool for_each_record(std::string_view text, std::ostream& problems, F&& f) {
    bool good = true;
    for (auto&& r : dossier::read<Record>(text)) {
        for (auto const& d : r.diagnostics()) problems << dossier::render(d, text);
        good = good && r.ok();
        if (r.is_record()) f(*r);
    }
    return good;
}

template <class Record>
bool print_json(std::string_view text, std::ostream& out, std::ostream& problems) {
    return for_each_record<Record>(text, problems, [&](Record const& record) {
        dossier::write_json(out, record);
        out << '\n';
    });
}

template <class Record>
bool write_back(std::string_view text, std::ostream& out, std::ostream& problems) {
    bool written = true;
    bool const read = for_each_record<Record>(text, problems, [&](Record const& record) {
        auto const one = dossier::write(record);
        for (auto const& d : one.diagnostics()) problems << d.message() << '\n';
        written = written && one.ok();
        out << one.text();
        if (dossier::schema<Record>.rules.blank_line_ends) out << '\n';
    });
    return read && written;
}

template <class Record>
double bytes_a_second(std::string_view text) {
    using clock = std::chrono::steady_clock;
    double bytes = 0;
    auto const start = clock::now();
    std::chrono::duration<double> taken{};
    do {
        for (auto&& r : dossier::read<Record>(text)) bytes += static_cast<double>(r.text().size());
        taken = clock::now() - start;
    } while (taken.count() < 0.5);
    return bytes / taken.count();
}

template <class Record>
constexpr format make(std::string_view name) {
    return {name, print_json<Record>, write_back<Record>, bytes_a_second<Record>};
}

} // namespace formats
