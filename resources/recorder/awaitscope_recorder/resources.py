"""Watches queues, locks, semaphores, events, conditions and barriers.

asyncio's classes are changed in place, since programs hold their names. Where a change of state is the change
of an attribute, the attribute is watched: nothing is called that would not be called otherwise.
"""

import _thread
import asyncio
import collections
import functools
import sys

from .log import counted_line, log, representation, where
from .shapes import WHOLE, shape

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
_add = collections.deque.append
_get_ident = _thread.get_ident
_getframe = sys._getframe
_place = log.place
_running = log.running


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


def _watch_flag(cls, name, raised, lowered):
    """Lets an attribute that is true or false tell of each change, with one of two shapes."""

    class Flag:
        def __set__(self, owner, value):
            values = owner.__dict__
            before = values.get(name, value)
            values[name] = value
            number = owner._awaitscope_resource
            if before != value and number and log.on:
                task, line = _place(3)
                now = log.time
                _append((raised if value else lowered, now(), task, number, line))

    setattr(cls, name, Flag())


def _is_called_from(*functions):
    """Whether the method that set a watched attribute is one of these functions."""
    code = sys._getframe(3).f_code
    return any(code is function.__code__ for function in functions)


class _Waiters(collections.deque):
    """The futures of those who wait for a resource. It leaves on each what is waited for, see resource_wait()."""

    def __init__(self, wait, label, resource):
        super().__init__()
        self._wait, self._label, self._resource = wait, label, resource_number(resource)

    def append(self, future):
        future._awaitscope_wait = [self._wait, self._label, self._resource, 0, False]
        _add(self, future)


def resource_wait(future):
    """Of a future of somebody who waits for a resource: wait, label, resource, two places that are the loop's.

    Else None.
    """
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


def _tell_size(shape, thing, size, depth):
    """For what happens often. So many callers are not the program's."""
    task, line = _place(depth)
    _append((shape, log.time(), task, thing._awaitscope_resource, size, line))


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
        queue._finished.__class__ = _HiddenEvent
        queue._awaitscope_is_plain = type(queue) is _Queue

    _Queue._awaitscope_is_plain = False  # of those that were made before
    creation.watch(asyncio.Queue, created)
    _Queue.put_nowait = _watched_plain_put(_Queue.put_nowait, 1)
    _Queue.get_nowait = _watched_plain_get(_Queue.get_nowait, 1)
    # put() and get() call them under another name, which says that the program is one caller farther away.
    _Queue._awaitscope_put = _watched_plain_put(lambda queue, item: queue.put_nowait(item), 2)
    _Queue._awaitscope_get = _watched_plain_get(lambda queue: queue.get_nowait(), 2)
    _rename_callee(_Queue.put, "put_nowait", "_awaitscope_put")
    _rename_callee(_Queue.get, "get_nowait", "_awaitscope_get")
    _watch_task_done(asyncio.Queue.task_done)
    if hasattr(asyncio.Queue, "shutdown"):
        _watch_shutdown(asyncio.Queue.shutdown)


def _rename_callee(function, name, other):
    """Lets a function call a method by another name. It stays where it is in its file, as tracebacks and reprs show."""
    code = function.__code__
    function.__code__ = code.replace(co_names=tuple(other if found == name else found for found in code.co_names))


def _watch_task_done(task_done):
    code = lines = None

    @functools.wraps(task_done)
    def watched(self):
        nonlocal code, lines
        left, number = self._unfinished_tasks - 1, self._awaitscope_resource
        if left < 0 or not number or not log.on:
            task_done(self)  # which fails if there are no tasks
            return
        # Before it, for what follows from it comes after it.
        frame = _getframe(1)
        if frame.f_code is code:
            try:
                line = lines[frame.f_lasti]
            except KeyError:
                line = counted_line(frame)
        else:
            code, lines, line = where(frame, log.program)
        now = log.time  # not log.time(), which takes longer to look up
        _append((TASK_DONE, now(), _running.get(_get_ident()) or log.task(), number, left, line))
        self._unfinished_tasks = left
        if not left:
            self._finished.set()

    asyncio.Queue.task_done = watched


def _watch_shutdown(shutdown):
    """shutdown(immediate=True), from 3.13, takes out all items, and the work on each is done with that."""

    @functools.wraps(shutdown)
    def watched(self, immediate=False):
        def get():
            item = type(self)._get(self)
            if self._unfinished_tasks > 0 and self._awaitscope_resource and log.on:
                _tell_size(TASK_DONE, self, self._unfinished_tasks - 1, 3)
            return item

        self._get = get
        self._awaitscope_is_plain = False
        try:
            shutdown(self, immediate)
        finally:
            del self._get

    asyncio.Queue.shutdown = watched


def _bound(queue):
    return queue._maxsize if queue._maxsize > 0 else 0


_Queue = asyncio.Queue
_KINDS_OF_QUEUE = (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue)


def _watch_items(cls):
    """Watches _put() and _get(), which a subclass may replace, and which may call that of its base."""
    for owner in cls.__mro__:
        for name, shape, watch in (("_put", PUT, _watched_put), ("_get", GOT, _watched_get)):
            move = owner.__dict__.get(name)
            if move is not None and not hasattr(move, "_awaitscope_watched"):
                watched = _outermost_mover(move, shape)
                if owner in _KINDS_OF_QUEUE:
                    watched = watch(move, watched)
                watched._awaitscope_watched = True
                setattr(owner, name, watched)


