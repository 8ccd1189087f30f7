// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <dossier/schema/field_operations.hpp>
#include <dossier/schema/mistake.hpp>
#include <dossier/schema/plan.hpp>
#include <dossier/schema/record_operations.hpp>
#include <dossier/schema/table.hpp>

// Makes the parts of the `record_table` of a description: the fields of all sections in one array, the sections, and a hash table of
// the keys.
namespace dossier::inline v0::detail {

/// The arrays that the `record_table` of `Record` refers to.
template <class Record>
struct tables {
    using plan_type = plan<Record>;
    static constexpr std::size_t size = plan_type::fields;

    template <std::size_t I>
    static void* member_of(void* part) {
        using part_type = typename plan_type::template part_type<plan_type::places[I].section>;
        return &(static_cast<part_type*>(part)->*plan_type::template field<I>().member);
    }
    template <std::size_t I>
    static constexpr field_entry entry() {
        auto const& f = plan_type::template field<I>();
        using description = std::remove_cvref_t<decltype(f)>;
        return {&plan_type::template rules<I>, &operations_of<typename description::codec_type, typename description::member_type>::table,
                &f.codec_used, member_of<I>, plan_type::places[I].section};
    }
    static constexpr auto fields = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array<field_entry, size>{entry<I>()...};
    }(std::make_index_sequence<size>{});

    template <std::size_t S>
    struct parts {
        using owner = typename plan_type::template owner_type<S>;
        static std::size_t count(void const* from) { return plan_type::template section<S>().count(*static_cast<owner const*>(from)); }
        static void begin(void* to) { plan_type::template section<S>().begin(*static_cast<owner*>(to)); }
        static constexpr part_operations table{count, begin};
    };
    template <std::size_t S>
    static void* part(void* owner, std::size_t i) {
        constexpr auto const& section = plan_type::template section<S>();
        auto& from = *static_cast<typename plan_type::template owner_type<S>*>(owner);
        if constexpr (requires { section.find(from, i); }) return i == latest_part ? &section.open(from) : section.find(from, i);
        else return &section.open(from, i);
    }
    template <std::size_t S>
    static constexpr part_operations const* parts_of() {
        if constexpr (std::remove_cvref_t<decltype(plan_type::template section<S>())>::repeats) return &parts<S>::table;
        else return nullptr;
    }
    template <std::size_t S>
    static constexpr unknown_keys_operations const* unknown_keys_of() {
        using section = std::remove_cvref_t<decltype(plan_type::template section<S>())>;
        if constexpr (collects_unknown_keys<section>) return &unknown_keys_table<unknown_keys_of_section<Record, S>>::table;
        else return nullptr;
    }
    static constexpr auto sections = []<std::size_t... S>(std::index_sequence<S...>) {
        return std::array<section_entry, sizeof...(S)>{
            section_entry{plan_type::template section<S>().heading, plan_type::firsts[S], plan_type::firsts[S + 1], parts_of<S>(),
                          text::opening(plan_type::template section<S>().heading), plan_type::template hidden<S>(), part<S>, unknown_keys_of<S>(),
                          plan_type::arounds[S], plan_type::ends[S], plan_type::groups[S], plan_type::group_ends[S], plan_type::parts_of[S],
                          plan_type::parts_of[S] == no_section && plan_type::arounds[S] == no_section && !plan_type::template hidden<S>()}...};
    }(std::make_index_sequence<plan_type::sections>{});

    static constexpr bool has_parameters = [] {
        bool found = false;
        for (auto const& f : fields) found = found || !f.rules->parameter_open.empty();
        return found;
    }();

    static constexpr auto required = [] {
        constexpr auto count = [] {
            std::size_t n = 0;
            for (auto const& f : fields) n += f.rules->required ? 1 : 0;
            return n;
        }();
        std::array<std::uint16_t, count> found{};
        for (std::size_t i = 0, n = 0; i != size; ++i)
            if (fields[i].rules->required) found[n++] = static_cast<std::uint16_t>(i);
        return found;
    }();

