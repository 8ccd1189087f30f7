// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "reference/reader.hpp"

#include <algorithm>
#include <string>
#include <utility>

// How a record is read, as numbered rules with the plain code of each. No rule depends on how fast it can be applied, but for
// number 24.
namespace reference {
namespace {

using dossier::diagnostic_code;
using dossier::options;
using dossier::detail::report;
using std::size_t;
using std::string_view;

constexpr size_t none = static_cast<size_t>(-1);

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool begins_with(string_view s, string_view with) { return s.substr(0, with.size()) == with; }

string_view trim(string_view s, string_view what = " \t") {
    auto const first = s.find_first_not_of(what);
    return first == s.npos ? s.substr(s.size()) : s.substr(first, s.find_last_not_of(what) + 1 - first);
}

// ---- 1. Words that are nearly the same ----
//
// A word misspells another if they differ in upper and lower case alone, or if at most one edit for every four characters of the
// other turns it into that: at least one edit is allowed, and at most three. An edit inserts, removes or replaces a character, or
// swaps two neighbours; no character is edited twice. In no word of more than 64 bytes are edits looked for. The word that is meant
// is one that differs in case alone, else the nearest; the first of equals.

size_t edits_between(string_view a, string_view b) {
    std::vector<std::vector<size_t>> d(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (size_t i = 1; i <= a.size(); ++i)
        for (size_t j = 1; j <= b.size(); ++j) {
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}
bool differs_in_case(string_view a, string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return a != b && std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}
bool misspells(string_view a, string_view b) {
    if (differs_in_case(a, b)) return true;
    if (a == b || a.size() > 64 || b.size() > 64 || a.size() > b.size() + 3 || b.size() > a.size() + 3) return false;
    return edits_between(a, b) <= std::clamp<size_t>(b.size() / 4, 1, 3);
}
size_t distance_of(string_view a, string_view b) { return differs_in_case(a, b) ? 0 : edits_between(a, b); } // where `a` misspells `b`

// ---- 2. Lines ----
//
// Only LF ends a line. A CR before it, or at the end of the text, is part of the line end. A line is blank if it holds nothing
// but spaces, tabs and CR.

struct line {
    size_t first, last, next; ///< `last` is before the line end, `next` is the start of the next line
};
line line_at(string_view text, size_t first) {
    auto const feed = text.find('\n', first);
    size_t last = feed == text.npos ? text.size() : feed;
    if (last != first && text[last - 1] == '\r') --last;
    return {first, last, feed == text.npos ? text.size() : feed + 1};
}
bool is_blank_line(string_view text, line const& l) { return trim(text.substr(l.first, l.next - l.first), " \t\r\n").empty(); }
size_t skip_blank_lines(string_view text, size_t p) {
    while (p != text.size() && is_blank_line(text, line_at(text, p))) p = line_at(text, p).next;
    return p;
}

// ---- 3. Absent values, and values that fit ----
//
// A value is absent if it is nothing but blanks and CR, or a spelling of an absent value with blanks around it. A value fits its
// field if the codec reads it, or if it is absent. Blanks around a value do not belong to it, unless the codec is verbatim. What
// the codec says is a comment behind a value is no part of the spelling of an absent one.

using dossier::detail::field_entry;

bool is_absent_on_line(field_entry const& f, string_view value) {
    if (trim(value, " \t\r").empty()) return true;
    for (auto const spelling : f.rules->absent)
        if (trim(value) == spelling) return true;
    return false;
}
bool is_absent(field_entry const& f, string_view value) { return is_absent_on_line(f, f.operations->bare(f.codec, value)); }
bool fits(field_entry const& f, string_view value) {
    return f.operations->fits(f.codec, f.operations->verbatim ? value : trim(value)) || is_absent(f, value);
}

// ---- 4. What a line is ----
//
// The first of these that applies: a comment begins with the prefix of comments, or is the line between records; the line that ends
// a record has the key that does, alone or with blanks and a separator behind it; a title begins with the words of the title, and then
// the line ends or a blank follows; a heading is the words of a heading, and nothing but blanks after them; a block begins with its
// opening line, which blanks may follow, and is the key of that field; a key stands before the first separator (5); any other line
// is unknown.

enum class kind { comment, end, title, heading, key, other_key, unknown };

struct classified {
    kind is = kind::unknown;
    size_t section = none;      ///< of a heading
    std::vector<size_t> fields{}; ///< those that have the key, in the order of the description
    string_view key{};
    size_t value = 0;           ///< where the value begins
    string_view parameter{};    ///< of the key
};

bool is_title(record_table const& table, string_view line) {
    if (!table.title || !begins_with(line, table.title->rules->key)) return false;
    auto const rest = line.substr(table.title->rules->key.size());
    return rest.empty() || is_blank(rest[0]);
}
bool is_heading_of(dossier::detail::section_entry const& s, string_view line) {
    return !s.heading.empty() && begins_with(line, s.heading) && trim(line.substr(s.heading.size())).empty();
}

string_view unindented(record_table const& table, string_view line) { // where blanks may stand before keys
    return table.rules.indented_keys ? line.substr(std::min(line.find_first_not_of(" \t"), line.size())) : line;
}
bool is_separator(record_table const& table, string_view line) { return !table.rules.separated_by.empty() && line == table.rules.separated_by; }
bool is_comment(record_table const& table, string_view line) {
    return (!table.rules.comment.empty() && begins_with(unindented(table, line), table.rules.comment)) || is_separator(table, line);
}

// ---- 5. Keys ----
//
// A key precedes the first separator of its line, which blanks may surround where the separator has them; blanks may also stand
// before it where keys may be padded. The line does not begin with a blank, unless keys may be indented, nor with another sign of
// continuation lines (19). Where keys may be indented, so may headings and comments. The opening line of a block is no key. The key is known if the description names it as key or alias; with `ignore_case`, in upper or lower case;
// so is the closing line of a block.
// Else it is known if the field has a parameter and the key is a spelling of it, what opens the parameter, that, which is not empty,
// and what closes it; the longest spelling counts. The key is at most 80 bytes long, or as long as the longest known key. If the separator ends with a blank, an unknown key needs
// that blank or nothing after it, unless lines can be continued or the separator is a blank alone: "12:30" is text. The value
// begins after the separator and one blank.

bool is_sign(record_table const& table, char c) { return is_blank(c) || table.rules.other_signs.find(c) != string_view::npos; }
bool same_key(record_table const& table, string_view a, string_view b) {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return x == y || (table.rules.ignore_case && lower(x) == lower(y)); });
}
bool has_key(record_table const& table, size_t field, string_view key) {
    auto const& rules = *table.fields[field].rules;
    if (same_key(table, rules.key, key)) return true;
    return std::any_of(rules.aliases.begin(), rules.aliases.end(), [&](string_view spelling) { return same_key(table, spelling, key); });
}
void find_parameter(record_table const& table, classified& out) {
    size_t best = 0;
    for (size_t i = 0; i != table.fields.size(); ++i) {
        auto const& rules = *table.fields[i].rules;
        std::vector<string_view> spellings(rules.aliases.begin(), rules.aliases.end());
        spellings.push_back(rules.key);
        for (auto const spelling : spellings) {
            auto const open = rules.parameter_open, close = rules.parameter_close;
            if (open.empty() || spelling.size() < best || out.key.size() <= spelling.size() + open.size() + close.size()) continue;
            auto const rest = out.key.substr(spelling.size());
            if (!same_key(table, out.key.substr(0, spelling.size()), spelling) || !begins_with(rest, open) || rest.substr(rest.size() - close.size()) != close) continue;
            if (spelling.size() > best) out.fields.clear();
            best = spelling.size();
            out.fields.push_back(i);
            out.parameter = rest.substr(open.size(), rest.size() - open.size() - close.size());
        }
    }
}
bool find_key(record_table const& table, string_view text, line const& l, classified& out) {
    auto const view = unindented(table, text.substr(l.first, l.last - l.first));
    auto const separator = table.rules.separator;
    auto const mark = trim(separator).empty() ? separator : trim(separator);
    size_t longest = 80;
    for (auto const& f : table.fields) {
        longest = std::max(longest, f.rules->key.size());
        for (auto const spelling : f.rules->aliases) longest = std::max(longest, spelling.size());
    }
    bool const parameters = std::any_of(table.fields.begin(), table.fields.end(), [](field_entry const& f) { return !f.rules->parameter_open.empty(); });
    if (parameters) longest += 80;
    auto const at = view.find(mark);
    if (at == view.npos || at == 0 || at > longest || is_sign(table, view[0])) return false;
    out.key = view.substr(0, at);
    if (is_blank(separator.front()) || table.rules.padded_keys) out.key = trim(out.key);
    for (size_t i = 0; i != table.fields.size(); ++i)
        if (has_key(table, i, out.key)) out.fields.push_back(i);
    if (!out.fields.empty() && !table.fields[out.fields[0]].rules->closing.empty()) out.fields.clear();
    if (out.fields.empty()) find_parameter(table, out);
    out.value = static_cast<size_t>(view.data() - text.data()) + at + mark.size();
    bool const blank = out.value != l.last && is_blank(text[out.value]);
    bool const wants_blank = is_blank(separator.back()) && !is_blank(mark.back()) && !table.rules.continuation_lines;
    if (!blank && out.value != l.last && out.fields.empty() && wants_blank) return false;
    out.value += blank;
    out.is = out.fields.empty() ? kind::other_key : kind::key;
    return true;
}

bool is_end(record_table const& table, string_view line) {
    line = unindented(table, line);
    auto const key = table.rules.ends_at;
    if (key.empty() || line.size() < key.size() || !same_key(table, line.substr(0, key.size()), key)) return false;
    auto const rest = trim(line.substr(key.size()));
    auto const separator = table.rules.separator;
    return rest.empty() || begins_with(rest, trim(separator).empty() ? separator : trim(separator));
}
string_view without_blanks_behind(string_view s) { return s.substr(0, s.find_last_not_of(" \t") + 1); }

classified classify(record_table const& table, string_view text, line const& l) {
    auto view = text.substr(l.first, l.last - l.first);
    if (is_comment(table, view)) return {kind::comment};
    if (is_end(table, view)) return {kind::end};
    if (is_title(table, view)) return {kind::title};
    view = unindented(table, view);
    for (size_t s = 0; s != table.sections.size(); ++s)
        if (is_heading_of(table.sections[s], view)) return {kind::heading, s};
    classified block;
    for (size_t i = 0; i != table.fields.size(); ++i)
        if (!table.fields[i].rules->closing.empty() && has_key(table, i, without_blanks_behind(view))) block.fields.push_back(i);
    if (!block.fields.empty()) {
        block.is = kind::key;
        block.key = without_blanks_behind(view);
        block.value = l.next;
        return block;
    }
    if (classified c; find_key(table, text, l, c)) return c;
    return {};
}

// ---- 6. How well a line suits a section ----
//
// It is well-formed (2) if it has a key of the section and a value that fits, poor (1) if it has a key of the section, else bad
// (0).

int fitness(record_table const& table, string_view text, size_t section, line const& l) {
    auto const c = classify(table, text, l);
    int best = 0;
    for (auto const i : c.fields)
        if (table.fields[i].section == section) best = std::max(best, fits(table.fields[i], text.substr(c.value, l.last - c.value)) ? 2 : 1);
    return best;
}

// ---- 7. Where a record begins ----
//
// A record with a title begins at a title line that a head follows. The head is a line with the record's first key, or two
// lines that are the heading of its first section or well-formed lines of it. Blank lines may stand before the first of the two,
// and before the second where the first section has a heading. Where the text ends or another title comes before the head is
// complete, a title whose value fits is enough; so it is where the last line, without a line end, may be the beginning of a line
// of the head. No more than 4096 bytes of a line are looked at, and blank lines before it take fewer.
//
// Where the description says at which line a record begins, it begins at each such line: one with the words of the title, with the
// heading, or with the key.

bool may_begin_head(record_table const& table, string_view text, line const& l) { // a line that was cut
    auto const view = text.substr(l.first, l.last - l.first);
    bool found = begins_with(table.sections[0].heading, view) || begins_with(table.title->rules->key, view) || fitness(table, text, 0, l) != 0;
    for (auto const& f : table.fields) {
        if (f.section != 0) continue;
        found = found || begins_with(f.rules->key, view);
        for (auto const spelling : f.rules->aliases) found = found || begins_with(spelling, view);
    }
    return found;
}

bool begins_as_described(record_table const& table, string_view text, size_t p) {
    auto const whole = line_at(text, p);
    auto const seen = text.substr(0, std::min(text.size(), p + 4096));
    auto const l = line_at(seen, p);
    auto const c = classify(table, seen, l);
    auto const words = table.rules.begins_at;
    if (table.title) return is_title(table, text.substr(p, l.last - p));
    for (auto const& s : table.sections)
        if (s.heading == words) return whole.last - p <= 4096 && is_heading_of(s, unindented(table, text.substr(p, whole.last - p)));
    for (auto const i : c.fields)
        if (table.fields[i].rules->key == words) return true;
    return false;
}

bool record_begins(record_table const& table, string_view text, size_t p) {
    if (!table.rules.begins_at.empty()) return begins_as_described(table, text, p);
    constexpr size_t reach = 4096;
    auto const up_to_reach = [&](size_t from) { return text.substr(0, std::min(text.size(), from + reach)); };
    auto const ended = [&](line const& l) { return text[l.next - 1] == '\n'; };

    auto seen = up_to_reach(p);
    auto l = line_at(seen, p);
    auto const title = text.substr(p, l.last - p);
    if (!is_title(table, title) || (!ended(l) && seen.size() != text.size())) return false;
    bool const good_title = fits(*table.title, title.substr(table.title->rules->key.size()));
    for (int n = 0; n != 2; ++n) {
        p = l.next;
        auto const head = n == 0 || !table.sections[0].heading.empty() ? skip_blank_lines(text, p) : p;
        if (head - p >= reach) return false;
        if (head == text.size()) return good_title;
        seen = up_to_reach(head);
        l = line_at(seen, head);
        auto const c = classify(table, seen, l);
        if (!c.fields.empty() && c.fields[0] == 0) return true;
        if (c.is == kind::title) return good_title;
        if (!ended(l)) return good_title && seen.size() == text.size() && may_begin_head(table, text, l);
        if (!(c.is == kind::heading && c.section == 0) && fitness(table, text, 0, l) != 2) return false;
    }
    return true;
}

// ---- 8. Reports ----
//
// A problem has the severity that the options give its code; one that they ignore is not reported. Diagnostics stand in the
// order of the text, those of one place in the order in which they were found. After `max_diagnostics` one more says that there
// are others. `found` shows up to 200 bytes, and no part of a character. Once there are more than `max_extras` extras, the last
// takes all of the text up to the end of what follows.

dossier::report_as severity_of(diagnostic_code c, options const& how) {
    switch (c) {
    case diagnostic_code::unknown_key:
    case diagnostic_code::unknown_heading:
    case diagnostic_code::stray_line:
    case diagnostic_code::misplaced_key: return how.unknown;
    case diagnostic_code::repeated_key:
    case diagnostic_code::repeated_section: return how.repeated;
    case diagnostic_code::missing_field: return how.missing;
    case diagnostic_code::cut_record:
    case diagnostic_code::missing_title:
    case diagnostic_code::missing_heading:
    case diagnostic_code::further_record: return how.incomplete;
    case diagnostic_code::invalid_utf8: return how.invalid_utf8;
    case diagnostic_code::broken_relation: return how.relations;
    case diagnostic_code::between_records:
    case diagnostic_code::subheading: return dossier::report_as::ignore;
    case diagnostic_code::bad_value:
    case diagnostic_code::cut_value:
    case diagnostic_code::not_a_record:
    case diagnostic_code::unwritable_value:
    case diagnostic_code::limit_exceeded: break;
    }
    return dossier::report_as::error;
}

struct problem {
    diagnostic_code code;
    string_view section, key;
    size_t offset, length;
    string_view expected{}, suggestion{};
    std::string reason{};
};

string_view shown(string_view s) { // up to 200 bytes, and no part of a character
    if (s.size() <= 200) return s;
    size_t n = 200;
    while (n > 197 && (static_cast<unsigned char>(s[n]) & 0xC0) == 0x80) --n;
    return s.substr(0, n);
}

void add(report& problems, string_view text, options const& how, problem const& p) {
    auto const as = severity_of(p.code, how);
    if (as == dossier::report_as::ignore || problems.diagnostics.size() > how.max_diagnostics) return;
    dossier::diagnostic d;
    d.offset = p.offset;
    if (problems.diagnostics.size() == how.max_diagnostics) {
        d.severity = dossier::severity::error;
        d.code = diagnostic_code::limit_exceeded;
        d.expected = std::to_string(how.max_diagnostics) + " diagnostics";
    } else {
        d.severity = as == dossier::report_as::note ? dossier::severity::note : as == dossier::report_as::warning ? dossier::severity::warning : dossier::severity::error;
        d.code = p.code;
        d.section = p.section;
        d.key = p.key;
        d.length = p.length;
        d.found = shown(text.substr(p.offset, p.length));
        d.expected = p.expected;
        d.suggestion = p.suggestion;
        d.reason = p.reason;
    }
    problems.errors += d.severity == dossier::severity::error;
    problems.diagnostics.push_back(std::move(d));
}

class reader {
public:
    reader(record_table const& table, void* record, string_view text, size_t start, options const& how, report& problems, bool embedded)
        : table_(table), record_(record), text_(text), start_(start), how_(how), problems_(problems), embedded_(embedded),
          seen_(table.fields.size()), headings_(table.sections.size()), part_counts_(table.sections.size()) {
        out_.values.resize(table.fields.size());
    }

