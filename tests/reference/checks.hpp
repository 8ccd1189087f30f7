// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/spirit/home/x3/core/parse.hpp>

#include <dossier/parse.hpp>
#include <dossier/read.hpp>
#include <dossier/reading/record_parser.hpp>
#include <dossier/record.hpp>
#include <dossier/record_view.hpp>
#include <dossier/source/buffer.hpp>
#include <dossier/source/record_stream.hpp>
#include <dossier/split.hpp>
#include <dossier/write.hpp>

#include "reference/failing_new.hpp"
#include "reference/reader.hpp"
#include "reference/subject.hpp"
#include "reference/values.hpp"

namespace reference {

/// The diagnostics and extras, line by line.
std::string show(std::vector<dossier::diagnostic> const& problems, std::vector<dossier::extra> const& extras);
/// The first line that differs, or nothing.
std::string difference(std::string const& got, std::string const& wanted);

template <class Record>
struct checks {
    using record_result = dossier::record_result<Record>;

    // What differs between the values, diagnostics and extras of two readings.
    template <class Result>
    static std::string compare(Result const& got, Record const& record, dossier::detail::report const& report) {
        if (got.diagnostics() != report.diagnostics || got.extras() != report.extras)
            return difference(show(got.diagnostics(), got.extras()), show(report.diagnostics, report.extras));
        if (got.has_value() && !(*got == record)) return "values differ";
        if (got.ok() != (report.errors == 0)) return "the number of errors differs";
        return {};
    }

    static std::string parse(std::string_view text, unsigned n) {
        auto const how = options_by(n);
        auto const got = dossier::parse<Record>(text, how);
        auto const wanted = reference::parse<Record>(text, how);
        if (got.has_value() == (how.strict && wanted.report.errors != 0)) return "with or without a value";
        return compare(got, wanted.record, wanted.report);
    }

    static std::string read(std::string_view text, unsigned n) {
        auto const how = options_by(n);
        auto const wanted = reference::read<Record>(text, how);
        std::size_t i = 0;
        for (auto&& got : dossier::read<Record>(text, how)) {
            if (i == wanted.size()) return "one record too many, at " + std::to_string(got.offset());
            auto const& w = wanted[i++];
            auto const which = "record " + std::to_string(i) + ": ";
            if (got.offset() != w.offset || got.text() != w.text || got.is_record() != w.is_record)
                return which + std::to_string(got.offset()) + '+' + std::to_string(got.text().size()) + " in place of " + std::to_string(w.offset) + '+' +
                       std::to_string(w.text.size());
            if (auto const what = compare(got, w.record, w.report); !what.empty()) return which + what;
        }
        return i == wanted.size() ? "" : "one record too few, after " + std::to_string(i);
    }

    static std::string embedded(std::string_view text, unsigned) {
        char const* first = text.data();
        Record got{};
        bool const matched = boost::spirit::x3::parse(first, text.data() + text.size(), dossier::grammar::record<Record>, got);
        Record wanted{};
        dossier::detail::report problems;
        auto const read = read_record(dossier::detail::table_of<Record>, &wanted, text, 0, {}, problems, true);
        if (matched != read.started) return matched ? "matches" : "does not match";
        if (!matched) return first == text.data() && got == Record{} ? "" : "changes what it does not match";
        if (static_cast<std::size_t>(first - text.data()) != read.end) return "ends at " + std::to_string(first - text.data()) + " in place of " + std::to_string(read.end);
        return got == wanted ? "" : "values differ";
    }

    // All that a range gives.
    template <class Range>
    static std::string all_of(Range&& range) {
        std::string out;
        for (auto&& r : range) {
            out += std::to_string(r.offset()) + (r.is_record() ? " record" : " no record") + '\n' + std::string(r.text()) + '\n' + show(r.diagnostics(), r.extras());
            out += r.has_value() ? dossier::write(*r).text() : "no value\n"; // empty if it cannot be written
        }
        return out;
    }

    struct chunks { // a source that gives chunks of uneven size
        std::string_view rest;
        unsigned state;

        std::size_t operator()(char* to, std::size_t n) {
            state = state * 1103515245u + 12345u;
            n = std::min({n, rest.size(), std::size_t{1} + (state >> 16) % 97});
            if (n != 0) std::memcpy(to, rest.data(), n);
            rest.remove_prefix(n);
            return n;
        }
    };
    static std::string stream(std::string_view text, unsigned n) {
        using bytes = dossier::buffer<chunks>;
        auto const how = options_by(n);
        dossier::record_stream<Record, bytes> streamed(bytes(chunks{text, n}), how, 1 + n % 70);
        return difference(all_of(streamed), all_of(dossier::read<Record>(text, how)));
    }

