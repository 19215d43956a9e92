"""Watches queues, locks, semaphores, events, conditions and barriers.

asyncio's classes are changed in place, since programs hold their names. Where a change of state is the change
of an attribute, the attribute is watched: nothing is called that would not be called otherwise.
"""

import asyncio
import collections
import functools
import sys

from .log import log, representation
from .shapes import shape

_NOTHING = object()

PUT = shape("queue_put", "task", "item", "resource", "size", "maxsize", "line")
GOT = shape("queue_get", "task", "item", "resource", "size", "maxsize", "line")
TASK_DONE = shape("queue_task_done", "task", "resource", "size", "line")
ACQUIRED = shape("lock_acquire", "task", "resource", "line")
RELEASED = shape("lock_release", "task", "resource", "line")
SEMAPHORE_ACQUIRED = shape("semaphore_acquire", "task", "resource", "size", "line")
SEMAPHORE_RELEASED = shape("semaphore_release", "task", "resource", "size", "line")
SET = shape("event_set", "task", "resource", "line")
CLEARED = shape("event_clear", "task", "resource", "line")

_append = log.events.append


def resource_number(thing):
    """The number of a resource; 0 for one that is a hidden part of something else."""
    return getattr(thing, "_awaitscope_resource", 0)


def _watch_attribute(cls, name, tell):
    """Lets an attribute tell when it is set to something else, with what it was before."""

    class Attribute:
        """Has no __get__: reading finds the value in the instance, as ever."""

        def __set__(self, owner, value):
            values = owner.__dict__
            before = values.get(name, _NOTHING)
            values[name] = value
            if before is not _NOTHING and before != value and owner._awaitscope_resource and log.on:
                tell(owner, before, value)

    setattr(cls, name, Attribute())


def _is_called_from(*functions):
    """Whether the method that set a watched attribute is one of these functions."""
    code = sys._getframe(3).f_code
    return any(code is function.__code__ for function in functions)


class _Waiters(collections.deque):
    """The futures of those who wait for a resource. It leaves on each what is waited for: wait, label and resource."""

    def __init__(self, wait, label, resource):
        super().__init__()
        self._words = (wait, label, resource_number(resource))

    def append(self, future):
        future._awaitscope_wait = self._words
        super().append(future)


def resource_wait(future):
    """Wait, label and resource, if a future is that of somebody who waits for a resource; None else."""
    return getattr(future, "_awaitscope_wait", None)


class _Creation:
    """Numbers resources when they are begun and tells of them when they are complete."""

    def __init__(self):
        self._owners = set()  # code of the functions of asyncio whose resources nobody sees
        self._begun = []

    def hide_those_of(self, function):
        self._owners.add(function.__code__)

    def watch(self, cls, told):
        init = cls.__init__

        @functools.wraps(init)
        def __init__(self, *args, **kwargs):
            number = 0 if creation.is_hidden(sys._getframe(1)) else log.next("resource")
            self._awaitscope_resource = number
            creation._begun.append(self)
            try:
                init(self, *args, **kwargs)
            finally:
                creation._begun.pop()
            if number:
                told(self)

        cls.__init__ = __init__
        cls._awaitscope_resource = 0  # of those that were made before

    def is_hidden(self, frame):
        """Whether what a frame makes is part of something else, or of something hidden."""
        if not log.on or frame.f_code in self._owners:
            return True
        is_part = frame.f_code is _condition_init.__code__
        return is_part and not resource_number(self._begun[-1])


creation = _Creation()
_condition_init = asyncio.Condition.__init__


def _tell(kind, thing, **fields):
    if log.on:
        fields["resource"] = resource_number(thing)
        log.add(kind, task=log.task(), line=log.line(3), **fields)


def _tell_change(shape, thing, *size):
    """For what happens often. The caller is no function of the program's, nor is the one that called that."""
    _append((shape, log.time(), log.task(), thing._awaitscope_resource, *size, log.line(3)))


def watch_resources():
    _watch_queues()
    _watch_locks()
    _watch_semaphores()
    _watch_events()
    _watch_conditions()
    if hasattr(asyncio, "Barrier"):
        _watch_barriers()


def _watch_queues():
    iterator = getattr(asyncio.tasks, "_AsCompletedIterator", None)
    creation.hide_those_of(iterator.__init__ if iterator else asyncio.tasks.as_completed)
    creation.hide_those_of(asyncio.Queue.__init__)

    def created(queue):
        _watch_items(type(queue))
        queue._getters = _Waiters("queue_get", "queue.get()", queue)
        queue._putters = _Waiters("queue_put", "queue.put()", queue)
        orders = {asyncio.LifoQueue: "lifo", asyncio.PriorityQueue: "priority"}
        order = next((order for cls, order in orders.items() if isinstance(queue, cls)), "")
        _tell("queue_created", queue, order=order, maxsize=_bound(queue))

    creation.watch(asyncio.Queue, created)
    _watch_task_done(asyncio.Queue.task_done)
    if hasattr(asyncio.Queue, "shutdown"):
        _watch_shutdown(asyncio.Queue.shutdown)


def _watch_task_done(task_done):
    @functools.wraps(task_done)
    def watched(self):
        _tell_task_done(self)
        task_done(self)

    asyncio.Queue.task_done = watched