    // ---- 9. The lines of a record ----
    //
    // Each line is read by what it is. Blank lines are skipped, unless they end the record (10). In an embedded record, a line
    // of another kind than the record's ends it before its first line and after its last key.
    outcome read() {
        size_t p = start_;
        for (;;) {
            auto const next = skip_blank_lines(text_, p);
            if (met_ && ends_at_blank_lines(p, next)) {
                p = table_.body ? take_body(p) : next;
                break;
            }
            p = next;
            if (p == text_.size() || (met_ && begins_next(p))) break;
            problem_section_ = heading_of(section_);
            auto const l = line_at(text_, p);
            if (is_armour(l)) {
                p = after_armour(l);
                continue;
            }
            auto const c = classify(table_, text_, l);
            if (!table_.rules.begins_at.empty() && !met_ && c.is != kind::comment && !begins_as_described(table_, text_, p)) {
                p = take_lines_between(p);
                break;
            }
            if (c.is == kind::comment) {
                p = l.next;
                continue;
            }
            if (c.is == kind::end) {
                begin(l);
                closed_ = true;
                auto const behind = trim(unindented(table_, view(l.first, l.last)).substr(table_.rules.ends_at.size()));
                auto const sign = trim(table_.rules.separator).empty() ? table_.rules.separator : trim(table_.rules.separator);
                if (behind.size() > sign.size()) { // a value, which no field has
                    keep(diagnostic_code::stray_line, {}, {}, l.first, l.last);
                    tell(diagnostic_code::stray_line, {}, l.first, l.last - l.first);
                }
                p = skip_blank_lines(text_, l.next);
                if (p != text_.size() && !begins_next(p)) p = take_lines_between(p);
                break;
            }
            bool const other = c.is == kind::unknown || (c.is == kind::other_key && !unknown_keys().to);
            if (embedded_ && other && (!started_ || seen_.back())) break;
            met_ = true;
            switch (c.is) {
            case kind::title: take_title(l); p = l.next; break;
            case kind::heading: take_heading(c.section, l); p = l.next; break;
            case kind::key: p = take_field(l, c); break;
            default:
                if (take_cut_line(l)) p = l.next;
                else if (auto const known = without_blanks(c); !known.fields.empty()) p = take_spaced_key(l, c, known);
                else p = c.is == kind::unknown ? take_unknown(l) : take_other_key(l, c);
            }
            if (over_ != none) {
                p = pass_over(p);
                break;
            }
        }
        // the line between records belongs to the one above it
        if (auto const l = line_at(text_, p); p != text_.size() && is_separator(table_, view(l.first, l.last))) p = skip_blank_lines(text_, l.next);
        if (over_ == none) finish(p);
        out_.started = started_;
        out_.end = p;
        return out_;
    }

private:
    // ---- 10. Where a record ends ----
    //
    // At the end of the text. Also at a blank line if the description says so; else at the line between records or, if it has a
    // title or says at which line a record begins, where the next record begins (7). Before any line but comments and blank
    // lines, nothing ends the record. Where lines of blanks continue values, blank lines end a record only if one of them holds no
    // blanks; of more than 4096 bytes of them, no more than the last lines are looked at.
    //
    // With a member for the body, a blank line ends what stands above it. All behind the first blank line that may do so, up to
    // the next record, is the body.
    //
    // Behind the line that ends a record, and above the first line at which one begins, lines belong to no record; together they
    // are an extra, without blank lines around it.
    bool ends_at(size_t p) const {
        if (p == text_.size()) return true;
        auto const next = skip_blank_lines(text_, p);
        return ends_at_blank_lines(p, next) || (next == p && begins_next(p));
    }
    bool blanks_continue() const { return table_.rules.continuation_lines && !table_.rules.lines_of_blanks_end; }
    bool ends_at_blank_lines(size_t p, size_t next) const {
        if (p == next || !(table_.rules.blank_line_ends || table_.body)) return false;
        if (!blanks_continue()) return true;
        if (next - p > 4096) p = line_at(text_, next - 4096).next;
        for (; p != next; p = line_at(text_, p).next)
            if (line_at(text_, p).last == p) return true;
        return false;
    }
    bool begins_next(size_t p) const {
        if (table_.rules.blank_line_ends) return false;
        if (!table_.rules.separated_by.empty()) return is_separator(table_, view(p, line_at(text_, p).last));
        return (table_.title || !table_.rules.begins_at.empty()) && record_begins(table_, text_, p);
    }
    size_t next_record(size_t p) const {
        while (p != text_.size() && !(table_.body ? begins_next(p) : ends_at(p))) p = line_at(text_, p).next;
        return p;
    }
    size_t take_body(size_t p) {
        auto l = line_at(text_, p);
        while (blanks_continue() ? l.last != l.first : !is_blank_line(text_, l)) l = line_at(text_, l.next);
        auto const end = next_record(l.next);
        auto const body = view(l.next, end);
        if (body.size() > how_.max_value) {
            tell(diagnostic_code::limit_exceeded, {}, l.next, body.size(), std::to_string(how_.max_value) + " bytes");
            keep(diagnostic_code::limit_exceeded, {}, {}, l.next, end);
        } else if (!body.empty()) {
            table_.body->read(record_, body);
        }
        return end;
    }
    size_t take_lines_between(size_t p) {
        auto const next = next_record(line_at(text_, p).next);
        size_t last = p;
        for (size_t at = p; at != next; at = line_at(text_, at).next)
            if (!is_blank_line(text_, line_at(text_, at))) last = line_at(text_, at).last;
        keep(diagnostic_code::between_records, {}, {}, p, last);
        return next;
    }
    // The lines around a text that is signed (RFC 9580, 7) are skipped: the first, the lines `Hash: ...` below it and a blank line; and
    // the signature, up to its last line. A signature that does not end in the record is its first line alone.
    bool is_armour(line const& l) const {
        auto const words = without_blanks_behind(view(l.first, l.last));
        return table_.rules.armour && (words == "-----BEGIN PGP SIGNED MESSAGE-----" || words == "-----BEGIN PGP SIGNATURE-----");
    }
    size_t after_armour(line const& l) const {
        std::vector<line> below; // up to the end of the record
        for (size_t p = l.next; p != text_.size() && !ends_at(p); p = below.back().next) below.push_back(line_at(text_, p));
        if (without_blanks_behind(view(l.first, l.last)) == "-----BEGIN PGP SIGNATURE-----") {
            for (auto const& one : below)
                if (without_blanks_behind(view(one.first, one.last)) == "-----END PGP SIGNATURE-----") return one.next;
            return l.next;
        }
        size_t after = l.next;
        for (auto const& one : below) {
            bool const hash = view(one.first, one.last).substr(0, 6) == "Hash: ";
            if (hash || is_blank_line(text_, one)) after = one.next;
            if (!hash) break;
        }
        return after;
    }
    size_t skip_blanks_in_record(size_t p) const { return ends_at(p) ? text_.size() : skip_blank_lines(text_, p); }

