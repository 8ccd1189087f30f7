// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Prints what a study page says, each value by its type, and what is wrong with the page:
//   print_study [file]       - or no file: the standard input
// The exit code is 1 where the page has an error, 2 where there is no page.

#include <dossier/study.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

void print(bool value) { std::cout << (value ? "true" : "false"); }

// Later lines are indented, so that each line at the margin is a key.
void print(std::string const& text) {
    char before = ' ';
    for (char const c : text) {
        if (before == '\n' && c != '\n') std::cout << "    ";
        std::cout << (before = c);
    }
}

template <class T>
void print(T const& value) {
    std::cout << value;
    if constexpr (dossier::named_enum<T>) std::cout << " (" << label(value) << ')';
}

template <class T>
void row(std::string_view key, std::optional<T> const& value) {
    std::cout << key << ": ";
    if (value) print(*value);
    else std::cout << '-';
    std::cout << '\n';
}

void print(dossier::study const& s) {
    row("Viewing Study", s.id);

    auto const& h = s.header;
    row("Ignite Creation Date", h.ignite_created);
    row("Ignite Modification Date", h.ignite_modified);
    row("Study NCT ID", h.id);
    row("Status", h.status);
    row("Last Update Posted", h.last_update_posted);
    row("First Post", h.first_post);
    row("Is NOT Gene Therapy", h.is_not_gene_therapy);
    row("Is Gene Therapy", h.is_gene_therapy);
    row("Has Adverse Events", h.has_adverse_events);

    auto const& i = s.identification;
    row("Brief Title", i.brief_title);
    row("Sponsor", i.sponsor);
    row("Organization", i.organization);

    std::cout << "\nStudy Overview\n";
    auto const& o = s.overview;
    row("Official Title", o.official_title);
    row("Status", o.status);
    row("Status Verified Date", o.status_verified);
    row("Last Known Status", o.last_known_status);
    row("Delayed Posting", o.delayed_posting);
    row("If Stopped, Why?", o.why_stopped);
    row("Has Expanded Access", o.has_expanded_access);
    row("If Expanded Access, NCT#", o.expanded_access_id);
    row("Has Expanded Access, NCT# Status", o.expanded_access_status);
    row("Acronym", o.acronym);
    row("Brief Summary", o.brief_summary);
    row("Detailed Description", o.detailed_description);

    std::cout << "\nStudy Oversight\n";
    auto const& v = s.oversight;
    row("Has Oversight DMC", v.has_dmc);
    row("Is a FDA Regulated Drug?", v.is_fda_regulated_drug);
    row("Is a FDA Regulated Device?", v.is_fda_regulated_device);
    row("Is an Unapproved Device?", v.is_unapproved_device);
    row("Is a PPSD?", v.is_ppsd);
    row("Is a US Export?", v.is_us_export);
    row("Is an FDA AA801 Violation?", v.is_fdaaa801_violation);
}

std::string read_all(std::istream& in) { return {std::istreambuf_iterator<char>(in), {}}; }

} // namespace

int main(int argc, char** argv) {
    std::string const name = argc > 1 ? argv[1] : "-";
    std::ifstream file;
    if (name != "-") {
        file.open(name, std::ios::binary);
        if (!file) {
            std::cerr << name << ": cannot be read\n";
            return 2;
        }
    }
    auto const page = dossier::parse<dossier::study>(read_all(name == "-" ? std::cin : file));
    print(*page);
    if (!page.diagnostics().empty()) std::cout << '\n';
    for (auto const& d : page.diagnostics())
        std::cout << name << ':' << d.offset << ": " << d.severity << ": " << d.message() << '\n';
    return page.ok() ? 0 : 1;
}
