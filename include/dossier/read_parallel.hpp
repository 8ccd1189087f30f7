// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include <dossier/read.hpp>
#include <dossier/split.hpp>

namespace dossier::inline v0 {

/// How much of a text has been read.
struct progress {
    std::size_t records = 0;      ///< the number of records read
    std::size_t bytes = 0;        ///< the bytes read
    std::size_t bytes_in_all = 0; ///< the size of the text
};

/// How `read_parallel` divides the work.
struct parallel_options {
    unsigned threads = 0;                 ///< reading threads, beside the calling one; 0: as many as the machine runs at once
    std::size_t batch = std::size_t{1} << 20; ///< the bytes that a thread reads in one go, or one record if that is larger

    /// Called on the calling thread after each batch; returning `false` stops the reading.
    std::function<bool(progress const&)> on_progress{};
};

namespace detail {

/// Threads that run the submitted functions, first come, first served.
class workers {
public:
    workers() = default;
    workers(workers const&) = delete;
    workers& operator=(workers const&) = delete;
    /// Drops the functions that have not begun and waits for the others.
    ~workers() {
        {
            std::lock_guard const lock(mutex_);
            closed_ = true;
            waiting_.clear();
        }
        there_is_work_.notify_all();
        for (auto& t : threads_) t.join();
    }

    void start(unsigned count) {
        threads_.reserve(count);
        while (count-- != 0) threads_.emplace_back([this] { work(); });
    }

    template <class F>
    std::future<void> submit(F f) {
        std::packaged_task<void()> task(std::move(f));
        auto result = task.get_future();
        {
            std::lock_guard const lock(mutex_);
            waiting_.push_back(std::move(task));
        }
        there_is_work_.notify_one();
        return result;
    }

private:
    void work() {
        for (;;) {
            std::unique_lock lock(mutex_);
            there_is_work_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
            if (closed_) return;
            auto task = std::move(waiting_.front());
            waiting_.pop_front();
            lock.unlock();
            task();
        }
    }

    std::mutex mutex_;
    std::condition_variable there_is_work_;
    std::deque<std::packaged_task<void()>> waiting_;
    bool closed_ = false;
    std::vector<std::thread> threads_;
};

} // namespace detail

/// Reads the records of `text` in several threads, and hands over the results in the order of the text:
///
///     dossier::read_parallel<dossier::study_view>(text,
///         [](auto& record) { return row_of(record); },        // in any of the threads, many at a time
///         [&](std::string row) { std::cout << row << '\n'; }, // in the calling thread, in the order of the text
///         {.threads = 4});
///
/// \tparam Record  a struct that has a description, such as `study` or `study_view`
/// \param text     as for `read`: for example a buffer, or a file mapped into memory
/// \param make     called with each `record_result<Record>&`, by several threads at once; returns the result for that record.
///                 The result may borrow from `text`, not from the `record_result`
/// \param take     called with each result, in the calling thread
/// \param by       how the work is divided, and a function that is told of the progress
/// \param how      as for `parse`
/// \returns how much was read: all of the text, unless `on_progress` stopped the reading
/// \par Complexity
/// Linear in the size of the text. At most two batches of results for each thread are in memory.
/// \throws std::bad_alloc or an exception of a codec of your own
/// \throws std::system_error if a thread cannot be started
/// \par Exception safety
/// If `make` or `take` throws, the exception is passed on after all results before it have been taken. The threads have ended when
/// the function returns or throws.
template <class Record, class Make, class Take>
progress read_parallel(std::string_view text, Make make, Take take, parallel_options const& by = {}, options const& how = {}) {
    static_assert(detail::is_described<Record>(), "dossier: this record has no description: declare dossier_schema(std::type_identity<Record>) beside it");
    using one = std::invoke_result_t<Make&, record_result<Record>&>;
    using made = std::vector<one>;
    unsigned const machine = std::thread::hardware_concurrency();
    unsigned const threads = by.threads != 0 ? by.threads : machine != 0 ? machine : 1;

    struct batch {
        std::size_t size;
        std::unique_ptr<made> results; // what a thread has made stays if it then throws
        std::future<void> end;
    };
    std::deque<batch> batches;
    detail::workers workers;
    workers.start(threads);

    progress done{0, 0, text.size()};
    for (std::size_t start = 0; start != text.size() || !batches.empty();) {
        while (start != text.size() && batches.size() < 2 * std::size_t{threads}) {
            auto const left = text.size() - start;
            auto const end = by.batch >= left ? text.size() : next_record<Record>(text, start + (by.batch != 0 ? by.batch : 1));
            auto& b = batches.emplace_back(batch{end - start, std::make_unique<made>(), {}});
            b.end = workers.submit([&make, &how, start, part = text.substr(start, end - start), to = b.results.get()] {
                for (auto&& page : read<Record>(part, how).counted_from(start)) to->push_back(make(page));
            });
            start = end;
        }
        auto next = std::move(batches.front());
        batches.pop_front();
        next.end.wait();
        for (auto&& r : *next.results) { // elements of a vector<bool> are no references
            take(static_cast<one>(std::move(r)));
            ++done.records;
        }
        next.end.get();
        done.bytes += next.size;
        if (by.on_progress && !by.on_progress(done)) break;
    }
    return done;
}

} // namespace dossier::v0