    // ---- 11. The first line of a record ----
    //
    // A title, a heading, a line with a known key, or one that misspells any of these. Where it is no title, that is missing.
    void begin(line const& l) {
        if (std::exchange(started_, true)) return;
        if (table_.title && !titled_) tell(diagnostic_code::missing_title, {}, l.first, l.last - l.first, table_.title->rules->key);
    }

    // ---- 12. Titles ----
    //
    // The title has a value, without blanks around it. Behind other lines of the record it is misplaced. A second title that
    // begins no record is an extra.
    void take_title(line const& l) {
        auto const words = table_.title->rules->key;
        auto const whole = view(l.first, l.last), value = trim(whole.substr(words.size()));
        if (titled_) {
            keep(diagnostic_code::repeated_key, whole.substr(0, words.size()), value, l.first, l.last);
            tell(diagnostic_code::repeated_key, words, l.first, words.size());
            return;
        }
        titled_ = true;
        if (started_) tell(diagnostic_code::misplaced_key, words, l.first, words.size());
        begin(l);
        accept(*table_.title, value, l.first, l.last, false);
    }

    // ---- 13. Headings ----
    //
    // A heading begins its section. A second time, it is reported, unless the section repeats: then each begins a part.
    //
    // Of several sections with one heading, it begins the first that is of the record, or in a section that the record is in; else
    // the first of all.
    size_t meant_by(size_t heading, size_t in) const {
        for (size_t s = 0; s != table_.sections.size(); ++s)
            if (heading_of(s) == heading_of(heading) && (around(s) == none || is_inside(in, around(s)))) return s;
        return heading;
    }
    void take_heading(size_t s, line const& l) {
        begin(l);
        s = meant_by(s, section_);
        bool const repeated = headings_[s] && !table_.sections[s].parts;
        begin_section(s, l.first);
        if (over_ != none) return;
        again_ = repeated;
        auto const heading = trim(view(l.first, l.last));
        if (repeated) tell(diagnostic_code::repeated_section, {}, place_of(heading), heading.size());
    }

