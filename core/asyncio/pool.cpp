#include "asyncio/pool.h"

#include <array>
#include <new>

namespace asyncio {

#if defined(__SANITIZE_ADDRESS__)

void *Pool::allocate(std::size_t size)
{
    return ::operator new(size);
}

void Pool::release(void *memory, std::size_t) noexcept
{
    ::operator delete(memory);
}

#else

namespace {

constexpr std::size_t Grain = 16;            // bytes; sizes are rounded up to it
constexpr std::size_t LargestPooled = 512;   // bytes
constexpr std::size_t BlockSize = 64 * 1024; // bytes taken from the general allocator at once

struct FreeItem
{
    FreeItem *next;
};

struct FreeLists
{
    std::array<FreeItem *, LargestPooled / Grain + 1> lists {};
    char *block = nullptr;
    std::size_t left = 0;
};

constinit thread_local FreeLists freeLists;

void *carve(std::size_t size)
{
    if (freeLists.left < size) {
        freeLists.block = static_cast<char *>(::operator new(BlockSize));
        freeLists.left = BlockSize;
    }
    char *memory = freeLists.block;
    freeLists.block += size;
    freeLists.left -= size;
    return memory;
}

} // namespace

void *Pool::allocate(std::size_t size)
{
    if (size > LargestPooled)
        return ::operator new(size);
    const std::size_t index = (size + Grain - 1) / Grain;
    FreeItem *&list = freeLists.lists[index];
    if (!list)
        return carve(index * Grain);
    FreeItem *item = list;
    list = item->next;
    return item;
}

void Pool::release(void *memory, std::size_t size) noexcept
{
    if (size > LargestPooled) {
        ::operator delete(memory);
        return;
    }
    FreeItem *&list = freeLists.lists[(size + Grain - 1) / Grain];
    auto *item = static_cast<FreeItem *>(memory);
    item->next = list;
    list = item;
}

#endif

} // namespace asyncio
