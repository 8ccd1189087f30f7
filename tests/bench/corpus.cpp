// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "corpus.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

namespace {

using namespace std::string_view_literals;

enum class kind : std::uint8_t { value, boolean };

struct line {
    std::string_view before; // what stands between this line and the one before it
    std::string_view key;
    std::string_view name; // in JSON and XML
    kind type = kind::value;
};

constexpr line schema[] = {
    {"\n\n", "Ignite Creation Date", "ignite_creation_date"},
    {"", "Ignite Modification Date", "ignite_modification_date"},
    {"", "Study NCT ID", "study_nct_id"},
    {"", "Status", "header_status"},
    {"", "Last Update Posted", "last_update_posted"},
    {"", "First Post", "first_post"},
    {"", "Is NOT Gene Therapy", "is_not_gene_therapy", kind::boolean},
    {"", "Has Adverse Events", "has_adverse_events", kind::boolean},
    {"\n", "Brief Title", "brief_title"},
    {"", "Sponsor", "sponsor"},
    {"", "Organization", "organization"},
    {"\nStudy Overview\n\n", "Official Title", "official_title"},
    {"", "Status", "status"},
    {"", "Status Verified Date", "status_verified_date"},
    {"", "Last Known Status", "last_known_status"},
    {"", "Delayed Posting", "delayed_posting", kind::boolean},
    {"", "If Stopped, Why?", "why_stopped"},
    {"", "Has Expanded Access", "has_expanded_access", kind::boolean},
    {"", "If Expanded Access, NCT#", "expanded_access_nct_id"},
    {"", "Has Expanded Access, NCT# Status", "expanded_access_status"},
    {"", "Acronym", "acronym"},
    {"", "Brief Summary", "brief_summary"},
    {"", "Detailed Description", "detailed_description"},
    {"\nStudy Oversight\n\n", "Has Oversight DMC", "has_oversight_dmc", kind::boolean},
    {"", "Is a FDA Regulated Drug?", "is_fda_regulated_drug", kind::boolean},
    {"", "Is a FDA Regulated Device?", "is_fda_regulated_device", kind::boolean},
    {"", "Is an Unapproved Device?", "is_unapproved_device", kind::boolean},
    {"", "Is a PPSD?", "is_ppsd", kind::boolean},
    {"", "Is a US Export?", "is_us_export", kind::boolean},
    {"", "Is an FDA AA801 Violation?", "is_fdaaa801_violation", kind::boolean},
};
constexpr std::size_t fields = std::size(schema);

// In thousandths: how often the registry has each.
struct weighted {
    std::string_view name;
    unsigned weight;
};
constexpr weighted statuses[] = {
    {"COMPLETED", 530}, {"UNKNOWN", 130}, {"RECRUITING", 125}, {"TERMINATED", 55}, {"NOT_YET_RECRUITING", 45},
    {"ACTIVE_NOT_RECRUITING", 42}, {"WITHDRAWN", 28}, {"ENROLLING_BY_INVITATION", 12}, {"SUSPENDED", 5},
    {"NO_LONGER_AVAILABLE", 4}, {"APPROVED_FOR_MARKETING", 3}, {"WITHHELD", 3}, {"AVAILABLE", 2},
    {"TEMPORARILY_NOT_AVAILABLE", 1},
};
constexpr std::string_view last_known[] = {"RECRUITING", "NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING",
                                           "ENROLLING_BY_INVITATION", "SUSPENDED"};
constexpr std::string_view expanded[] = {"AVAILABLE", "NO_LONGER_AVAILABLE", "TEMPORARILY_NOT_AVAILABLE",
                                         "APPROVED_FOR_MARKETING"};

constexpr std::string_view words[] = {
    "the", "of", "and", "to", "in", "a", "with", "for", "is", "be", "will", "patients", "study", "treatment", "group",
    "participants", "safety", "efficacy", "dose", "clinical", "trial", "therapy", "weeks", "months", "placebo",
    "randomized", "controlled", "outcome", "primary", "secondary", "baseline", "disease", "response", "survival",
    "progression", "cells", "infusion", "administered", "assessment", "evaluate", "determine", "compare", "between",
    "after", "before", "during", "follow-up", "visit", "blood", "pressure", "glucose", "insulin", "diabetes", "cancer",
    "breast", "lung", "prostate", "renal", "hepatic", "cardiac", "pulmonary", "stroke", "pain", "postoperative",
    "surgery", "anesthesia", "children", "adults", "elderly", "women", "men", "age", "years", "intervention", "exercise",
    "diet", "physical", "activity", "cognitive", "behavioral", "depression", "anxiety", "questionnaire", "scale",
    "score", "quality", "life", "health", "care", "hospital", "center", "multicenter", "phase", "open-label",
    "double-blind", "single-arm", "pharmacokinetic", "tolerability", "adverse", "events", "concentration", "plasma",
    "serum", "biomarker", "gene", "expression", "immune", "transplantation", "graft-versus-host", "mesenchymal", "stem",
    "infection", "virus", "HIV", "hepatitis", "vaccine", "antibody", "antigen", "receptor", "inhibitor", "monoclonal",
    "tablet", "oral", "intravenous", "subcutaneous", "injection", "daily", "twice", "once", "mg/kg", "mL", "significant",
    "difference", "hypothesis", "reduce", "increase", "improve", "risk", "factors", "mortality", "morbidity",
    "incidence", "prevalence", "standard", "usual", "combination", "compared", "that", "this", "which", "are", "was",
    "were", "has", "have", "been", "not", "may", "can", "these", "their", "by", "on", "at", "or", "as", "from", "than",
    "more", "other", "both", "each", "per", "using", "based",
};
constexpr std::string_view rare[] = {
    "(double dummy)", "p < 0.05", "A & B", "95% CI", "e.g., ECG", "the \"usual\" care", "and\\or",
};
// Not ASCII, as something in one of five to ten texts of the registry is.
constexpr std::string_view signs[] = {
    "\u2265 18 years", "\u2264 10 mg", "\u00b5g/mL", "patient\u2019s", "\u201cstandard\u201d care", "Sj\u00f6gren", "IL-6/TNF-\u03b1",
};
constexpr std::string_view sponsor_heads[] = {
    "University of", "Shenzhen", "National Institute of", "St. Mary's", "Hospital Universitario", "Assistance Publique -",
    "Mayo", "Children's", "General", "Cancer Research", "Novo", "Centre for",
};
constexpr std::string_view sponsor_tails[] = {
    "Medical Institute", "California, San Francisco", "Hospital", "Health Sciences", "Pharmaceuticals Inc.", "Clinic",
    "Foundation", "Oncology Group", "Allergy and Infectious Diseases (NIAID)", "Therapeutics, Inc.",
};
constexpr std::string_view sponsor_tails_with_signs[] = {"H\u00f4pitaux de Paris", "Gr\u00fcnenthal GmbH"};
constexpr std::string_view headings[] = {
    "Objectives:", "Primary Objective:", "Secondary Objectives:", "OBJECTIVES:", "Methods:", "Study Design:",
    "Background:", "Inclusion:", "Outcomes: see below", "Rationale: unmet need", "Study procedures:", "Detailed plan:",
    "Statistical methods:",
};
// Lines that begin like a key or a title of the record, where none is.
constexpr std::string_view traps[] = {
    "Status: to be reported at each visit", "Sponsor: responsible for monitoring", "Study Plan",
    "Acronym: see the protocol", "Brief Title: as registered", "Description: two parallel arms",
    "Viewing of the images is blinded",
};
constexpr std::string_view bullets[] = {"* ", "- ", ""}; // the last one is numbered

/// The distributions of <random> differ from library to library; the engine does not.
class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
    /// True in `millionths` of a million cases.
    bool chance(unsigned millionths) { return below(1'000'000) < millionths; }
    template <class T, std::size_t N>
    T const& one_of(T const (&list)[N]) {
        return list[below(N)];
    }
    template <class T>
    T const& one_of(std::vector<T> const& list) {
        return list[below(list.size())];
    }

