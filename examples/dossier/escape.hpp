// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// Text within JSON and HTML.

#pragma once

#include <string>
#include <string_view>

namespace program {

/// `text` as a JSON string, with its quotes. A byte that is not UTF-8 becomes U+FFFD.
std::string json_string(std::string_view text);

/// `text` as text of an HTML page, or within the quotes of an attribute there.
std::string html_text(std::string_view text);

} // namespace program
