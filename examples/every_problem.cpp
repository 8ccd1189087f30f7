// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// One problem of every kind that the library can report, as it shows it.

#include <iostream>
#include <optional>
#include <set>
#include <string>

#include <dossier/result/render.hpp>
#include <dossier/study.hpp>
#include <dossier/write.hpp>

namespace {

// A record of a user's own, since no field of a study is required.
struct shipment {
    std::string recipient;
    std::optional<std::string> note;
};
constexpr auto dossier_schema(std::type_identity<shipment>) {
    return dossier::record<shipment>(
        dossier::field("Recipient", &shipment::recipient).required(),
        dossier::field("Note", &shipment::note)).absent("None");
}

std::set<dossier::diagnostic_code> shown;

// Shows the first problem of each kind that has not been shown yet.
template <class Record = dossier::study_view>
void show(std::string const& name, std::string const& text, dossier::options const& how = {}) {
    auto const result = dossier::parse<Record>(text, how);
    for (auto const& d : result.diagnostics())
        if (shown.insert(d.code).second) std::cout << to_string(d.code) << '\n' << render(d, text, name) << '\n';
}

} // namespace

int main() {
    std::string const title = "Viewing Study NCT01234567\n\n\n";
    std::string const end = "\nStudy Oversight\n\nIs an FDA AA801 Violation?:";

    show("value.txt", title + "Status: RECRUTING\n" + end);
    show("cut_value.txt", title + "First Post: 2019-1");
    show<shipment>("required.txt", "Note: leave it at the door\n");
    show("poem.txt", "");
    dossier::options small;
    small.max_value = 20;
    show("long.txt", title + "Brief Title: Warm Socks in Cold Offices\n" + end, small);
    show("headless.txt", "Study NCT ID: NCT01234567\n" + end);
    show("no_heading.txt", title + "Official Title: Socks\n" + end);
    show("key_twice.txt", title + "First Post: 2019-11-05\nFirst Post: 2019-11-06\n" + end);
    show("section_twice.txt", title + end + '\n' + end);
    show("cut.txt", title + "Sponsor: Institute of Invented Studies\n");
    show("latin1.txt", title + "Sponsor: Universit\xE9 de Nulle Part\n" + end);
    show("ids.txt", title + "Study NCT ID: NCT07654321\n" + end);
    show("two.txt", title + end + "\n" + title + "Study NCT ID: NCT01234567\nStatus: RECRUITING\n" + end);
    show("misplaced.txt", title + "\nStudy Overview\n\nFirst Post: 2019-11-05\n" + end);
    show("unknown_key.txt", title + "Sponser: Institute of Invented Studies\n" + end);
    show("unknown_heading.txt", title + "\nStudy Results\n\n" + end);
    show("stray.txt", title + "First Post: 2019-11-05\nwhat is this?\nHas Adverse Events: False\n" + end);

    // of writing, where there is no text to show
    for (auto const& d : dossier::write(shipment{"Ada", "None"}).diagnostics())
        if (shown.insert(d.code).second) std::cout << to_string(d.code) << '\n' << d.severity << ": " << d.message() << '\n';

    // `between_records` and `subheading` are only the reasons of extras
    return shown.size() + 2 == dossier::enumerators<dossier::diagnostic_code>.size() ? 0 : 1;
}
