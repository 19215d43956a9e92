"""What a suspended task waits for.

The frames of its coroutines tell: the task's own, the one that this awaits, and so on. The last of them that
is one of asyncio's, and that this module knows, names the wait; where none does, the awaited future does.
"""

import asyncio
import functools
import gc
import os
import types

from .executor import Job
from .frames import HERE
from .labels import local
from .log import future_number, line_in, task_number
from .resources import resource_number, resource_wait

ASYNCIO = os.path.dirname(asyncio.__file__) + os.sep

# Objects that stand between an awaiting coroutine and the one that runs: they say of neither.
_WRAPPERS = ("async_generator_asend", "async_generator_athrow", "anext_awaitable", "coroutine_wrapper")
_FRAMES = ("cr_frame", "ag_frame", "gi_frame")
_AWAITED = ("cr_await", "ag_await", "gi_yieldfrom")


def _first_attribute(thing, names):
    return next((getattr(thing, name) for name in names if hasattr(thing, name)), None)


def _may_await(thing):
    methods = ("send", "asend")
    return type(thing).__name__ in _WRAPPERS or any(hasattr(type(thing), name) for name in methods)


ENDS = set()  # the type of what awaits a future written in C, once it was seen


def awaited_chain(coroutine):
    """A suspended coroutine and all that it awaits, the outermost first: pairs of a code and what runs it."""
    chain = []
    while coroutine is not None:
        kind = type(coroutine)
        if kind is types.CoroutineType:
            chain.append((coroutine.cr_code, coroutine))
            coroutine = coroutine.cr_await
        elif kind is types.GeneratorType:
            chain.append((coroutine.gi_code, coroutine))
            coroutine = coroutine.gi_yieldfrom
        elif kind in ENDS:
            break
        elif kind.__name__ in _WRAPPERS:
            coroutine = next(filter(_may_await, gc.get_referents(coroutine)), None)
        elif kind.__name__ == "FutureIter":
            ENDS.add(kind)
        else:
            frame = frame_of(coroutine)
            if frame is not None:
                chain.append((frame.f_code, coroutine))
            coroutine = _first_attribute(coroutine, _AWAITED)
    return chain


def frame_of(coroutine):
    """The frame of a coroutine, a generator or the like; None for one that is at its end."""
    return coroutine.cr_frame if type(coroutine) is types.CoroutineType else _first_attribute(coroutine, _FRAMES)


def line_of(chain, program):
    """The program's innermost line in a chain; 0 for none."""
    for code, coroutine in reversed(chain):
        if code.co_filename == program:
            frame = frame_of(coroutine)
            return 0 if frame is None else line_in(frame)
    return 0


def describe_wait(task, program):
    awaited, chain = task._fut_waiter, awaited_chain(task.get_coro())
    fields = {"line": line_of(chain, program), "future": future_number(awaited)}
    fields.update(describe_chain(chain, awaited))
    return fields


def describe_chain(chain, awaited):
    """What a task waits for that awaits this chain and, at its end, a future or None. The chain is used up."""
    found = resource_wait(awaited)
    if found:
        wait, label, resource = found[:3]
        return {"wait": wait, "label": label, "resource": resource}
    while chain and _is_between(chain[-1][0].co_filename):
        code, coroutine = chain.pop()
        describe = _DESCRIPTIONS.get(id(code))
        fields = describe(frame_of(coroutine), awaited, chain) if describe else None
        if fields:
            return fields
    return _by_future(awaited)


@functools.lru_cache(maxsize=None)
def _is_between(file_name):
    """Whether what runs in a file is between the program and what it waits for."""
    return file_name.startswith((ASYNCIO, HERE))


def _by_future(awaited):
    if awaited is None:
        return {"wait": "yield", "label": "yield"}
    if isinstance(awaited, asyncio.tasks._GatheringFuture):
        return {"wait": "gather", "label": f"gather({len(awaited._children)})"}
    if isinstance(awaited, asyncio.Task):
        return {"wait": "task", "label": getattr(awaited, "_awaitscope_label", "task"), "awaited_task": task_number(awaited)}
    for callback, _ in getattr(awaited, "_callbacks", ()):
        name = getattr(callback, "__qualname__", "")
        if name == "shield.<locals>._outer_done_callback":
            return {"wait": "shield", "label": "shield()"}
        if name == "_chain_future.<locals>._call_check_cancel":
            job = _enclosed(callback, "source")
            if isinstance(job, Job):
                fields = {"resource": job.resource, "job": job.number}
                return {"wait": "executor", "label": f"{job.function}()", **fields}
    return {"wait": "future", "label": "future"}


def _enclosed(function, name):
    """The value of a variable of the function that encloses one."""
    return dict(zip(function.__code__.co_freevars, function.__closure__))[name].cell_contents


def _sleep(frame, awaited, outer):
    fields = {"label": f"sleep({local(frame, 'delay')!r})"}
    if awaited is None:
        return {"wait": "yield", **fields}
    return {"wait": "sleep", "timer": local(frame, "h").timer, **fields}


def _wait(frame, awaited, outer):
    return {"wait": "wait", "label": f"wait({len(local(frame, 'fs'))})"}


def _wait_for(frame, awaited, outer):
    return {"wait": "wait_for", "label": f"wait_for({local(frame, 'timeout')!r})"}


def _within_wait_for(frame, awaited, outer):
    return _wait_for(frame_of(outer[-1][1]), awaited, outer)


def _as_completed(frame, awaited, outer):
    return {"wait": "as_completed", "label": "as_completed()"}


def _task_group(frame, awaited, outer):
    return {"wait": "task_group", "label": "TaskGroup"}


def _resource(wait, label):
    """For a method of a resource that waits within a part of it; resources that nobody sees describe nothing."""

    def describe(frame, awaited, outer):
        resource = resource_number(local(frame, "self"))
        return {"wait": wait, "label": label, "resource": resource} if resource else None

    return describe


def _descriptions():
    """What describes a wait, by the id() of the code of the function of asyncio that waits."""
    tasks = asyncio.tasks
    described = [
        (tasks.sleep, _sleep),
        (tasks._wait, _wait),
        (tasks.wait_for, _wait_for),
        (tasks._cancel_and_wait, _within_wait_for),
        (asyncio.Queue.join, _resource("queue_join", "queue.join()")),
    ]
    if hasattr(asyncio, "Barrier"):
        described.append((asyncio.Barrier.wait, _resource("barrier", "barrier.wait()")))
    group = getattr(asyncio, "TaskGroup", None)
    ends = [getattr(group, name) for name in ("__aexit__", "_aexit") if hasattr(group, name)]
    described += [(end, _task_group) for end in ends]
    iterator = getattr(tasks, "_AsCompletedIterator", None)
    if iterator:
        described.append((iterator._wait_for_one, _as_completed))
    by_code = {id(function.__code__): describe for function, describe in described}
    if not iterator:
        for part in tasks.as_completed.__code__.co_consts:
            if getattr(part, "co_name", "") == "_wait_for_one":
                by_code[id(part)] = _as_completed
    return by_code


_DESCRIPTIONS = {}


def prepare_descriptions():
    """To be called when all of asyncio's functions are those that will run."""
    _DESCRIPTIONS.update(_descriptions())
