// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <pugixml.hpp>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

// In place, in a copy of the line: pugixml writes over its input.
template <class Study>
struct in_place {
    template <class Sink>
    static void read(std::string_view xml, Sink&& sink) {
        constexpr std::string_view close = "</study>\n";
        pugi::xml_document document;
        std::string element;
        while (!xml.empty()) {
            auto const end = xml.find(close);
            auto const size = end == xml.npos ? xml.size() : end + close.size();
            element.assign(xml, 0, size);
            xml.remove_prefix(size);
            if (!document.load_buffer_inplace(element.data(), element.size(), pugi::parse_minimal | pugi::parse_escapes)) return;
            Study s;
            auto at = document.document_element().first_child();
            bench::for_each_field(s, [&](std::string_view name, auto& member) {
                if (at.name() != name) return;
                take(at.child_value(), member);
                at = at.next_sibling();
            });
            sink(s);
        }
    }
    template <class T>
    static void take(std::string_view text, std::optional<T>& member) {
        if (text.empty()) return;
        if constexpr (std::is_same_v<T, bool>) member = text == "true";
        else bench::from_string(text, member);
    }
};

bool const added = bench::add_peer<in_place<dossier::study_view>>("pugixml in place, view", &bench::sources::xml);

} // namespace
