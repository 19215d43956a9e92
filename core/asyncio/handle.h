#pragma once

#include "asyncio/event.h"
#include "asyncio/refcounted.h"

namespace asyncio {

class FutureBase;

/// What a handle or a done callback calls: the object that it belongs to, and the future that
/// called it (null for a handle of call_soon).
using Callback = void (*)(RefCounted &owner, FutureBase *future);

/// Something for the loop to call once, in the ready queue.
struct Handle
{
    Callback run = nullptr;
    Ref<RefCounted> owner;
    Ref<FutureBase> future;
    HandleKind kind = HandleKind::Callback;
    TaskId task = 0; ///< whose step it is, or whom the timer wakes
    quint32 id = 0;  ///< given by the loop
    quint32 timer = 0;
    const char *label = nullptr; ///< of a plain callback, static text
};

} // namespace asyncio
