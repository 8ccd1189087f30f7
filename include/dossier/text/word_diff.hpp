// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <dossier/text/line.hpp>

namespace dossier::inline v0 {

/// What became of a piece of a text.
enum class piece_kind : std::uint8_t { same, removed, added };

/// A piece of a text that was compared with another one. The pieces that are not added are the old text, those that are not removed the
/// new one.
struct text_piece {
    piece_kind kind = piece_kind::same;
    std::string_view text;

    friend bool operator==(text_piece const&, text_piece const&) = default;
};

namespace detail {

using word_list = std::vector<std::string_view>;

constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The words of a text and the blanks between them.
inline word_list split_words(std::string_view s) {
    word_list all;
    for (std::size_t at = 0; at != s.size();) {
        auto const start = at;
        bool const blank = is_space(s[at]);
        while (at != s.size() && is_space(s[at]) == blank) ++at;
        all.push_back(s.substr(start, at - start));
    }
    return all;
}

/// Compares words by the algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations". Its steps and its memory are bounded:
/// where texts have too little in common, their ends are not compared.
class word_differ {
public:
    word_differ(word_list before, word_list after, std::size_t max_edits) : before_(std::move(before)), after_(std::move(after)), max_edits_(max_edits) {}

    /// Calls `put(kind, word)` for each word in order.
    template <class Put>
    void run(Put&& put) {
        std::size_t first = 0, common = (std::min)(before_.size(), after_.size());
        while (first != common && before_[first] == after_[first]) ++first;
        std::size_t last = 0;
        while (last != common - first && before_[before_.size() - 1 - last] == after_[after_.size() - 1 - last]) ++last;
        number(first, last);
        find();
        for (std::size_t i = 0; i != first; ++i) put(piece_kind::same, before_[i]);
        std::size_t x = first, y = first;
        for (auto const kind : steps_) {
            if (kind == piece_kind::added) put(kind, after_[y++]);
            else put(kind, before_[x++]);
            if (kind == piece_kind::same) ++y;
        }
        while (x != before_.size() - last) put(piece_kind::removed, before_[x++]);
        while (y != after_.size() - last) put(piece_kind::added, after_[y++]);
        while (x != before_.size()) put(piece_kind::same, before_[x++]);
    }

private:
    using index = std::int32_t;

    /// Gives equal words equal numbers. Sorting them takes no time that a text could raise, as hashing might.
    void number(std::size_t first, std::size_t last) {
        auto const middle = [&](word_list const& all) { return word_list(all.begin() + static_cast<std::ptrdiff_t>(first), all.end() - static_cast<std::ptrdiff_t>(last)); };
        auto const old_words = middle(before_), new_words = middle(after_);
        word_list known = old_words;
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        auto const numbers = [&](word_list const& all, std::vector<index>& to) {
            for (auto const word : all) {
                auto const at = std::lower_bound(known.begin(), known.end(), word);
                to.push_back(at != known.end() && *at == word ? static_cast<index>(at - known.begin()) : -1);
            }
        };
        numbers(old_words, a_);
        numbers(new_words, b_);
    }

