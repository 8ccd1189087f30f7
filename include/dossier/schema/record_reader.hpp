// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <dossier/schema/plan.hpp>
#include <dossier/schema/recorder.hpp>
#include <dossier/schema/terminators.hpp>
#include <dossier/text/scan.hpp>
#include <dossier/text/word.hpp>

// A record as its source prints it is read by a straight line of parsers, one for each field in the order of the
// description. At the first thing that is otherwise the walker takes over, until a section begins as it should.
namespace dossier::inline v0::detail {

template <class Record>
class record_reader {
    using plan = detail::plan<Record>;
    static constexpr std::size_t fields = plan::fields;
    static constexpr std::size_t sections = plan::sections;

public:
    /// Reads from `start` into `record`, which must be as default constructed; offsets count from `first`.
    record_reader(Record& record, char const* first, char const* start, char const* last, report* problems, options const& o) noexcept
        : record_(record), first_(first), p_(start), last_(last), report_(problems), options_(o) {}

    /// Stop at a line that is not of the record once its last key has been read.
    bool embedded = false;

    /// Reads one record, up to the title of another or the end of the text.
    /// Returns whether any line of a record was there.
    bool read() {
        char const* const start = p_;
        if (!fast_title()) walk(0);
        [&]<std::size_t... S>(std::index_sequence<S...>) {
            ((ended_ || section_ > S || fast_section<S>() || walk(S + 1)), ...);
        }(std::make_index_sequence<sections>{});
        if (!ended_ && !at_end()) walk(sections);
        if (odd_) [[unlikely]] finish(start);
        return state_.started;
    }

    /// Where the record ended.
    char const* place() const noexcept { return p_; }

private:
    static constexpr std::size_t section_of(std::size_t i) { return plan::places[i].section; }

    template <std::size_t I>
    static constexpr auto key = [] {
        constexpr std::string_view spelled = plan::template field<I>().rules.key;
        return fixed_string<spelled.size() + 1>(spelled, ':');
    }();

    // ---- what is rare ----

    // Marks the fields [from, to) as read.
    void mark(std::size_t from, std::size_t to) noexcept {
        for (; from < to; ++from) state_.mark(from);
    }

    // The line at `p` is not what field `i` of section `s` looks like.
    [[gnu::cold, gnu::noinline]] bool leave(std::size_t s, std::size_t i, std::size_t from, char const* p) noexcept {
        mark(from, i);
        p_ = p;
        state_.next = i;
        if (i != plan::firsts[s] || state_.has(fields + s)) state_.section = s;
        if (i != 0) state_.last_key = i - 1;
        if (i != plan::firsts[s]) state_.started = true;
        return false;
    }

    // Lets the walker read on, up to the start of a section from `resume_from` on that is in order.
    [[gnu::cold, gnu::noinline]] bool walk(std::size_t resume_from) {
        odd_ = true;
        recorder r(layout_of<Record>, &record_, first_, report_, options_);
        r.enter(state_.section);
        walker w(layout_of<Record>, state_, first_, last_, r);
        w.embedded = embedded;
        w.resume_from = resume_from;
        ended_ = w.walk(p_) != walk_end::resume;
        section_ = state_.section;
        return !ended_;
    }

    [[gnu::cold, gnu::noinline]] void finish(char const* start) {
        if (!state_.started) return;
        recorder r(layout_of<Record>, &record_, first_, report_, options_);
        r.enter(state_.section);
        walker(layout_of<Record>, state_, first_, last_, r).finish(p_);
        r.report_missing(state_, start);
    }

    // The line that ends the text of field `i` whose first line begins at `p`, by the general search.
    [[gnu::cold, gnu::noinline]] char const* search_text_end(std::size_t i, std::size_t from, char const* p) {
        mark(from, i);
        return text_end_search(layout_of<Record>, state_, last_, i).find(text::line_at(p, last_).next);
    }

    // ---- the straight line ----

    static void skip_empty_lines(char const*& p, char const* last) noexcept {
        while (p != last && (*p == '\n' || (*p == '\r' && last - p > 1 && p[1] == '\n'))) p += *p == '\r' ? 2 : 1;
    }

    bool fast_title() {
        if constexpr (plan::has_title) {
            constexpr std::string_view words = plan::page.title.rules.key;
            constexpr fixed_string<words.size() + 1> prefix(words, ' ');
            char const* q = p_;
            if (!text::starts_with<prefix>(q, last_)) return false;
            q += prefix.size();
            if (!read_value(plan::page.title, record_.*plan::page.title.member, q)) return false;
            p_ = q;
            state_.titled = state_.started = true;
        }
        return true;
    }

    // Whether the record ends here as it should, after its last section.
    bool at_end() noexcept {
        skip_empty_lines(p_, last_);
        if (p_ == last_) return true;
        if constexpr (plan::has_title) {
            constexpr std::string_view words = plan::page.title.rules.key;
            return text::starts_with<fixed_string<words.size() + 1>(words, ' ')>(p_, last_);
        }
        return false;
    }

    template <std::size_t S>
    bool fast_section() {
        constexpr std::size_t first = plan::firsts[S];
        constexpr std::size_t last = plan::firsts[S + 1];
        constexpr std::string_view heading = plan::template section<S>().heading;
        char const* p = p_;
        skip_empty_lines(p, last_);
        if constexpr (!heading.empty()) {
            constexpr fixed_string<heading.size()> words(heading);
            if (!text::starts_with<words>(p, last_) || !text::at_line_end(p + heading.size(), last_)) return leave(S, first, first, p);
            p = text::skip_line_end(p + heading.size(), last_);
            state_.mark(fields + S);
            skip_empty_lines(p, last_);
        }
        std::size_t from = first; // the fields [from, the one being read) have been read and are not marked yet
        bool const in_order = [&]<std::size_t... I>(std::index_sequence<I...>) {
            return (fast_field<first + I>(p, from) && ...);
        }(std::make_index_sequence<last - first>{});
        if (!in_order) return false;
        mark(from, last);
        state_.section = S;
        state_.started = true;
        state_.last_key = last - 1;
        p_ = p;
        return true;
    }

