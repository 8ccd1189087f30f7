// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <dossier/reading/field_finder.hpp>
#include <dossier/reading/limits.hpp>
#include <dossier/text/owning_temporary.hpp>

namespace dossier::inline v0 {

/// What an entry of a `record_view` is.
enum class entry_kind : std::uint8_t {
    title,           ///< the line that the record begins with
    heading,         ///< the heading of a section
    field,           ///< a key that the description names, and its value
    unknown_key,     ///< a key that the description does not name, and its value
    unknown_heading, ///< a line that looks like a heading
    stray,           ///< any other line
    comment,         ///< a line with the description's comment prefix
    blank,           ///< blank lines and line ends between other entries, or a byte order mark
    rest,            ///< what follows the record, such as another record; or what follows the last entry that the limit allows
};

template <>
inline constexpr auto enumerators<entry_kind> = names<entry_kind>({
    {entry_kind::title, "title"},
    {entry_kind::heading, "heading"},
    {entry_kind::field, "field"},
    {entry_kind::unknown_key, "unknown_key"},
    {entry_kind::unknown_heading, "unknown_heading"},
    {entry_kind::stray, "stray"},
    {entry_kind::comment, "comment"},
    {entry_kind::blank, "blank"},
    {entry_kind::rest, "rest"},
});

/// One entry of a record's text.
///
/// \par Lifetime
/// The views refer to the text that was read, except `section` and `name`, which refer to the description.
struct record_entry {
    entry_kind kind = entry_kind::blank;
    bool absent = false;      ///< the value is one of the spellings of an absent value
    bool repeated = false;    ///< the key or heading occurred before
    std::string_view text;    ///< all of its bytes
    std::string_view section; ///< the heading of its section, as the description spells it; empty before the first one
    std::string_view key;     ///< as the text spells it; for the title, its words
    std::string_view value;   ///< verbatim: what follows the colon and one blank, over all its lines
    std::string_view name;    ///< the key as the description spells it; empty for an unknown key
};

/// A record as it is printed, without types and without loss: joined in order, the texts of its entries are the text.
///
/// \par Lifetime
/// Borrows from the text that was read, which must outlive it.
class record_view {
public:
    static constexpr std::size_t default_limit = std::size_t{1} << 20; ///< far above the number of entries of real records

    /// Reads `text` by the description of `Record`, which says what is a heading, a key and the end of a value.
    ///
    /// \tparam Record     a struct that has a description, such as `study`
    /// \param text        any bytes; what follows the first record is one entry of kind `rest`
    /// \param max_entries the limit of entries. One more, of kind `rest`, takes all that follows; see `is_whole`
    /// \par Complexity
    /// Linear in the size of the text. Each entry has at least one byte, so there are no more entries than bytes. While the
    /// entries are collected, the view takes no more than `3 * sizeof(record_entry)` bytes for each, and nothing else.
    /// \throws std::bad_alloc or an exception of a codec of your own
    template <class Record>
    static record_view read(std::string_view text, std::size_t max_entries = default_limit);
    /// Deleted: the view would outlive the text. Keep the text in a variable.
    template <class Record, detail::owning_temporary Text>
    static record_view read(Text&& text, std::size_t max_entries = default_limit) = delete;

    /// The text that was read.
    std::string_view text() const noexcept { return text_; }
    /// All entries, in the order of the text.
    std::vector<record_entry> const& entries() const noexcept { return entries_; }
    /// Whether all of the record has entries of its own: the limit of entries was not exceeded.
    bool is_whole() const noexcept { return is_whole_; }

    /// Finds the first field with this heading and this key, both as the description spells them; nullptr if there is none.
    record_entry const* find(std::string_view section, std::string_view key) const noexcept {
        for (auto const& e : entries_)
            if (e.kind == entry_kind::field && e.section == section && e.name == key) return &e;
        return nullptr;
    }

    /// The offset in the text at which `part`, a view of that text, begins.
    std::size_t offset_of(std::string_view part) const noexcept { return static_cast<std::size_t>(part.data() - text_.data()); }

    /// Joins the entries to the text, byte for byte.
    std::string str() const {
        std::string out;
        out.reserve(text_.size());
        for (auto const& e : entries_) out += e.text;
        return out;
    }

private:
    class builder;

    std::string_view text_;
    std::vector<record_entry> entries_;
    bool is_whole_ = true;
};

class record_view::builder final : public detail::record_handler {
public:
    builder(detail::record_table const& l, record_view& view, std::size_t max_entries) noexcept
        : table_(l), view_(view), max_entries_(max_entries), end_(view.text_.data()) {}

    void on_title(std::string_view value, std::string_view line) override {
        if (auto* const e = add(entry_kind::title, line, text::trim(text::make_view(line.data(), value.data())), value)) e->name = table_.title->rules->key;
    }
    void on_heading(std::size_t, std::string_view line) override {
        if (line.data()) add(entry_kind::heading, line, {}, {});
        section_ = section;
    }
    void on_field(detail::found_field const& f) override {
        auto const& entry = table_.fields[f.index];
        auto* const e = add(entry_kind::field, f.text, f.key, f.value);
        if (!e) return;
        e->name = entry.rules->key;
        e->absent = entry.absent(f.value);
        e->repeated = f.repeated;
    }
    void on_comment(std::string_view line) override { add(entry_kind::comment, line, {}, {}); }
    void on_extra(diagnostic_code reason, std::string_view key, std::string_view value, std::string_view text) override {
        auto const kind = reason == diagnostic_code::unknown_key || reason == diagnostic_code::misplaced_key ? entry_kind::unknown_key : reason == diagnostic_code::unknown_heading ? entry_kind::unknown_heading : entry_kind::stray;
        add(kind, text, key, value);
    }
    void on_problem(diagnostic_code c, std::string_view, std::string_view, std::string_view, std::string_view) override {
        if (c == diagnostic_code::repeated_section && view_.is_whole_) view_.entries_.back().repeated = true;
    }

    /// Adds the entries for the bytes behind the last one: those up to `end` are of the record.
    void finish(char const* end, char const* last) {
        fill(end);
        if (end_ != last) push(entry_kind::rest, last);
    }

private:
    // Adds an entry for the bytes between the last entry and `p`, unless the limit is reached.
    void fill(char const* p) {
        if (p != end_ && has_room()) push(entry_kind::blank, p);
    }
    bool has_room() noexcept {
        if (view_.entries_.size() >= max_entries_) {
            view_.is_whole_ = false;
            enough = true;
        }
        return view_.is_whole_;
    }
    void push(entry_kind kind, char const* p) {
        view_.entries_.push_back({kind, false, false, text::make_view(end_, p), section_, {}, {}, {}});
        end_ = p;
    }
    record_entry* add(entry_kind kind, std::string_view text, std::string_view key, std::string_view value) { // nullptr over the limit
        fill(text.data());
        if (!has_room()) return nullptr;
        section_ = section;
        end_ = text.data() + text.size();
        view_.entries_.push_back({kind, false, false, text, section, key, value, {}});
        return &view_.entries_.back();
    }

    detail::record_table const& table_;
    record_view& view_;
    std::size_t max_entries_;
    char const* end_;
    std::string_view section_{}; // of the last entry
};

template <class Record>
record_view record_view::read(std::string_view text, std::size_t max_entries) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    record_view view;
    view.text_ = text;
    char const* const last = text.data() + text.size();
    builder to(detail::table_of<Record>, view, max_entries);
    char const* const end = detail::tell_record<Record>(detail::skip_byte_order_mark(text), last, to);
    to.finish(end, last);
    return view;
}

} // namespace dossier::v0