    static std::string pieces(std::string_view text, unsigned n) {
        std::string got;
        std::size_t end = 0;
        for (auto const piece : dossier::split<Record>(text, 1 + n % 7)) {
            auto const from = static_cast<std::size_t>(piece.data() - text.data());
            if (from != end) return "the pieces do not meet at " + std::to_string(end);
            end += piece.size();
            got += all_of(dossier::read<Record>(piece).counted_from(from));
        }
        if (end != text.size()) return "the pieces end at " + std::to_string(end);
        auto const whole = all_of(dossier::read<Record>(text));
        if (auto const what = difference(got, whole); !what.empty()) return "split: " + what;
        auto const cut = n % (text.size() + 1);
        auto const one = dossier::piece<Record>(text, 0, cut), other = dossier::piece<Record>(text, cut, text.size());
        got = all_of(dossier::read<Record>(one)) + all_of(dossier::read<Record>(other).counted_from(static_cast<std::size_t>(other.data() - text.data())));
        return difference(got, whole);
    }

    static std::string alone(std::string_view text, unsigned n) {
        auto how = options_by(n);
        how.max_record = dossier::options().max_record; // what is cut off is not in the text of the record
        how.max_lines = dossier::options().max_lines;
        for (auto&& r : dossier::read<Record>(text, how)) {
            if (!r.is_record()) continue;
            std::string const copy(r.text());
            auto const single = dossier::parse<Record>(copy, how);
            std::vector<dossier::diagnostic> problems = single.diagnostics();
            std::vector<dossier::extra> extras = single.extras();
            for (auto& d : problems) d.offset += r.offset();
            for (auto& e : extras) e.offset += r.offset();
            // the text ends here: what may be cut, and how long texts are searched, depends on that alone
            if (r.text().data() + r.text().size() != text.data() + text.size() && dossier::schema<Record>.rules.in_order) continue;
            if (auto const what = difference(show(problems, extras), show(r.diagnostics(), r.extras())); !what.empty()) return "at " + std::to_string(r.offset()) + ": " + what;
            if (single.has_value() != r.has_value() || (r.has_value() && !(*single == *r))) return "values differ at " + std::to_string(r.offset());
        }
        return {};
    }

    static std::string line_ends(std::string_view text, unsigned) {
        std::string feeds, returns;
        for (char const c : text)
            if (c != '\r') feeds += c;
        for (char const c : feeds) returns += c == '\n' ? std::string("\r\n") : std::string(1, c);
        auto const one = dossier::parse<Record>(feeds);
        auto const other = dossier::parse<Record>(returns);
        if (!dossier::detail::borrows_text<Record> && !(*one == *other)) return "values differ"; // a view shows the bytes
        auto const codes = [](auto const& r) {
            std::string out;
            for (auto const& d : r.diagnostics()) out += std::string(to_string(d.code)) + ' ' + d.section + ' ' + d.key + '\n';
            return out;
        };
        return difference(codes(other), codes(one));
    }

    static std::string view(std::string_view text, unsigned) {
        auto const entries = dossier::record_view::read<Record>(text);
        if (entries.str() != text) return "the entries are not the text";
        std::size_t fields = 0;
        for (auto const& e : entries.entries()) fields += e.kind == dossier::entry_kind::field || e.kind == dossier::entry_kind::title;
        auto const read = reference::parse<Record>(text);
        return fields != 0 && !read.is_record ? "fields of no record" : "";
    }

    // Records that are written, one by one and as one text.
    class round_trip {
    public:
        std::string add(Record const& record) {
            auto const written = dossier::write(record);
            if (!written) return written.diagnostics().empty() ? "refused without a reason" : "";
            std::string next(written.text());
            auto const back = dossier::parse<Record>(next);
            if (!(*back == record)) return "reads back as another:\n" + next;
            if (!back && next.find_first_not_of(" \t\r\n") != next.npos) return "reads back with an error:\n" + next + show(back.diagnostics(), back.extras());
            if (next.empty()) return {};
            if (next.back() != '\n') next += '\n';
            if (dossier::schema<Record>.rules.blank_line_ends) next += '\n';
            if (dossier::next_record<Record>(next + next, 1) != next.size()) return {}; // nothing shows where it begins among others
            all_ += next;
            records_.push_back(record);
            return {};
        }
        std::string all() const {
            auto const& rules = dossier::schema<Record>.rules;
            bool const parted = dossier::detail::plan<Record>::has_title || rules.blank_line_ends || !rules.begins_at.empty() || !rules.separated_by.empty();
            if (!parted) return {}; // all is one record
            std::size_t i = 0;
            for (auto&& r : dossier::read<Record>(all_)) {
                if (i == records_.size()) return "one record too many of\n" + all_;
                if (!(*r == records_[i++])) return "record " + std::to_string(i) + " reads back as another of\n" + all_;
            }
            return i == records_.size() ? "" : "one record too few of\n" + all_;
        }