    // ---- 14. Parts ----
    //
    // In a new part every key and heading of the section, and of those in it, may come again. A part ends where another begins that
    // is not in it, and with the record; then each required field that it lacks is reported at the start of the part, with the
    // heading of its own section. The fields of a section that does not repeat belong to the part that it is in.
    //
    // A section in another one begins that, if the record is not in it; so its heading is missing, unless it was read before and
    // does not repeat. Sections of a group share their container: each of their parts is one of the group.
    size_t around(size_t s) const { return table_.sections[s].around == dossier::detail::no_section ? none : table_.sections[s].around; }
    bool is_inside(size_t s, size_t outer) const {
        while (s != none && s != outer) s = around(s);
        return s == outer;
    }
    bool is_of_group(size_t s, size_t group) const { return table_.sections[s].group == table_.sections[group].group; }
    size_t repeating(size_t s) const { // the section, or the nearest around it, that repeats
        while (s != none && !table_.sections[s].parts) s = around(s);
        return s;
    }
    void begin_around(size_t s, size_t place) {
        size_t const outer = around(s);
        if (outer == none || is_inside(section_, outer)) return;
        bool const again = headings_[outer] && !table_.sections[outer].parts;
        if (!heading_of(outer).empty() && !again) tell(diagnostic_code::missing_heading, {}, place, 0, heading_of(outer));
        begin_section(outer, place);
    }
    void begin_section(size_t s, size_t place) {
        begin_around(s, place);
        if (over_ != none) return;
        auto const& section = table_.sections[s];
        if (section.parts) {
            while (!open_parts_.empty() && (open_parts_.back().section == s || !is_inside(s, open_parts_.back().section))) finish_part();
            if (part_counts_[section.group] >= how_.max_parts) {
                over_ = place;
                problem_section_ = heading_of(s);
                tell(diagnostic_code::limit_exceeded, {}, place, 0, std::to_string(how_.max_parts) + " parts");
                return;
            }
            ++part_counts_[section.group];
            for (size_t i = 0; i != table_.fields.size(); ++i)
                if (is_inside(table_.fields[i].section, s)) seen_[i] = false;
            for (size_t inner = 0; inner != table_.sections.size(); ++inner)
                if (inner != s && is_inside(inner, s)) headings_[inner] = false;
            open_parts_.push_back({s, place});
        }
        for (size_t other = 0; other != table_.sections.size(); ++other)
            if (is_of_group(other, s)) headings_[other] = true;
        enter(s);
        if (section.parts) section.parts->begin(around(s) == none ? record_ : latest_part_of(around(s)));
    }
    // Of no section, or group, are there more than `max_parts` parts. All of the record from the next part on is one extra, but for a line
    // that stands for its heading, which is one already. Nothing is missing then.
    size_t pass_over(size_t p) {
        size_t last = over_;
        p = next_record(p);
        for (size_t at = over_; at != p; at = line_at(text_, at).next)
            if (!is_blank_line(text_, line_at(text_, at))) last = line_at(text_, at).last;
        if (last != over_) keep(diagnostic_code::limit_exceeded, {}, {}, over_, last);
        return skip_blank_lines(text_, p);
    }
    void finish_part() { // the innermost one
        auto const part = open_parts_.back();
        open_parts_.pop_back();
        for (size_t i = 0; i != table_.fields.size(); ++i)
            if (repeating(table_.fields[i].section) == part.section) report_missing(i, part.place);
        problem_section_ = heading_of(section_);
    }
    void report_missing(size_t i, size_t place) {
        auto const& f = table_.fields[i];
        if (!f.rules->required || seen_[i]) return;
        problem_section_ = heading_of(f.section);
        tell(diagnostic_code::missing_field, f.rules->key, place, 0, f.operations->expected);
    }
    void enter(size_t s) {
        section_ = s;
        again_ = false;
        problem_section_ = heading_of(s);
    }

    // ---- 15. Which field a key means ----
    //
    // If several fields have the key, the one that may come: in this section, else in one around it (the innermost), else in a later
    // section unless its heading follows below, else in an earlier one; the first of equals. If none of them may, a field that was read in this section, else in
    // any; one that is foreign (17) only if all are. A field may come if it was not read yet, if its values are added to a
    // container, or if it begins a part.
    bool may_come(size_t i) const { return !seen_[i] || table_.fields[i].operations->adds || begins_part(i); }
    bool begins_part(size_t i) const {
        auto const& s = table_.sections[table_.fields[i].section];
        return s.parts && s.first == i;
    }
    bool comes_later(size_t s) const { return section_ == none || s > section_; }
    bool heading_follows(size_t s, line const& l) const {
        auto const& section = table_.sections[s];
        if (section.heading.empty() || section.hidden || headings_[s]) return false;
        for (size_t p = l.next; !ends_at(p); p = line_at(text_, p).next)
            if (is_heading_of(section, unindented(table_, view(p, line_at(text_, p).last)))) return true;
        return false;
    }
    size_t choose(std::vector<size_t> const& fields, line const& l) const {
        auto const rank = [&](size_t i) {
            size_t const s = table_.fields[i].section;
            if (is_foreign(i, l)) return 8;
            if (!may_come(i)) return s == section_ ? 5 : 6;
            if (s == section_) return 0;
            if (is_inside(section_, s)) return 1;
            return !comes_later(s) ? 3 : heading_follows(s, l) ? 7 : 2;
        };
        size_t best = fields[0];
        for (auto const i : fields)
            if (rank(i) < rank(best)) best = i;
        return best;
    }

    // ---- 16. Lines with a known key ----
    //
    // The line belongs to a section (17). Its value may take several lines (19, 20). A key that has been read in this part or
    // record already is repeated: its value is an extra, or with `on_repeat::last` replaces the first. Either way it is
    // reported.
    size_t take_field(line const& l, classified const& c) {
        auto const i = choose(c.fields, l);
        if (is_foreign(i, l)) return take_other_key(l, c, i);
        begin(l);
        size_t const s = table_.fields[i].section;
        bool const repeated = !may_come(i);
        if (begins_part(i) && (heading_of(s).empty() || (is_inside(section_, s) && seen_[i]))) begin_section(s, l.first);
        else if (!repeated && s != section_) enter_by_key(i, c, l);
        if (over_ != none) return l.next;
        last_key_ = i;

        auto const& f = table_.fields[i];
        auto const value = value_of(i, c.value, l);
        auto const whole = view(value.first, value.last);
        // 18. A record that prints every key was cut if the text ends, without a line end, before the record's last key.
        bool const cut = is_cut(value.last) && i != table_.fields.size() - 1 && !seen_.back();
        auto const last = f.rules->closing.empty() || value.first == l.first ? value.last : line_end_before(value.next);
        if (!repeated && !out_.values[i]) out_.values[i] = {c.key, whole};
        if (repeated && how_.repeated_value == dossier::on_repeat::first) keep(diagnostic_code::repeated_key, c.key, whole, l.first, last);
        else accept(f, f.operations->verbatim ? whole : trim(whole, table_.rules.continuation_lines ? " \t\r\n" : " \t"), l.first, last, cut, c.parameter);
        if (repeated) tell(diagnostic_code::repeated_key, f.rules->key, place_of(c.key), c.key.size());
        seen_[i] = true;
        return value.next;
    }

    // A known key with blanks before its separator is an unknown key by rule 5, so it ends no text and begins no record. Where
    // such a line is read, it is a line with that key, which is reported.
    classified without_blanks(classified c) const {
        c.key = trim(c.key);
        for (size_t i = 0; i != table_.fields.size(); ++i)
            if (has_key(table_, i, c.key)) c.fields.push_back(i);
        return c;
    }
    size_t take_spaced_key(line const& l, classified const& spelt, classified const& known) {
        begin(l);
        tell(diagnostic_code::unknown_key, table_.fields[choose(known.fields, l)].rules->key, place_of(spelt.key), spelt.key.size());
        return take_field(l, known);
    }

