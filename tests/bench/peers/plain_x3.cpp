// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include <cstring>

#include "../../plain_x3/as_dossier.hpp"

#include "peer.hpp"

// The page as an ordinary X3 grammar, which is what one writes without the library. It fills its own structs.
namespace {

template <class Sink>
void read_all(std::string_view text, Sink&& sink) {
    char const* first = text.data();
    char const* const last = first + text.size();
    while (first != last) {
        plain_x3::study s;
        if (plain_x3::x3::parse(first, last, plain_x3::study_page, s)) {
            sink(s);
        } else { // at a page that is not well-formed
            auto const* const feed = static_cast<char const*>(std::memchr(first, '\n', static_cast<std::size_t>(last - first)));
            first = feed ? feed + 1 : last;
        }
    }
}

bool const added = [] {
    bench::peers().push_back({"plain X3, string", &bench::sources::text,
                              [](std::string_view text) {
                                  std::size_t records = 0;
                                  read_all(text, [&](plain_x3::study const& s) {
                                      bench::keep(s);
                                      ++records;
                                  });
                                  return records;
                              },
                              [](std::string_view text, std::vector<std::uint64_t>& digests) {
                                  read_all(text, [&](plain_x3::study const& s) { digests.push_back(bench::digest::of(plain_x3::as_dossier(s))); });
                              }});
    return true;
}();

} // namespace
