// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "sarif.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include <dossier/text/locate.hpp>
#include <dossier/version.hpp>

#include "escape.hpp"

namespace program {
namespace {

/// `text` in the syntax of SARIF's messages, where braces stand for arguments and `[text](target)` is a link.
std::string message_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (text.substr(i, 2) == "](") out += '\\';
        if (text[i] == '{' || text[i] == '}') out += text[i];
        out += text[i];
    }
    return json_string(out);
}

std::string uri_of(std::string_view file) {
    std::string out = file.starts_with('/') ? "file://" : "";
    for (char const c : file) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").find(c) != std::string_view::npos;
        if (plain) out += c;
        else ((out += '%') += "0123456789ABCDEF"[byte >> 4]) += "0123456789ABCDEF"[byte & 15];
    }
    return json_string(out);
}

std::string member(std::string_view name, std::size_t value) { return ((",\"" + std::string(name)) += "\":") + std::to_string(value); }

} // namespace

void sarif_log::begin() {
    auto const version = std::to_string(dossier::version_major) + '.' + std::to_string(dossier::version_minor) + '.' + std::to_string(dossier::version_patch);
    out_.text += "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
                 "\"tool\":{\"driver\":{\"name\":\"dossier\",\"version\":" + json_string(version) + ",\"rules\":[";
    bool first = true;
    for (auto const& code : dossier::enumerators<dossier::diagnostic_code>) {
        if (!first) out_.text += ',';
        first = false;
        out_.text += "\n{\"id\":" + json_string(code.name) + ",\"defaultConfiguration\":{\"level\":" + json_string(to_string(default_severity(code.value))) + "}}";
    }
    out_.text += "]}},\"columnKind\":\"unicodeCodePoints\",\"results\":[";
}

void sarif_log::add(found const& where, dossier::diagnostic const& d) {
    auto const text = where.record.text();
    auto const start = std::min(d.offset - where.record.offset(), text.size());
    auto const length = std::min(d.length, text.size() - start);
    auto const from = dossier::locate(text, start);
    auto const to = dossier::locate(text, start + length);

    if (!is_first_) out_.text += ',';
    is_first_ = false;
    out_.text += "\n{\"ruleId\":" + json_string(to_string(d.code)) + ",\"level\":" + json_string(to_string(d.severity));
    out_.text += ",\"message\":{\"text\":" + message_text(d.message());
    out_.text += "},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":" + uri_of(where.file);
    out_.text += "},\"region\":{\"startLine\":" + std::to_string(from.line + where.line - 1) + member("startColumn", from.column);
    out_.text += member("endLine", to.line + where.line - 1) + member("endColumn", to.column);
    out_.text += member("byteOffset", where.offset + start) + member("byteLength", length) + "}}}]}";
}

void sarif_log::end() { out_.text += "]}]}\n"; }

} // namespace program
