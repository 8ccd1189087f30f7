// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <dossier/codec/continuation.hpp>
#include <dossier/record.hpp>

// A message of electronic mail (RFC 5322): headers that are folded over several lines, and a body.
namespace formats {

struct mail_message {
    std::optional<std::string> from, to, subject, date, message_id;
    std::vector<std::string> received;
    std::vector<std::pair<std::string, std::string>> others;
    std::string body;
};

constexpr auto dossier_schema(std::type_identity<mail_message>) {
    using self = mail_message;
    return dossier::record<self>(
        dossier::field("Received", &self::received),
        dossier::field("From", &self::from),
        dossier::field("To", &self::to),
        dossier::field("Subject", &self::subject),
        dossier::field("Date", &self::date),
        dossier::field("Message-ID", &self::message_id))
        .ignore_case().continuation_lines().texts(dossier::unfolded).unknown_keys(&self::others).body(&self::body);
}

} // namespace formats
