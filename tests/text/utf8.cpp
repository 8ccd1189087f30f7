// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <dossier/text/utf8.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/guarded_text.hpp"

namespace {

namespace text = dossier::text;
using dossier_test::guarded_text;
using namespace std::string_view_literals;

constexpr auto npos = std::string_view::npos;

text::decoded decode(std::string_view s) {
    guarded_text const t(s);
    return text::decode(t.begin(), t.end());
}

bool decodes(std::string_view s, char32_t value) { return decode(s) == text::decoded{value, static_cast<std::uint8_t>(s.size()), true}; }

bool is_bad(std::string_view s) {
    auto const c = decode(s);
    return !c.valid && c.size == 1 && c.value == static_cast<unsigned char>(s[0]);
}

std::string encode(std::uint32_t c) {
    auto const tail = [&](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

// By the table of RFC 3629, section 4, byte by byte: the size of the well-formed sequence that `s` begins with, or 0.
std::size_t well_formed(std::string_view s) {
    auto const in = [&](std::size_t i, int from, int to) {
        return i < s.size() && static_cast<unsigned char>(s[i]) >= from && static_cast<unsigned char>(s[i]) <= to;
    };
    if (in(0, 0x00, 0x7F)) return 1;
    if (in(0, 0xC2, 0xDF) && in(1, 0x80, 0xBF)) return 2;
    if (in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF) && in(2, 0x80, 0xBF)) return 3;
    if (in(0, 0xE1, 0xEC) && in(1, 0x80, 0xBF) && in(2, 0x80, 0xBF)) return 3;
    if (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F) && in(2, 0x80, 0xBF)) return 3;
    if (in(0, 0xEE, 0xEF) && in(1, 0x80, 0xBF) && in(2, 0x80, 0xBF)) return 3;
    if (in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF)) return 4;
    if (in(0, 0xF1, 0xF3) && in(1, 0x80, 0xBF) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF)) return 4;
    if (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F) && in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF)) return 4;
    return 0;
}

std::size_t first_bad(std::string_view s) {
    for (std::size_t i = 0; i != s.size();) {
        auto const n = well_formed(s.substr(i));
        if (n == 0) return i;
        i += n;
    }
    return npos;
}

// Pieces of sequences, good and bad, strung together.
std::string random_text(std::mt19937& random) {
    constexpr std::string_view pieces[] = {"a"sv, "bcdefgh"sv, "\0"sv, "\xC3\xA9"sv, "\xE2\x89\xA5"sv, "\xF0\x9F\x98\x80"sv, "the quick brown fox jumps over"sv,
                                           "\x80"sv, "\xC3"sv, "\xE2\x89"sv, "\xF0\x9F\x98"sv, "\xED\xA0\x80"sv, "\xC0\xAF"sv, "\xFF"sv};
    std::size_t const kinds = random() % 3 == 0 ? 14 : 7;
    std::string s;
    for (auto n = random() % 30; n != 0; --n) s += pieces[random() % kinds];
    return s;
}

} // namespace

BOOST_AUTO_TEST_SUITE(text_utf8)

BOOST_AUTO_TEST_CASE(every_code_point_decodes) {
    for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        auto const s = encode(c);
        auto const d = text::decode(s.data(), s.data() + s.size());
        if (d != text::decoded{c, static_cast<std::uint8_t>(s.size()), true} || text::find_invalid_utf8(s) != npos) BOOST_ERROR("U+" << std::hex << c);
    }
}

BOOST_AUTO_TEST_CASE(the_first_and_last_of_each_size_decode) {
    BOOST_TEST(decodes("\0"sv, 0));
    BOOST_TEST(decodes("\x7F", 0x7F));
    BOOST_TEST(decodes("\xC2\x80", 0x80));
    BOOST_TEST(decodes("\xDF\xBF", 0x7FF));
    BOOST_TEST(decodes("\xE0\xA0\x80", 0x800));
    BOOST_TEST(decodes("\xEF\xBF\xBF", 0xFFFF));
    BOOST_TEST(decodes("\xF0\x90\x80\x80", 0x10000));
    BOOST_TEST(decodes("\xF4\x8F\xBF\xBF", 0x10FFFF));
}

