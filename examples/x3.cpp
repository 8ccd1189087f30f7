// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// The library's parsers in X3 grammars of your own.

#include <dossier/study.hpp>

#include <boost/spirit/home/x3.hpp>
#include <iostream>
#include <string_view>
#include <vector>

namespace x3 = boost::spirit::x3;
namespace grammar = dossier::grammar;

int main() {
    // A record is a parser like any other. It ends where the next record begins, or at a line that is not of the record.
    std::string_view const letter = "Letter 12\nViewing Study NCT01234567\nStudy NCT ID: NCT01234567\nStatus: COMPLETED\n";
    auto const numbered = "Letter " >> x3::omit[x3::uint_] >> x3::eol >> grammar::record<dossier::study_view>;
    dossier::study_view study;
    auto first = letter.begin();
    if (x3::parse(first, letter.end(), numbered, study)) std::cout << study.id.value() << ": " << *study.header.status << '\n';

    // So are values.
    std::string_view const line = "NCT00000001, NCT00000002";
    std::vector<dossier::nct_id> ids;
    first = line.begin();
    if (x3::parse(first, line.end(), grammar::nct_id % ", ", ids)) std::cout << ids.size() << " ids\n";
}