def _watched_plain_put(put_nowait, depth):
    """put_nowait(): for a queue that is no subclass's, all that it does is written out.

    So many calls away is the program, most likely; the lines of its code are kept at hand for the next time.
    """
    code = lines = None

    @functools.wraps(put_nowait)
    def watched(self, item):
        nonlocal code, lines
        if not self._awaitscope_is_plain or not log.on or 0 < self._maxsize <= len(self._queue):
            put_nowait(self, item)
            return
        items, bound = self._queue, self._maxsize
        items.append(item)
        shown = item if type(item) is int and 0 < item < WHOLE else representation(item)
        frame = _getframe(depth)
        if frame.f_code is code:
            try:
                line = lines[frame.f_lasti]
            except KeyError:
                line = counted_line(frame)
        else:
            code, lines, line = where(frame, log.program)
        number, now = self._awaitscope_resource, log.time
        task = _running.get(_get_ident()) or log.task()
        _append((PUT, now(), task, shown, number, len(items), bound if bound > 0 else 0, line))
        self._unfinished_tasks += 1
        self._finished._value = False
        if self._getters:
            self._wakeup_next(self._getters)

    return watched


def _watched_plain_get(get_nowait, depth):
    """get_nowait() in the same way."""
    code = lines = None

    @functools.wraps(get_nowait)
    def watched(self):
        nonlocal code, lines
        if not self._awaitscope_is_plain or not log.on or not self._queue:
            return get_nowait(self)
        items = self._queue
        item = items.popleft()
        shown = item if type(item) is int and 0 < item < WHOLE else representation(item)
        frame = _getframe(depth)
        if frame.f_code is code:
            try:
                line = lines[frame.f_lasti]
            except KeyError:
                line = counted_line(frame)
        else:
            code, lines, line = where(frame, log.program)
        number, bound, now = self._awaitscope_resource, self._maxsize, log.time
        task = _running.get(_get_ident()) or log.task()
        _append((GOT, now(), task, shown, number, len(items), bound if bound > 0 else 0, line))
        if self._putters:
            self._wakeup_next(self._putters)
        return item

    return watched


def _watched_put(put, put_of_others):
    """_put() of a queue of asyncio's, which calls no other."""

    @functools.wraps(put)
    def watched(self, item):
        if type(self) not in _KINDS_OF_QUEUE:
            return put_of_others(self, item)
        put(self, item)
        number = self._awaitscope_resource
        if number and log.on:
            task, line = _place(3)
            bound = self._maxsize
            shown = item if type(item) is int and 0 < item < WHOLE else representation(item)
            _append((PUT, log.time(), task, shown, number, len(self._queue), bound if bound > 0 else 0, line))

    return watched


def _watched_get(get, get_of_others):
    """_get() of a queue of asyncio's, which calls no other."""

    @functools.wraps(get)
    def watched(self):
        if type(self) not in _KINDS_OF_QUEUE:
            return get_of_others(self)
        item = get(self)
        number = self._awaitscope_resource
        if number and log.on:
            task, line = _place(3)
            bound = self._maxsize
            shown = item if type(item) is int and 0 < item < WHOLE else representation(item)
            _append((GOT, log.time(), task, shown, number, len(self._queue), bound if bound > 0 else 0, line))
        return item

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
    def created(lock):
        lock._waiters = _Waiters("lock", "lock.acquire()", lock)
        _tell("lock_created", lock)

    creation.watch(asyncio.Lock, created)
    _watch_flag(asyncio.Lock, "_locked", ACQUIRED, RELEASED)


def _watch_semaphores():
    acquire, release = asyncio.Semaphore.acquire, asyncio.Semaphore.release

    def created(semaphore):
        semaphore._waiters = _Waiters("semaphore", "semaphore.acquire()", semaphore)
        bound = getattr(semaphore, "_bound_value", 0)
        _tell("semaphore_created", semaphore, size=semaphore._value, maxsize=bound)

    def value(semaphore, before, after):
        if after > before and _is_called_from(release):
            _tell_size(SEMAPHORE_RELEASED, semaphore, after, 4)

    @functools.wraps(acquire)
    async def watched_acquire(self):
        # Not by the attribute: whoever releases a semaphore may lower its value for a waiter.
        result = await acquire(self)
        if resource_number(self) and log.on:
            _tell_size(SEMAPHORE_ACQUIRED, self, self._value, 3)
        return result

    creation.watch(asyncio.Semaphore, created)
    _watch_attribute(asyncio.Semaphore, "_value", value)
    asyncio.Semaphore.acquire = watched_acquire


def _watch_events():
    def created(event):
        event._waiters = _Waiters("event", "event.wait()", event)
        _tell("event_created", event)

    creation.watch(asyncio.Event, created)
    _watch_flag(asyncio.Event, "_value", SET, CLEARED)


class _HiddenEvent(asyncio.Event):
    """The event in a queue, whose flag is set again and again, and which nobody watches."""

    _value = False  # hides the watched one


_HiddenEvent.__name__ = _HiddenEvent.__qualname__ = asyncio.Event.__name__
_HiddenEvent.__module__ = asyncio.Event.__module__


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
