// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <boost/spirit/home/x3.hpp>
#include <charconv>
#include <dossier/record.hpp>
#include <dossier/to_text.hpp>
#include <iostream>

struct percent {
    int value = 0;
};

template <>
struct dossier::codec<percent> { // of every member that is a percent
    static constexpr std::string_view expected = "a share such as 25 %";
    static bool read(percent& p, std::string_view text) {
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), p.value);
        return error == std::errc() && std::string_view(end, text.data() + text.size()) == " %";
    }
    static void write(std::string& out, percent p) { out += std::to_string(p.value) + " %"; }
};

struct bill {
    percent discount;
    std::optional<unsigned> days;
};

constexpr auto dossier_schema(std::type_identity<bill>) {
    return dossier::record<bill>(
        dossier::field("Discount", &bill::discount),
        dossier::field("To be paid", &bill::days).codec("in " >> boost::spirit::x3::uint_ >> " days")); // of this field alone
}

int main() {
    for (auto const text : {"Discount: 25 %\nTo be paid: in 30 days\n", "Discount: much\nTo be paid: now\n"}) {
        auto const bill_read = dossier::parse<bill>(text);
        std::cout << dossier::to_text(*bill_read);
        for (auto const& problem : bill_read.diagnostics()) std::cout << "  " << problem.message() << '\n';
    }
}