    template <std::size_t I>
    bool fast_field(char const*& p, std::size_t& from) {
        constexpr auto const& f = plan::template field<I>();
        char const* q = p;
        if (text::starts_with<key<I>>(p, last_)) [[likely]] {
            q += key<I>.size();
        } else if (!other_spelling<I>(q)) {
            if (!absent_here<I>(p)) return leave(section_of(I), I, from, p);
            mark(from, I);
            from = I + 1;
            if constexpr (f.rules.required) odd_ = true;
            return true;
        }
        if (q != last_ && text::is_blank(*q)) ++q;
        auto& member = plan::template member<I>(record_);
        if constexpr (f.rules.multiline) {
            if (!read_text<I>(member, q, from)) return leave(section_of(I), I, from, p);
        } else {
            if (!read_value(f, member, q)) return leave(section_of(I), I, from, p);
        }
        p = q;
        return true;
    }

    // Whether the line lacks field I and has the next one.
    template <std::size_t I>
    bool absent_here(char const* p) const noexcept {
        if constexpr (I + 1 < plan::firsts[section_of(I) + 1u]) return text::starts_with<key<I + 1>>(p, last_);
        else return false;
    }

    template <std::size_t I>
    bool other_spelling(char const*& p) const noexcept {
        constexpr auto const& also = plan::template field<I>().rules.also;
        return [&]<std::size_t... K>(std::index_sequence<K...>) {
            return (spelled<fixed_string<also[K].size() + 1>(also[K], ':')>(p) || ...);
        }(std::make_index_sequence<also.size()>{});
    }
    template <fixed_string S>
    bool spelled(char const*& p) const noexcept {
        if (!text::starts_with<S>(p, last_)) return false;
        p += S.size();
        return true;
    }

    // Whether the value [p, end) is one of the spellings of an absent one.
    static bool is_absent(field_rules const& rules, char const* p, char const* end) noexcept {
        auto const value = text::trim(text::make_view(p, end));
        if (value.empty()) return true;
        for (auto const spelling : rules.absent)
            if (value == spelling) return true;
        return false;
    }

    // Reads the value of one line at `p`, and goes to the next line.
    template <class Description, class Member>
    bool read_value(Description const& f, Member& member, char const*& p) {
        using codec = std::remove_cvref_t<decltype(f.codec_used)>;
        using traits = slot<Member>;
        using value_type = typename traits::value_type;
        if constexpr (verbatim_codec<codec, value_type>) {
            char const* const feed = text::find_short_line_feed(p, last_);
            char const* const end = feed != p && feed[-1] == '\r' ? feed - 1 : feed;
            if (static_cast<std::size_t>(end - p) > options_.max_value) return false;
            if (!is_absent(f.rules, p, end)) codec::read(traits::open(member), text::make_view(p, end));
            p = feed == last_ ? last_ : feed + 1;
            return true;
        } else {
            if constexpr (requires { requires codec::within_line; }) {
                value_type value{};
                char const* q = p;
                boost::spirit::x3::unused_type const unused{};
                if (f.codec_used.parser.parse(q, last_, unused, unused, value) && q != last_ && text::at_line_end(q, last_)) [[likely]] {
                    traits::open(member) = value;
                    p = text::skip_line_end(q, last_);
                    return true;
                }
            }
            auto const l = text::line_at(p, last_);
            if (!is_absent(f.rules, p, l.last)) {
                // what does not fit, or ends the text and may be cut, is for the walker to judge
                auto const text = text::trim(text::make_view(p, l.last));
                value_type value{};
                if (l.last == last_ || text.size() > options_.max_value || !parse_all(f.codec_used.parser, text, value)) return false;
                traits::open(member) = std::move(value);
            }
            p = l.next;
            return true;
        }
    }

    // Reads the text of several lines at `p`, and goes to the line that ends it.
    template <std::size_t I, class Member>
    bool read_text(Member& member, char const*& p, std::size_t from) {
        constexpr auto const& f = plan::template field<I>();
        using codec = std::remove_cvref_t<decltype(f.codec_used)>;
        using ends = terminators<plan, I>;
        if (text::at_line_end(p, last_)) return false;
        if (may_be_absent(f.rules, *p)) {
            auto const l = text::line_at(p, last_);
            if (is_absent(f.rules, p, l.last)) {
                p = l.next;
                return true;
            }
        }
        char const* end = ends::find(p, last_);
        if (!end) end = search_text_end(I, from, p);
        auto const text = text::make_view(p, text::trim_blank_lines(p, end));
        if (text.size() > options_.max_value) return false;
        codec::read(slot<Member>::open(member), text);
        p = end;
        return true;
    }
    static bool may_be_absent(field_rules const& rules, char first) noexcept {
        if (text::is_blank(first)) return true;
        for (auto const spelling : rules.absent)
            if (spelling[0] == first) return true;
        return false;
    }

    Record& record_;
    char const* first_;
    char const* p_;
    char const* last_;
    report* report_;
    options const& options_;
    std::array<std::uint64_t, (fields + sections + 63) / 64> seen_{};
    walk_state state_{seen_};
    std::size_t section_ = 0; // the next section to be read in a straight line
    bool ended_ = false;
    bool odd_ = false; // the walker was needed, or a required field was not there
};

} // namespace dossier::v0::detail
