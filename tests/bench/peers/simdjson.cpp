// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <simdjson.h>

#include "json_fields.hpp"
#include "peer.hpp"

namespace {

namespace ondemand = simdjson::ondemand;

// Forced inline, which makes simdjson half as fast again.
template <class T>
[[gnu::always_inline]] inline void take(ondemand::value& value, std::optional<T>& member) {
    if constexpr (std::is_same_v<T, bool>) {
        bool b = false;
        if (value.get_bool().get(b) == simdjson::SUCCESS) member = b;
    } else {
        std::string_view s;
        if (value.get_string().get(s) == simdjson::SUCCESS) bench::from_string(s, member);
    }
}

// What measured fastest: batches of whole lines that fit the cache, fields asked for in the order of the document, and
// nulls asked for before a value is. A batch is parsed as one, so that no thread is started for the next; their size is
// given as the same for all, or each would allocate anew.
template <class Study>
struct in_batches {
    static constexpr std::ptrdiff_t batch_size = 1 << 18;

    template <class Sink>
    static void read(std::string_view ndjson, Sink&& sink) {
        ondemand::parser parser;
        char const* const last = ndjson.data() + ndjson.size();
        for (char const* p = ndjson.data(); p != last;) {
            char const* end = last;
            if (last - p > batch_size) {
                for (end = p + batch_size; end != p && end[-1] != '\n';) --end;
                while (end != last && (end == p || end[-1] != '\n')) ++end;
            }
            ondemand::document_stream documents;
            if (parser.iterate_many(p, static_cast<std::size_t>(end - p), 2 * batch_size).get(documents) != simdjson::SUCCESS) return;
            for (auto document : documents) {
                ondemand::object object;
                if (document.get_object().get(object) != simdjson::SUCCESS) return;
                Study s;
                bench::for_each_field(s, [&](std::string_view name, auto& member) __attribute__((always_inline)) {
                    ondemand::value value;
                    if (object.find_field(name).get(value) == simdjson::SUCCESS && !value.is_null()) take(value, member);
                });
                sink(s);
            }
            p = end;
        }
    }
};

bool const added[] = {
    bench::add_peer<in_batches<dossier::study_view>>("simdjson on-demand, view", &bench::sources::ndjson),
    bench::add_peer<in_batches<dossier::study>>("simdjson on-demand, string", &bench::sources::ndjson),
};

} // namespace