def _tell_task_done(queue):
    """To be called before it: what follows from it comes after it. It fails if there are no tasks."""
    if queue._unfinished_tasks > 0 and queue._awaitscope_resource and log.on:
        _tell_change(TASK_DONE, queue, queue._unfinished_tasks - 1)


def _watch_shutdown(shutdown):
    """shutdown(immediate=True), from 3.13, takes out all items, and the work on each is done with that."""

    @functools.wraps(shutdown)
    def watched(self, immediate=False):
        def get():
            item = type(self)._get(self)
            _tell_task_done(self)
            return item

        self._get = get
        try:
            shutdown(self, immediate)
        finally:
            del self._get

    asyncio.Queue.shutdown = watched


def _bound(queue):
    return queue._maxsize if queue._maxsize > 0 else 0


_KINDS_OF_QUEUE = (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue)


def _watch_items(cls):
    """Watches _put() and _get(), which a subclass may replace, and which may call that of its base."""
    for owner in cls.__mro__:
        for name, shape in (("_put", PUT), ("_get", GOT)):
            move = owner.__dict__.get(name)
            if move is not None and not hasattr(move, "_awaitscope_watched"):
                watched = _watched_mover(move, shape) if owner in _KINDS_OF_QUEUE else _outermost_mover(move, shape)
                watched._awaitscope_watched = True
                setattr(owner, name, watched)


def _watched_mover(move, shape):
    """_put() or _get() of a queue of asyncio's, which calls no other."""
    in_other_class = _outermost_mover(move, shape)

    @functools.wraps(move)
    def watched(self, *item):
        if type(self) not in _KINDS_OF_QUEUE:
            return in_other_class(self, *item)
        result = move(self, *item)
        if self._awaitscope_resource and log.on:
            moved = representation(*item) if item else representation(result)
            number, size, bound = self._awaitscope_resource, len(self._queue), _bound(self)
            _append((shape, log.time(), log.task(), moved, number, size, bound, log.line(3)))
        return result

    return watched


def _outermost_mover(move, shape):
    """_put() or _get() that may call another one, which then tells nothing."""

    @functools.wraps(move)
    def watched(self, *item):
        if getattr(self, "_awaitscope_moving", False):
            return move(self, *item)
        self._awaitscope_moving = True
        try:
            result = move(self, *item)
        finally:
            self._awaitscope_moving = False
        number = resource_number(self)
        if number and log.on:
            moved = representation(*item) if item else representation(result)
            _append((shape, log.time(), log.task(), moved, number, self.qsize(), _bound(self), log.line(2)))
        return result

    return watched


def _watch_locks():
    def locked(lock, before, after):
        _tell_change(ACQUIRED if after else RELEASED, lock)

    def created(lock):
        lock._waiters = _Waiters("lock", "lock.acquire()", lock)
        _tell("lock_created", lock)

    creation.watch(asyncio.Lock, created)
    _watch_attribute(asyncio.Lock, "_locked", locked)


def _watch_semaphores():
    acquire, release = asyncio.Semaphore.acquire, asyncio.Semaphore.release

    def created(semaphore):
        semaphore._waiters = _Waiters("semaphore", "semaphore.acquire()", semaphore)
        bound = getattr(semaphore, "_bound_value", 0)
        _tell("semaphore_created", semaphore, size=semaphore._value, maxsize=bound)

    def value(semaphore, before, after):
        if after > before and _is_called_from(release):
            _tell_change(SEMAPHORE_RELEASED, semaphore, after)

    @functools.wraps(acquire)
    async def watched_acquire(self):
        # Not by the attribute: whoever releases a semaphore may lower its value for a waiter.
        result = await acquire(self)
        if resource_number(self) and log.on:
            _tell_change(SEMAPHORE_ACQUIRED, self, self._value)
        return result

    creation.watch(asyncio.Semaphore, created)
    _watch_attribute(asyncio.Semaphore, "_value", value)
    asyncio.Semaphore.acquire = watched_acquire


def _watch_events():
    def flag(event, before, after):
        _tell_change(SET if after else CLEARED, event)

    def created(event):
        event._waiters = _Waiters("event", "event.wait()", event)
        _tell("event_created", event)

    creation.watch(asyncio.Event, created)
    _watch_attribute(asyncio.Event, "_value", flag)


def _watch_conditions():
    notify = asyncio.Condition.notify

    def created(condition):
        condition._waiters = _Waiters("condition", "condition.wait()", condition)
        _tell("condition_created", condition, lock=resource_number(condition._lock))

    @functools.wraps(notify)
    def watched_notify(self, n=1):
        if self.locked() and resource_number(self):
            waiting = sum(not future.done() for future in self._waiters)
            _tell("condition_notify", self, size=max(0, min(n, waiting)))
        notify(self, n)

    creation.watch(asyncio.Condition, created)
    asyncio.Condition.notify = watched_notify


def _watch_barriers():
    creation.hide_those_of(asyncio.Barrier.__init__)

    def created(barrier):
        _tell("barrier_created", barrier, maxsize=barrier._parties)

    def changed(barrier, before, after):
        _tell("barrier_changed", barrier, size=barrier._count, state=barrier._state.value)

    creation.watch(asyncio.Barrier, created)
    _watch_attribute(asyncio.Barrier, "_count", changed)
    _watch_attribute(asyncio.Barrier, "_state", changed)
