// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/record.hpp>

// A record with a member of every kind: fields of its own, a section, a section that repeats, unknown keys, types of its own.
namespace depot {

enum class state { open, closed };
constexpr auto dossier_enumerators(std::type_identity<state>) {
    return dossier::names<state>({{state::open, "OPEN"}, {state::closed, "CLOSED"}});
}

struct share {
    int value = 0;
    friend bool operator==(share, share) = default;
};

struct shelf {
    std::string label;
    std::vector<int> slots;
    std::optional<state> now;
    friend bool operator==(shelf const&, shelf const&) = default;
};

struct address {
    std::optional<std::string> street;
    std::optional<bool> by_water;
    friend bool operator==(address const&, address const&) = default;
};

struct inventory {
    std::string name;
    std::string unit = "kg"; // not empty in a new record
    std::optional<std::string> note;
    std::optional<std::int8_t> small;
    std::optional<std::uint64_t> large;
    std::optional<double> weight;
    std::optional<share> used;
    std::optional<dossier::partial_date> counted;
    std::optional<dossier::timestamp> closed;
    std::vector<state> states;
    std::set<std::string> tags;
    address place;
    std::vector<shelf> shelves;
    std::vector<std::pair<std::string, std::string>> more;
    friend bool operator==(inventory const&, inventory const&) = default;
};

} // namespace depot

template <>
struct dossier::codec<depot::share> {
    static constexpr std::string_view expected = "a share such as 25 %";
    static bool read(depot::share& s, std::string_view text) {
        if (text.size() < 3 || text.substr(text.size() - 2) != " %") return false;
        s.value = 0;
        for (char const c : text.substr(0, text.size() - 2)) {
            if (c < '0' || c > '9' || s.value > 100) return false;
            s.value = s.value * 10 + (c - '0');
        }
        return true;
    }
    static void write(std::string& out, depot::share s) { (out += std::to_string(s.value)) += " %"; }
};

namespace depot {

constexpr auto dossier_schema(std::type_identity<inventory>) {
    using dossier::field, dossier::section;
    return dossier::record<inventory>(
               field("Name", &inventory::name).required(),
               field("Unit", &inventory::unit),
               field("Note", &inventory::note).multiline(),
               field("Small", &inventory::small),
               field("Large", &inventory::large),
               field("Weight", &inventory::weight),
               field("Used", &inventory::used),
               field("Counted", &inventory::counted),
               field("Closed", &inventory::closed),
               field("State", &inventory::states),
               field("Tags", &inventory::tags).split(", "),
               section("Place", &inventory::place,
                   field("Street", &address::street),
                   field("By Water", &address::by_water).codec(dossier::yes_no)),
               section("Shelf", &inventory::shelves,
                   field("Label", &shelf::label),
                   field("Slots", &shelf::slots).split(" "),
                   field("Now", &shelf::now)))
        .unknown_keys(&inventory::more);
}

/// One with a value in every member.
inline inventory full() {
    inventory i;
    i.name = "North";
    i.note = "wet \"floor\"\nat night";
    i.small = static_cast<std::int8_t>(-128);
    i.large = 18446744073709551615u;
    i.weight = 2.5;
    i.used = share{25};
    i.counted = dossier::partial_date::make(2025, 9);
    i.closed = dossier::timestamp::make(2025, 12, 25, 0, 26);
    i.states = {state::open, state::closed};
    i.tags = {"a", "b"};
    i.place = {"Quay 1", true};
    i.shelves = {{"top", {1, 2}, state::closed}, {}};
    i.more = {{"Colour", "red"}, {"Colour", "blue"}};
    return i;
}

} // namespace depot
