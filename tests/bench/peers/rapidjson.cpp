// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <cstdlib>
#include <memory>

#if defined(__SSE4_2__)
#define RAPIDJSON_SSE42
#elif defined(__SSE2__)
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/document.h>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

// In situ, in a copy of the line: RapidJSON writes over its input.
template <class Study>
struct in_situ {
    template <class Sink>
    static void read(std::string_view ndjson, Sink&& sink) {
        using document_type = rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>>;
        char pool[1 << 14];
        std::string line;
        while (!ndjson.empty()) {
            auto const end = ndjson.find('\n');
            line.assign(ndjson, 0, end);
            ndjson.remove_prefix(end == ndjson.npos ? ndjson.size() : end + 1);
            rapidjson::MemoryPoolAllocator<> memory(pool, sizeof pool);
            document_type document(&memory);
            document.ParseInsitu(line.data());
            if (document.HasParseError()) return;
            Study s;
            auto at = document.MemberBegin();
            bench::for_each_field(s, [&](std::string_view name, auto& member) {
                if (at == document.MemberEnd() || std::string_view(at->name.GetString(), at->name.GetStringLength()) != name) return;
                take(at->value, member);
                ++at;
            });
            sink(s);
        }
    }
    template <class Value, class T>
    static void take(Value const& value, std::optional<T>& member) {
        if constexpr (std::is_same_v<T, bool>) {
            if (value.IsBool()) member = value.GetBool();
        } else {
            if (value.IsString()) bench::from_string({value.GetString(), value.GetStringLength()}, member);
        }
    }
};

bool const added = bench::add_peer<in_situ<dossier::study_view>>("RapidJSON in situ, view", &bench::sources::ndjson);

} // namespace