    static constexpr bool has_blocks = [] {
        for (auto const& f : fields)
            if (!f.rules->closing.empty()) return true;
        return false;
    }();

    static constexpr std::string_view title_key() noexcept {
        if constexpr (plan_type::has_title) return plan_type::description.title.rules.key;
        else return {};
    }
    /// Whether a line that begins with this key can be a comment, a title line or a heading.
    static constexpr bool is_ambiguous(std::string_view key) noexcept {
        auto const& rules = plan_type::description.rules;
        auto const begins = [](std::string_view line, std::string_view with) { return !with.empty() && line.substr(0, with.size()) == with; };
        if (begins(key, rules.comment) || begins(rules.comment, key) || begins(key, title_key())) return true;
        for (auto const& s : sections)
            if (begins(s.heading, key) && begins(s.heading.substr(key.size()), rules.after_key())) return true;
        return false;
    }
    /// `s`, `more` and a blank.
    static constexpr text::opening with_blank(std::string_view s, std::string_view more = {}, std::string_view before = {}, std::size_t width = 0) noexcept {
        std::array<char, text::opening::most> line{};
        std::size_t const padding = width > s.size() ? width - s.size() : 0;
        if (s.empty() || before.size() + s.size() + padding + more.size() + 1 > line.size()) return {};
        std::size_t n = 0;
        for (char const c : before) line[n++] = c;
        for (char const c : s) line[n++] = c;
        for (std::size_t i = 0; i != padding; ++i) line[n++] = ' ';
        for (char const c : more) line[n++] = c;
        line[n++] = ' ';
        return text::opening({line.data(), n});
    }
    /// A key, its separator and a blank. If such a line could also be something else, the result matches nowhere, and the line is
    /// classified instead.
    static constexpr text::opening opening_of(std::string_view key, bool indented = false) noexcept {
        constexpr auto const& rules = plan_type::description.rules;
        return is_ambiguous(key) ? text::opening() : with_blank(key, rules.after_key(), indented ? rules.indentation : std::string_view{}, rules.key_width);
    }
    static constexpr text::opening first_key() noexcept {
        if constexpr (size != 0) return opening_of(fields[0].rules->key);
        else return {};
    }

    static constexpr std::size_t spellings = [] {
        std::size_t n = 0;
        for (auto const& f : fields) n += 1 + f.rules->aliases.size();
        return n;
    }();
    static constexpr std::size_t bucket_count = std::bit_ceil(2 * spellings + 1);

    /// Whether field `I` borrows a text of several lines that reading changes.
    template <std::size_t I>
    static constexpr bool lacks_owner() {
        using description = std::remove_cvref_t<decltype(plan_type::template field<I>())>;
        if constexpr (!is_borrowed<typename slot<typename description::member_type>::value_type>) {
            return false;
        } else {
            auto const& rules = plan_type::description.rules;
            bool const joins_lines = rules.continuation_lines || !rules.opening.empty() || plan_type::template rules<I>.multiline;
            return (changes_lines<typename description::codec_type> && joins_lines) || !rules.other_signs.empty();
        }
    }
    static constexpr bool unknown_keys_lack_owner() {
        return any_unknown_keys<Record>([]<class Keys>(Keys const&) {
            auto const& rules = plan_type::description.rules;
            return is_borrowed<typename Keys::member_type::value_type> &&
                   ((changes_lines<typename Keys::codec_type> && (rules.continuation_lines || !rules.opening.empty())) || !rules.other_signs.empty());
        });
    }

    struct key_table {
        std::array<key_entry, spellings> keys{};
        std::array<std::uint16_t, bucket_count> buckets{};
        std::size_t longest = 0;
        flaw found = flaw::none;
        std::string_view flawed{}; ///< the key with the flaw

