// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/study.hpp>
#include <dossier/study_fwd.hpp>

// The reading of studies, compiled: to be included in one source file of a program whose other files include
// <dossier/study_fwd.hpp>. In the same way, a file of one's own can compile what reads one's own records:
// `extern template` of `dossier::parse<record>` in a header, `template` of it in one source file.
namespace dossier::inline v0 {

template result<study> parse<study>(std::string_view, options const&);
template result<study_view> parse<study_view>(std::string_view, options const&);

} // namespace dossier::v0