    // ---- 17. Which section a key stands in ----
    //
    // A key of another section without a heading begins that, if it comes later, or if the record is in a section without a
    // heading. A key of a later section begins it without its heading, which is missing, if that has not been read and does not
    // follow below. Any other key of another section is misplaced, and the record stays where it is.
    //
    // A key of a section around this one enters that. A section in another one can be begun only where that is or can be begun.
    //
    // A section that repeats is begun so only if it, or another section of its group, has no part yet in the section around it, and its first key begins a part (14) if it has no heading.
    // Any other key of it is foreign outside of it: an unknown key (27) where there is a member for those, else misplaced, and
    // an extra with the lines that continue it (19) or that its words enclose, and no other.
    bool may_begin_around(size_t s, line const& l) const { return around(s) == none || is_inside(section_, around(s)) || may_enter(around(s), l); }
    bool may_enter(size_t s, line const& l) const {
        if (!may_begin_around(s, l)) return false;
        bool const repeats = table_.sections[s].parts;
        if (repeats && headings_[s]) return false;
        if (heading_of(s).empty()) return comes_later(s) || (!repeats && heading_of(section_).empty());
        return comes_later(s) && !headings_[s] && !heading_follows(s, l);
    }
    bool is_foreign(size_t i, line const& l) const {
        size_t const s = table_.fields[i].section, part_of = repeating(s);
        if (part_of == none || is_inside(section_, part_of)) return false;
        return begins_part(i) && heading_of(s).empty() ? !may_begin_around(s, l) : !may_enter(s, l);
    }
    void enter_by_key(size_t i, classified const& c, line const& l) {
        size_t const s = table_.fields[i].section;
        auto const heading = heading_of(s), key = table_.fields[i].rules->key;
        if (is_inside(section_, s)) {
            enter(s);
            return;
        }
        if (!may_enter(s, l)) {
            tell(diagnostic_code::misplaced_key, key, place_of(c.key), c.key.size(), heading);
            return;
        }
        if (!heading.empty()) tell(diagnostic_code::missing_heading, key, place_of(c.key), c.key.size(), heading);
        if (!heading.empty() || table_.sections[s].parts) {
            begin_section(s, l.first);
            return;
        }
        begin_around(s, l.first);
        if (over_ == none) enter(s);
    }
    bool is_cut(size_t end) const { return table_.rules.in_order && end == text_.size(); }

    // ---- 19. Values of one line, and continued ones ----
    //
    // A value ends with its line. With `continuation_lines` it also takes the lines below that begin with a blank or another sign
    // and, if lines of blanks end records, are not blank. Such a sign reads as a blank; a line of it alone, or of it and blanks, is
    // an empty line of the value.
    //
    // The value of a block is the lines between its opening and its closing line. A value that begins with the word that encloses
    // texts goes on up to the end of the line with the word that closes them. Where the closing line or word does not follow in
    // the record, the value is its first line, of a block the opening line.
    line value_of(size_t i, size_t from, line const& l) {
        line value{from, l.last, l.next};
        auto const& rules = *table_.fields[i].rules;
        auto const rest = view(from, l.last);
        if (!rules.closing.empty()) return block_at(rules.closing, l);
        if (opens(from)) value = enclosed_at(from, l);
        else if (table_.rules.continuation_lines) continue_line(value);
        else if (rules.multiline && (trim(rest).empty() || !is_absent_on_line(table_.fields[i], rest))) value = text_of(i, from);
        return value;
    }
    line block_at(string_view closing, line const& l) const {
        for (size_t p = l.next; p != text_.size() && !ends_at(p); p = line_at(text_, p).next) {
            auto const end = line_at(text_, p);
            if (same_key(table_, without_blanks_behind(view(end.first, end.last)), closing)) return {l.next, p == l.next ? p : line_end_before(p), end.next};
        }
        return {l.first, l.last, l.next};
    }
    size_t line_end_before(size_t p) const { // the end of the line above `p`, or of the text's last line
        if (text_[p - 1] == '\n') --p;
        return p != 0 && text_[p - 1] == '\r' ? p - 1 : p;
    }
    bool opens(size_t p) const { return !table_.rules.opening.empty() && begins_with(text_.substr(p), table_.rules.opening); }
    line enclosed_at(size_t from, line const& l) const {
        size_t at = from + table_.rules.opening.size();
        for (auto end = l;; end = line_at(text_, end.next), at = end.first) {
            if (view(at, end.last).find(table_.rules.closing) != string_view::npos) return {from, end.last, end.next};
            if (end.next == text_.size() || ends_at(end.next)) return {from, l.last, l.next};
        }
    }
    void continue_line(line& l) const {
        while (l.next != text_.size() && is_sign(table_, text_[l.next]) && (blanks_continue() || !is_blank_line(text_, line_at(text_, l.next)))) {
            auto const more = line_at(text_, l.next);
            l.last = more.last;
            l.next = more.next;
        }
    }

    // The first line of a value has a sign, too, if it stands below that of its key.
    std::string without_signs(string_view value, bool below = false) const {
        std::string out;
        for (size_t p = 0; p != value.size();) {
            auto const l = line_at(value, p);
            auto line = value.substr(l.first, l.last - l.first);
            bool const by_sign = (p != 0 || below) && !line.empty() && table_.rules.other_signs.find(line[0]) != string_view::npos && !is_blank(line[0]);
            if (by_sign && trim(line.substr(1)).empty()) line = {};
            else if (by_sign) out += ' ', line.remove_prefix(1);
            (out += line) += value.substr(l.last, l.next - l.last);
            p = l.next;
        }
        return out;
    }

    // ---- 20. Texts of several lines ----
    //
    // A `multiline` value that is absent on its line stays there, unless it is blank. Any other goes on up to the line that ends
    // it (21). Blank lines at its end do not belong to it, nor, where it begins below its key, those at its beginning.
    line text_of(size_t i, size_t from) {
        size_t const next = end_of_text(i, from);
        line value{from, from, next};
        for (size_t p = from; p != next;) {
            auto const l = line_at(text_.substr(0, next), p);
            if (!is_blank_line(text_, l)) value.last = l.last;
            p = l.next;
        }
        auto const first = line_at(text_.substr(0, next), from);
        if (value.last == from) value.last = first.last;
        // a lone CR within the line is not blank space before the text
        bool const below = first.last == from || is_blank(text_[from]);
        if (below && trim(view(from, first.last)).empty()) value.first = std::min(skip_blank_lines(text_.substr(0, value.last), from), value.last);
        return value;
    }

    // ---- 21. Where a text ends ----
    //
    // At the first line that can come next (22) and is well-formed. Where no line is, at the first that can come next; so too
    // where such a line stands before the well-formed one and is of another field (with `in_order`: of an earlier one than that
    // line). The end of the record ends the text.
    //
    // Whatever can come next, a text ends before the line that ends the record, before a signature and, where its description says
    // so, before any line with a key or a line of a given form.
    bool ends_text(size_t i, line const& l) const {
        auto const& until = table_.fields[i].rules->until;
        auto const whole = view(l.first, l.last);
        if (is_end(table_, whole) || is_armour(l) || until.has_form(whole)) return true;
        classified c;
        return until.is(dossier::text_limit::kind::any_key) && find_key(table_, text_, l, c);
    }
    struct candidate {
        int fitness = 0;
        size_t place = none; ///< the field of the line, or the first field of the heading's section; the number of fields for a section again
        size_t at = none;
    };
    size_t end_of_text(size_t i, size_t from) {
        size_t const fields = table_.fields.size();
        bool const hurried = in_a_hurry(from);
        std::vector<candidate> poor;
        candidate end{0, fields, line_at(text_, from).next};
        for (; !ends_at(end.at); end.at = line_at(text_, end.at).next) {
            if (auto const c = judge(i, end.at); c.fitness != 2 && ends_text(i, line_at(text_, end.at))) {
                end = {2, fields, end.at};
                break;
            }
            auto const c = judge(i, end.at);
            if (c.fitness == 2) {
                end = c;
                break;
            }
            if (c.fitness == 0) continue;
            bool const known = std::any_of(poor.begin(), poor.end(), [&](candidate const& p) { return p.place == c.place; });
            if (!known) poor.push_back(c);
            if (hurried) break;
        }
        spend(from, end.at);
        bool const well = end.fitness == 2;
        for (auto const& p : poor)
            if (!well || (table_.rules.in_order ? p.place < end.place : p.place != end.place)) {
                end = p;
                break;
            }
        return table_.rules.in_order ? misspelt_end(i, line_at(text_, from).next, end.at, end.place, well) : end.at;
    }