    /// Finds the steps from the start as far as the limits allow.
    void find() {
        auto const n = static_cast<index>(a_.size()), m = static_cast<index>(b_.size());
        if (n == 0 || m == 0) return;
        std::size_t left = 32 * (a_.size() + b_.size()) + 65536; // steps
        auto const most = static_cast<index>((std::min)({max_edits_, a_.size() + b_.size(), std::size_t{1} << 14}));
        std::vector<index> row(2 * static_cast<std::size_t>(most) + 3, 0); // how far each diagonal `x - y` has come
        auto const at = [&](index k) -> index& {
            index const i = k + most + 1;
            return row[static_cast<std::size_t>(i)];
        };
        for (index d = 0; d <= most; ++d) {
            for (index k = -d; k <= d; k += 2) {
                index x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
                index y = x - k;
                while (x < n && y < m && y >= 0 && a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)]) {
                    ++x, ++y;
                    left -= left != 0;
                }
                at(k) = x;
                left -= left != 0;
                if (x == n && y == m) return trace(d, k, x);
            }
            trail_.emplace_back(row.begin() + (most + 1 - d), row.begin() + (most + 2 + d));
            if (left == 0 || d == most) return trace_farthest(d, n, m, at);
        }
    }
    template <class At>
    void trace_farthest(index d, index n, index m, At const& at) {
        index best = 0, farthest = -1;
        for (index k = -d; k <= d; k += 2)
            if (at(k) <= n && at(k) - k <= m && at(k) - k >= 0 && 2 * at(k) - k > farthest) farthest = 2 * at(k) - k, best = k;
        if (farthest >= 0) trace(d, best, at(best));
    }
    /// Notes the steps to `x` on the diagonal `k`, which took `d` edits.
    void trace(index d, index k, index x) {
        for (; d > 0; --d) {
            auto const& before = trail_[static_cast<std::size_t>(d - 1)]; // from the diagonal 1 - d on
            auto const at = [&](index diagonal) { return before[static_cast<std::size_t>(diagonal + d - 1)]; };
            bool const down = k == -d || (k != d && at(k - 1) < at(k + 1));
            index const from = down ? at(k + 1) : at(k - 1) + 1; // after the edit
            steps_.insert(steps_.end(), static_cast<std::size_t>(x - from), piece_kind::same);
            steps_.push_back(down ? piece_kind::added : piece_kind::removed);
            x = down ? from : from - 1;
            k += down ? 1 : -1;
        }
        steps_.insert(steps_.end(), static_cast<std::size_t>(x), piece_kind::same);
        std::reverse(steps_.begin(), steps_.end());
    }

    word_list before_, after_;
    std::size_t max_edits_;
    std::vector<index> a_, b_; // the words between the common start and the common end, by their numbers
    std::vector<std::vector<index>> trail_;
    std::vector<piece_kind> steps_;
};

} // namespace detail

/// Compares two texts word by word:
///
///     dossier::diff_words("one pair a day", "two pairs a day"); // -"one pair" +"two pairs" =" a day"
///
/// A word is what stands between blanks and line ends. Between two pieces that are the same there are at most one removed and one added
/// piece, in this order. Blanks alone do not part changes.
///
/// \param before     the old text
/// \param after      the new one
/// \param max_edits  how many words may be removed and added before the rest of the texts counts as changed
/// \returns the pieces; their texts borrow from `before` or `after`
/// \par Complexity
/// O(n log n) in the size of the texts, whatever they hold: if they have too little in common, their rest counts as changed. The memory
/// is linear in the number of words, and quadratic in the number of edits, at most `max_edits`.
/// \throws std::bad_alloc
inline std::vector<text_piece> diff_words(std::string_view before, std::string_view after, std::size_t max_edits = 1000) {
    std::vector<std::pair<piece_kind, std::string_view>> all;
    detail::word_differ(detail::split_words(before), detail::split_words(after), max_edits).run([&](piece_kind kind, std::string_view word) { all.emplace_back(kind, word); });
    std::vector<text_piece> pieces;
    std::string_view same, removed, added;
    auto const extend = [](std::string_view& piece, std::string_view by) { piece = piece.empty() ? by : std::string_view(piece.data(), piece.size() + by.size()); };
    auto const end = [&pieces](piece_kind kind, std::string_view& piece) {
        if (!piece.empty()) pieces.push_back({kind, piece});
        piece = {};
    };
    std::size_t y = 0; // in `after`
    for (std::size_t i = 0; i != all.size(); ++i) {
        auto const [kind, word] = all[i];
        auto const changes = [&](std::size_t at) { return at < all.size() && all[at].first != piece_kind::same; };
        bool const within_change = detail::is_space(word.front()) && changes(i - 1) && changes(i + 1); // blanks
        if (kind == piece_kind::same && !within_change) {
            end(piece_kind::removed, removed);
            end(piece_kind::added, added);
            extend(same, word);
        } else {
            end(piece_kind::same, same);
            if (kind != piece_kind::added) extend(removed, word);
            if (kind != piece_kind::removed) extend(added, after.substr(y, word.size()));
        }
        if (kind != piece_kind::removed) y += word.size();
    }
    end(piece_kind::same, same);
    end(piece_kind::removed, removed);
    end(piece_kind::added, added);
    return pieces;
}

} // namespace dossier::v0
