"""ThreadPoolExecutor on the virtual clock.

A job for which a new thread is made starts inside submit(). One that an idle thread will do starts at the
next poll of the loop. Others stand in the pool's queue until a thread has ended its job.
"""

import concurrent.futures
import contextvars
import functools
import queue
import threading
import weakref
from collections import deque

from .log import Stop, log, representation
from .threads import threads

# Of a pool for which no number was given: CPython's on a machine with many cores.
DEFAULT_THREADS = 32

_Executor = concurrent.futures.ThreadPoolExecutor
_WorkItem = concurrent.futures.thread._WorkItem


class Job(concurrent.futures.Future):
    """A call that was submitted; tells when it is over, before anybody else is told."""

    def submit_to(self, resource, function):
        self.resource = resource
        self.number = log.next("job")
        self.function = label = function_name(function)
        log.add("executor_submit", resource=resource, job=self.number, task=log.task(), label=label)

    def set_running_or_notify_cancel(self):
        runs = super().set_running_or_notify_cancel()
        if runs:
            log.add("executor_start", resource=self.resource, job=self.number)
        return runs

    def set_exception(self, exception):
        if isinstance(exception, Stop):
            raise exception
        super().set_exception(exception)

    def _invoke_callbacks(self):
        fields = {"outcome": "result"}
        if self.cancelled():
            fields["outcome"] = "cancelled"
        elif self._exception is not None:
            fields = {"outcome": "exception", "text": representation(self._exception)}
        log.add("executor_done", resource=self.resource, job=self.number, **fields)
        super()._invoke_callbacks()


def function_name(function):
    """The name of what a job calls, inside of partial() and of what asyncio.to_thread() puts around it."""
    while isinstance(function, functools.partial):
        of_context = isinstance(getattr(function.func, "__self__", None), contextvars.Context)
        function = function.args[0] if of_context else function.func
    return getattr(function, "__name__", type(function).__name__)


class _Pool:
    """The threads of an executor. Knows the executor not at all, so that it can die before its threads."""

    def __init__(self, size, prefix, initializer):
        self._size = size
        self._prefix = prefix
        self._initializer = initializer
        self._threads = []
        self._queue = deque()
        self._idle = deque()  # strands
        self._given = {}  # strand to the job that it will do
        self._free = queue.SimpleQueue()  # of jobs for threads that run as they like; None ends one
        self._closed = False

    def submit(self, job):
        if not threads.are_managed():
            self._free.put(job)
            if len(self._threads) < self._size:
                self._start_thread(self._free.get)
        elif self._idle:
            strand = self._idle.popleft()
            self._given[strand] = job
            threads.promise(strand)
        elif len(self._threads) < self._size:
            self._start_thread([job].pop)
        else:
            self._queue.append(job)

    def _start_thread(self, first_job):
        """first_job gives it to the thread: the Thread keeps its arguments, the job must not live as long."""
        name = f"{self._prefix}_{len(self._threads)}"
        thread = threading.Thread(name=name, target=self._work, args=(first_job,))
        self._threads.append(thread)
        thread.start()

    def close(self, cancel_jobs=False):
        self._closed = True
        while cancel_jobs and self._queue:
            self._queue.popleft().future.cancel()
        while self._idle:
            self._idle.popleft().resume()
        for _ in self._threads:
            self._free.put(None)

    def is_done(self):
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self, first_job):
        """A thread's life."""
        self._initializer()
        job = first_job()
        while job is not None:
            job.run()
            del job  # as CPython does: the result may die now
            job = self._queue.popleft() if self._queue else self._next_job()

    def _next_job(self):
        """What an idle thread is given; None if there will be nothing more."""
        if threads.are_managed() and not self._closed:
            strand = threads.strand()
            self._idle.append(strand)
            threads.idle()
            if strand in self._given or threads.are_managed():
                return self._given.pop(strand, None)
        return None if threads.are_managed() else self._free.get()


_submitted = threading.local()  # its resource: the executor that is being given a job


def watch_executor():
    """Tells of executors and of their jobs."""
    init, submit, item_init = _Executor.__init__, _Executor.submit, _WorkItem.__init__

    @functools.wraps(init)
    def watched_init(self, *args, **kwargs):
        self._awaitscope_resource = log.next("resource")
        init(self, *args, **kwargs)
        log.add("executor_created", resource=self._awaitscope_resource, maxsize=self._max_workers)

    @functools.wraps(submit)
    def watched_submit(self, fn, /, *args, **kwargs):
        _submitted.resource = self._awaitscope_resource
        return submit(self, fn, *args, **kwargs)

    def watched_item_init(self, future, fn, *args, **kwargs):
        item_init(self, future, fn, *args, **kwargs)
        future.__class__ = Job
        future.submit_to(_submitted.resource, fn)

    _Executor.__init__ = watched_init
    _Executor.submit = watched_submit
    _WorkItem.__init__ = watched_item_init


def replace_executor():
    """Makes the pools that a program makes virtual while threads are; to be called after watch_executor()."""
    real_init, real_submit, real_shutdown = _Executor.__init__, _Executor.submit, _Executor.shutdown

    @functools.wraps(real_init)
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if not threads.are_managed():
            real_init(self, max_workers, thread_name_prefix, initializer, initargs)
            return
        size = DEFAULT_THREADS if max_workers is None else max_workers
        real_init(self, size, thread_name_prefix, initializer, initargs)
        initialize = functools.partial(initializer, *initargs) if initializer else int
        self._pool = pool = _Pool(size, self._thread_name_prefix, initialize)
        _pools.add(pool)
        weakref.finalize(self, pool.close).atexit = False

    @functools.wraps(real_submit)
    def submit(self, fn, /, *args, **kwargs):
        pool = getattr(self, "_pool", None)
        if pool is None:
            return real_submit(self, fn, *args, **kwargs)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        _submitted.resource = self._awaitscope_resource
        job = concurrent.futures.Future()
        pool.submit(_WorkItem(job, fn, args, kwargs))
        return job

    @functools.wraps(real_shutdown)
    def shutdown(self, wait=True, *, cancel_futures=False):
        pool = getattr(self, "_pool", None)
        if pool is None:
            real_shutdown(self, wait, cancel_futures=cancel_futures)
            return
        self._shutdown = True
        pool.close(cancel_futures)
        if wait:
            threads.wait(pool.is_done)

    _Executor.__init__ = __init__
    _Executor.submit = submit
    _Executor.shutdown = shutdown


_pools = weakref.WeakSet()


def set_pools_free():
    """Lets the interpreter's end wait for those pools that were made before threads became free."""
    for pool in list(_pools):
        threading._register_atexit(pool.close)
