// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace bench {

/// A hash over every field of a study, to prove that two readers read the same. Line ends inside a text count as LF.
///
/// It names no type of the library: two versions of the library in one program share it.
class digest {
public:
    template <class Study>
    static std::uint64_t of(Study const& s) {
        digest d;
        d.add(s.id);
        auto const& h = s.header;
        d.add_all(h.ignite_created, h.ignite_modified, h.id, h.status, h.last_update_posted, h.first_post, h.is_not_gene_therapy,
                  h.is_gene_therapy, h.has_adverse_events);
        auto const& i = s.identification;
        d.add_all(i.brief_title, i.sponsor, i.organization);
        auto const& o = s.overview;
        d.add_all(o.official_title, o.status, o.status_verified, o.last_known_status, o.delayed_posting, o.why_stopped,
                  o.has_expanded_access, o.expanded_access_id, o.expanded_access_status, o.acronym, o.brief_summary,
                  o.detailed_description);
        auto const& v = s.oversight;
        d.add_all(v.has_dmc, v.is_fda_regulated_drug, v.is_fda_regulated_device, v.is_unapproved_device, v.is_ppsd, v.is_us_export,
                  v.is_fdaaa801_violation);
        return d.state_;
    }

private:
    void mix(std::uint64_t value) noexcept {
        state_ = (state_ ^ value) * 0x9E3779B97F4A7C15u;
        state_ ^= state_ >> 29;
    }
    template <class T>
    void add(T const& value) noexcept {
        if constexpr (std::is_convertible_v<T const&, std::string_view>) {
            for (char const c : std::string_view(value))
                if (c != '\r') mix(static_cast<unsigned char>(c));
        } else if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
            mix(static_cast<std::uint64_t>(value));
        } else if constexpr (requires { value.number(); }) { // an id
            mix(value.number());
        } else if constexpr (requires { value.minute(); }) { // a timestamp
            add(value.date());
            mix(static_cast<std::uint64_t>(value.hour() * 60 + value.minute()));
        } else { // a date
            mix(static_cast<std::uint64_t>(value.year() * 10'000 + value.month().value_or(0) * 100 + value.day().value_or(0)));
        }
    }
    template <class T>
    void add(std::optional<T> const& member) noexcept {
        mix(member ? 0x51u : 0x0Fu);
        if (member) add(*member);
    }
    template <class... Members>
    void add_all(Members const&... members) noexcept {
        (add(members), ...);
    }

    std::uint64_t state_ = 0x243F6A8885A308D3u;
};

} // namespace bench
