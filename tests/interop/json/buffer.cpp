// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/interop/json/buffer.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

using namespace std::literals;
using dossier::detail::json_buffer;

std::string written(std::string_view s, std::size_t bad = 0) {
    dossier_test::guarded_text const text(s); // reading behind the text would end the program
    std::string out = ">";
    {
        json_buffer buffer(out);
        BOOST_TEST(dossier::detail::put_json_string(buffer, text.view()) == bad);
    }
    BOOST_TEST(out.front() == '>');
    return out.substr(1);
}

// Character by character.
std::string expected(std::string_view s) {
    std::string out = "\"";
    for (char const c : s) {
        auto const u = static_cast<unsigned char>(c);
        char const hex[] = {"0123456789abcdef"[u / 16], "0123456789abcdef"[u % 16]};
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (c == '\t') out += "\\t";
        else if (c == '\r') out += "\\r";
        else if (c == '\b') out += "\\b";
        else if (c == '\f') out += "\\f";
        else if (u < 0x20) (out += "\\u00").append(hex, 2);
        else out += c;
    }
    return out += '"';
}

} // namespace

BOOST_AUTO_TEST_SUITE(interop_json_buffer)

BOOST_AUTO_TEST_CASE(every_character_of_ascii_is_escaped_if_it_must_be) {
    for (int c = 0; c != 128; ++c)
        for (std::size_t const before : {0u, 1u, 15u, 16u, 31u, 40u}) {
            std::string s(before, 'x');
            s += static_cast<char>(c);
            BOOST_TEST(written(s) == expected(s));
            s += std::string(50, 'y') + static_cast<char>(c);
            BOOST_TEST(written(s) == expected(s));
        }
}

BOOST_AUTO_TEST_CASE(texts_of_every_size_are_written) {
    for (std::size_t n = 0; n != 80; ++n) // a special character at each place of a text of each size
        for (std::size_t at = 0; at != n; ++at) {
            std::string text(n, 'x');
            text[at] = '"';
            text[at / 2] = '\\';
            BOOST_TEST(written(text) == expected(text));
        }
    std::string s;
    for (int i = 0; i != 200; ++i) {
        BOOST_TEST(written(s) == expected(s));
        s += i % 7 == 6 ? '\n' : static_cast<char>('a' + i % 26);
    }
    std::string const all_special(5000, '\x01');
    BOOST_TEST(written(all_special) == expected(all_special));
}

BOOST_AUTO_TEST_CASE(utf8_is_kept) {
    auto const s = "\u00e9\u4e2d\U0001F600 and \u2028"s;
    BOOST_TEST(written(s) == '"' + s + '"');
    std::string many;
    for (int i = 0; i != 100; ++i) many += "\u4e2d";
    BOOST_TEST(written(many) == '"' + many + '"');
}

BOOST_AUTO_TEST_CASE(a_byte_that_is_not_utf8_is_replaced) {
    BOOST_TEST(written("a\xE9z", 1) == "\"a\uFFFDz\"");
    BOOST_TEST(written("\xFF\xFE", 2) == "\"\uFFFD\uFFFD\"");
    BOOST_TEST(written("\xE4\xB8", 2) == "\"\uFFFD\uFFFD\""); // cut off
    BOOST_TEST(written("\xED\xA0\x80", 3) == "\"\uFFFD\uFFFD\uFFFD\""); // a surrogate
    std::string const many(1000, '\xFF');
    BOOST_TEST(written(many, 1000).size() == 3002);
}

BOOST_AUTO_TEST_SUITE_END()
