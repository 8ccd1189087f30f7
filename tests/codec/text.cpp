// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/codec/text.hpp>

#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/written.hpp"

using dossier::codec;

namespace {

// What `text` is in a text of type T that held something else before.
template <class T>
std::string read(std::string_view text) {
    T value("what was there before");
    codec<T>::read(value, text);
    return std::string(std::string_view(value));
}

// A text of a user's own.
struct short_text {
    char chars[8]{};
    std::size_t used = 0;
    short_text() = default;
    explicit short_text(char const*) {}
    void assign(char const* p, std::size_t n) {
        for (used = 0; used != n && used != sizeof chars; ++used) chars[used] = p[used];
    }
    std::size_t size() const { return used; }
    char& operator[](std::size_t i) { return chars[i]; }
    void resize(std::size_t n) { used = n; }
    operator std::string_view() const { return {chars, used}; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(codec_text)

BOOST_AUTO_TEST_CASE(text_is_kept_as_it_stands) {
    for (std::string_view const text : {"", "text", "  blanks \t", "two\nlines", "\n\n", "a\\> b\\[1\\]", "\xC3\xA9\xE2\x80\xA8\xFF"}) {
        BOOST_TEST(read<std::string>(text) == text);
        BOOST_TEST(read<std::string_view>(text) == text);
        BOOST_TEST(read<std::pmr::string>(text) == text);
        BOOST_TEST(dossier_test::written<codec<std::string>>(text) == "> " + std::string(text));
    }
}

BOOST_AUTO_TEST_CASE(text_that_is_owned_ends_its_lines_with_lf) {
    BOOST_TEST(read<std::string>("two\r\nlines") == "two\nlines");
    BOOST_TEST(read<std::string>("\r\n\r\na\r\n") == "\n\na\n");
    BOOST_TEST(read<std::pmr::string>("two\r\nlines\nand \r\n three") == "two\nlines\nand \n three");
}

BOOST_AUTO_TEST_CASE(a_cr_that_ends_no_line_is_kept) {
    BOOST_TEST(read<std::string>("a\rb") == "a\rb");
    BOOST_TEST(read<std::string>("a\r") == "a\r");
    BOOST_TEST(read<std::string>("a\r\r\nb") == "a\r\nb");
}

BOOST_AUTO_TEST_CASE(text_that_is_borrowed_shows_the_bytes_of_its_source) {
    BOOST_TEST(read<std::string_view>("two\r\nlines") == "two\r\nlines");
    std::string const source = "the source";
    std::string_view value;
    codec<std::string_view>::read(value, std::string_view(source).substr(4));
    BOOST_TEST((value.data() == source.data() + 4));
}

BOOST_AUTO_TEST_CASE(memory_comes_from_the_text_that_is_filled) {
    char buffer[256];
    std::pmr::monotonic_buffer_resource memory(buffer, sizeof buffer, std::pmr::null_memory_resource());
    std::pmr::string value(&memory);
    codec<std::pmr::string>::read(value, std::string(100, 'x'));
    BOOST_TEST(value.size() == 100u);
    BOOST_TEST((buffer <= value.data() && value.data() < buffer + sizeof buffer));
}

BOOST_AUTO_TEST_CASE(texts_are_strings_views_and_what_can_be_filled_like_them) {
    static_assert(dossier::text_type<std::string> && dossier::text_type<std::string_view> && dossier::text_type<std::pmr::string>);
    static_assert(dossier::text_type<short_text>);
    static_assert(!dossier::text_type<char const*> && !dossier::text_type<std::vector<char>> && !dossier::text_type<int>);
    static_assert(dossier::borrows<std::string_view> && !dossier::borrows<std::string> && !dossier::borrows<short_text>);
    BOOST_TEST(read<short_text>("a\r\nb") == "a\nb");
}

BOOST_AUTO_TEST_CASE(every_text_is_a_value) {
    static_assert(codec<std::string>::verbatim && dossier::encodable<std::string>);
    BOOST_TEST(codec<std::string>::expected == "text");
}

BOOST_AUTO_TEST_SUITE_END()