    private:
        std::string all_;
        std::vector<Record> records_;
    };

    static std::string write(std::string_view text, unsigned) {
        round_trip trip;
        for (auto&& r : dossier::read<Record>(text))
            if (auto const what = trip.add(*r); !what.empty()) return what;
        return trip.all();
    }

    static std::string values(std::string_view choices, unsigned n) {
        if constexpr (!dossier::detail::borrows_text<Record>) {
            value_maker<Record> make{reference::choices(choices)};
            round_trip trip;
            for (n = 1 + n % 3; n != 0; --n)
                if (auto const what = trip.add(make()); !what.empty()) return what;
            return trip.all();
        } else {
            return {};
        }
    }

    static std::string limits(std::string_view text, unsigned n) {
        auto const how = options_by(n);
        auto const within = [&](auto const& r) -> std::string {
            if (r.diagnostics().size() > how.max_diagnostics + 1) return "too many diagnostics";
            if (r.extras().size() > how.max_extras + 1) return "too many extras";
            std::size_t kept = 0;
            for (auto const& d : r.diagnostics())
                if (d.found.size() > dossier::diagnostic::max_found || d.offset > text.size() || d.length > text.size() - d.offset) return "a diagnostic outside of the text";
            for (auto const& e : r.extras()) {
                if (text.substr(e.offset, e.text.size()) != e.text) return "an extra that is not of the text";
                kept += e.text.size();
            }
            return kept > std::min(text.size(), how.max_record) + 3 ? "more extras than text" : "";
        };
        if (auto const what = within(dossier::parse<Record>(text, how)); !what.empty()) return what;
        for (auto&& r : dossier::read<Record>(text, how)) {
            if (r.text().size() > how.max_record) return "a record over its limit";
            if (auto const what = within(r); !what.empty()) return "at " + std::to_string(r.offset()) + ": " + what;
        }
        return {};
    }

    // All that a range gives, asked on after an allocation that failed.
    template <class Range>
    static std::string resumed(Range range, std::size_t n) {
        std::string out;
        for (bool more = true; more;) {
            try {
                failing_new const fail(n);
                more = range.next();
            } catch (std::bad_alloc const&) {
                n = static_cast<std::size_t>(-1);
                continue;
            }
            if (more) out += all_of(std::span(&range.current(), 1));
        }
        return out;
    }
    static std::string allocation(std::string_view text, unsigned n) {
        auto const whole = dossier::parse<Record>(text);
        auto const records = all_of(dossier::read<Record>(text));
        auto const leaks = held_memory();
        try {
            failing_new const fail(n);
            auto const r = dossier::parse<Record>(text);
            auto const page = dossier::write(*r);
            if (!(*r == *whole)) return "an allocation that failed was swallowed";
        } catch (std::bad_alloc const&) {}
        if (held_memory() != leaks) return "memory leaks after an allocation that failed";
        using bytes = dossier::buffer<chunks>;
        if (auto const what = difference(resumed(dossier::read<Record>(text), n % 50), records); !what.empty()) return "asked on, a text: " + what;
        if (auto const what = difference(resumed(dossier::record_stream<Record, bytes>(bytes(chunks{text, n}), {}, 70), n % 50), records); !what.empty())
            return "asked on, a stream: " + what;
        try {
            failing_new const fail(n % 20);
            if (dossier::record_view::read<Record>(text).text() != text || dossier::split<Record>(text, 3).size() != 3) return "a view of another text";
        } catch (std::bad_alloc const&) {}
        return held_memory() == leaks ? "" : "memory leaks after a range, a view or pieces";
    }

    static constexpr subject with_name(std::string_view name) {
        return {name, &dossier::detail::table_of<Record>, parse, read, embedded, stream, pieces, alone, line_ends, view, write, values, limits, allocation};
    }
};

} // namespace reference
