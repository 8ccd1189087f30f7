// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <dossier/record.hpp>

// A record with parts of two kinds, one of which has parts of its own.
namespace pool {

struct ripple {
    std::optional<int> size;
    friend bool operator==(ripple const&, ripple const&) = default;
};
template <class Text>
struct basic_fish {
    Text name;
    std::vector<ripple> ripples;
    friend bool operator==(basic_fish const&, basic_fish const&) = default;
};
struct reed {
    std::optional<int> height;
    std::vector<std::pair<std::string, std::string>> others;
    friend bool operator==(reed const&, reed const&) = default;
};
struct water {
    std::optional<std::string> place;
    std::vector<std::variant<reed, basic_fish<std::string>>> things;
    friend bool operator==(water const&, water const&) = default;
};

} // namespace pool

template <>
inline constexpr auto dossier::schema<pool::water> = [] {
    using fish = pool::basic_fish<std::string>;
    return dossier::record<pool::water>(
        dossier::field("Place", &pool::water::place),
        dossier::sections(&pool::water::things,
            dossier::section<pool::reed>("Reed", dossier::field("Height", &pool::reed::height), dossier::unknown_keys(&pool::reed::others)),
            dossier::section<fish>("Fish", dossier::field("Name", &fish::name).required(),
                dossier::section("Ripple", &fish::ripples, dossier::field("Size", &pool::ripple::size)))));
}();

namespace pool {

inline constexpr char text[] = "Place: shore\nFish\nName: carp\nRipple\nSize: 1\nRipple\nSize: 2\nReed\nHeight: 3\nColour: green\nFish\nName: tench\nReed\n";
inline water full() {
    using fish = basic_fish<std::string>;
    return {"shore", {fish{"carp", {{1}, {2}}}, reed{3, {{"Colour", "green"}}}, fish{"tench", {}}, reed{}}};
}
inline constexpr char json[] =
    R"({"place":"shore","things":[{"basic_fish":{"name":"carp","ripples":[{"size":1},{"size":2}]}},{"reed":{"height":3,"others":[{"key":"Colour","value":"green"}]}},)"
    R"({"basic_fish":{"name":"tench"}},{"reed":{}}]})";

} // namespace pool