    // ---- 22. What can come next ----
    //
    // A line with a key of a field that can follow the text: one that begins another part of the section, the text's own if its
    // values are added to a container, or any other field of
    // the section (with `in_order`: a later one) or of those sections without a heading that follow it directly. It must not
    // have been read, unless its line is well-formed and its section is printed again. A heading of a later section (without
    // `in_order`: of any other) that was not read or that repeats, if lines of that section follow (23). The heading of any
    // other section, if that is printed again: its first three lines follow. Where a record prints every key, also the beginning
    // of such a key or heading, if it ends the text without a line end.
    bool comes_after(size_t i, size_t field) const {
        size_t const here = table_.fields[i].section, s = table_.fields[field].section;
        bool const of_group = heading_of(s).empty() && [&] {
            for (size_t outer = here; outer != none; outer = around(outer))
                if (is_of_group(outer, s)) return true;
            return false;
        }();
        if (begins_part(field) && (is_inside(here, s) || of_group)) return true;
        if (field == i) return table_.fields[i].operations->adds;
        if (s != here && is_inside(here, s)) return !table_.rules.in_order;
        if ((table_.rules.in_order ? field < i : s < here)) return false;
        for (size_t between = here + 1; between <= s; ++between)
            if (!table_.sections[between].heading.empty() && (is_inside(s, between) || around(between) == none)) return false;
        return true;
    }
    bool section_may_come(size_t i, size_t s) const {
        size_t const here = table_.fields[i].section;
        auto const& section = table_.sections[s];
        if (section.heading.empty()) return false;
        if (section.parts) return !table_.rules.in_order || s >= here || is_inside(here, s);
        return (table_.rules.in_order ? s > here : s != here) && !headings_[s];
    }
    candidate judge(size_t i, size_t at) const {
        auto const l = line_at(text_, at);
        auto c = classify(table_, text_, l);
        if (c.is == kind::heading) {
            c.section = meant_by(c.section, table_.fields[i].section);
            if (section_may_come(i, c.section)) return {heading_fitness(c.section, l), table_.sections[c.section].first, at};
            if (section_begins(c.section, skip_blanks_in_record(l.next))) return {2, table_.fields.size(), at};
        }
        for (auto const field : c.fields) {
            if (!comes_after(i, field)) continue;
            bool const good = fits(table_.fields[field], view(c.value, l.last));
            if (may_come(field)) return {good ? 2 : 1, field, at};
            if (good && again_) return {2, field, at};
        }
        bool const other = c.is == kind::unknown || c.is == kind::other_key;
        if (!other || !is_cut(l.last) || l.first == l.last) return {};
        for (size_t s = 0; s != table_.sections.size(); ++s)
            if (section_may_come(i, s) && begins_with(table_.sections[s].heading, view(at, l.last))) return {1, table_.sections[s].first, at};
        for (size_t field = i + 1; field != table_.fields.size(); ++field)
            if (may_come(field) && comes_after(i, field) && begins_with(table_.fields[field].rules->key, view(at, l.last))) return {1, field, at};
        return {};
    }

    // ---- 23. What follows a heading ----
    //
    // A heading is as well-formed as the first line below it that is not blank. If that is no line of the section, the heading
    // is poor if one of the next eight lines, up to a blank one, is a well-formed line of it; or if the line was cut and begins
    // one of its keys. If the record ends there, the heading is poor where records print every key, else bad.
    int heading_fitness(size_t s, line const& heading) const {
        size_t const p = skip_blanks_in_record(heading.next);
        if (ends_at(p)) return table_.rules.in_order ? 1 : 0;
        auto const l = line_at(text_, p);
        if (int const best = fitness(table_, text_, s, l); best != 0) return best;
        size_t q = l.next;
        for (int n = 0; n != 8 && !ends_at(q) && line_at(text_, q).last != q; ++n) {
            if (fitness(table_, text_, s, line_at(text_, q)) == 2) return 1;
            q = line_at(text_, q).next;
        }
        if (is_cut(l.last))
            for (size_t i = table_.sections[s].first; i != table_.sections[s].last; ++i)
                if (begins_with(table_.fields[i].rules->key, view(l.first, l.last))) return 1;
        return 0;
    }
    // The first three fields of section `s`, or all if it has fewer, stand at `p` on a line each, all well-formed.
    bool section_begins(size_t s, size_t p) const {
        size_t const last = std::min<size_t>(table_.sections[s].first + 3u, table_.sections[s].last);
        for (size_t i = table_.sections[s].first; i != last; ++i) {
            if (ends_at(p)) return false;
            auto const l = line_at(text_, p);
            auto const c = classify(table_, text_, l);
            if (std::find(c.fields.begin(), c.fields.end(), i) == c.fields.end() || !fits(table_.fields[i], view(c.value, l.last))) return false;
            p = l.next;
        }
        return true;
    }

    // ---- 24. How long the ends of texts are searched for ----
    //
    // Once all searches together have looked at 64 times as many bytes as lie before the place they have reached, a search takes
    // the first line that can come next, well-formed or not. Records of ordinary make never come to this.
    bool in_a_hurry(size_t from) {
        searched_ = std::max(searched_, from);
        return spent_ / 64 > searched_ - start_;
    }
    void spend(size_t from, size_t end) {
        spent_ += end - from;
        searched_ = std::max(searched_, end);
    }

    // ---- 25. What ends a text though it is misspelt ----
    //
    // Where a record prints every key, and the line that ends a text leaves out a field that was not read, an earlier line ends
    // it: the first line of a later section whose heading is missing (section_begins); an unknown key that misspells one left
    // out, if the line that follows the text is well-formed; or a heading that is misspelt, with a well-formed line below.
    size_t misspelt_end(size_t i, size_t p, size_t end, size_t place, bool well) const {
        bool left_out = false;
        for (size_t field = i + 1; field < place; ++field) left_out = left_out || !seen_[field];
        if (!left_out) return end;
        for (; p < end; p = line_at(text_, p).next) {
            auto const l = line_at(text_, p);
            auto const c = classify(table_, text_, l);
            if (c.is == kind::key) {
                size_t const s = table_.fields[c.fields[0]].section;
                if (s > table_.fields[i].section && table_.sections[s].first < place && section_may_come(i, s) && section_begins(s, p)) return p;
            } else if (c.is == kind::other_key && well) {
                for (size_t field = i + 1; field < place; ++field)
                    if (may_come(field) && comes_after(i, field) && misspells(c.key, table_.fields[field].rules->key)) return p;
            } else if (c.is == kind::other_key || c.is == kind::unknown) {
                for (size_t s = table_.fields[i].section + 1u; s != table_.sections.size() && table_.sections[s].first < place; ++s)
                    if (section_may_come(i, s) && misspells(trim(view(l.first, l.last)), table_.sections[s].heading) && heading_fitness(s, l) == 2) return p;
            }
        }
        return end;
    }

    // ---- 26. A line that was cut ----
    //
    // Where a record prints every key, a line that ends the text without a line end, and begins the title, a heading or a key
    // that was not read, is an extra and no problem of its own.
    bool take_cut_line(line const& l) {
        auto const text = view(l.first, l.last);
        if (!is_cut(l.last)) return false;
        bool found = table_.title && begins_with(table_.title->rules->key, text);
        for (auto const& s : table_.sections) found = found || begins_with(s.heading, text);
        for (size_t i = 0; i != table_.fields.size(); ++i) found = found || (!seen_[i] && begins_with(table_.fields[i].rules->key, text));
        if (!found) return false;
        begin(l);
        keep(diagnostic_code::cut_record, {}, {}, l.first, l.last);
        return true;
    }

    // ---- 27. Unknown keys ----
    //
    // With a member for them, of the section, or else of the nearest around it, or else of the record, key and value go there, up to `max_elements` of them; if it
    // refuses them, the key is repeated. A value that the codec of the member cannot read is bad. Without a member the line is an
    // extra. If the key misspells a known one, that is suggested: one that differs in case alone, if possible one
    // that was not read; else the nearest, where one that was read counts as an edit farther, and more than three edits are too
    // many. Then the line takes as many lines as the field that was meant.
    struct unknown_keys_place {
        dossier::detail::unknown_keys_operations const* to;
        void* part;
    };
    unknown_keys_place unknown_keys() const {
        for (size_t s = section_; s != none; s = around(s))
            if (table_.sections[s].unknown_keys) return {table_.sections[s].unknown_keys, latest_part_of(s)};
        return {table_.unknown_keys, record_};
    }
    size_t take_other_key(line l, classified const& c, size_t foreign = none) {
        if (opens(c.value)) {
            auto const value = enclosed_at(c.value, l);
            l.last = value.last;
            l.next = value.next;
        } else if (table_.rules.continuation_lines) {
            continue_line(l);
        }
        string_view suggestion;
        if (auto const place = unknown_keys(); place.to) {
            begin(l);
            auto const whole = enclosed(view(c.value, l.last));
            if (whole.opened && !whole.closed) {
                refuse_unclosed(c.key, table_.rules.closing, view(c.value, l.last), l.first, l.last);
                return l.next;
            }
            if (place.to->count(place.part) >= how_.max_elements) {
                tell(diagnostic_code::limit_exceeded, c.key, place_of(c.key), c.key.size(), std::to_string(how_.max_elements) + " elements");
                keep(diagnostic_code::limit_exceeded, c.key, whole.text, l.first, l.last);
                return l.next;
            }
            auto const value = whole.text;
            auto const is = signs_.empty() ? place.to->add(place.part, c.key, value) : place.to->add(place.part, c.key, without_signs(value));
            if (is == dossier::detail::unknown_key_is::taken) return l.next;
            if (is == dossier::detail::unknown_key_is::unreadable) {
                auto const shown_value = trim(value, " \t\r\n");
                tell(diagnostic_code::bad_value, c.key, static_cast<size_t>(shown_value.data() - text_.data()), shown_value.size(),
                     place.to->expected, {}, place.to->why_not(value));
                keep(diagnostic_code::bad_value, c.key, value, l.first, l.last);
                return l.next;
            }
            tell(diagnostic_code::repeated_key, c.key, place_of(c.key), c.key.size());
            keep(diagnostic_code::repeated_key, c.key, whole.text, l.first, l.last);
            return l.next;
        }
        if (foreign != none) {
            begin(l);
            auto const& f = table_.fields[foreign];
            keep(diagnostic_code::misplaced_key, c.key, view(c.value, l.last), l.first, l.last);
            tell(diagnostic_code::misplaced_key, f.rules->key, place_of(c.key), c.key.size(), heading_of(f.section));
            return l.next;
        }
        size_t meant = none, least = 4;
        for (bool const read : {true, false}) // the last that is found is the best
            for (size_t i = table_.fields.size(); i-- != 0;)
                if (seen_[i] == read && differs_in_case(c.key, table_.fields[i].rules->key)) least = 0, meant = i;
        for (size_t i = 0; i != table_.fields.size(); ++i) {
            auto const key = table_.fields[i].rules->key;
            if (!misspells(c.key, key)) continue;
            auto const distance = edits_between(c.key, key) + (seen_[i] ? 1 : 0);
            if (distance < least) least = distance, meant = i;
        }
        if (meant != none) {
            begin(l);
            auto const& f = table_.fields[meant];
            suggestion = f.rules->key;
            if (f.rules->multiline && !is_absent_on_line(f, view(c.value, l.last))) {
                auto const text = text_of(meant, c.value);
                l.last = text.last;
                l.next = text.next;
            }
        }
        keep(diagnostic_code::unknown_key, c.key, view(c.value, l.last), l.first, l.last);
        tell(diagnostic_code::unknown_key, c.key, place_of(c.key), c.key.size(), {}, suggestion);
        return l.next;
    }

