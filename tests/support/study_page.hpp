// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace dossier_test {

/// An invented study page in the layout of 2025, with places for what a test is about.
struct study_page {
    std::string title = "Viewing Study NCT01234567\n\n\n";
    std::string header = "Ignite Creation Date: 2025-12-24 @ 3:05 PM\n"
                         "Ignite Modification Date: 2025-12-26 @ 12:07 AM\n"
                         "Study NCT ID: NCT01234567\n"
                         "Status: TERMINATED\n"
                         "Last Update Posted: 2024-02-29\n"
                         "First Post: 2019-11-05\n"
                         "Is NOT Gene Therapy: True\n"
                         "Has Adverse Events: False\n\n";
    std::string identification = "Brief Title: Warm Socks in Cold Offices\n"
                                 "Sponsor: Institute of Invented Studies\n"
                                 "Organization:\n\n";
    std::string overview_heading = "Study Overview\n\n";
    std::string overview = "Official Title: A Comparison of Warm and Cold Socks\n"
                           "Status: TERMINATED\n"
                           "Status Verified Date: 2024-02\n"
                           "Last Known Status: None\n"
                           "Delayed Posting: No\n";
    std::string why_stopped = "If Stopped, Why?: The wool ran out\n";
    std::string access = "Has Expanded Access: False\n"
                         "If Expanded Access, NCT#: N/A\n"
                         "Has Expanded Access, NCT# Status: N/A\n"
                         "Acronym: SOCKS\n";
    std::string summary = "Brief Summary: One pair a day.\n";
    std::string description = "Detailed Description: Two groups.\n\n* warm\n* cold\n\n";
    std::string oversight_heading = "Study Oversight\n\n";
    std::string oversight = "Has Oversight DMC: True\n"
                            "Is a FDA Regulated Drug?: False\n"
                            "Is a FDA Regulated Device?: True\n"
                            "Is an Unapproved Device?: None\n"
                            "Is a PPSD?: None\n"
                            "Is a US Export?: False\n"
                            "Is an FDA AA801 Violation?:";

    std::string text() const {
        return title + header + identification + overview_heading + overview + why_stopped + access + summary + description +
               oversight_heading + oversight;
    }
};

} // namespace dossier_test
