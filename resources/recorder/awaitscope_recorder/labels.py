"""What callbacks, coroutines and their like are called in a trace."""

import asyncio
import functools
import gc
import inspect
import types

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

_labels = {}  # of asyncio's own callbacks that were seen, by the id() of their code
_codes = []  # keeps these id()s

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
    if type(callback) is types.FunctionType:
        label = _labels.get(id(callback.__code__))
        if label:
            return label
    while isinstance(callback, functools.partial):
        callback = callback.func
    module = getattr(callback, "__module__", None) or "asyncio"
    label = LABELS.get(getattr(callback, "__qualname__", "")) if module.startswith("asyncio") else None
    if label and type(callback) is types.FunctionType:
        _codes.append(callback.__code__)
        _labels[id(callback.__code__)] = label
    return label or getattr(callback, "__name__", type(callback).__name__)


def coroutine_name(coroutine):
    """The name of the function; of what a method of an async generator returns, that of the method."""
    if type(coroutine).__name__ == "async_generator_athrow":
        return "aclose"  # the object that athrow() returns has the same type, but the loop makes tasks of these only
    return getattr(coroutine, "__name__", None) or type(coroutine).__name__


def coroutine_label(coroutine):
    """The first argument that is a text, else the name. To be called before the coroutine has started."""
    text = text_argument(coroutine, coroutine.cr_code) if type(coroutine) is types.CoroutineType else ""
    return text or coroutine_name(coroutine)


def text_argument(coroutine, code):
    """The first argument that is a text, of a coroutine with that code that has not started; "" if there is none."""
    count = code.co_argcount
    if not count:
        return ""
    if _PLACE:
        # By far faster than a dictionary of local variables, which would live on, too.
        found = _referents(coroutine)
        if found[_PLACE - 1] is code:
            for value in found[_PLACE : _PLACE + count]:
                kind = type(value)
                if kind is _Cell:
                    break
                if kind not in _NO_TEXTS and isinstance(value, str) and value:
                    return value
            else:
                return ""
    frame = coroutine.cr_frame
    values = () if frame is None else _locals(frame, code.co_varnames[:count])
    return next((value for value in values if isinstance(value, str) and value), "")


_Cell = types.CellType
_NO_TEXTS = frozenset((int, float, bool, bytes, list, tuple, dict, set, type(None)))
_referents = gc.get_referents


async def _sample(argument):
    pass


def _place_of_arguments():
    """Where the arguments of a new coroutine are among what it refers to, behind its code; 0: nowhere, until 3.10."""
    coroutine, argument = _sample(_sample), _sample
    found = gc.get_referents(coroutine)
    coroutine.close()
    place = len(found) - 1
    return place if found[place] is argument and found[place - 1] is argument.__code__ else 0


_PLACE = _place_of_arguments()


def local(frame, name):
    """The value of a local variable of a function."""
    return _locals(frame, [name])[0]


def _locals(frame, names):
    """The values of local variables of a function.

    Before 3.13 frame.f_locals is a copy that lives as long as the frame does: it is emptied again, or the
    values would live longer than without a recorder.
    """
    values = frame.f_locals
    found = list(map(values.get, names))
    if type(values) is dict and frame.f_code.co_flags & inspect.CO_OPTIMIZED:
        values.clear()
    return found
