"""The steps of tasks.

A step begins when the loop runs its handle. Its end is told as soon as it is known, before anything that
follows from it: the handle of the next step, or what the end of the task makes ready.
"""

import asyncio

from .describe import awaited_chain, describe_wait, frame_of, line_of
from .labels import ACCELERATED, coroutine_label, coroutine_name
from .log import future_number, log, representation, task_number


class _Step:
    """A step that is being run."""

    def __init__(self, task, chain):
        self.task = task
        self.is_told = False
        # Held for its last line. Before the end is told it is let go, and what it holds with it.
        self.frame = None if ACCELERATED or not chain else frame_of(chain[0][1])


class Steps:
    """The steps that are being run: more than one if a task is started eagerly by another one."""

    def __init__(self):
        self.begin_recording()

    def begin_recording(self):
        self._running = []

    def begin(self, task, handle=0):
        chain = awaited_chain(task.get_coro())
        line = 0 if log.program is None else line_of(chain, log.program)
        log.add("step_start", task=task_number(task), handle=handle, line=line)
        self._running.append(_Step(task, chain))

    def end(self):
        self._tell(self._running[-1])
        _clear_frames(self._running.pop().task)

    def end_of(self, task):
        """Tells the end of the running step, if it is one of that task."""
        if self._running and self._running[-1].task is task:
            self._tell(self._running[-1])

    def _tell(self, step):
        if step.is_told or ACCELERATED:
            return
        step.is_told = True
        task, frame, step.frame = step.task, step.frame, None
        outcome = outcome_of(task)
        if outcome == "suspended":
            del frame
            fields = describe_wait(task, log.program)
        else:
            ours = frame is not None and frame.f_code.co_filename == log.program
            fields = {"line": frame.f_lineno if ours else 0}
            del frame  # its locals die now, as they did in CPython
            if outcome == "exception":
                fields["text"] = representation(task._exception)
        log.add("step_end", task=task_number(task), outcome=outcome, **fields)


def _clear_frames(task):
    """Empties the frames of the step that a task has failed in.

    The pure Python step keeps what it threw into the coroutine as a local variable, and the error's traceback the
    step: a circle, in which the task would live until the next garbage collection. The step in C leaves none.
    """
    if ACCELERATED or not task.done():
        return
    error = task._exception or task._cancelled_exc
    trace = error and error.__traceback__
    frame = trace and trace.tb_frame
    while frame is not None and frame.f_code.co_filename == asyncio.tasks.__file__:
        outer = frame.f_back
        frame.clear()
        frame = outer


steps = Steps()


def outcome_of(future):
    if not future.done():
        return "suspended"
    if future.cancelled():
        return "cancelled"
    return "exception" if future._exception is not None else "result"


def announce_task(task):
    """Tells of a task before the first thing that happens to it."""
    if hasattr(task, "_awaitscope_created"):
        return
    coroutine, parent = task.get_coro(), log.task()
    task._awaitscope_label = coroutine_label(coroutine)
    task._awaitscope_created = log.add(
        "task_created",
        task=task_number(task),
        parent=parent,
        future=future_number(task),
        name=task.get_name(),
        label=task._awaitscope_label,
        coroutine=coroutine_name(coroutine),
        line=log.line() if parent else 0,
    )


def rename_task(task):
    """Corrects the name in what was told of a task."""
    created = getattr(task, "_awaitscope_created", None)
    if created:
        created["name"] = task.get_name()
