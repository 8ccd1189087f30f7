// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/binary_from_base64.hpp>
#include <boost/archive/iterators/transform_width.hpp>

#include <dossier/codec/continuation.hpp>

// The values of LDIF (RFC 2849): as they are, or in Base64 behind a second colon.
namespace formats {

/// The bytes of `text`, which is in Base64 (RFC 4648, 4), as the value of `bytes`; false if it is not.
inline bool from_base64(std::string& bytes, std::string_view text) {
    using namespace boost::archive::iterators;
    using decoder = transform_width<binary_from_base64<char const*>, 8, 6>;
    auto const size = text.find('=');
    auto const letters = text.substr(0, size);
    auto const padding = text.substr(letters.size());
    if (text.size() % 4 != 0 || padding.size() > 2 || padding.find_first_not_of('=') != padding.npos) return false;
    auto const is_letter = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    };
    if (!std::all_of(letters.begin(), letters.end(), is_letter)) return false;
    auto const count = letters.size() * 3 / 4;
    bytes.resize(count);
    decoder from(letters.data());
    std::copy_n(from, count, bytes.begin());
    return true;
}

/// `bytes` in Base64.
inline std::string to_base64(std::string_view bytes) {
    using namespace boost::archive::iterators;
    using encoder = base64_from_binary<transform_width<char const*, 6, 8>>;
    std::string const padded = std::string(bytes) + std::string(2, '\0'); // the encoder looks up to two bytes ahead
    std::string out((bytes.size() * 4 + 2) / 3, '=');
    std::copy_n(encoder(padded.data()), out.size(), out.begin());
    return out.append((3 - bytes.size() % 3) % 3, '=');
}

/// The codec of a value of LDIF: joined from its lines, and decoded if it begins with a colon. A text is written as it is where it can
/// be: it has nothing but ASCII without line ends, begins with no blank, `:` or `<`, and ends with no blank.
struct base64_or_text_codec {
    static constexpr bool joins = true;
    static constexpr std::string_view expected = "text, or a colon and Base64";

    static bool read(std::string& value, std::string_view text) {
        std::string plain;
        dossier::joined_codec::read(plain, text);
        if (plain.empty() || plain[0] != ':') {
            value = plain;
            return true;
        }
        std::string_view encoded(plain);
        encoded.remove_prefix(std::min(encoded.find_first_not_of(" \t", 1), encoded.size()));
        return from_base64(value, encoded);
    }
    static void write(std::string& out, std::string_view value) { // behind ":", the separator
        if (value.empty()) return;
        auto const is_safe = [](char c) { return c != '\0' && c != '\n' && c != '\r' && static_cast<unsigned char>(c) < 0x80; };
        bool const plain = std::string_view(" \t:<").find(value.front()) == std::string_view::npos && std::string_view(" \t").find(value.back()) == std::string_view::npos;
        if (plain && std::all_of(value.begin(), value.end(), is_safe)) (out += ' ') += value;
        else (out += ": ") += to_base64(value);
    }
};
inline constexpr base64_or_text_codec base64_or_text{};

} // namespace formats
