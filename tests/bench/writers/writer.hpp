// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <dossier/study.hpp>

namespace bench {

/// Studies to write, and their text, which the views borrow from.
struct studies {
    std::string_view text{};
    std::vector<dossier::study_view> views{};
};

/// One way to write studies as NDJSON. `prepare` makes what it writes, such as documents, and returns a function that writes all
/// and returns how many bytes there were. `first` is its first line, to be compared.
struct writer {
    char const* name;
    std::function<std::size_t()> (*prepare)(studies const&);
    std::string (*first)(studies const&);
};

inline std::vector<writer>& writers() {
    static std::vector<writer> list;
    return list;
}
inline bool add_writer(writer const& w) {
    writers().push_back(w);
    return true;
}

} // namespace bench
