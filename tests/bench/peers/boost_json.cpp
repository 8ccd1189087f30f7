// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <boost/json/src.hpp>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

struct by_value {
    template <class Sink>
    static void read(std::string_view ndjson, Sink&& sink) {
        namespace json = boost::json;
        unsigned char pool[1 << 15];
        json::parser parser;
        while (!ndjson.empty()) {
            auto const end = ndjson.find('\n');
            auto const line = ndjson.substr(0, end);
            ndjson.remove_prefix(end == ndjson.npos ? ndjson.size() : end + 1);
            json::monotonic_resource memory(pool);
            parser.reset(&memory);
            parser.write(line.data(), line.size());
            auto const document = parser.release();
            dossier::study s;
            auto const& object = document.get_object();
            auto const* at = object.begin();
            bench::for_each_field(s, [&](std::string_view name, auto& member) {
                if (at == object.end() || std::string_view(at->key().data(), at->key().size()) != name) return;
                take(at->value(), member);
                ++at;
            });
            sink(s);
        }
    }
    template <class T>
    static void take(boost::json::value const& value, std::optional<T>& member) {
        if constexpr (std::is_same_v<T, bool>) {
            if (auto const* b = value.if_bool()) member = *b;
        } else {
            if (auto const* s = value.if_string()) bench::from_string({s->data(), s->size()}, member);
        }
    }
};

bool const added = bench::add_peer<by_value>("Boost.JSON, string", &bench::sources::ndjson);

} // namespace
