// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0

// diff: what was added, removed and changed from one export to another.

#include <dossier/diff.hpp>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/parse.hpp>
#include <dossier/read_folder.hpp>
#include <dossier/source/input_view.hpp>
#include <dossier/study.hpp>
#include <dossier/text/width.hpp>

#include "input.hpp"
#include "output.hpp"
#include "rereadable.hpp"

namespace program {
namespace {

/// Appends `text` on one line, safe for a terminal.
void show(std::string& out, std::string_view text) {
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n')) {
        dossier::text::append_displayable(out, text.substr(0, at));
        out += "\\n";
        text.remove_prefix(at + 1);
    }
    dossier::text::append_displayable(out, text);
}

/// Appends what two texts share between changes: of a long one, the words beside the changes.
void show_context(std::string& out, std::string_view text, bool is_first, bool is_last) {
    constexpr std::size_t most = 60, kept = 24;
    if (text.size() <= most) return show(out, text);
    auto const from = text.find(' ', text.size() - kept), to = text.rfind(' ', kept);
    if (!is_first) show(out, text.substr(0, to == text.npos ? 0 : to + 1));
    out += "[...]";
    if (!is_last && from != text.npos) show(out, text.substr(from));
}

class printer {
public:
    printer(output& out, bool color) : out_(out.text), color_(color) {}

    void line(char sign, std::string_view what) {
        paint(sign == '+' ? "32" : sign == '-' ? "31" : "1");
        (out_ += sign) += ' ';
        out_ += what;
        paint("0");
        out_ += '\n';
    }
    void change(dossier::change const& c) {
        ((out_ += "    ") += c.path) += ": ";
        if (c.before && c.after && c.before->size() + c.after->size() > 80) words(*c.before, *c.after);
        else value(c.before), out_ += " -> ", value(c.after);
        out_ += '\n';
    }

private:
    void value(std::optional<std::string> const& v) {
        if (v) show(out_, *v);
        else out_ += '-';
    }
    void words(std::string_view before, std::string_view after) {
        auto const pieces = dossier::diff_words(before, after);
        for (auto const& p : pieces) {
            if (p.kind == dossier::piece_kind::same) {
                show_context(out_, p.text, &p == &pieces.front(), &p == &pieces.back());
                continue;
            }
            bool const is_added = p.kind == dossier::piece_kind::added;
            paint(is_added ? "32" : "31");
            out_ += is_added ? "{+" : "[-";
            show(out_, p.text);
            out_ += is_added ? "+}" : "-]";
            paint("0");
        }
    }
    void paint(std::string_view sgr) {
        if (color_) ((out_ += "\x1b[") += sgr) += 'm';
    }

    std::string& out_;
    bool color_;
};

/// The records of one side, the progress of reading them, and whether all of them can be compared.
class watched : public dossier::input_view<watched, dossier::file_result<dossier::study_view>> {
public:
    watched(dossier::folder_range<dossier::study_view>& records, progress& bar, element_counts& seen) : records_(&records), bar_(&bar), seen_(&seen) {}

    bool next() {
        check_signals();
        if (!records_->next()) return false;
        auto const& found = current();
        if (found.error()) throw failure(found.path().string() + ": " + found.error().message());
        bar_->advance(found.text().size());
        seen_->add(found);
        return true;
    }
    dossier::file_result<dossier::study_view>& current() { return records_->current(); }

private:
    dossier::folder_range<dossier::study_view>* records_;
    progress* bar_;
    element_counts* seen_;
};

/// The bytes of a record that was read before.
std::string text_at(std::vector<std::filesystem::path> const& files, dossier::record_place const& place) {
    std::string text(place.size, '\0');
    std::ifstream in(files[place.file], std::ios::binary);
    in.seekg(static_cast<std::streamoff>(place.offset));
    if (!in.read(text.data(), static_cast<std::streamsize>(text.size()))) throw failure(files[place.file].string() + ": has changed while it was read");
    return text;
}

} // namespace

exit_code compare(std::string const& before, std::string const& after, bool substantive, bool color, output& out) {
    if (before == "-" && after == "-") throw failure("only one of the two can be the standard input");
    rereadable const old_input(before), new_input(after);
    auto const how = reading_options();
    auto old_records = dossier::read_folder<dossier::study_view>(old_input.path(), how);
    auto new_records = dossier::read_folder<dossier::study_view>(new_input.path(), how);
    element_counts old_seen, new_seen;
    auto const all = [&] {
        progress bar(progress::is_wanted() ? size_of({old_input.path().string(), new_input.path().string()}) : 0);
        return dossier::match(watched(old_records, bar, old_seen), watched(new_records, bar, new_seen));
    }();
    bool whole = true;
    for (auto const& [name, seen] : {std::pair(&before, &old_seen), std::pair(&after, &new_seen)}) {
        for (auto const& what : seen->complaints()) complain((*name == "-" ? "standard input" : *name) + ": " + what);
        whole = whole && seen->complaints().empty();
    }

    printer print(out, color);
    for (auto const& r : all.removed) print.line('-', to_string(r.id)), out.pass_on();
    for (auto const& r : all.added) print.line('+', to_string(r.id)), out.pass_on();
    std::size_t administrative = 0;
    for (auto const& r : all.changed) {
        auto const old_text = text_at(all.files_before, r.before), new_text = text_at(all.files_after, r.after);
        auto changes = dossier::diff(*dossier::parse<dossier::study_view>(old_text, how), *dossier::parse<dossier::study_view>(new_text, how));
        auto const is_administrative = [](dossier::change const& c) { return c.administrative; };
        bool const is_only = std::all_of(changes.begin(), changes.end(), is_administrative);
        administrative += is_only;
        if (substantive) std::erase_if(changes, is_administrative);
        if (changes.empty()) continue;
        print.line('~', to_string(r.id));
        for (auto const& c : changes) print.change(c);
        out.pass_on();
    }
    for (auto const& d : all.duplicates)
        print.line('!', to_string(d.id) + " is there more than once: " + counted(d.before.size(), "time") + " before, " + counted(d.after.size(), "time") + " after");
    if (!all.without_id_before.empty() || !all.without_id_after.empty())
        print.line('!', counted(all.without_id_before.size(), "record") + " before and " + counted(all.without_id_after.size(), "record") + " after have no id, and are not compared");

    out.text += std::to_string(all.added.size()) + " added, " + std::to_string(all.removed.size()) + " removed, " + std::to_string(all.changed.size()) + " changed (" +
                std::to_string(administrative) + " in stamps and dates of posting only), " + std::to_string(all.unchanged) + " unchanged\n";
    out.flush();
    bool const differ = !all.added.empty() || !all.removed.empty() || all.changed.size() > (substantive ? administrative : 0);
    return differ || !whole || !all.duplicates.empty() || !all.without_id_before.empty() || !all.without_id_after.empty() ? problems : fine;
}

} // namespace program
