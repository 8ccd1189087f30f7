// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records whose sections have sections in them.

namespace {

using pairs = std::vector<std::pair<std::string, std::string>>;

// Sections in sections: below headings and without, that repeat and that do not; two have the same heading.
struct trial {
    struct substance {
        std::optional<std::string> name;
        std::optional<int> number;
        std::optional<std::string> note;
        friend bool operator==(substance const&, substance const&) = default;
    };
    struct dose {
        int amount = 0;
        std::optional<std::string> unit, story;
        friend bool operator==(dose const&, dose const&) = default;
    };
    struct place {
        std::optional<std::string> country;
        std::optional<bool> open;
        friend bool operator==(place const&, place const&) = default;
    };
    struct product {
        std::string label;
        std::optional<std::string> name, story;
        dose single;
        std::vector<substance> substances;
        place made, sold;
        pairs others;
        friend bool operator==(product const&, product const&) = default;
    };
    struct summary {
        std::optional<int> year;
        place where;
        std::vector<dose> doses;
        friend bool operator==(summary const&, summary const&) = default;
    };
    std::string id;
    summary about;
    std::vector<product> products;
    std::optional<bool> done;
    pairs others;
    friend bool operator==(trial const&, trial const&) = default;
};

// The same, in order, with a title.
struct register_page {
    struct drug {
        std::optional<std::string> name, story;
        std::vector<trial::dose> doses;
        trial::place made;
        friend bool operator==(drug const&, drug const&) = default;
    };
    std::string id;
    std::vector<drug> drugs;
    trial::place end;
    friend bool operator==(register_page const&, register_page const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<trial> = dossier::record<trial>(
    dossier::field("Id", &trial::id),
    dossier::section("Summary", &trial::about, dossier::field("Year", &trial::summary::year),
                     dossier::section("Place", &trial::summary::where, dossier::field("Country", &trial::place::country), dossier::field("Open", &trial::place::open)),
                     dossier::section(&trial::summary::doses, dossier::field("Dose", &trial::dose::amount).required(), dossier::field("Unit", &trial::dose::unit))),
    dossier::section(&trial::products, dossier::field("Product", &trial::product::label), dossier::field("Name", &trial::product::name),
                     dossier::field("Story", &trial::product::story).multiline(), dossier::unknown_keys(&trial::product::others),
                     dossier::section(&trial::product::single, dossier::field("Amount", &trial::dose::amount).required(), dossier::field("Unit", &trial::dose::unit)),
                     dossier::section("Substance", &trial::product::substances, dossier::field("INN", &trial::substance::name), dossier::field("Number", &trial::substance::number),
                                      dossier::field("Note", &trial::substance::note).multiline(dossier::expected_key)),
                     dossier::section("Place", &trial::product::made, dossier::field("Country", &trial::place::country), dossier::field("Open", &trial::place::open)),
                     dossier::section("Sold", &trial::product::sold, dossier::field("Country", &trial::place::country))))
    .unknown_keys(&trial::others);

template <>
inline constexpr auto dossier::schema<register_page> = dossier::record<register_page>(
    dossier::title("Page", &register_page::id),
    dossier::section("Drug", &register_page::drugs, dossier::field("Name", &register_page::drug::name), dossier::field("Story", &register_page::drug::story).multiline(),
                     dossier::section(&register_page::drug::doses, dossier::field("Dose", &trial::dose::amount).required(), dossier::field("Effect", &trial::dose::story).multiline()),
                     dossier::section("Made", &register_page::drug::made, dossier::field("Country", &trial::place::country), dossier::field("Open", &trial::place::open))),
    dossier::section("End", &register_page::end, dossier::field("Country", &trial::place::country), dossier::field("Open", &trial::place::open)))
    .in_order().absent("None");

namespace {

constexpr auto a_trial = reference::checks<trial>::with_name("trial");
constexpr auto a_register = reference::checks<register_page>::with_name("register page");

} // namespace

reference::subject_list reference::nested_records() {
    static constexpr subject const* list[] = {&a_trial, &a_register};
    return list;
}
