// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <optional>
#include <string>
#include <vector>

#include "reference/checks.hpp"
#include "reference/descriptions/all.hpp"

// Records with sections that repeat.

namespace {

// A section without a heading behind one that has one, and parts with a value that they must have.
struct journey {
    struct plan {
        std::optional<std::string> from;
        friend bool operator==(plan const&, plan const&) = default;
    };
    struct stop {
        std::string place;
        std::optional<int> nights;
        std::optional<std::string> story;
        friend bool operator==(stop const&, stop const&) = default;
    };
    struct end {
        std::optional<bool> arrived;
        std::optional<std::string> story;
        friend bool operator==(end const&, end const&) = default;
    };
    plan planned;
    end ending;
    std::vector<stop> stops;
    end second;
    friend bool operator==(journey const&, journey const&) = default;
};

// Parts that begin at their first key, which is a text; all in order.
struct album {
    struct song {
        std::optional<std::string> words;
        std::optional<int> seconds;
        friend bool operator==(song const&, song const&) = default;
    };
    struct sleeve {
        std::optional<std::string> print;
        std::vector<std::string> names;
        friend bool operator==(sleeve const&, sleeve const&) = default;
    };
    std::string name;
    int year = 0;
    std::vector<song> songs;
    sleeve cover;
    friend bool operator==(album const&, album const&) = default;
};

// Two sections with a heading that repeat, in order, in any case, with comments.
struct ledger {
    struct entry {
        int number = 0;
        std::optional<long> sum;
        std::optional<std::string> reason;
        friend bool operator==(entry const&, entry const&) = default;
    };
    std::optional<std::string> owner;
    std::vector<entry> income, expenses;
    std::optional<bool> last;
    struct closing {
        std::optional<bool> balanced;
        friend bool operator==(closing const&, closing const&) = default;
    };
    closing end;
    friend bool operator==(ledger const&, ledger const&) = default;
};

} // namespace

template <>
inline constexpr auto dossier::schema<journey> = dossier::record<journey>(
    dossier::section("Plan", &journey::planned, dossier::field("From", &journey::plan::from)),
    dossier::section(&journey::ending, dossier::field("Arrived", &journey::end::arrived), dossier::field("Story", &journey::end::story).multiline()),
    dossier::section("Stop", &journey::stops, dossier::field("Place", &journey::stop::place).required(), dossier::field("Nights", &journey::stop::nights),
                     dossier::field("Story", &journey::stop::story).multiline()),
    dossier::section("After", &journey::second, dossier::field("Back", &journey::end::arrived)));

template <>
inline constexpr auto dossier::schema<album> = dossier::record<album>(
    dossier::title("Album", &album::name), dossier::field("Year", &album::year).required(),
    dossier::section(&album::songs, dossier::field("Song", &album::song::words).multiline(), dossier::field("Seconds", &album::song::seconds)),
    dossier::section("Cover", &album::cover, dossier::field("Print", &album::sleeve::print).multiline(), dossier::field("Names", &album::sleeve::names).split("; ")))
    .in_order();

template <>
inline constexpr auto dossier::schema<ledger> = dossier::record<ledger>(
    dossier::field("Owner", &ledger::owner),
    dossier::section("Income", &ledger::income, dossier::field("Number", &ledger::entry::number).required(), dossier::field("Sum", &ledger::entry::sum),
                     dossier::field("Reason", &ledger::entry::reason).multiline()),
    dossier::section("Expenses", &ledger::expenses, dossier::field("Number", &ledger::entry::number).required(), dossier::field("Sum", &ledger::entry::sum),
                     dossier::field("Reason", &ledger::entry::reason).multiline().absent("not known")),
    dossier::section("Closing", &ledger::end, dossier::field("Balanced", &ledger::closing::balanced)))
    .in_order().ignore_case().comments("#").absent("-").separator(" : ");

namespace {

constexpr auto a_journey = reference::checks<journey>::with_name("journey");
constexpr auto an_album = reference::checks<album>::with_name("album");
constexpr auto a_ledger = reference::checks<ledger>::with_name("ledger");

} // namespace

reference::subject_list reference::repeating_records() {
    static constexpr subject const* list[] = {&a_journey, &an_album, &a_ledger};
    return list;
}
