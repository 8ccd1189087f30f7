// Copyright 2026 the dossier authors
// SPDX-License-Identifier: BSL-1.0
#include "reference/failing_new.hpp"

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

constexpr std::size_t never = static_cast<std::size_t>(-1);
thread_local std::size_t left = never;
thread_local std::size_t held = 0;
thread_local std::size_t bytes = 0;
thread_local std::size_t peak = 0;

constexpr std::size_t before = alignof(std::max_align_t); // room for the size of each allocation
static_assert(before >= sizeof(std::size_t));

void* try_to_allocate(std::size_t n) noexcept {
    if (left != never && left-- == 0) {
        left = never;
        return nullptr;
    }
    void* const p = std::malloc(before + n);
    if (!p) return nullptr;
    std::memcpy(p, &n, sizeof n);
    ++held;
    bytes += n;
    peak = bytes > peak ? bytes : peak;
    return static_cast<char*>(p) + before;
}
void* allocate(std::size_t n) {
    void* const p = try_to_allocate(n);
    return p ? p : throw std::bad_alloc();
}
void release(void* p) noexcept {
    if (!p) return;
    p = static_cast<char*>(p) - before;
    std::size_t n;
    std::memcpy(&n, p, sizeof n);
    --held;
    bytes -= n;
    std::free(p);
}

} // namespace

void* operator new(std::size_t n) { return allocate(n); }
void* operator new[](std::size_t n) { return allocate(n); }
void* operator new(std::size_t n, std::nothrow_t const&) noexcept { return try_to_allocate(n); }
void* operator new[](std::size_t n, std::nothrow_t const&) noexcept { return try_to_allocate(n); }
void operator delete(void* p) noexcept { release(p); }
void operator delete[](void* p) noexcept { release(p); }
void operator delete(void* p, std::size_t) noexcept { release(p); }
void operator delete[](void* p, std::size_t) noexcept { release(p); }
void operator delete(void* p, std::nothrow_t const&) noexcept { release(p); }
void operator delete[](void* p, std::nothrow_t const&) noexcept { release(p); }

namespace reference {

failing_new::failing_new(std::size_t n) noexcept { left = n; }
failing_new::~failing_new() { left = never; }
std::size_t held_memory() noexcept { return held; }
memory_meter::memory_meter() noexcept : before_(bytes) { peak = bytes; }
std::size_t memory_meter::most() const noexcept { return peak - before_; }

} // namespace reference