    /// About log-normal with this median: most lengths of texts are. `sigma` in hundredths. Integers only, for no two
    /// mathematical libraries agree to the last bit.
    std::size_t length(std::size_t median, int sigma, std::size_t low, std::size_t high) {
        // The sum of twelve is near enough to a normal distribution: its deviation is 1 << 12 a step.
        std::int64_t sum = -6 * 4096;
        for (int i = 0; i != 12; ++i) sum += static_cast<std::int64_t>(below(4097));
        return std::clamp(times_exp(median, sum * sigma / 100), low, high);
    }

private:
    // median * e^(x / 4096)
    static std::size_t times_exp(std::size_t median, std::int64_t x) {
        x = x * 5909 / 4096; // to base two: 1 / ln 2
        std::int64_t const whole = x >= 0 ? x / 4096 : -((-x + 4095) / 4096);
        std::int64_t const part = x - whole * 4096;                        // 0 to 4095
        std::int64_t const factor = 4096 + part * (2689 + part * 1407 / 4096) / 4096; // 2^part, to one in 400
        auto const scaled = static_cast<std::int64_t>(median) * factor;
        return static_cast<std::size_t>(whole >= 0 ? (scaled << whole) / 4096 : (scaled >> -whole) / 4096);
    }

    std::mt19937_64 engine_;
};

