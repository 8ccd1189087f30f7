// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Another register: the page of a trial in the manner of the EU Clinical Trials Register, with numbered keys, a section whose
// parts begin at a key, lists and texts of several lines. It is read, each of its fields shown, and written back.
//   trial_register [file]

#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <dossier/for_each_field.hpp>
#include <dossier/to_text.hpp>
#include <dossier/record.hpp>
#include <dossier/result/render.hpp>
#include <dossier/write.hpp>

namespace register_of_trials {

enum class trial_status { ongoing, completed, ended_early, not_authorised };

struct summary {
    std::string number;
    std::optional<trial_status> status;
    std::optional<dossier::partial_date> entered;
};
struct protocol {
    std::optional<std::string> member_state;
    std::optional<std::string> title;
    std::optional<std::string> code;
    std::optional<bool> paediatric_plan;
};
struct product {
    int number = 0;
    std::optional<std::string> name;
    std::vector<std::string> routes;
    std::optional<double> concentration;
};
struct general {
    std::optional<std::string> objective;
    std::optional<std::string> inclusion;
    std::optional<int> years;
};
struct trial {
    register_of_trials::summary summary;
    register_of_trials::protocol protocol;
    std::vector<product> products;
    register_of_trials::general general;
};

constexpr auto dossier_enumerators(std::type_identity<trial_status>) {
    return dossier::names<trial_status>({
        {trial_status::ongoing, "Ongoing"},
        {trial_status::completed, "Completed"},
        {trial_status::ended_early, "Prematurely Ended"},
        {trial_status::not_authorised, "Not Authorised"},
    });
}
constexpr auto dossier_schema(std::type_identity<trial>) {
    return dossier::record<trial>(
        dossier::section("Summary", &trial::summary,
            dossier::field("EudraCT Number", &summary::number).required(),
            dossier::field("Trial Status", &summary::status),
            dossier::field("Date on which this record was first entered", &summary::entered)),
        dossier::section("A. Protocol Information", &trial::protocol,
            dossier::field("A.1 Member State Concerned", &protocol::member_state),
            dossier::field("A.3 Full title of the trial", &protocol::title),
            dossier::field("A.4.1 Sponsor's protocol code number", &protocol::code),
            dossier::field("A.7 Trial is part of a Paediatric Investigation Plan", &protocol::paediatric_plan).codec(dossier::yes_no)),
        dossier::section("D. IMP Identification", &trial::products,
            dossier::field("D.IMP", &product::number),
            dossier::field("D.3.1 Product name", &product::name),
            dossier::field("D.3.7 Routes of administration", &product::routes).split("; "),
            dossier::field("D.3.10.1 Concentration", &product::concentration)),
        dossier::section("E. General Information on the Trial", &trial::general,
            dossier::field("E.2.1 Main objective of the trial", &general::objective).multiline(),
            dossier::field("E.3 Principal inclusion criteria", &general::inclusion).multiline(),
            dossier::field("E.8.9.1 Duration in years", &general::years)));
}

} // namespace register_of_trials

using register_of_trials::trial;

int main(int argc, char** argv) {
    char const* const name = argc > 1 ? argv[1] : "trial_register.txt";
    std::ifstream file(name, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    auto const page = dossier::parse<trial>(text);
    std::cout << dossier::render(page.diagnostics(), text, name) << dossier::to_text(*page) << '\n';

    dossier::for_each_field(*page, [](dossier::field_info const& field, auto const&) { std::cout << field.path << ' '; });
    std::cout << "\n\n" << dossier::write(*page).text();
    return page.ok() ? 0 : 1;
}