    // ---- 28. Lines that are nothing else ----
    //
    // All are extras. Before the record, a line whose words before the last blank misspell those of the title stands for the
    // title. A line that misspells a heading, or is one with blanks before it, stands for the heading, if its section comes
    // later and was not read, or repeats and comes later or is one that the record is in, or of the group of such a one. A line of up to 80 bytes with
    // blank lines, or the ends of the record, around it is an unknown heading. Any other is stray.
    size_t take_unknown(line const& l) {
        auto const whole = view(l.first, l.last), text = trim(whole);
        auto const at = static_cast<size_t>(text.data() - text_.data());
        if (!started_ && table_.title && misspells(text.substr(0, text.find_last_of(" \t")), table_.title->rules->key)) {
            titled_ = true;
            begin(l);
            keep(diagnostic_code::unknown_heading, {}, {}, l.first, l.last);
            tell(diagnostic_code::unknown_heading, {}, at, text.size(), {}, table_.title->rules->key);
            return l.next;
        }
        size_t s = table_.sections.size(), least = 4;
        for (size_t i = 0; i != table_.sections.size(); ++i) {
            auto const heading = heading_of(i);
            if (heading.empty() || (text != heading && !misspells(text, heading))) continue;
            // an indented heading is nearer than any misspelt one
            auto const distance = text == heading ? 0 : 1 + distance_of(text, heading);
            if (s == table_.sections.size() || distance < least) least = distance, s = i;
        }
        if (s != table_.sections.size()) {
            auto const heading = heading_of(s);
            begin(l);
            keep(diagnostic_code::unknown_heading, {}, {}, l.first, l.last);
            tell(diagnostic_code::unknown_heading, {}, at, text.size(), {}, heading);
            bool of_group = false;
            for (size_t outer = section_; outer != none; outer = around(outer)) of_group = of_group || is_of_group(outer, s);
            bool const begins = table_.sections[s].parts ? comes_later(s) || of_group : comes_later(s) && !headings_[s];
            if (begins) begin_section(s, l.first);
            if (over_ != none) over_ = l.next;
            return l.next;
        }
        if (table_.rules.texts_end.has_form(whole)) { // a subheading, which the description expects
            keep(diagnostic_code::subheading, {}, {}, l.first, l.last);
            return l.next;
        }
        bool blank_above = l.first == start_;
        for (size_t p = start_; p != l.first; p = line_at(text_, p).next)
            if (line_at(text_, p).next == l.first) blank_above = is_blank_line(text_, line_at(text_, p));
        bool const blank_below = ends_at(l.next) || is_blank_line(text_, line_at(text_, l.next));
        bool const heading = blank_above && blank_below && text.size() <= 80;
        auto const reason = heading ? diagnostic_code::unknown_heading : diagnostic_code::stray_line;
        keep(reason, {}, {}, l.first, l.last);
        if (heading) tell(reason, {}, at, text.size());
        else tell(reason, {}, l.first, whole.size());
        return l.next;
    }

    // ---- 29. Values ----
    //
    // An absent value empties the member; where one is required, it is missing. A value that is over the limit, that may have
    // been cut, that is one too many for `max_elements`, or that the codec refuses empties the member as well; it is an extra and
    // a problem. A value may have been cut if the record was (18) and it could be longer: the codec says so, or it begins a
    // spelling of an absent value. Of a value that it refuses, the codec may know the reason; but if the value ends with a title
    // whose own value fits, a line end is missing.
    void accept(field_entry const& f, string_view value, size_t first, size_t last, bool cut, string_view parameter = {}) {
        void* const member = f.member_of(&f == table_.title ? record_ : latest_part_of(f.section));
        auto at = static_cast<size_t>(value.data() - text_.data());
        auto const& operations = *f.operations;
        if (auto const whole = enclosed(value); f.rules->closing.empty()) {
            if (whole.opened && !whole.closed) return refuse_unclosed(f.rules->key, table_.rules.closing, value, first, last);
            value = whole.text;
            at = static_cast<size_t>(value.data() - text_.data());
        } else if (at == first) {
            return refuse_unclosed(f.rules->key, f.rules->closing, value, first, last);
        }
        bool const below = at != 0 && !value.empty() && text_[at - 1] == '\n';
        auto const plain = without_signs(value, below);
        bool const signs = f.rules->closing.empty() && !signs_.empty() && (below || value.find('\n') != value.npos);
        auto read = signs ? string_view(plain) : value;
        if (!operations.verbatim && read.data() != value.data()) read = trim(read, " \t\r\n");
        if (is_absent(f, read)) {
            operations.clear(member);
            if (f.rules->required) tell(diagnostic_code::missing_field, f.rules->key, at, value.size(), operations.expected);
            return;
        }
        bool longer = operations.could_go_on(read);
        for (auto const spelling : f.rules->absent) longer = longer || (begins_with(spelling, read) && spelling != read);
        bool const too_long = value.size() > how_.max_value, unsure = cut && !operations.verbatim && longer;
        bool const full = !too_long && !unsure && operations.adds && operations.count(member) >= how_.max_elements;
        if (!too_long && !unsure && !full && operations.read(f.codec, member, read, parameter)) return;
        operations.clear(member);

        std::string expected;
        string_view suggestion;
        for (size_t i = 0; !operations.choice(i).empty(); ++i) { // the names of an enumeration
            auto const name = operations.choice(i);
            expected += (i == 0 ? "one of " : operations.choice(i + 1).empty() ? " or " : ", ") + std::string(name);
            if (misspells(value, name) && (suggestion.empty() || distance_of(value, name) < distance_of(value, suggestion))) suggestion = name;
        }
        if (expected.empty()) expected = operations.expected;
        if (too_long) expected = std::to_string(how_.max_value) + " bytes", suggestion = {};
        if (full) expected = std::to_string(how_.max_elements) + " elements", suggestion = {};
        auto const why = too_long || full ? diagnostic_code::limit_exceeded : unsure ? diagnostic_code::cut_value : diagnostic_code::bad_value;
        std::string reason;
        if (why == diagnostic_code::bad_value) {
            reason = operations.why_not(f.codec, value);
            auto const words = table_.title ? value.rfind(table_.title->rules->key) : value.npos;
            auto const title = words == value.npos ? string_view{} : value.substr(words);
            auto const of_title = words == value.npos ? string_view{} : title.substr(table_.title->rules->key.size());
            if (words != value.npos && is_title(table_, title) && !is_absent(*table_.title, of_title) && fits(*table_.title, of_title))
                reason = "a line end is missing before \"" + std::string(shown(title)) + '"';
        }
        tell(why, f.rules->key, at, value.size(), expected, suggestion, reason);
        keep(why, f.rules->key, value, first, last);
    }

    // An enclosed value is what stands between the two words, if the second is the last on its line.
    struct enclosure {
        bool opened = false, closed = false;
        string_view text{};
    };
    enclosure enclosed(string_view value) const {
        auto const& rules = table_.rules;
        if (rules.opening.empty() || !begins_with(value, rules.opening)) return {false, false, value};
        auto const rest = without_blanks_behind(value.substr(rules.opening.size()));
        if (rest.size() < rules.closing.size() || rest.substr(rest.size() - rules.closing.size()) != rules.closing) return {true, false, value};
        return {true, true, rest.substr(0, rest.size() - rules.closing.size())};
    }
    void refuse_unclosed(string_view key, string_view closing, string_view value, size_t first, size_t last) {
        auto const quoted = '"' + std::string(closing) + '"', expected = "a text that ends with " + quoted;
        tell(diagnostic_code::bad_value, key, static_cast<size_t>(value.data() - text_.data()), value.size(), expected, {}, "no " + quoted + " ends it");
        keep(diagnostic_code::bad_value, key, value, first, last);
    }

