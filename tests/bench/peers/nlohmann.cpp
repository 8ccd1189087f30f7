// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <nlohmann/json.hpp>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

struct by_document {
    template <class Sink>
    static void read(std::string_view ndjson, Sink&& sink) {
        while (!ndjson.empty()) {
            auto const end = ndjson.find('\n');
            auto const document = nlohmann::json::parse(ndjson.substr(0, end));
            ndjson.remove_prefix(end == ndjson.npos ? ndjson.size() : end + 1);
            dossier::study s;
            bench::for_each_field(s, [&](std::string_view name, auto& member) {
                auto const at = document.find(name);
                if (at != document.end()) take(*at, member);
            });
            sink(s);
        }
    }
    template <class T>
    static void take(nlohmann::json const& value, std::optional<T>& member) {
        if constexpr (std::is_same_v<T, bool>) {
            if (value.is_boolean()) member = value.get<bool>();
        } else {
            if (value.is_string()) bench::from_string(value.get_ref<std::string const&>(), member);
        }
    }
};

bool const added = bench::add_peer<by_document>("nlohmann::json, string", &bench::sources::ndjson);

} // namespace
