// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <dossier/schema/table.hpp>

namespace dossier::inline v0::detail {

/// One part of a section.
struct section_part {
    void* part;
    std::size_t owner; ///< the number of the part that it belongs to, among all parts of the section around it; else 0
    std::size_t place; ///< its place there
};

/// The parts of all sections of a record: of each section in the order of the record.
class record_parts {
public:
    /// Borrows `record`, whose parts must not move.
    record_parts(record_table const& table, void* record) {
        firsts_.reserve(table.sections.size() + 1);
        for (auto const& s : table.sections) {
            firsts_.push_back(parts_.size());
            if (s.around == no_section) {
                add(s, record, 0);
            } else {
                auto const first = firsts_[s.around], last = firsts_[s.around + 1];
                for (auto i = first; i != last; ++i) add(s, parts_[i].part, i - first);
            }
        }
        firsts_.push_back(parts_.size());
    }

    std::span<section_part const> of(std::size_t section) const noexcept {
        return std::span(parts_).subspan(firsts_[section], firsts_[section + 1] - firsts_[section]);
    }

private:
    void add(section_entry const& s, void* owner, std::size_t number) {
        for (std::size_t i = 0, n = s.count(owner); i != n; ++i)
            if (void* const part = s.part(owner, i)) parts_.push_back({part, number, i});
    }

    std::vector<section_part> parts_;
    std::vector<std::size_t> firsts_; // of each section, its first part
};

/// Whether section `s` has as many parts in both, each in the same place.
inline bool same_parts(std::size_t s, record_parts const& a, record_parts const& b) noexcept {
    auto const one = a.of(s), other = b.of(s);
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i != one.size(); ++i)
        if (one[i].owner != other[i].owner || one[i].place != other[i].place) return false;
    return true;
}

} // namespace dossier::v0::detail