    // ---- 30. The end of the record ----
    //
    // The last part may lack fields (14). A record that prints every key and lacks its last one was cut, and so was one without
    // the line that ends it; the key read last is
    // named. Required fields that did not occur are missing at the start of the record.
    void finish(size_t p) {
        if (!started_) return;
        while (!open_parts_.empty()) finish_part();
        bool const open = !table_.rules.ends_at.empty() && !closed_;
        if (open || (table_.rules.in_order && !seen_.empty() && !seen_.back())) {
            problem_section_ = heading_of(section_);
            tell(diagnostic_code::cut_record, last_key_ == none ? string_view{} : table_.fields[last_key_].rules->key, p, 0);
        }
        for (size_t i = 0; i != table_.fields.size(); ++i)
            if (repeating(table_.fields[i].section) == none) report_missing(i, start_);
    }

    size_t place_of(string_view part) const { return static_cast<size_t>(part.data() - text_.data()); }
    void* latest_part_of(size_t s) const {
        return table_.sections[s].part(around(s) == none ? record_ : latest_part_of(around(s)), dossier::detail::latest_part);
    }

    string_view view(size_t first, size_t last) const { return text_.substr(first, last - first); }
    string_view heading_of(size_t s) const { return s == none ? string_view{} : table_.sections[s].heading; }

    void tell(diagnostic_code c, string_view key, size_t offset, size_t length, string_view expected = {}, string_view suggestion = {}, std::string reason = {}) {
        add(problems_, text_, how_, {c, problem_section_, key, offset, length, expected, suggestion, std::move(reason)});
    }
    void keep(diagnostic_code reason, string_view key, string_view value, size_t first, size_t last) {
        auto& extras = problems_.extras;
        if (extras.size() > how_.max_extras) extras.back().text = view(extras.back().offset, last);
        else extras.push_back({reason, std::string(problem_section_), std::string(key), std::string(value), std::string(view(first, last)), first});
    }

    record_table const& table_;
    void* record_;
    string_view signs_ = table_.rules.other_signs;
    string_view text_;
    size_t start_;
    options const& how_;
    report& problems_;
    bool embedded_;
    outcome out_{};

    std::vector<bool> seen_;     ///< the fields that were read, of a repeating section those of the latest part
    std::vector<bool> headings_; ///< the sections that begun with their heading, or without it where it is missing
    size_t section_ = none;
    string_view problem_section_{};
    size_t last_key_ = none;
    struct open_part {
        size_t section, place;
    };
    std::vector<open_part> open_parts_{}; ///< each in the one before it
    std::vector<size_t> part_counts_;     ///< of each group
    size_t over_ = none; ///< where the part over the limit begins
    size_t searched_ = 0, spent_ = 0;
    bool again_ = false, closed_ = false, titled_ = false, met_ = false, started_ = false;
};

} // namespace

outcome read_record(record_table const& table, void* record, string_view text, size_t start, options const& how, report& problems, bool embedded) {
    return reader(table, record, text, start, how, problems, embedded).read();
}

// ---- 31. What surrounds records ----
//
// A byte order mark at the start of the text is skipped. Among many records, so are blank lines, comments and lines between records before each.
size_t skip_byte_order_mark(string_view text) { return begins_with(text, "\xEF\xBB\xBF") ? 3 : 0; }
size_t skip_to_record(record_table const& table, string_view text, size_t from) {
    while (from != text.size()) {
        auto const l = line_at(text, from);
        if (!is_comment(table, text.substr(from, l.last - from)) && !is_blank_line(text, l)) break;
        from = l.next;
    }
    return from;
}

// ---- 32. Limits ----
//
// No more than `max_record` bytes of a record are read, and no more than `max_lines` of its lines.
string_view within_limits(record_table const&, string_view text, size_t start, options const& how, report& problems) {
    if (text.size() - start > how.max_record) {
        add(problems, text, how, {diagnostic_code::limit_exceeded, {}, {}, start + how.max_record, 0, std::to_string(how.max_record) + " bytes"});
        text = text.substr(0, start + how.max_record);
    }
    size_t p = start;
    for (size_t n = 0; n != how.max_lines && p != text.size(); ++n) p = line_at(text, p).next;
    if (p == text.size()) return text;
    add(problems, text, how, {diagnostic_code::limit_exceeded, {}, {}, p, 0, std::to_string(how.max_lines) + " lines"});
    return text.substr(0, p);
}

// ---- 33. UTF-8 ----
//
// Each run of bytes that begin no character is a problem. Where a codec joins lines within words, a character goes on behind a line
// end and a blank.
namespace {
size_t character_at(string_view s) { // its number of bytes (RFC 3629), or 0
    auto const byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
    auto const follows = [&](size_t i) { return byte(i) >= 0x80 && byte(i) < 0xC0; };
    unsigned const first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        bool const good = (first != 0xE0 || byte(1) >= 0xA0) && (first != 0xED || byte(1) < 0xA0);
        return good && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        bool const good = (first != 0xF0 || byte(1) >= 0x90) && (first != 0xF4 || byte(1) < 0x90);
        return good && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}
} // namespace
void report_invalid_utf8(record_table const& table, string_view text, size_t start, size_t end, options const& how, report& problems) {
    auto const size_at = [&](size_t p) { // with the line ends in it
        if (auto const size = character_at(text.substr(p, end - p)); size != 0 || !table.joins) return size;
        std::string bytes;
        for (size_t q = p; q != end && bytes.size() != 4;) {
            bytes += text[q++];
            if (character_at(bytes) == bytes.size()) return q - p;
            auto const rest = text.substr(q, end - q);
            for (string_view const fold : {"\n ", "\n\t", "\r\n ", "\r\n\t"})
                if (begins_with(rest, fold)) {
                    q += fold.size();
                    break;
                }
        }
        return size_t{0};
    };
    for (size_t p = start; p != end;) {
        size_t const first = p;
        auto const size = size_at(p);
        p += size;
        if (size != 0) continue;
        while (p != end && size_at(p) == 0) ++p;
        add(problems, text, how, {diagnostic_code::invalid_utf8, {}, {}, first, p - first});
    }
}

// ---- 34. Relations ----
//
// A relation that does not hold is a problem of its field's first value, or if there is none of the start of the record.
void report_relation(record_table const& table, string_view text, size_t start, string_view section, string_view key, string_view expected, outcome const& read,
                     options const& how, report& problems) {
    problem p{diagnostic_code::broken_relation, section, key, start, 0, expected};
    for (size_t i = 0; i != table.fields.size(); ++i) {
        auto const& f = table.fields[i];
        if (f.rules->key != key || table.sections[f.section].heading != section) continue;
        if (read.values[i]) {
            auto const value = trim(read.values[i]->value);
            p.offset = static_cast<size_t>(value.data() - text.data());
            p.length = value.size();
        }
        break;
    }
    add(problems, text, how, p);
}

// ---- 35. One record alone ----
//
// A text without a line of the record is an error, and a record behind the first a warning. The error says so if the text looks
// like UTF-16: it begins with the byte order mark of that, or of its first 64 bytes, of which there are at least 4, every second
// is NUL and no other.
bool looks_like_utf16(string_view text) {
    if (begins_with(text, "\xFF\xFE") || begins_with(text, "\xFE\xFF")) return true;
    text = text.substr(0, 64);
    size_t nul[] = {0, 0}; // at even places, at odd ones
    for (size_t i = 0; i != text.size(); ++i) nul[i % 2] += text[i] == '\0';
    size_t const even = (text.size() + 1) / 2, odd = text.size() / 2;
    return text.size() >= 4 && ((nul[0] == even && nul[1] == 0) || (nul[0] == 0 && nul[1] == odd));
}
void report_no_record(record_table const& table, string_view text, size_t start, size_t end, options const& how, report& problems) {
    auto const separator = table.rules.separator.substr(0, table.rules.separator.find_last_not_of(" \t") + 1);
    auto const line = table.title ? std::string(table.title->rules->key)
                                  : std::string(table.fields[0].rules->key).append(separator.empty() ? table.rules.separator : separator);
    add(problems, text, how, {diagnostic_code::not_a_record, {}, {}, start, 0, line + " ...", {},
                               looks_like_utf16(text.substr(start, end - start)) ? "the text looks like UTF-16; convert it to UTF-8" : ""});
}
void report_further_record(record_table const&, string_view text, size_t start, options const& how, report& problems) {
    auto const l = line_at(text, start);
    add(problems, text, how, {diagnostic_code::further_record, {}, {}, start, l.last - start});
}

void sort(report& problems) { // one by one, each behind those of its place
    auto& all = problems.diagnostics;
    for (auto d = all.begin(); d != all.end(); ++d) {
        auto const place = std::upper_bound(all.begin(), d, d->offset, [](size_t offset, auto const& other) { return offset < other.offset; });
        std::rotate(place, d, d + 1);
    }
}

} // namespace reference
