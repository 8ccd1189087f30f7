// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/read.hpp>
#include <dossier/record.hpp>
#include <iostream>

namespace pets {

enum class temper { calm, wild };
struct toy {
    std::string name;
    int price = 0;
};
struct cat {
    std::string name;
    std::optional<temper> nature;
    std::optional<dossier::partial_date> born;
    bool neutered = false;
    int lives = 9;
    std::optional<double> kilograms;
    std::vector<std::string> colours;
    std::optional<std::string> story;
    std::vector<toy> toys;
};

constexpr auto dossier_enumerators(std::type_identity<temper>) {
    return dossier::names<temper>({{temper::calm, "calm"}, {temper::wild, "wild"}});
}
constexpr auto dossier_schema(std::type_identity<cat>) {
    return dossier::record<cat>(
        dossier::field("Name", &cat::name).required(),
        dossier::field("Nature", &cat::nature).alias("Temper"),
        dossier::field("Born", &cat::born).absent("unknown"),
        dossier::field("Neutered", &cat::neutered).codec(dossier::bool_as<"yes|Yes", "no|No">),
        dossier::field("Lives", &cat::lives),
        dossier::field("Weight (kg)", &cat::kilograms),
        dossier::field("Colours", &cat::colours).split(", "),
        dossier::field("Story", &cat::story),
        dossier::section("Toy", &cat::toys,
            dossier::field("Label", &toy::name),
            dossier::field("Price", &toy::price))).continuation_lines();
}
using dossier::operator<<, dossier::to_string; // so that `std::cout << temper::calm` works

class shelter { // with private members
public:
    std::string const& name() const { return name_; }

private:
    friend constexpr auto dossier_schema(std::type_identity<shelter>) {
        return dossier::record<shelter>(
            dossier::title("Shelter", &shelter::number_), // a record begins with a line such as "Shelter 12"
            dossier::field("Name", &shelter::name_),
            dossier::field("Open", &shelter::open_)).unknown_keys(&shelter::more_);
    }
    int number_ = 0;
    std::string name_;
    std::optional<bool> open_;
    std::vector<std::pair<std::string, std::string>> more_;
};

} // namespace pets

int main() {
    auto const ada = dossier::parse<pets::cat>("Name: Ada\nTemper: calm\nBorn: 2019-05\nWeight (kg): 4.25\nColours: black, white\n"
                                               "Story: Found in a box,\n  and never left it.\nLives: seven\n"
                                               "Toy\nLabel: ball\nPrice: 3\nToy\nLabel: box\n");
    std::cout << ada->name << " is " << *ada->nature << ", " << ada->colours.size() << " colours, " << ada->toys.size() << " toys\n";
    for (auto const& problem : ada.diagnostics()) std::cout << problem.message() << '\n';

    for (auto&& shelter : dossier::read<pets::shelter>("Shelter 12\nName: Harbour\nOpen: Yes\nShelter 13\nName: Hill\nPhone: 555\n"))
        std::cout << shelter->name() << " at byte " << shelter.offset() << '\n';
}
