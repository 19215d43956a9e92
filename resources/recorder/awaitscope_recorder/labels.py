"""What callbacks, coroutines and their like are called in a trace."""

import asyncio
import functools
import inspect

# asyncio's own callbacks, by what they are part of.
LABELS = {
    "gather.<locals>._done_callback": "gather",
    "_run_until_complete_cb": "stop",
    "_wait.<locals>._on_completion": "wait",
    "as_completed.<locals>._on_completion": "as_completed",
    "as_completed.<locals>._on_timeout": "as_completed",
    "_AsCompletedIterator._handle_completion": "as_completed",
    "_AsCompletedIterator._handle_timeout": "as_completed",
    "shield.<locals>._inner_done_callback": "shield",
    "shield.<locals>._outer_done_callback": "shield",
    "TaskGroup._on_task_done": "task_group",
    "Timeout._on_timeout": "timeout",
    "_chain_future.<locals>._set_state": "executor",
    "_chain_future.<locals>._call_check_cancel": "executor_cancel",
    "_release_waiter": "release_waiter",
}

# Whether tasks and futures are those written in C, of which little can be seen.
ACCELERATED = asyncio.tasks.Task is not asyncio.tasks._PyTask

STEPS = {
    getattr(asyncio.tasks._PyTask, name)
    for name in ("_Task__step", "_Task__wakeup")
    if hasattr(asyncio.tasks._PyTask, name)
}
STEPS_IN_C = ("TaskStepMethWrapper", "task_wakeup")


def is_step(callback):
    """Whether a callback of the loop is a step of a task."""
    if getattr(callback, "__func__", None) in STEPS:
        return True
    names = (type(callback).__name__, getattr(callback, "__name__", ""))
    return any(name in STEPS_IN_C for name in names)


def callback_label(callback):
    while isinstance(callback, functools.partial):
        callback = callback.func
    module = getattr(callback, "__module__", None) or "asyncio"
    label = LABELS.get(getattr(callback, "__qualname__", "")) if module.startswith("asyncio") else None
    return label or getattr(callback, "__name__", type(callback).__name__)


def coroutine_name(coroutine):
    """The name of the function; of what a method of an async generator returns, that of the method."""
    if type(coroutine).__name__ == "async_generator_athrow":
        return "aclose"  # the object that athrow() returns has the same type, but the loop makes tasks of these only
    return getattr(coroutine, "__name__", None) or type(coroutine).__name__


def coroutine_label(coroutine):
    """The first argument that is a text, else the name. To be called before the coroutine has started."""
    frame = getattr(coroutine, "cr_frame", None)
    if frame is not None:
        for name in frame.f_code.co_varnames[: frame.f_code.co_argcount]:
            value = local(frame, name)
            if isinstance(value, str) and value:
                return value
    return coroutine_name(coroutine)


def local(frame, name):
    """The value of a local variable of a function.

    Before 3.13 frame.f_locals is a copy that lives as long as the frame does: it is emptied again, or the
    values would live longer than without a recorder.
    """
    values = frame.f_locals
    value = values.get(name)
    if type(values) is dict and frame.f_code.co_flags & inspect.CO_OPTIMIZED:
        values.clear()
    return value
