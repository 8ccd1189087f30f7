// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

#pragma once

#include <optional>
#include <ostream>
#include <string>

#include <boost/spirit/home/x3.hpp>

#include <dossier/record.hpp>

// A flat record of a user's own: no title, no sections, six fields.
namespace post {

enum class speed { slow, fast, pigeon };

struct shipment {
    std::string sender;
    std::optional<speed> by;
    unsigned weight = 0;
    std::optional<bool> fragile;
    std::optional<dossier::partial_date> sent;
    std::optional<std::string> note;

    friend bool operator==(shipment const&, shipment const&) = default;
};

} // namespace post

template <>
inline constexpr auto dossier::enumerators<post::speed> = dossier::names<post::speed>(
    {{post::speed::slow, "slow"}, {post::speed::fast, "fast"}, {post::speed::pigeon, "by pigeon"}});

template <>
inline constexpr auto dossier::schema<post::shipment> = dossier::record<post::shipment>(
    dossier::field("Sender", &post::shipment::sender).required(),
    dossier::field("Sent by", &post::shipment::by).alias("Carrier").alias("Speed").absent("unknown"),
    dossier::field("Weight", &post::shipment::weight).codec(boost::spirit::x3::uint_ >> " g").required(),
    dossier::field("Fragile", &post::shipment::fragile).codec(dossier::yes_no),
    dossier::field("Sent", &post::shipment::sent).absent("-").absent("not yet"),
    dossier::field("Note", &post::shipment::note).multiline()).absent("None");

namespace post {

/// The shipment on one line, what is absent as -.
inline std::ostream& operator<<(std::ostream& out, shipment const& p) {
    out << p.sender << '|' << (p.by ? dossier::to_string(*p.by) : "-") << '|' << p.weight << '|';
    out << (p.fragile ? *p.fragile ? "fragile" : "sturdy" : "-") << '|' << (p.sent ? to_string(*p.sent) : "-") << '|';
    return out << p.note.value_or("-");
}

} // namespace post
