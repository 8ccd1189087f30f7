// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
// says: dossier: its parsers read characters in contiguous memory: char const*, or iterators of
// lines: 17

#include <list>
#include <string>

#include <boost/spirit/home/x3.hpp>

#include <dossier/grammar/date.hpp>

int main() {
#ifdef RIGHT
    std::string const text = "2025";
#else
    std::list<char> const text{'2', '0', '2', '5'};
#endif
    auto first = text.begin();
    dossier::partial_date date;
    return boost::spirit::x3::parse(first, text.end(), dossier::grammar::date, date) ? 0 : 1;
}