BOOST_AUTO_TEST_CASE(what_is_no_utf8_is_a_bad_byte_alone) {
    BOOST_TEST(is_bad("\x80"));             // a continuation without a start
    BOOST_TEST(is_bad("\xBF"));
    BOOST_TEST(is_bad("\xC0\x80"));         // overlong
    BOOST_TEST(is_bad("\xC1\xBF"));
    BOOST_TEST(is_bad("\xE0\x9F\xBF"));
    BOOST_TEST(is_bad("\xF0\x8F\xBF\xBF"));
    BOOST_TEST(is_bad("\xED\xA0\x80"));     // a surrogate
    BOOST_TEST(is_bad("\xED\xBF\xBF"));
    BOOST_TEST(is_bad("\xF4\x90\x80\x80")); // above U+10FFFF
    BOOST_TEST(is_bad("\xF5\x80\x80\x80"));
    BOOST_TEST(is_bad("\xFE"));
    BOOST_TEST(is_bad("\xFF"));
    BOOST_TEST(is_bad("\xC3"));             // cut
    BOOST_TEST(is_bad("\xE2\x89"));
    BOOST_TEST(is_bad("\xF0\x9F\x98"));
    BOOST_TEST(is_bad("\xE2" "A\x80"));     // not continued
    BOOST_TEST(is_bad("\xC3\xC3"));
}

BOOST_AUTO_TEST_CASE(decoding_is_constant_evaluation) {
    constexpr char s[] = "\xE2\x89\xA5";
    static_assert(text::decode(s, s + 3) == text::decoded{0x2265, 3, true});
    static_assert(text::decode(s, s + 2) == text::decoded{0xE2, 1, false});
    static_assert(text::code_point_start(s, s + 2, s + 3) == s);
}

BOOST_AUTO_TEST_CASE(the_start_of_a_code_point_is_found_from_within) {
    auto const start = [](std::string_view s, std::size_t at) {
        guarded_text const after(s), before(s, guarded_text::guard::before);
        auto const found = text::code_point_start(after.begin(), after.begin() + at, after.end()) - after.begin();
        BOOST_TEST(found == text::code_point_start(before.begin(), before.begin() + at, before.end()) - before.begin());
        return found;
    };
    for (std::size_t at = 0; at != 4; ++at) BOOST_TEST(start("\xF0\x9F\x98\x80", at) == 0);
    BOOST_TEST(start("\xF0\x9F\x98\x80", 4) == 4);
    BOOST_TEST(start("a\xC3\xA9", 2) == 1);
    BOOST_TEST(start("\xC3\xA9\xA9", 2) == 2);     // one continuation too many
    BOOST_TEST(start("\xF0\x9F\x98", 2) == 2);     // bad bytes stand alone
    BOOST_TEST(start("\x80\x80\x80\x80", 3) == 3);
    BOOST_TEST(start("", 0) == 0);
}

BOOST_AUTO_TEST_CASE(a_bad_byte_is_found_at_every_place) {
    for (std::size_t size = 1; size != 100; ++size) {
        std::string s(size, 'x');
        BOOST_TEST(text::find_invalid_utf8(guarded_text(s).view()) == npos);
        for (std::size_t at = size; at-- != 0;) {
            s[at] = '\xE9';
            BOOST_TEST(text::find_invalid_utf8(guarded_text(s).view()) == at, size << " bytes, bad one at " << at);
            s[at] = 'x';
        }
    }
    BOOST_TEST(text::find_invalid_utf8({}) == npos);
}

