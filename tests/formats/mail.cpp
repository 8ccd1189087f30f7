// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#include "../../examples/formats/mail.hpp"

#include <boost/test/unit_test.hpp>

#include <dossier/parse.hpp>

using formats::mail_message;

BOOST_AUTO_TEST_SUITE(formats_mail)

BOOST_AUTO_TEST_CASE(headers_are_folded_and_a_body_follows) {
    auto const r = dossier::parse<mail_message>("Received: from a.example\r\n\tby b.example; Mon, 1 Jan 2035 00:00:00 +0000\r\nFrom: Ada <ada@example.org>\r\nTo: \"Bob \r\n Duck\" <bob@example.org>\r\n"
                                                "Subject:\r\n a subject that is folded at once\r\nMessage-ID:\r\n <x@example.org>\r\nX-Empty:\r\nDate:Mon, 1 Jan 2035 00:00:00 +0000\r\n\r\nSubject: of the body\r\n");
    BOOST_TEST(r.diagnostics().empty());
    BOOST_TEST((r->received == std::vector<std::string>{"from a.example by b.example; Mon, 1 Jan 2035 00:00:00 +0000"}));
    BOOST_TEST((r->to == "\"Bob Duck\" <bob@example.org>"));
    BOOST_TEST((r->subject == "a subject that is folded at once"));
    BOOST_TEST((r->message_id == "<x@example.org>"));
    BOOST_TEST((r->date == "Mon, 1 Jan 2035 00:00:00 +0000"));
    BOOST_TEST((r->others == std::vector<std::pair<std::string, std::string>>{{"X-Empty", ""}}));
    BOOST_TEST(r->body == "Subject: of the body\n");
}

BOOST_AUTO_TEST_SUITE_END()
