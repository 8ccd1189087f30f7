// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/study.hpp>
#include <dossier/study_fwd.hpp>

// Compiles the reading of studies. Include this in one source file of a program whose other files include
// <dossier/study_fwd.hpp>. You can do the same for records of your own: declare `extern template` of `dossier::parse<record>`
// in a header, and define `template` of it in one source file.
namespace dossier::inline v0 {

template result<study> parse<study>(std::string_view, options const&);
template result<study_view> parse<study_view>(std::string_view, options const&);

} // namespace dossier::v0
