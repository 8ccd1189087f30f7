// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The recipes of the README that read and write studies:
//   cookbook file registry folder

#include <dossier/codec/from_string.hpp>
#include <dossier/for_each_field.hpp>
#include <dossier/locate_field.hpp>
#include <dossier/read_file.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/read_stream.hpp>
#include <dossier/record_view.hpp>
#include <dossier/result/render.hpp>
#include <dossier/study.hpp>
#include <dossier/text/markdown.hpp>
#include <dossier/write.hpp>
#include <dossier/writing/replace.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

using namespace dossier;

namespace {

std::string one_file(std::string const& path) {
    std::ifstream in(path, std::ios::binary);
    std::string const text(std::istreambuf_iterator<char>(in), {});

    auto const page = parse<study>(text);
    std::cout << render(page.diagnostics(), text, path);         // what a compiler would print
    if (page.ok()) std::cout << page->id.value() << ": " << page->identification.brief_title.value() << '\n';
    return text;
}

void a_folder(std::filesystem::path const& folder) {
    auto pages = read_folder<study_view>(folder);
    for (auto&& page : pages) {
        if (page.error()) std::cout << page.path().filename().string() << ": " << page.error().message() << '\n';
        else if (page.is_record()) std::cout << page.path().filename().string() << ": " << page->id.value() << '\n';
    }
    if (pages.error()) std::cout << "the folder: " << pages.error().message() << '\n';
}

void a_stream(std::istream& in) {
    std::size_t errors = 0;
    for (auto&& page : read<study_view>(in))
        if (!page.ok()) ++errors;
    std::cout << errors << " records with errors\n";
}

void chosen_records(std::string const& path) {
    auto pages = read_file<study_view>(path).only([](nct_id id) { return id.number() > 9000022; });
    for (auto&& page : pages)
        if (page.is_record()) std::cout << page->id.value() << " at byte " << page.offset() << '\n';
}

void with_options(std::string const& text) {
    options how;
    how.unknown = report_as::ignore;       // no notes on lines that no member holds
    how.repeated = report_as::error;
    how.strict = true;                     // no value where there is an error
    how.max_value = 1'000'000;             // bytes
    auto const page = parse<study_view>(text, how);
    std::cout << (page ? "read\n" : "refused\n");
}

void what_no_member_holds(std::string const& text) {
    auto const page = parse<study>(text + "\nEnrollment: 12\n");
    for (auto const& e : page.extras()) std::cout << e.offset << ": " << e.text << '\n';
}

void change_one_value(std::string const& text) {
    auto const changed = replace(text, &study::header, &study_header::status, overall_status::completed);
    if (changed) std::cout << parse<study>(changed.text())->header.status.value() << '\n';
    for (auto const& d : changed.diagnostics()) std::cout << d.message() << '\n';
}

void write_a_record(std::string const& text) {
    auto page = parse<study>(text);
    page->overview.acronym = "WHIP";
    auto const written = write(page, layout_2025);               // with the lines that no member holds
    if (written) std::cout << (*parse<study>(written.text()) == *page ? "the same\n" : "another\n");
}

void every_field(std::string const& text) {
    auto const page = parse<study>(text);
    std::size_t absent = 0;
    for_each_field(*page, [&](field_info const& field, auto const& value) {
        if (value) return;
        if (++absent == 1) std::cout << field.path << " is the first of those that are absent\n";
    });
}

void where_it_stands(std::string const& text) {
    auto const place = locate_field(text, &study::header, &study_header::status);
    if (place) std::cout << text.substr(place->value.offset, place->value.length) << " at byte " << place->value.offset << '\n';
}

void without_types(std::string const& text) {
    auto const view = record_view::read<study>(text);
    for (auto const& entry : view.entries())
        if (entry.kind == entry_kind::heading) std::cout << entry.text << '\n';
}

void single_values() {
    auto const day = from_string<partial_date>("2025-02-30");
    if (!day) std::cout << day.reason() << '\n';
    std::cout << unescape_markdown(R"(BMI \< 30 \[kg/m\^2\])") << '\n';
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    auto const text = one_file(argv[1]);
    a_folder(argv[3]);
    std::ifstream registry(argv[2], std::ios::binary);
    a_stream(registry);
    chosen_records(argv[2]);
    with_options(text);
    what_no_member_holds(text);
    change_one_value(text);
    write_a_record(text);
    every_field(text);
    where_it_stands(text);
    without_types(text);
    single_values();
}
