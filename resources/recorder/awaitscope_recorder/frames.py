"""Tracebacks as they are without a recorder."""

import os
import traceback
import types

HERE = os.path.dirname(os.path.abspath(__file__)) + os.sep

_hidden = set()  # code of asyncio's functions that run in the place of those written in C


def hide_methods(*classes):
    """All but __init__(), which asyncio itself takes off the stack that it keeps in debug mode."""
    for cls in classes:
        methods = [method for name, method in vars(cls).items() if name != "__init__"]
        _hidden.update(method.__code__ for method in methods if hasattr(method, "__code__"))


def is_ours(frame):
    return frame.f_code.co_filename.startswith(HERE) or frame.f_code in _hidden


def without_ours(error):
    """Takes the recorder's frames out of the tracebacks of an exception and of those that it goes with."""
    seen = set()
    left = [error]
    while left:
        error = left.pop()
        if error is None or id(error) in seen:
            continue
        seen.add(id(error))
        error.__traceback__ = _cleaned(error.__traceback__)
        left += [error.__cause__, error.__context__, *getattr(error, "exceptions", ())]


def _cleaned(trace):
    entries = []
    while trace is not None:
        if not is_ours(trace.tb_frame):
            entries.append(trace)
        trace = trace.tb_next
    following = None
    for entry in reversed(entries):
        following = types.TracebackType(following, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
    return following


def hide_frames():
    """Lets the traceback module, and with it logging, leave out the recorder's frames."""
    for name in ("walk_tb", "_walk_tb_with_full_positions", "walk_stack"):
        walk = getattr(traceback, name, None)
        if walk is not None:
            setattr(traceback, name, _leaving_out(walk))


def _leaving_out(walk):
    def walk_on(start):
        if start is None:
            return walk(start)  # no traceback, or the stack of whoever asks
        return (entry for entry in walk(start) if not is_ours(entry[0]))

    return walk_on
