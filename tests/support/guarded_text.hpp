// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

namespace dossier_test {

/// A copy of a text that touches memory which cannot be read: a read of one byte too many ends the test program.
class guarded_text {
public:
    enum class guard { after, before };

    explicit guarded_text(std::string_view text, guard where = guard::after) : size_(text.size()) {
        auto const page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
        std::size_t const room = (size_ + page - 1) / page * page;
        mapped_ = room + 2 * page;
        map_ = ::mmap(nullptr, mapped_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (map_ == MAP_FAILED) throw std::bad_alloc();
        char* const start = static_cast<char*>(map_) + page;
        first_ = where == guard::after ? start + room - size_ : start;
        if (size_ != 0) std::memcpy(first_, text.data(), size_);
        ::mprotect(map_, page, PROT_NONE);
        ::mprotect(start + room, page, PROT_NONE);
    }
    ~guarded_text() { ::munmap(map_, mapped_); }
    guarded_text(guarded_text const&) = delete;
    guarded_text& operator=(guarded_text const&) = delete;

    char const* begin() const noexcept { return first_; }
    char const* end() const noexcept { return first_ + size_; }
    std::string_view view() const noexcept { return {first_, size_}; }

private:
    std::size_t size_;
    std::size_t mapped_ = 0;
    void* map_ = nullptr;
    char* first_ = nullptr;
};

} // namespace dossier_test
