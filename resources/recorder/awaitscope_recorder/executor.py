"""ThreadPoolExecutor on the virtual clock.

A job for which a new thread is made starts inside submit(). One that an idle thread will do starts at the
next poll of the loop. Others stand in the pool's queue until a thread has ended its job.
"""

import concurrent.futures
import contextvars
import functools
import threading
import weakref
from collections import deque

from .log import Stop, is_recording, log, representation
from .threads import threads

# Of a pool for which no number was given: CPython's on a machine with many cores.
DEFAULT_THREADS = 32

_Executor = concurrent.futures.ThreadPoolExecutor


class Job(concurrent.futures.Future):
    """A call that was submitted; tells when it is over, before anybody else is told."""

    def __init__(self, resource, function, call):
        super().__init__()
        self.resource = resource
        self.number = log.next("job")
        self.function = function_name(function)
        self._call = call

    def run(self):
        if not self.set_running_or_notify_cancel():
            return
        log.add("executor_start", resource=self.resource, job=self.number)
        try:
            result = self._call()
        except Stop:
            raise
        except BaseException as error:
            self.set_exception(error)
            self = None  # the error's traceback holds this frame: as in CPython, not the future, too
        else:
            self.set_result(result)

    def _invoke_callbacks(self):
        self._call = None
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
        self.resource = 0
        self._size = size
        self._prefix = prefix
        self._initializer = initializer
        self._threads = []
        self._queue = deque()
        self._idle = deque()  # strands
        self._given = {}  # strand to the job that it will do
        self._closed = False

    def submit(self, job):
        if self._idle:
            strand = self._idle.popleft()
            self._given[strand] = job
            threads.promise(strand)
        elif len(self._threads) < self._size:
            name = f"{self._prefix}_{len(self._threads)}"
            thread = threading.Thread(name=name, target=self._work, args=([job],))
            self._threads.append(thread)
            threads.start(thread)
        else:
            self._queue.append(job)

    def close(self, cancel_jobs=False):
        self._closed = True
        while cancel_jobs and self._queue:
            self._queue.popleft().cancel()
        while self._idle:
            self._idle.popleft().resume()

    def is_done(self):
        return not any(thread.is_alive() for thread in self._threads)

    def _work(self, first):
        """A thread's life. Its first job comes in a list: the Thread keeps its arguments, the job must not live as long."""
        self._initializer()
        job = first.pop()
        while job is not None:
            job.run()
            del job  # as CPython does: the result may die now
            job = self._queue.popleft() if self._queue else self._next_job()

    def _next_job(self):
        """What an idle thread is given; None if there will be nothing more."""
        if self._closed:
            return None
        strand = threads.strand()
        self._idle.append(strand)
        threads.idle()
        return self._given.pop(strand, None)


def replace_executor():
    """Makes the pools that a program makes virtual while it is recorded."""
    real_init, real_submit, real_shutdown = _Executor.__init__, _Executor.submit, _Executor.shutdown

    @functools.wraps(real_init)
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if not is_recording():
            real_init(self, max_workers, thread_name_prefix, initializer, initargs)
            return
        resource = log.next("resource")
        size = DEFAULT_THREADS if max_workers is None else max_workers
        real_init(self, size, thread_name_prefix, initializer, initargs)
        initialize = functools.partial(initializer, *initargs) if initializer else int
        self._pool = pool = _Pool(size, self._thread_name_prefix, initialize)
        pool.resource = resource
        weakref.finalize(self, pool.close).atexit = False
        log.add("executor_created", resource=resource, maxsize=size)

    @functools.wraps(real_submit)
    def submit(self, fn, /, *args, **kwargs):
        pool = getattr(self, "_pool", None)
        if pool is None:
            return real_submit(self, fn, *args, **kwargs)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        job = Job(pool.resource, fn, functools.partial(fn, *args, **kwargs))
        label = job.function
        log.add("executor_submit", resource=pool.resource, job=job.number, task=log.task(), label=label)
        pool.submit(job)
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
