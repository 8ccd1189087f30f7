// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include <dossier/interop/json/api_v2.hpp>
#include <dossier/interop/json/write_json.hpp>
#include <dossier/read.hpp>

#include <ostream>
#include <streambuf>

#include "writer.hpp"

namespace {

/// Takes everything and keeps nothing.
class counter : public std::streambuf {
public:
    std::size_t bytes = 0;

private:
    std::streamsize xsputn(char const*, std::streamsize n) override {
        bytes += static_cast<std::size_t>(n);
        return n;
    }
    int overflow(int c) override {
        ++bytes;
        return c;
    }
};

template <class Range, class Shape = dossier::native_shape>
std::size_t write(Range&& range, Shape const& shape = {}) {
    counter bytes;
    std::ostream out(&bytes);
    dossier::write_ndjson(out, range, shape);
    return bytes.bytes;
}

template <class Record, class Shape = dossier::native_shape>
std::string first_line(Record const& record, Shape const& shape = {}) {
    std::string out;
    dossier::write_json(out, record, shape);
    return out;
}

bool const added[] = {
    bench::add_writer({"reading views",
                       [](bench::studies const& s) -> std::function<std::size_t()> {
                           return [&s] {
                               std::size_t n = 0;
                               for (auto&& page : dossier::read<dossier::study_view>(s.text)) n += page.text().size();
                               return n;
                           };
                       },
                       nullptr}),
    bench::add_writer({"write_ndjson",
                       [](bench::studies const& s) -> std::function<std::size_t()> { return [&s] { return write(s.views); }; },
                       [](bench::studies const& s) { return first_line(s.views.front()); }}),
    bench::add_writer({"write_ndjson, API v2",
                       [](bench::studies const& s) -> std::function<std::size_t()> { return [&s] { return write(s.views, dossier::api_v2); }; },
                       nullptr}),
    bench::add_writer({"read, then write_ndjson",
                       [](bench::studies const& s) -> std::function<std::size_t()> { return [&s] { return write(dossier::read<dossier::study_view>(s.text)); }; },
                       nullptr}),
};

} // namespace
