// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "escape.hpp"

#include <dossier/text/utf8.hpp>

namespace program {

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (char const c : dossier::text::to_valid_utf8(text)) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (byte >= 0x20) out += c;
        else ((out += "\\u00") += "0123456789abcdef"[byte >> 4]) += "0123456789abcdef"[byte & 15];
    }
    return out += '"';
}

std::string html_text(std::string_view text) {
    std::string out;
    for (char const c : dossier::text::to_valid_utf8(text)) {
        if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '&') out += "&amp;";
        else if (c == '"') out += "&quot;";
        else out += c;
    }
    return out;
}

} // namespace program
