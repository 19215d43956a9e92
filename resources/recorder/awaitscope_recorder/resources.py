"""Watches queues, locks, semaphores, events, conditions and barriers.

asyncio's classes are changed in place, since programs hold their names. Where a change of state is the change
of an attribute, the attribute is watched: nothing is called that would not be called otherwise.
"""

import asyncio
import functools
import sys

from .clock import clock
from .log import log, representation

NUMBER = "_awaitscope_resource"
_NOTHING = object()


def resource_number(thing):
    """The number of a resource; 0 for one that is a hidden part of something else."""
    return getattr(thing, NUMBER, 0)


class _Attribute:
    """An attribute that tells when it is set, with what it was before.

    Has no __get__: reading finds the value in the instance, as ever.
    """

    def __init__(self, name, told):
        self._name = name
        self._told = told

    def __set__(self, owner, value):
        before = owner.__dict__.get(self._name, _NOTHING)
        owner.__dict__[self._name] = value
        if before is not _NOTHING and resource_number(owner):
            self._told(owner, before, value)


def _watch_attribute(cls, name, told):
    setattr(cls, name, _Attribute(name, told))


def _is_called_from(*functions):
    """Whether the method that set a watched attribute is one of these functions."""
    code = sys._getframe(3).f_code
    return any(code is function.__code__ for function in functions)


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
            setattr(self, NUMBER, number)
            creation._begun.append(self)
            try:
                init(self, *args, **kwargs)
            finally:
                creation._begun.pop()
            if number:
                told(self)

        cls.__init__ = __init__

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
        fields["task"] = log.task()
        fields["line"] = log.line(kind, 3)
        log.events.append((None, clock.now, (kind, log.iteration, fields)))


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
        orders = {asyncio.LifoQueue: "lifo", asyncio.PriorityQueue: "priority"}
        order = next((order for cls, order in orders.items() if isinstance(queue, cls)), "")
        _tell("queue_created", queue, order=order, maxsize=_bound(queue))

    def unfinished(queue, before, after):
        if after < before:
            _tell("queue_task_done", queue, size=after)

    creation.watch(asyncio.Queue, created)
    _watch_attribute(asyncio.Queue, "_unfinished_tasks", unfinished)


def _bound(queue):
    return max(0, queue._maxsize)


def _watch_items(cls):
    """Watches _put() and _get(), which a subclass may replace, and which may call that of its base."""
    for owner in cls.__mro__:
        for name in ("_put", "_get"):
            method = owner.__dict__.get(name)
            if method is not None and not hasattr(method, "_awaitscope_watched"):
                setattr(owner, name, _watched_mover(method, "queue" + name))


_KINDS_OF_QUEUE = (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue)


def _watched_mover(move, kind):
    @functools.wraps(move)
    def watched(self, *item):
        if type(self) in _KINDS_OF_QUEUE:  # one that calls no other
            result = move(self, *item)
            if resource_number(self):
                moved = representation(item[0] if item else result)
                _tell(kind, self, item=moved, size=len(self._queue), maxsize=_bound(self))
            return result
        is_outermost = not getattr(self, "_awaitscope_moving", False)
        self._awaitscope_moving = True
        try:
            result = move(self, *item)
        finally:
            self._awaitscope_moving = not is_outermost
        if is_outermost and resource_number(self):
            moved = representation(item[0] if item else result)
            size, bound = self.qsize(), _bound(self)
            _tell(kind, self, item=moved, size=size, maxsize=bound)
        return result

    watched._awaitscope_watched = True
    return watched


def _watch_locks():
    def locked(lock, before, after):
        if before != after:
            _tell("lock_acquire" if after else "lock_release", lock)

    creation.watch(asyncio.Lock, lambda lock: _tell("lock_created", lock))
    _watch_attribute(asyncio.Lock, "_locked", locked)


def _watch_semaphores():
    acquire, release = asyncio.Semaphore.acquire, asyncio.Semaphore.release

    def created(semaphore):
        bound = getattr(semaphore, "_bound_value", 0)
        _tell("semaphore_created", semaphore, size=semaphore._value, maxsize=bound)

    def value(semaphore, before, after):
        if after > before and _is_called_from(release):
            _tell("semaphore_release", semaphore, size=after)

    @functools.wraps(acquire)
    async def watched_acquire(self):
        # Not by the attribute: whoever releases a semaphore may lower its value for a waiter.
        result = await acquire(self)
        if resource_number(self):
            _tell("semaphore_acquire", self, size=self._value)
        return result

    creation.watch(asyncio.Semaphore, created)
    _watch_attribute(asyncio.Semaphore, "_value", value)
    asyncio.Semaphore.acquire = watched_acquire


def _watch_events():
    def flag(event, before, after):
        if before != after:
            _tell("event_set" if after else "event_clear", event)

    creation.watch(asyncio.Event, lambda event: _tell("event_created", event))
    _watch_attribute(asyncio.Event, "_value", flag)


def _watch_conditions():
    notify = asyncio.Condition.notify

    def created(condition):
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
        if before != after:
            _tell("barrier_changed", barrier, size=barrier._count, state=barrier._state.value)

    creation.watch(asyncio.Barrier, created)
    _watch_attribute(asyncio.Barrier, "_count", changed)
    _watch_attribute(asyncio.Barrier, "_state", changed)
