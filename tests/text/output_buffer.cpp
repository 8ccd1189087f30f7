// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/output_buffer.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

using dossier::text::output_buffer;

BOOST_AUTO_TEST_SUITE(text_output_buffer)

BOOST_AUTO_TEST_CASE(a_buffer_appends_and_is_cut_to_what_was_written) {
    std::string out = "a";
    {
        output_buffer buffer(out);
        buffer.put("bc");
        BOOST_TEST(buffer.written() == "abc");
        buffer.room(1000);
        buffer.put(std::string(5000, 'd'));
    }
    BOOST_TEST(out == "abc" + std::string(5000, 'd'));
}

BOOST_AUTO_TEST_CASE(short_copies_have_every_length) {
    std::string const from = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (std::size_t n = 0; n <= from.size(); ++n) {
        std::string to(from.size() + 1, '-');
        dossier::text::copy_short(to.data(), from.data(), n);
        BOOST_TEST(to == from.substr(0, n) + std::string(to.size() - n, '-'));
    }
}

BOOST_AUTO_TEST_CASE(what_was_written_can_be_forgotten) {
    std::string out;
    {
        output_buffer buffer(out);
        buffer.put("abc");
        buffer.clear();
        BOOST_TEST(buffer.size() == 0u);
        buffer.put("d");
    }
    BOOST_TEST(out == "d");
}

BOOST_AUTO_TEST_SUITE_END()
