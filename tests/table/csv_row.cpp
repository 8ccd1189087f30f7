// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/table/csv_row.hpp>

#include <limits>
#include <string>

#include <boost/test/unit_test.hpp>

#include <dossier/record.hpp>

#include "support/inventory.hpp"

namespace {

std::string row(depot::inventory const& record, dossier::detail::csv_layout const& layout, std::size_t part = 0, std::size_t rows = 0) {
    std::string out;
    dossier::detail::csv_scratch scratch;
    scratch.cells.resize(layout.all.paths.size());
    {
        dossier::text::output_buffer buffer(out);
        dossier::detail::csv_row to(buffer, layout, scratch, part);
        dossier::detail::visit_tree(to, record);
        BOOST_TEST(to.rows() == rows);
    }
    return out;
}

dossier::detail::csv_layout layout() {
    dossier::detail::csv_layout all;
    all.all = dossier::detail::columns_of<depot::inventory>();
    all.wanted.assign(all.all.paths.size(), false);
    for (std::size_t const i : {0u, 13u, 14u, 16u}) all.wanted[i] = true;
    all.written = 4;
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(table_csv_row)

BOOST_AUTO_TEST_CASE(parts_are_joined) {
    BOOST_TEST(row(depot::full(), layout()) == "North,top|,1\\|2|,Colour: red|Colour: blue");
    BOOST_TEST(row({}, layout()) == "\"\",,,");
    auto two = depot::full();
    two.shelves[1].slots = {7};
    BOOST_TEST(row(two, layout()) == "North,top|,1\\|2|7,Colour: red|Colour: blue");
}

BOOST_AUTO_TEST_CASE(a_part_can_be_chosen) {
    auto chosen = layout();
    chosen.parts_of = 0;
    BOOST_TEST(row(depot::full(), chosen, 0, 2) == "North,top,1|2,Colour: red|Colour: blue");
    BOOST_TEST(row(depot::full(), chosen, 1, 2) == "North,,,Colour: red|Colour: blue");
    BOOST_TEST(row({}, chosen) == "\"\",,,");
}

BOOST_AUTO_TEST_CASE(cells_can_be_found) {
    auto ordered = layout();
    ordered.order = {16, 0};
    BOOST_TEST(row(depot::full(), ordered) == "Northtop|1\\|2|Colour: red|Colour: blue"); // their places are noted, no separators
}

BOOST_AUTO_TEST_CASE(a_value_without_a_form_is_shown_as_it_is) {
    depot::inventory odd;
    odd.weight = std::numeric_limits<double>::infinity();
    odd.shelves = {{"top", {}, static_cast<depot::state>(9)}};
    dossier::detail::csv_layout all;
    all.all = dossier::detail::columns_of<depot::inventory>();
    all.wanted.assign(all.all.paths.size(), false);
    all.wanted[5] = all.wanted[15] = true;
    all.written = 2;
    BOOST_TEST(row(odd, all) == "inf,9");
}

BOOST_AUTO_TEST_SUITE_END()
