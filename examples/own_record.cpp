// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read.hpp>
#include <dossier/record.hpp>
#include <iostream>

enum class temper { calm, wild };
struct cat {
    std::string name;
    std::optional<temper> nature;
    std::optional<dossier::partial_date> born;
    bool neutered = false;
    int lives = 9;
    std::optional<double> kilograms;
    std::vector<std::string> toys;
    std::optional<std::string> story;
};

template <>
inline constexpr auto dossier::enumerators<temper> = dossier::names<temper>({{temper::calm, "calm"}, {temper::wild, "wild"}});
template <>
inline constexpr auto dossier::schema<cat> = dossier::record<cat>(
    dossier::field("Name", &cat::name).required(),
    dossier::field("Nature", &cat::nature).alias("Temper"),
    dossier::field("Born", &cat::born).absent("unknown"),
    dossier::field("Neutered", &cat::neutered).codec(dossier::yes_no),
    dossier::field("Lives", &cat::lives),
    dossier::field("Weight (kg)", &cat::kilograms),
    dossier::field("Toys", &cat::toys).split(", "),
    dossier::field("Story", &cat::story)).continuation_lines().blank_line_ends();

int main() {
    std::string_view const text = "Name: Ada\nNature: calm\nBorn: 2019-05\nWeight (kg): 4.25\nToys: ball, box\n"
                                  "Story: Found in a box,\n  and never left it.\n\n"
                                  "Name: Bob\nTemper: wlid\nLives: seven\n";
    for (auto const& page : dossier::read<cat>(text)) {
        std::cout << page->name << ": " << page->lives << " lives, " << page->toys.size() << " toys\n";
        for (auto const& problem : page.diagnostics()) std::cout << "  " << problem.message() << '\n';
    }
}
