#pragma once

#include <cstddef>

namespace asyncio {

/// Memory for the many small objects of a loop: free lists by size, one set a thread, never given back.
///
/// A task costs half a dozen such objects, and the general allocator takes longer than a step of the loop.
/// Under AddressSanitizer everything comes from the general allocator, which finds misuse.
class Pool
{
public:
    static void *allocate(std::size_t size);
    static void release(void *memory, std::size_t size) noexcept;
};

} // namespace asyncio
