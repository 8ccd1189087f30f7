// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <dossier/reading/parse_fwd.hpp>
#include <dossier/study/study.hpp>

// Declares the study and its `parse`. A file that includes this in place of <dossier/study.hpp> compiles in a fraction of the
// time. One file of the program must include <dossier/src.hpp>. A file may include <dossier/study.hpp> as well.
namespace dossier::inline v0 {

extern template result<study> parse<study>(std::string_view, options const&);
extern template result<study_view> parse<study_view>(std::string_view, options const&);

} // namespace dossier::v0
