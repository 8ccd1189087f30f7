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

struct parcel {
    std::string sender;
    std::optional<speed> by;
    unsigned weight = 0;
    std::optional<bool> fragile;
    std::optional<dossier::partial_date> sent;
    std::optional<std::string> note;

    friend bool operator==(parcel const&, parcel const&) = default;
};

} // namespace post

template <>
inline constexpr auto dossier::enumerators<post::speed> = dossier::names<post::speed>(
    {{post::speed::slow, "slow"}, {post::speed::fast, "fast"}, {post::speed::pigeon, "by pigeon"}});

template <>
inline constexpr auto dossier::schema<post::parcel> = dossier::page<post::parcel>(
    dossier::field("Sender", &post::parcel::sender).required(),
    dossier::field("Sent by", &post::parcel::by).also("Carrier").also("Speed").absent("unknown"),
    dossier::field("Weight", &post::parcel::weight).codec(boost::spirit::x3::uint_ >> " g").required(),
    dossier::field("Fragile", &post::parcel::fragile).codec(dossier::yes_no),
    dossier::field("Sent", &post::parcel::sent).absent("-").absent("not yet"),
    dossier::field("Note", &post::parcel::note).multiline()).absent("None");

namespace post {

/// The parcel on one line, what is absent as -.
inline std::ostream& operator<<(std::ostream& out, parcel const& p) {
    out << p.sender << '|' << (p.by ? dossier::to_string(*p.by) : "-") << '|' << p.weight << '|';
    out << (p.fragile ? *p.fragile ? "fragile" : "sturdy" : "-") << '|' << (p.sent ? to_string(*p.sent) : "-") << '|';
    return out << p.note.value_or("-");
}

} // namespace post
