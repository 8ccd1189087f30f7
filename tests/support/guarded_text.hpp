// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <string_view>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#ifndef NOMINMAX // libstdc++ defines it
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace dossier_test {

/// A copy of a text that touches memory which cannot be read: a read of one byte too many ends the test program.
class guarded_text {
public:
    enum class guard { after, before };

    explicit guarded_text(std::string_view text, guard where = guard::after) : size_(text.size()) {
        std::size_t const page = page_size();
        std::size_t const room = (size_ + page - 1) / page * page;
        mapped_ = room + 2 * page;
        map_ = allocate(mapped_);
        if (map_ == nullptr) throw std::bad_alloc();
        char* const start = static_cast<char*>(map_) + page;
        first_ = where == guard::after ? start + room - size_ : start;
        if (size_ != 0) std::memcpy(first_, text.data(), size_);
        protect(map_, page);
        protect(start + room, page);
    }
    ~guarded_text() { release(map_, mapped_); }
    guarded_text(guarded_text const&) = delete;
    guarded_text& operator=(guarded_text const&) = delete;

    char const* begin() const noexcept { return first_; }
    char const* end() const noexcept { return first_ + size_; }
    std::string_view view() const noexcept { return {first_, size_}; }

private:
#ifdef _WIN32
    static std::size_t page_size() {
        ::SYSTEM_INFO info;
        ::GetSystemInfo(&info);
        return info.dwPageSize;
    }
    static void* allocate(std::size_t n) { return ::VirtualAlloc(nullptr, n, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE); }
    static void protect(void* first, std::size_t n) {
        ::DWORD before = 0;
        ::VirtualProtect(first, n, PAGE_NOACCESS, &before);
    }
    static void release(void* first, std::size_t) { ::VirtualFree(first, 0, MEM_RELEASE); }
#else
    static std::size_t page_size() { return static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)); }
    static void* allocate(std::size_t n) {
        void* const first = ::mmap(nullptr, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return first == MAP_FAILED ? nullptr : first;
    }
    static void protect(void* first, std::size_t n) { ::mprotect(first, n, PROT_NONE); }
    static void release(void* first, std::size_t n) { ::munmap(first, n); }
#endif

    std::size_t size_;
    std::size_t mapped_ = 0;
    void* map_ = nullptr;
    char* first_ = nullptr;
};

} // namespace dossier_test