        constexpr key_table() {
            std::size_t n = 0;
            [&]<std::size_t... I>(std::index_sequence<I...>) {
                ((lacks_owner<I>() ? note(flaw::needs_owner, fields[I].rules->key) : void()), ...);
            }(std::make_index_sequence<size>{});
            if (unknown_keys_lack_owner()) note(flaw::needs_owner, "unknown_keys");
            if (plan_type::description.rules.padded_keys && text::is_blank(plan_type::description.rules.mark().front())) note(flaw::padding_separates, "padded_keys");
            for (std::size_t i = 0; i != size; ++i) {
                if (plan_type::description.rules.continuation_lines && fields[i].rules->multiline) note(flaw::lines_in_two_ways, fields[i].rules->key);
                if (fields[i].rules->key == plan_type::description.rules.ends_at) note(flaw::ends_the_record, fields[i].rules->key);
                add(n, fields[i].rules->key, i);
                for (auto const spelling : fields[i].rules->aliases) add(n, spelling, i);
            }
        }
        constexpr void add(std::size_t& n, std::string_view spelling, std::size_t field) {
            constexpr bool ignore_case = plan_type::description.rules.ignore_case;
            if (fields[field].rules->closing.empty() && spelling.find(plan_type::description.rules.mark()) != spelling.npos) note(flaw::has_separator, spelling);
            if (plan_type::description.rules.other_signs.find(spelling.front()) != spelling.npos) note(flaw::begins_with_sign, spelling);
            for (auto const around : {fields[field].rules->parameter_open, fields[field].rules->parameter_close})
                if (around.find(plan_type::description.rules.mark()) != around.npos) note(flaw::has_separator, spelling);
            longest = spelling.size() > longest ? spelling.size() : longest;
            keys[n] = {spelling, static_cast<std::uint16_t>(field), 0};
            std::size_t b = hash_of(spelling, ignore_case) & (bucket_count - 1);
            for (; buckets[b] != 0; b = (b + 1) & (bucket_count - 1)) {
                key_entry* k = &keys[buckets[b] - 1u];
                if (!same_key(k->spelling, spelling, ignore_case)) continue;
                compare(*k, spelling, field);
                while (k->next != 0) compare(*(k = &keys[k->next - 1u]), spelling, field);
                k->next = static_cast<std::uint16_t>(++n);
                return;
            }
            buckets[b] = static_cast<std::uint16_t>(++n);
        }
        // Checks that a line with a key shared by two fields tells which one it means.
        constexpr void compare(key_entry const& earlier, std::string_view spelling, std::size_t field) {
            auto const& a = fields[earlier.field];
            auto const& b = fields[field];
            if (a.section == b.section) note(flaw::twice, spelling);
            if (a.rules->parameter_open != b.rules->parameter_open || a.rules->parameter_close != b.rules->parameter_close) note(flaw::other_parameter, spelling);
            if (!a.rules->multiline || !b.rules->multiline) return;
            for (std::size_t s = a.section + 1u; s <= b.section; ++s)
                if (!sections[s].heading.empty()) return;
            note(flaw::not_told_apart, spelling);
        }
        constexpr void note(flaw f, std::string_view spelling) noexcept {
            if (found == flaw::none) found = f, flawed = spelling;
        }
    };
    static constexpr key_table keys{};

    static void* title_of(void* record) {
        if constexpr (plan_type::has_title) return &(static_cast<Record*>(record)->*plan_type::description.title.member);
        else return nullptr;
    }
    static constexpr field_entry title = [] {
        if constexpr (plan_type::has_title) {
            auto const& t = plan_type::description.title;
            using member = std::remove_cvref_t<decltype(std::declval<Record&>().*t.member)>;
            return field_entry{&t.rules, &operations_of<std::remove_cvref_t<decltype(t.codec_used)>, member>::table,
                               &t.codec_used, title_of, 0};
        } else {
            return field_entry{};
        }
    }();
};

} // namespace dossier::v0::detail
