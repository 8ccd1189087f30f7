// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"
#include "support/shipment.hpp"

// Records without headings.

namespace {

// Another separator, keys in any case, texts of several lines among others, keys that repeat.
struct recipe {
    std::string name;
    std::optional<int> serves;
    std::optional<std::string> steps, notes;
    std::vector<std::string> tags;
    std::vector<int> minutes;
    std::set<std::string> tools;
    friend bool operator==(recipe const&, recipe const&) = default;
};

// Every key in its order, a title that is a number, texts, comments, a relation.
struct ticket {
    int number = 0;
    std::optional<dossier::partial_date> opened, closed;
    std::optional<std::string> story, answer;
    std::optional<bool> solved;
    friend bool operator==(ticket const&, ticket const&) = default;
};

// A separator of a blank alone, a title, records that a blank line ends, and texts of several lines.
struct memo {
    std::string to;
    std::optional<int> pages;
    std::optional<std::string> body;
    std::vector<std::pair<std::string, std::string>> more;
    friend bool operator==(memo const&, memo const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<recipe> = dossier::record<recipe>(
    dossier::title("Recipe", &recipe::name), dossier::field("Serves", &recipe::serves).alias("For").absent("any"),
    dossier::field("Steps", &recipe::steps).multiline(), dossier::field("Tag", &recipe::tags), dossier::field("Minutes", &recipe::minutes).split(" + "),
    dossier::field("Tool", &recipe::tools), dossier::field("Notes", &recipe::notes).alias("Remarks").multiline())
    .separator(" = ").ignore_case();

template <>
inline constexpr auto dossier::schema<ticket> = dossier::record<ticket>(
    dossier::title("Ticket", &ticket::number), dossier::field("Opened", &ticket::opened), dossier::field("Story", &ticket::story).multiline(),
    dossier::field("Closed", &ticket::closed).absent("still open"), dossier::field("Answer", &ticket::answer).multiline(), dossier::field("Solved", &ticket::solved))
    .in_order().absent("None").comments("//")
    .relation("", "Closed", "a day not before the first", [](ticket const& t) { return !t.opened || !t.closed || *t.opened <= *t.closed; });

template <>
inline constexpr auto dossier::schema<memo> = dossier::record<memo>(
    dossier::title("MEMO", &memo::to), dossier::field("pages", &memo::pages), dossier::field("body", &memo::body).multiline())
    .separator("\t").blank_line_ends().unknown_keys(&memo::more);

namespace {

constexpr auto a_shipment = reference::checks<post::shipment>::with_name("shipment");
constexpr auto a_recipe = reference::checks<recipe>::with_name("recipe");
constexpr auto a_ticket = reference::checks<ticket>::with_name("ticket");
constexpr auto a_memo = reference::checks<memo>::with_name("memo");

} // namespace

reference::subject_list reference::flat_records() {
    static constexpr subject const* list[] = {&a_shipment, &a_recipe, &a_ticket, &a_memo};
    return list;
}