std::string digits(std::size_t value, std::size_t width) {
    std::string out = std::to_string(value);
    return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

class maker {
public:
    explicit maker(corpus_options const& how) : how_(how), dice_(how.seed) {
        // The n-th word is about n^-0.6 as frequent as the first, in whole numbers.
        std::size_t sum = 0;
        for (std::size_t i = 0; i != std::size(words); ++i) {
            std::size_t root = 1;
            while (root * root * root * root * root < (1 + i) * (1 + i) * (1 + i) * 100'000) ++root; // 10 * (1 + i)^0.6
            word_ends_.push_back(sum += 100'000 / root);
        }
        for (int i = 0; i != 4096; ++i) sentences_.push_back(sentence());
        for (int i = 0; i != 400; ++i) {
            std::string name(dice_.one_of(sponsor_heads));
            ((name += ' ') += dice_.chance(30'000) ? dice_.one_of(sponsor_tails_with_signs) : dice_.one_of(sponsor_tails));
            sponsors_.push_back(std::move(name));
        }
    }

    corpus make() {
        corpus out;
        if (how_.bytes != 0) {
            auto const room = how_.bytes + how_.bytes / 8 + 65'536;
            out.text.reserve(room);
            if (how_.json) out.ndjson.reserve(room);
            if (how_.xml) out.xml.reserve(room);
        }
        std::array<std::string, fields> values;
        while ((how_.bytes == 0 || out.text.size() < how_.bytes) && (how_.records == 0 || out.records < how_.records)) {
            auto const id = nct_id();
            fill(values, id);
            write_text(out.text, id, values, out.records == 0);
            if (how_.json) write_json(out.ndjson, id, values);
            if (how_.xml) write_xml(out.xml, id, values);
            ++out.records;
        }
        return out;
    }

private:
    // ---- texts ----

    std::string_view word() {
        auto const at = dice_.below(word_ends_.back());
        auto const found = std::upper_bound(word_ends_.begin(), word_ends_.end(), at);
        return words[static_cast<std::size_t>(found - word_ends_.begin())];
    }
    std::string sentence() {
        auto const count = dice_.length(17, 45, 5, 45);
        auto const odd = dice_.chance(120'000) ? 1 + dice_.below(count - 1) : count;
        auto const comma = count > 12 && dice_.chance(500'000) ? count / 2 : count;
        bool const with_signs = dice_.chance(100'000);
        std::string out;
        for (std::size_t i = 0; i != count; ++i) {
            if (i != 0) out += ' ';
            bool const special = i == odd || (with_signs && i > odd && (i - odd) % 4 == 0); // where one sign is there are more
            out += !special ? word() : with_signs ? dice_.one_of(signs) : dice_.one_of(rare);
            if (i == comma) out += ',';
        }
        if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
        return out += '.';
    }
    std::string paragraph(std::size_t size) {
        std::string out;
        while (out.size() < size) {
            if (!out.empty()) out += ' ';
            out += dice_.one_of(sentences_);
        }
        return out;
    }
    /// At most `size` bytes, up to the end of a word.
    static std::string cut(std::string text, std::size_t size) {
        if (text.size() > size) {
            auto const blank = text.rfind(' ', size);
            text.resize(blank == text.npos ? 0 : blank);
        }
        while (!text.empty() && " .,"sv.find(text.back()) != std::string_view::npos) text.pop_back();
        return text;
    }
    std::string title(std::size_t size) { return cut(paragraph(size), size); }

    // Paragraphs, blank lines, lists and headings.
    std::string blocks(std::size_t size) {
        std::vector<std::string> list;
        for (std::size_t n = 0; n < size; n += list.back().size() + 2) {
            auto const k = dice_.below(100);
            std::string b;
            if (k < 50) {
                b = paragraph(std::min(size - n, dice_.length(500, 60, 120, 2500)));
            } else if (k < 75) {
                auto const mark = dice_.chance(30'000) ? "\u2022 "sv : dice_.one_of(bullets);
                auto const count = dice_.between(2, 6);
                for (int i = 1; i <= count; ++i) {
                    if (i != 1) b += '\n';
                    b += mark.empty() ? std::to_string(i) + ". " : std::string(mark);
                    b += cut(dice_.one_of(sentences_), 140);
                }
            } else if (k < 99) {
                b = dice_.one_of(headings);
                b += k < 90 ? "\n" : "\n\n";
                b += paragraph(k < 90 ? 200 : 150);
            } else {
                b = dice_.one_of(traps);
                b += '\n';
                b += paragraph(100);
            }
            list.push_back(std::move(b));
        }
        auto const between = dice_.chance(100'000) ? "\n"sv : "\n\n"sv;
        std::string out;
        for (auto const& b : list) {
            if (!out.empty()) out += between;
            out += b;
        }
        return out;
    }

    // ---- values ----

    std::string nct_id() { return "NCT" + digits(100'000 + dice_.below(7'200'000), 8); }
    std::string date(int first_year = 2000) {
        std::string out = digits(static_cast<std::size_t>(dice_.between(first_year, 2025)), 4) + '-';
        out += digits(1 + dice_.below(12), 2) + '-';
        return out += digits(1 + dice_.below(28), 2);
    }
    std::string stamp(std::size_t first_day) {
        std::string out = "2025-12-" + digits(first_day + dice_.below(14), 2) + " @ ";
        out += std::to_string(1 + dice_.below(12)) + ':';
        out += digits(dice_.below(60), 2);
        return out += dice_.chance(500'000) ? " AM" : " PM";
    }
    std::string flag(unsigned true_percent, unsigned none_percent) {
        auto const x = dice_.below(100);
        return x < none_percent ? "None" : x < none_percent + true_percent ? "True" : "False";
    }
    std::string_view status() {
        std::size_t all = 0;
        for (auto const& s : statuses) all += s.weight;
        auto at = dice_.below(all);
        auto const* s = statuses;
        for (; at >= s->weight; ++s) at -= s->weight;
        return s->name;
    }

    void fill(std::array<std::string, fields>& v, std::string const& id) {
        std::size_t n = 0;
        auto const add = [&](std::string value) { v[n++] = std::move(value); };
        std::string const status_name(status());
        auto const brief_title = title(dice_.length(85, 35, 20, 300));
        auto const& sponsor = dice_.one_of(sponsors_);
        add(stamp(1));
        add(stamp(16)); // a page is modified after it was made
        add(id);
        add(status_name);
        add(date(2005));
        add(date());
        add(flag(5, 0));
        add(flag(12, 0));
        add(brief_title);
        add(sponsor);
        add(dice_.chance(350'000) ? "" : sponsor);
        add(dice_.chance(300'000) ? brief_title : title(dice_.length(130, 40, 30, 600)));
        add(status_name);
        add(dice_.chance(100'000) ? date() : date().substr(0, 7));
        add(status_name == "UNKNOWN" ? std::string(dice_.one_of(last_known)) : "None");
        add(dice_.chance(20'000) ? "Yes" : "No");
        bool const stopped = status_name == "TERMINATED" || status_name == "WITHDRAWN" || status_name == "SUSPENDED";
        add(stopped ? cut(dice_.one_of(sentences_), 160) : "Not Stopped");
        bool const access = dice_.chance(30'000);
        add(access ? "True" : "False");
        add(access ? nct_id() : "N/A");
        add(access ? std::string(dice_.one_of(expanded)) : "N/A");
        add(dice_.chance(700'000) ? "None" : acronym());
        auto const summary = dice_.length(850, 60, 80, 5000);
        add(dice_.chance(800'000) ? paragraph(summary) : blocks(summary));
        add(dice_.chance(350'000) ? "None" : blocks(dice_.length(1600, 60, 1000, 8000)));
        add(flag(35, 30));
        add(flag(20, 25));
        auto const device = flag(12, 25);
        add(device);
        add(flag(device == "True" ? 2 : 0, 90)); // only of devices
        add(flag(2, 95));
        add(flag(10, 70));
        add(dice_.chance(300'000) ? "" : flag(2, 95));
    }
    std::string acronym() {
        std::string out;
        for (auto n = dice_.between(3, 9); n != 0; --n) out += "ABCDEFGHIKLMNOPRSTUV"[dice_.below(20)];
        return out;
    }

    // ---- the three forms ----

    static bool is_absent(std::string_view v) { return v.empty() || v == "None" || v == "N/A" || v == "Not Stopped"; }
    static bool is_true(std::string_view v) { return v == "True" || v == "Yes"; }

    void write_text(std::string& out, std::string const& id, std::array<std::string, fields> const& v, bool is_first) {
        bool const odd = how_.odd > 0 && dice_.chance(static_cast<unsigned>(how_.odd * 1e6));
        if (!odd && !how_.crlf) {
            if (!is_first) out += '\n';
            append_page(out, id, v);
            return;
        }
        std::string page;
        append_page(page, id, v);
        if (odd) make_odd(page);
        if (!is_first) page.insert(page.begin(), '\n');
        for (char const c : page) {
            if (c == '\n' && how_.crlf) out += '\r';
            out += c;
        }
    }
    static void append_page(std::string& out, std::string const& id, std::array<std::string, fields> const& v) {
        ((out += "Viewing Study ") += id) += '\n';
        for (std::size_t i = 0; i != fields; ++i) {
            ((out += schema[i].before) += schema[i].key) += ':';
            if (!v[i].empty()) (out += ' ') += v[i];
            out += '\n';
        }
    }
    // One oddity that a reader should survive or report.
    void make_odd(std::string& page) {
        std::vector<std::string> lines;
        for (std::size_t at = 0; at != page.size();) {
            auto const feed = page.find('\n', at);
            lines.push_back(page.substr(at, feed - at));
            at = feed + 1;
        }
        auto const choice = dice_.below(5);
        auto const at = static_cast<std::ptrdiff_t>(3 + dice_.below(lines.size() - 3));
        auto const line = lines.begin() + at;
        if (choice == 0) lines.erase(line);
        else if (choice == 1) std::swap(line[-1], *line);
        else if (choice == 2) lines.insert(line, "Unlisted Key: 42");
        else if (choice == 3) lines.erase(line, lines.end());
        else *line += "  ";
        page.clear();
        for (auto const& l : lines) (page += l) += '\n';
    }

    static void append_json_string(std::string& out, std::string_view s) {
        out += '"';
        for (char const c : s) {
            if (c == '"' || c == '\\') (out += '\\') += c;
            else if (c == '\n') out += "\\n";
            else out += c;
        }
        out += '"';
    }
    static void write_json(std::string& out, std::string const& id, std::array<std::string, fields> const& v) {
        out += "{\"viewing\": ";
        append_json_string(out, id);
        for (std::size_t i = 0; i != fields; ++i) {
            ((out += ", \"") += schema[i].name) += "\": ";
            if (is_absent(v[i])) out += "null";
            else if (schema[i].type == kind::boolean) out += is_true(v[i]) ? "true" : "false";
            else append_json_string(out, v[i]);
        }
        out += "}\n";
    }
    static void append_xml_text(std::string& out, std::string_view s) {
        for (char const c : s) {
            if (c == '&') out += "&amp;";
            else if (c == '<') out += "&lt;";
            else if (c == '>') out += "&gt;";
            else out += c;
        }
    }
    static void write_xml(std::string& out, std::string const& id, std::array<std::string, fields> const& v) {
        ((out += "<study><viewing>") += id) += "</viewing>";
        for (std::size_t i = 0; i != fields; ++i) {
            auto const name = schema[i].name;
            (out += '<') += name;
            if (is_absent(v[i])) {
                out += "/>";
                continue;
            }
            out += '>';
            if (schema[i].type == kind::boolean) out += is_true(v[i]) ? "true" : "false";
            else append_xml_text(out, v[i]);
            ((out += "</") += name) += '>';
        }
        out += "</study>\n";
    }

    corpus_options how_;
    dice dice_;
    std::vector<std::size_t> word_ends_;
    std::vector<std::string> sentences_;
    std::vector<std::string> sponsors_;
};

} // namespace

corpus make_corpus(corpus_options const& how) {
    return maker(how).make();
}

} // namespace bench
