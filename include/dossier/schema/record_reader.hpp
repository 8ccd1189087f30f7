// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

#include <dossier/grammar/parser.hpp>
#include <dossier/schema/plan.hpp>
#include <dossier/schema/record_border.hpp>
#include <dossier/schema/recorder.hpp>
#include <dossier/schema/terminators.hpp>
#include <dossier/text/list.hpp>
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
        : record_(record), first_(first), start_(start), p_(start), last_(last), report_(problems), options_(o) {}

    /// Stop at a line that is not of the record once its last key has been read.
    bool embedded = false;
    /// Let the walker read everything; the result is the same.
    bool careful = false;

    /// Reads one record, up to where another begins or the end of the text. Returns whether any line of a record was there;
    /// where none was, lines that are of no record have been passed.
    bool read() {
        if (careful || !fast_title()) walk(careful ? sections : 0);
        [&]<std::size_t... S>(std::index_sequence<S...>) {
            ((ended_ || section_ > S || fast_section<S>() || walk(S + 1)), ...);
        }(std::make_index_sequence<sections>{});
        if (!ended_ && !at_end()) walk(sections);
        if (odd_) [[unlikely]] finish();
        return state_.started;
    }

    /// Where the record ended.
    char const* place() const noexcept { return p_; }

private:
    using bits = std::array<std::uint64_t, (fields + sections + 63) / 64>;

    static constexpr page_rules const& rules_ = plan::page.rules;
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    static constexpr std::size_t section_of(std::size_t i) { return plan::places[i].section; }

    // Whether section `s` has texts of several lines, which are told from what may still come.
    static constexpr bool has_texts(std::size_t s) noexcept {
        for (std::size_t i = plan::firsts[s]; i != plan::firsts[s + 1]; ++i)
            if (layout_of<Record>.fields[i].rules->multiline) return true;
        return false;
    }

    // The fields [from, to) as bits.
    static constexpr bits range(std::size_t from, std::size_t to) noexcept {
        bits b{};
        for (; from < to; ++from) b[from / 64] |= std::uint64_t{1} << (from % 64);
        return b;
    }

    // ---- what is rare ----

    // Where something is odd, all that follows is read as if the text ended with the record. What the straight line has read
    // holds no line that begins another.
    void bound() {
        if (bounded_) return;
        bounded_ = true;
        last_ = state_.started ? next_border(layout_of<Record>, first_, p_, last_) : record_end(layout_of<Record>, first_, p_, last_);
    }

    // Notes that a section was read in a straight line: all its fields but those that were skipped.
    void mark(bits const& read) noexcept {
        for (std::size_t w = 0; w != seen_.size(); ++w) seen_[w] |= read[w] & ~skipped_[w];
    }

    // The line at `p` is not what field `i` of section `s` looks like.
    [[gnu::cold, gnu::noinline]] bool leave(std::size_t s, std::size_t i, char const* p) noexcept {
        mark(range(plan::firsts[s], i));
        p_ = p;
        state_.next = i;
        bool any = state_.has(fields + s);
        for (std::size_t k = plan::firsts[s]; k != i; ++k)
            if (state_.has(k)) state_.last_key = k, any = true;
        if (any) state_.section = s, state_.started = true;
        return false;
    }

    // Lets the walker read on, up to the start of a section from `resume_from` on that is in order.
    [[gnu::noinline]] bool walk(std::size_t resume_from) {
        odd_ = true;
        bound();
        recorder r(layout_of<Record>, &record_, first_, report_, options_);
        r.enter(state_.section);
        walker w(layout_of<Record>, state_, start_, last_, r);
        w.embedded = embedded;
        w.resume_from = resume_from;
        ended_ = w.walk(p_) != walk_end::resume;
        section_ = state_.section;
        return !ended_;
    }

    [[gnu::cold, gnu::noinline]] void finish() {
        if (!state_.started) return;
        recorder r(layout_of<Record>, &record_, first_, report_, options_);
        r.enter(state_.section);
        walker(layout_of<Record>, state_, start_, last_, r).finish(p_);
        r.report_missing(state_, start_);
    }

    // What follows the key of field `i` at `p`, spelled otherwise, or nullptr.
    [[gnu::cold, gnu::noinline]] char const* other_spelling(field_rules const& rules, char const* p) const noexcept {
        auto const rest = text::make_view(p, last_);
        for (auto const spelling : rules.also)
            if (rest.substr(0, spelling.size()) == spelling && rest.substr(spelling.size(), rules_.after_key().size()) == rules_.after_key())
                return p + spelling.size() + rules_.after_key().size();
        return nullptr;
    }

    // Where not every record has every key: the field of section `s` whose line stands at `p`, and in `value` what follows the
    // key; one past the section's last where it ends here; `none` where the walker has to look. Of the fields before `i` those
    // are found that were skipped. Lines of other keys are taken.
    [[gnu::noinline]] std::size_t find_field(std::size_t s, std::size_t i, char const*& p, char const*& value) {
        auto const& layout = layout_of<Record>;
        std::size_t const end = layout.sections[s].last;
        for (;;) {
            if (text::at_line_end(p, last_)) {
                if (i != 0 || state_.started || p == last_) return end;
                p = text::skip_blank_lines(p, last_); // the record has not begun
                continue;
            }
            auto const l = text::line_at(p, last_);
            if (layout.is_comment(l)) {
                p = l.next;
                continue;
            }
            auto const key = key_at(layout, l);
            if (!key.entry && !key.text.empty() && layout.others) {
                auto const whole = rules_.continuation_lines ? with_continuation(l, last_) : l;
                if (!layout.others->add(&record_, key.text, text::make_view(key.value, whole.last))) return none;
                state_.started = true;
                p = whole.next;
                continue;
            }
            for (auto const* k = key.entry; k; k = layout.next(k))
                if (layout.fields[k->field].section == s && (k->field >= i || is_skipped(k->field) || layout.fields[k->field].rules->repeatable)) {
                    value = key.value;
                    return k->field;
                }
            return begins_later(layout, s, l, key) ? end : none;
        }
    }

    // ---- lines in another order ----

    // Reads the value of field `I` at `p`; the next line, or nullptr.
    template <std::size_t I>
    char const* read_field(char const* p) {
        constexpr auto const& f = plan::template field<I>();
        auto& member = plan::template member<I>(record_);
        if constexpr (rules_.continuation_lines) return read_continued(f.rules, f.codec_used, member, p);
        else return read_value(f.rules, f.codec_used, member, p);
    }
    using field_reader = char const* (record_reader::*)(char const*);
    template <std::size_t First, std::size_t... I>
    static constexpr std::array<field_reader, sizeof...(I)> readers_from(std::index_sequence<I...>) {
        return {&record_reader::read_field<First + I>...};
    }

    // Reads what is left of section `S` line by line, where that of field `k` stands at `p` behind those of the fields before
    // `i` that are not skipped; `value` is what follows its key. False where the walker has to go on.
    template <std::size_t S>
    [[gnu::noinline]] bool read_in_any_order(std::size_t i, std::size_t k, char const*& p, char const* value) {
        static constexpr std::size_t first = plan::firsts[S], end = plan::firsts[S + 1];
        static constexpr auto readers = readers_from<first>(std::make_index_sequence<end - first>{});
        mark(range(first, i));
        for (std::size_t w = 0; w != skipped_.size(); ++w) skipped_[w] |= first_bits(end, w) & ~first_bits(i, w);
        while (k != end) {
            char const* const next = k == none ? nullptr : (this->*readers[k - first])(value);
            if (!next) {
                p_ = p;
                state_.section = S;
                state_.started = true;
                return false;
            }
            state_.mark(k);
            skipped_[k / 64] &= ~(std::uint64_t{1} << (k % 64));
            p = next;
            k = find_field(S, end, p, value);
        }
        for (std::size_t w = 0; w != skipped_.size(); ++w)
            if (skipped_[w] & required_[w]) odd_ = true;
        return true;
    }

    // Whether the line begins what follows section `s`: the next section, or another record.
    static bool begins_later(layout const& layout, std::size_t s, text::line const& l, found_key const& key) noexcept {
        if (layout.title && title_at(layout, l)) return true;
        if (s + 1 >= layout.sections.size()) return false;
        auto const heading = layout.sections[s + 1].heading;
        if (!heading.empty()) return heading == text::trim(l.view());
        for (auto const* k = key.entry; k; k = layout.next(k))
            if (layout.fields[k->field].section == s + 1) return true;
        return false;
    }

    // Notes that the fields [from, to) have no line.
    void pass_over(std::size_t from, std::size_t to) noexcept {
        for (std::size_t w = 0; w != skipped_.size(); ++w) {
            auto const all = first_bits(to, w) & ~first_bits(from, w);
            skipped_[w] |= all;
            if (all & required_[w]) odd_ = true;
        }
    }
    bool is_skipped(std::size_t i) const noexcept { return skipped_[i / 64] >> (i % 64) & 1; }
    // Word `w` of the bits [0, n).
    static constexpr std::uint64_t first_bits(std::size_t n, std::size_t w) noexcept {
        return n >= 64 * (w + 1) ? ~std::uint64_t{0} : n <= 64 * w ? 0 : (std::uint64_t{1} << (n % 64)) - 1;
    }
    static constexpr bits required_ = [] {
        bits b{};
        for (std::size_t i = 0; i != fields; ++i)
            if (layout_of<Record>.fields[i].rules->required) b[i / 64] |= std::uint64_t{1} << (i % 64);
        return b;
    }();

    // The line that ends the text of field `i` whose first line begins at `p`, by the general search.
    [[gnu::noinline]] char const* search_text_end(std::size_t i, char const* p) {
        bound();
        mark(range(plan::firsts[section_of(i)], i));
        return text_end_search(layout_of<Record>, state_, last_, i).find(text::line_at(p, last_).next);
    }

    // ---- the straight line ----

    static char const* skip_empty_lines(char const* p, char const* last) noexcept {
        while (p != last && (*p == '\n' || (*p == '\r' && last - p > 1 && p[1] == '\n'))) p += *p == '\r' ? 2 : 1;
        return p;
    }

    bool fast_title() {
        if constexpr (plan::has_title) {
            if (!text::starts_with<plan::title_words.size>(p_, last_, plan::title_words)) return false;
            auto const& title = plan::page.title;
            char const* const next = read_value(title.rules, title.codec_used, record_.*title.member, p_ + plan::title_words.size);
            if (!next) return false;
            p_ = next;
            state_.titled = state_.started = true;
        }
        return true;
    }

    // Whether the record ends here as it should, after its last section.
    bool at_end() noexcept {
        if constexpr (rules_.blank_line_ends) {
            char const* const next = text::skip_blank_lines(p_, last_);
            if (next == p_ && p_ != last_) return false;
            p_ = next;
            return true;
        }
        p_ = skip_empty_lines(p_, last_);
        if (p_ == last_) return true;
        if constexpr (plan::has_title) {
            if (!text::starts_with<plan::title_words.size>(p_, last_, plan::title_words)) return false;
            char const* const p = skip_empty_lines(text::find_short_line_feed(p_, last_), last_);
            return (p - p_ < head_reach && text::starts_with<plan::keys[0].size>(p, last_, plan::keys[0])) || // the usual head
                   border_at(layout_of<Record>, first_, p_, last_, true) == border::yes;
        } else {
            return false;
        }
    }

    template <std::size_t S>
    bool fast_section() {
        constexpr std::size_t first = plan::firsts[S];
        constexpr std::size_t last = plan::firsts[S + 1];
        static constexpr auto const& heading = plan::headings[S];
        // where a blank line ends the record, only those before it are skipped
        auto const skip = [&](char const* q) { return rules_.blank_line_ends && state_.started ? q : skip_empty_lines(q, last_); };
        char const* p = skip(p_);
        if constexpr (std::remove_cvref_t<decltype(plan::template section<S>())>::repeats) return leave(S, first, p);
        if constexpr (heading.size != 0) {
            if (!text::starts_with<heading.size>(p, last_, heading) || !text::at_line_end(p + heading.size, last_)) return leave(S, first, p);
            p = skip(text::skip_line_end(p + heading.size, last_));
            state_.mark(fields + S);
        }
        if (!fast_fields<first>(p, std::make_index_sequence<last - first>{})) return false;
        static constexpr bits all = range(first, last);
        mark(all);
        p_ = p;
        if constexpr (!rules_.in_order && heading.size == 0) {
            bool any = false;
            for (std::size_t w = 0; w != all.size(); ++w) any = any || (seen_[w] & all[w]) != 0;
            if (!any) return true;
        }
        state_.section = S;
        state_.started = true;
        state_.last_key = last - 1;
        return true;
    }

    template <std::size_t First, std::size_t... I>
    [[gnu::always_inline]] bool fast_fields(char const*& p, std::index_sequence<I...>) {
        return (fast_field<First + I>(p) && ...);
    }

    template <std::size_t I>
    [[gnu::always_inline]] bool fast_field(char const*& p) {
        constexpr auto const& f = plan::template field<I>();
        if constexpr (!rules_.in_order)
            if (I < next_there_is_) return true;
        char const* q;
        if (text::starts_with<plan::keys[I].size>(p, last_, plan::keys[I])) [[likely]] {
            q = text::skip_blank(p + plan::keys[I].size, last_);
        } else if (next_key_at<I>(p)) { // a line that not every record has
            skipped_[I / 64] |= std::uint64_t{1} << (I % 64);
            if constexpr (f.rules.required) odd_ = true;
            return true;
        } else if constexpr (!rules_.in_order) {
            next_there_is_ = find_field(section_of(I), I, p, q);
            if (next_there_is_ == none) {
                next_there_is_ = 0;
                return leave(section_of(I), I, p);
            }
            if (next_there_is_ < I) {
                auto const k = std::exchange(next_there_is_, plan::firsts[section_of(I) + 1u]);
                if constexpr (has_texts(section_of(I))) return leave(section_of(I), I, p);
                else return read_in_any_order<section_of(I)>(I, k, p, q);
            }
            if (next_there_is_ != I) {
                pass_over(I, next_there_is_);
                return true;
            }
        } else {
            q = f.rules.also.size() != 0 ? other_spelling(f.rules, p) : nullptr;
            if (!q) return leave(section_of(I), I, p);
            q = text::skip_blank(q, last_);
        }
        auto& member = plan::template member<I>(record_);
        for (;;) {
            if constexpr (f.rules.multiline) q = read_text(f.rules, f.codec_used, member, q, I, terminators<plan, I>::find);
            else if constexpr (rules_.continuation_lines) q = read_continued(f.rules, f.codec_used, member, q);
            else q = read_value(f.rules, f.codec_used, member, q);
            if (!q) [[unlikely]] return leave(section_of(I), I, p);
            p = q;
            if constexpr (!f.rules.repeatable) return true;
            if (!text::starts_with<plan::keys[I].size>(p, last_, plan::keys[I])) return true;
            q = text::skip_blank(p + plan::keys[I].size, last_);
        }
    }

    template <std::size_t I>
    [[gnu::always_inline]] bool next_key_at(char const* p) const noexcept {
        if constexpr (I + 1 < plan::firsts[section_of(I) + 1u]) return text::starts_with<plan::keys[I + 1].size>(p, last_, plan::keys[I + 1]);
        else return false;
    }

    // Whether the value [p, end) is one of the spellings of an absent one.
    static bool is_absent(field_rules const& rules, char const* p, char const* end) noexcept {
        auto const value = text::trim(text::make_view(p, end));
        if (value.empty()) return true;
        for (auto const spelling : rules.absent)
            if (value == spelling) return true;
        return false;
    }

    // The next line, where all that is left of the line at `p` is a spelling of an absent value; else nullptr.
    char const* skip_absent(field_rules const& rules, char const* p) const noexcept {
        if (rules.required) return nullptr; // for the walker to report
        if (auto const next = text::next_line(p, last_)) return next;
        for (auto const spelling : rules.absent)
            if (*p == spelling[0] && static_cast<std::size_t>(last_ - p) >= spelling.size() && text::stands_at(p, spelling))
                if (auto const next = text::next_line(p + spelling.size(), last_)) return next;
        return nullptr;
    }

    // Reads the value of one line at `p`; the next line, or nullptr where the value is not for the straight line. A
    // function of its own for each type: inlined into every field it is no faster, and three times the code.
    template <class Codec, class Member>
    [[gnu::noinline]] char const* read_value(field_rules const& rules, Codec const& codec, Member& member, char const* p) {
        using to = access<Codec, Member>;
        using value_type = typename to::value_type;
        if constexpr (verbatim_codec<Codec, value_type>) {
            return read_verbatim<to>(rules, member, p, text::find_short_line_feed(p, last_));
        } else {
            value_type value{};
            if constexpr (requires { requires Codec::within_line; }) {
                char const* q = p;
                grammar::x3::unused_type const unused{};
                if (codec.parser.parse(q, last_, unused, unused, value) && q != last_) [[likely]] {
                    if (auto const next = text::next_line(q, last_)) [[likely]] {
                        to::put(member, std::move(value));
                        return next;
                    }
                }
            }
            return read_otherwise(rules, operations_of<Codec, Member>::table, &codec, &member, p);
        }
    }

    // The value ends at `feed`.
    template <class To, class Member>
    [[gnu::always_inline]] char const* read_verbatim(field_rules const& rules, Member& member, char const* p, char const* feed) {
        char const* const end = feed != p && feed[-1] == '\r' ? feed - 1 : feed;
        if (static_cast<std::size_t>(end - p) > options_.max_value) return nullptr;
        if (p != end && !(may_be_absent(rules, *p) && is_absent(rules, p, end))) To::read(member, text::make_view(p, end));
        else if (rules.required) return nullptr;
        return feed == last_ ? last_ : feed + 1;
    }

    // The same where the lines that follow may belong to the value.
    template <class Codec, class Member>
    [[gnu::noinline]] char const* read_continued(field_rules const& rules, Codec const& codec, Member& member, char const* p) {
        using to = access<Codec, Member>;
        using value_type = typename to::value_type;
        char const* feed = text::find_short_line_feed(p, last_);
        if (last_ - feed > 1 && text::is_blank(feed[1])) feed = end_of_continuation(feed);
        if constexpr (verbatim_codec<Codec, value_type>) {
            return read_verbatim<to>(rules, member, p, feed);
        } else {
            auto const text = text::trim_space(text::make_view(p, feed));
            if (is_absent(rules, text.data(), text.data() + text.size())) return rules.required ? nullptr : feed == last_ ? last_ : feed + 1;
            value_type value{};
            if (text.size() > options_.max_value || (rules_.in_order && feed == last_) || !decode(codec, text, value)) return nullptr;
            to::put(member, std::move(value));
            return feed == last_ ? last_ : feed + 1;
        }
    }
    [[gnu::noinline]] char const* end_of_continuation(char const* feed) const noexcept {
        auto const l = with_continuation({feed, feed, feed + 1}, last_);
        return l.next[-1] == '\n' ? l.next - 1 : l.next;
    }

    [[gnu::noinline]] char const* read_otherwise(field_rules const& rules, value_operations const& operations, void const* codec, void* member, char const* p) {
        if (auto const next = skip_absent(rules, p)) [[likely]] return next;
        return read_line(rules, operations, codec, member, p);
    }

    // A value that is absent, or that has to be told from what is around it first.
    [[gnu::noinline]] char const* read_line(field_rules const& rules, value_operations const& operations, void const* codec, void* member, char const* p) {
        auto const l = text::line_at(p, last_);
        if (is_absent(rules, p, l.last)) return rules.required ? nullptr : l.next;
        // what does not fit, or ends the text and may be cut, is for the walker to judge
        auto const text = text::trim(text::make_view(p, l.last));
        if ((rules_.in_order && l.last == last_) || text.size() > options_.max_value || !operations.read(codec, member, text)) return nullptr;
        return l.next;
    }

    // Reads the text of several lines of field `i` at `p`; the line that ends it, or nullptr. `find` is the quick search for
    // that line.
    template <class Codec, class Member>
    [[gnu::noinline]] char const* read_text(field_rules const& rules, Codec const&, Member& member, char const* p, std::size_t i,
                                            char const* (*find)(char const*, char const*)) {
        if (text::at_line_end(p, last_)) return nullptr; // the text may begin below
        if (auto const next = skip_absent(rules, p)) return next;
        if (may_be_absent(rules, *p)) {
            auto const l = text::line_at(p, last_);
            if (is_absent(rules, p, l.last)) return rules.required ? nullptr : l.next;
        }
        char const* end = find(p, last_);
        if (!end) end = search_text_end(i, p);
        auto const text = text::make_view(p, text::trim_blank_lines(p, end));
        if (text.size() > options_.max_value) return nullptr;
        Codec::read(slot<Member>::open(member), text);
        return end;
    }
    static bool may_be_absent(field_rules const& rules, char first) noexcept {
        if (text::is_blank(first)) return true;
        for (auto const spelling : rules.absent)
            if (spelling[0] == first) return true;
        return false;
    }

    Record& record_;
    char const* first_;
    char const* start_;
    char const* p_;
    char const* last_;
    report* report_;
    options const& options_;
    bits seen_{};
    bits skipped_{}; // fields whose lines the straight line found missing
    walk_state state_{seen_};
    std::size_t next_there_is_ = 0; // no line of a field before this one stands here
    std::size_t section_ = 0; // the next section to be read in a straight line
    bool ended_ = false;
    bool bounded_ = false; // `last_` is where the record ends
    bool odd_ = false; // the walker was needed, or a required field was not there
};

} // namespace dossier::v0::detail
