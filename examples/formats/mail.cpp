// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "mail.hpp"

#include "format.hpp"

namespace formats {

extern format const mail;
format const mail = make<mail_message>("mail");

} // namespace formats