BOOST_AUTO_TEST_CASE(a_broken_sequence_is_found_at_every_place) {
    for (auto const broken : {"\xC3"sv, "\xE2\x89"sv, "\xF0\x9F\x98"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv}) {
        for (std::size_t before = 0; before != 70; ++before) {
            for (std::size_t after = 0; after < 60; after += 1 + after) {
                auto const s = std::string(before, 'x').append(broken).append(after, 'x');
                BOOST_TEST(text::find_invalid_utf8(guarded_text(s).view()) == before);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sequence_may_lie_across_any_place) {
    for (auto const good : {"\xC3\xA9"sv, "\xE2\x89\xA5"sv, "\xF0\x9F\x98\x80"sv})
        for (std::size_t before = 0; before != 70; ++before)
            BOOST_TEST(text::find_invalid_utf8(std::string(before, 'x').append(good).append(40, 'x')) == npos);
}

// What is looked at in blocks of 64 bytes must be judged as one code point alone is, wherever it lies.
BOOST_AUTO_TEST_CASE(every_lead_byte_and_second_byte_is_judged_in_a_block) {
    for (unsigned lead = 0x80; lead != 0x100; ++lead) {
        for (unsigned second = 0x70; second != 0xD0; ++second) {
            for (std::string_view const rest : {""sv, "\x80"sv, "\xBF\x80"sv, "\x80\xBF\x80"sv}) {
                std::string s = "caf\xC3\xA9 and much more that is plain enough, for";
                s.append((lead + second) % 17, '.');
                s += static_cast<char>(lead);
                s += static_cast<char>(second);
                s += rest;
                s.append(70, '.');
                if (text::find_invalid_utf8(s) != first_bad(s)) BOOST_ERROR(std::hex << lead << ' ' << second << ' ' << rest.size());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(texts_in_many_scripts_are_utf8_wherever_they_are_cut) {
    std::string s;
    for (int i = 0; i != 12; ++i)
        for (std::uint32_t const c : {0x61u, 0xE9u, 0x3B1u, 0x416u, 0x5D0u, 0xE01u, 0x3042u, 0x6F22u, 0xD55Cu, 0x1F600u, 0x10FFFFu}) s += encode(c);
    for (std::size_t from = 0; from != 80; ++from)
        for (std::size_t size : {std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{130}, s.size() - from}) {
            auto const part = std::string_view(s).substr(from, size);
            if (text::find_invalid_utf8(guarded_text(part).view()) != first_bad(part)) BOOST_ERROR("from " << from << ", " << size << " bytes");
        }
}

BOOST_AUTO_TEST_CASE(random_texts_are_judged_as_the_rfc_does) {
    std::mt19937 random(1);
    for (int i = 0; i != 20000; ++i) {
        auto const s = random_text(random);
        if (text::find_invalid_utf8(s) != first_bad(s)) BOOST_ERROR("text " << i);
        std::size_t count = 0;
        std::string replaced;
        for (std::size_t at = 0; at != s.size(); ++count) {
            auto const n = well_formed(std::string_view(s).substr(at));
            n != 0 ? replaced.append(s, at, n) : replaced.append("\uFFFD");
            at += n != 0 ? n : 1;
        }
        if (text::count_code_points(s.data(), s.data() + s.size()) != count) BOOST_ERROR("count of text " << i);
        if (text::to_valid_utf8(s) != replaced) BOOST_ERROR("replacement in text " << i);
    }
}

BOOST_AUTO_TEST_CASE(bad_bytes_are_replaced_one_by_one) {
    BOOST_TEST(text::to_valid_utf8("") == "");
    BOOST_TEST(text::to_valid_utf8("caf\xC3\xA9") == "caf\xC3\xA9");
    BOOST_TEST(text::to_valid_utf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
    BOOST_TEST(text::to_valid_utf8("\xE2\x89") == "\xEF\xBF\xBD\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(the_first_bytes_cut_no_character) {
    BOOST_TEST(dossier::text::first_bytes("abc", 3) == "abc");
    BOOST_TEST(dossier::text::first_bytes("abc", 2) == "ab");
    BOOST_TEST(dossier::text::first_bytes("a\u00E9b", 3) == "a\u00E9");
    BOOST_TEST(dossier::text::first_bytes("a\u00E9b", 2) == "a");
    BOOST_TEST(dossier::text::first_bytes("\U0001F600b", 3) == "");
    BOOST_TEST(dossier::text::first_bytes("a\xA9\xA9", 2) == "a\xA9"); // bytes that are no character are cut anywhere
    BOOST_TEST(dossier::text::first_bytes("", 0) == "");
}

BOOST_AUTO_TEST_SUITE_END()
