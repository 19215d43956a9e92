"""What Python warns of: by the loop's exception handler, in the log of asyncio, when a coroutine dies."""

import asyncio
import types
import warnings
from asyncio.log import logger

from .labels import callback_label, is_step
from .log import log, representation, task_number


def complain(context):
    """Tells what the loop's default exception handler was called for."""
    message = context.get("message") or "Unhandled exception in event loop"
    error = context.get("exception")
    said = "" if error is None else f": {representation(error)}"
    if message.endswith("exception was never retrieved"):
        log.add("warning", label="never_retrieved", text=message + said)
    elif message.startswith("Task was destroyed"):
        log.add("warning", label="destroyed_pending", text=message, task=task_number(context["task"]))
    elif message.startswith("Exception in callback "):
        name = _callback_name(context["handle"])
        log.add("warning", label="callback", text=f"Exception in callback {name}{said}")
    else:
        log.add("warning", label="loop", text=message + said)


def _callback_name(handle):
    return getattr(handle, "fields", {}).get("label") or callback_label(handle._callback)


def watch_complaints():
    warn, unawaited = warnings.warn, warnings._warn_unawaited_coroutine

    def watched_warn(message, category, stacklevel, source):
        text = f"coroutine {source.__name__!r} was never awaited"
        log.add("warning", label="never_awaited", text=text, line=log.line())
        warn(message, category, stacklevel + 1, source)  # this function is one level more

    names = {**unawaited.__globals__, "warn": watched_warn}
    warnings._warn_unawaited_coroutine = types.FunctionType(unawaited.__code__, names, unawaited.__name__)
    logger.addFilter(_hear)


def _hear(record):
    """A filter of asyncio's log that lets everything pass; hears of callbacks that took long."""
    if log.on and record.msg == "Executing %s took %.3f seconds":
        text = f"took {record.args[1]:.3f} seconds"
        log.add("warning", label="slow_callback", text=text, task=_running_task())
    return True


def _running_task():
    """The task whose step the loop has just run; 0 if that was none."""
    handle = asyncio.get_running_loop()._current_handle
    callback = handle._callback
    return task_number(callback.__self__) if callback is not None and is_step(callback) else 0
