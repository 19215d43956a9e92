"""Runs a random program, a list of statements in JSON, with real asyncio calls.

A statement makes exactly the asyncio calls that the language names: no further awaits, tasks or futures.
Lists of statements inside statements are run by nested coroutines that are awaited inline, which takes no
iteration of the loop.

References are as they would be in C++. The slots hold what the language says they hold, and nothing else here
keeps a task or a future alive: no local variable outlives its statement, and the traceback of an exception,
whose frames hold futures, is dropped where the exception leaves a list of statements. So "exception was never
retrieved" is said when the slot is emptied.
"""

import asyncio
import concurrent.futures
import contextvars
import gc
import time

TASK_SLOTS = 16
HANDLE_SLOTS = 8
CLOCK_SLOTS = 4

LOCKS = ("lock", "semaphore", "bounded_semaphore", "condition")
QUEUES = {"fifo": "Queue", "lifo": "LifoQueue", "priority": "PriorityQueue"}
ERRORS = {
    "ValueError": ValueError,
    "KeyError": KeyError,
    "RuntimeError": RuntimeError,
    "TimeoutError": TimeoutError,
    "CancelledError": asyncio.CancelledError,
}
CAUGHT = {
    None: (),
    "Exception": Exception,
    "CancelledError": asyncio.CancelledError,
    "BaseException": BaseException,
    "TimeoutError": TimeoutError,
    "ExceptionGroup": ExceptionGroup,
}

variable = contextvars.ContextVar("var", default=0)


def job(seconds, outcome):
    """What an executor runs."""
    if seconds:
        time.sleep(float(seconds))
    if outcome == "error":
        raise ValueError("job")
    return 7


def make_resource(description):
    kind = description["kind"]
    if kind == "lock":
        return asyncio.Lock()
    if kind == "semaphore":
        return asyncio.Semaphore(description["value"])
    if kind == "bounded_semaphore":
        return asyncio.BoundedSemaphore(description["value"])
    if kind == "queue":
        return getattr(asyncio, QUEUES[description["order"]])(description["maxsize"])
    if kind == "event":
        return asyncio.Event()
    if kind == "condition":
        return asyncio.Condition()
    if kind == "barrier":
        return asyncio.Barrier(description["parties"])
    return concurrent.futures.ThreadPoolExecutor(description["threads"])


def forget_traces(error):
    """Drops the frames that an exception holds; they hold futures, which C++'s exceptions do not."""
    error.__traceback__ = None
    error.__context__ = None
    error.__cause__ = None
    for inner in getattr(error, "exceptions", ()):
        forget_traces(inner)


class Scope:
    """The timeouts and groups around a statement within one call of a function, the innermost last."""

    __slots__ = ("timeouts", "groups")

    def __init__(self):
        self.timeouts = []
        self.groups = []


class Program:
    """A program that runs: its slots, and a method for each statement.

    A method with an underscore in front of its name is at hand for several statements. A coroutine function
    gives None to go on with the next statement or (value,) to return from the function.
    """

    def __init__(self, description):
        self.functions = description["functions"]
        self.descriptions = description["resources"]
        self.loop = None
        self.tasks = [None] * TASK_SLOTS
        self.plain = [False] * TASK_SLOTS  # which slots hold a future of ["future", slot]
        self.handles = [None] * HANDLE_SLOTS
        self.clock = [None] * CLOCK_SLOTS
        self.resources = []

    def forget(self):
        """Lets go of everything in the order that the language prescribes."""
        for slot in range(TASK_SLOTS):
            self.tasks[slot] = None
        for slot in range(HANDLE_SLOTS):
            self.handles[slot] = None
        self.resources.clear()
        gc.collect()

    async def body(self, label, index):  # pylint: disable=unused-argument
        if index == 0:
            self.loop = asyncio.get_running_loop()
            for description in self.descriptions:
                self.resources.append(make_resource(description))
        returned = await self._run(self.functions[index], Scope())
        return returned[0] if returned else None

    async def _run(self, statements, scope):
        """Runs a list of statements."""
        try:
            for statement in statements:
                plain = PLAIN.get(statement[0])
                if plain:
                    plain(self, *statement[1:])
                else:
                    returned = await AWAITING[statement[0]](self, scope, *statement[1:])
                    if returned is not None:
                        return returned
        except GeneratorExit:
            raise
        except BaseException as error:
            forget_traces(error)
            raise
        return None

    def _call(self, function):
        return self.body(f"f{function}", function)

    def _keep(self, slot, future):
        self.tasks[slot] = future
        self.plain[slot] = False

    def _resource(self, index, *kinds):
        """A resource, None if it is not of these kinds."""
        if index is None or index >= len(self.resources) or self.descriptions[index]["kind"] not in kinds:
            return None
        return self.resources[index]

    def _is_there(self, item):
        return "fn" in item or self.tasks[item["slot"]] is not None

    def _awaitable(self, item):
        return self._call(item["fn"]) if "fn" in item else self.tasks[item["slot"]]

    def _awaitables(self, items):
        return [self._awaitable(item) for item in items if self._is_there(item)]

    def _futures(self, slots):
        """The futures of these slots, each once, by slot."""
        return list(dict.fromkeys(self.tasks[slot] for slot in sorted(slots) if self.tasks[slot] is not None))

    # Printing, time and the flow of control

    def print(self, text):
        print(text)

    async def sleep(self, scope, seconds):
        await asyncio.sleep(float(seconds))

    def block(self, seconds):
        time.sleep(float(seconds))

    def read_clock(self, place):
        self.clock[place] = self.loop.time()
        print(self.clock[place])

    async def return_(self, scope, value):
        return (value,)

    async def repeat(self, scope, times, body):
        for _ in range(times):
            returned = await self._run(body, scope)
            if returned is not None:
                return returned
        return None

    def raise_(self, kind, text):
        raise ERRORS[kind](text)

    async def try_(self, scope, body, catches, handler, final):
        """As Python's try; a coroutine that is thrown away, though, runs neither handlers nor finally."""
        try:
            try:
                returned = await self._run(body, scope)
            except GeneratorExit:
                raise
            except CAUGHT[catches] as error:
                print(repr(error))
                returned = await self._run(handler, scope)
        except GeneratorExit:
            raise
        except BaseException:
            instead = await self._run(final or (), scope)
            if instead is None:
                raise
            return instead
        instead = await self._run(final or (), scope)
        return returned if instead is None else instead

    async def reraise_try(self, scope, body, handler):
        try:
            return await self._run(body, scope)
        except GeneratorExit:
            raise
        except BaseException:
            instead = await self._run(handler, scope)
            if instead is None:
                raise
            return instead

    # Tasks

    def spawn(self, slot, function, name):
        self._keep(slot, asyncio.create_task(self._call(function), name=name))

    def spawn_lost(self, function):
        asyncio.create_task(self._call(function))

    def drop(self, slot):
        self._keep(slot, None)

    def gc(self):
        gc.collect()

    async def await_(self, scope, slot):
        if self.tasks[slot] is not None:
            print(repr(await self.tasks[slot]))

    async def call(self, scope, function):
        print(repr(await self._call(function)))

    def never_awaited(self, function):
        self._call(function)

    def run_nested(self, function):
        coroutine = self._call(function)
        try:
            asyncio.run(coroutine)
        except RuntimeError as error:
            print(repr(error))

    def cancel(self, slot):
        if self.tasks[slot] is not None:
            print(self.tasks[slot].cancel())

    def cancel_self(self):
        asyncio.current_task().cancel()

    def uncancel(self):
        print(asyncio.current_task().uncancel())

    def cancelling(self):
        print(asyncio.current_task().cancelling())

    # Waiting for several

    def gather(self, slot, items, return_exceptions):
        self._keep(slot, asyncio.gather(*self._awaitables(items), return_exceptions=return_exceptions))

    async def wait(self, scope, slots, timeout, return_when):
        if any(self.tasks[slot] is not None for slot in slots):
            timeout = None if timeout is None else float(timeout)
            print(
                *map(len, await asyncio.wait(self._futures(slots), timeout=timeout, return_when=return_when))
            )

    async def wait_for(self, scope, item, timeout):
        if self._is_there(item):
            timeout = None if timeout is None else float(timeout)
            print(repr(await asyncio.wait_for(self._awaitable(item), timeout)))

    def shield(self, slot, item):
        if self._is_there(item):
            self._keep(slot, asyncio.shield(self._awaitable(item)))

    async def as_completed(self, scope, items, timeout):
        timeout = None if timeout is None else float(timeout)
        for future in asyncio.as_completed(self._awaitables(items), timeout=timeout):
            print(repr(await future))

    async def timeout(self, scope, seconds, body):
        return await self._within(asyncio.timeout(None if seconds is None else float(seconds)), scope, body)

    async def timeout_at(self, scope, seconds, body):
        return await self._within(asyncio.timeout_at(self.loop.time() + float(seconds)), scope, body)

    async def _within(self, timeout, scope, body):
        try:
            async with timeout:
                scope.timeouts.append(timeout)
                try:
                    return await self._run(body, scope)
                finally:
                    scope.timeouts.pop()
        finally:
            # It holds the task. In 3.13 a cancellation that has gone through here leaves this frame in a circle of
            # the pure Python Task's __step(), which its argument exc and that one's traceback make.
            del timeout

    async def reschedule(self, scope, seconds):
        if scope.timeouts and not scope.timeouts[-1].expired():
            scope.timeouts[-1].reschedule(None if seconds is None else self.loop.time() + float(seconds))

    async def group(self, scope, body):
        group = asyncio.TaskGroup()
        try:
            async with group:
                scope.groups.append(group)
                try:
                    return await self._run(body, scope)
                finally:
                    scope.groups.pop()
        finally:
            del group  # as in _within()

    async def group_spawn(self, scope, slot, function):
        if scope.groups:
            self._keep(slot, scope.groups[-1].create_task(self._call(function)))

    # Queues

    async def put(self, scope, resource, value):
        queue = self._resource(resource, "queue")
        if queue is not None:
            await queue.put(value)

    async def get(self, scope, resource):
        queue = self._resource(resource, "queue")
        if queue is not None:
            print(await queue.get())

    def put_nowait(self, resource, value):
        queue = self._resource(resource, "queue")
        if queue is not None:
            queue.put_nowait(value)

    def get_nowait(self, resource):
        queue = self._resource(resource, "queue")
        if queue is not None:
            print(queue.get_nowait())

    def task_done(self, resource):
        queue = self._resource(resource, "queue")
        if queue is not None:
            queue.task_done()

    async def join(self, scope, resource):
        queue = self._resource(resource, "queue")
        if queue is not None:
            await queue.join()

    # Locks and their like

    async def with_(self, scope, resource, body):
        lock = self._resource(resource, *LOCKS)
        if lock is None:
            return None
        async with lock:
            return await self._run(body, scope)

    async def acquire(self, scope, resource):
        lock = self._resource(resource, *LOCKS)
        if lock is not None:
            await lock.acquire()

    def release(self, resource):
        lock = self._resource(resource, *LOCKS)
        if lock is not None:
            lock.release()

    def event_set(self, resource):
        event = self._resource(resource, "event")
        if event is not None:
            event.set()

    def event_clear(self, resource):
        event = self._resource(resource, "event")
        if event is not None:
            event.clear()

    async def event_wait(self, scope, resource):
        event = self._resource(resource, "event")
        if event is not None:
            await event.wait()

    async def cond_wait(self, scope, resource):
        condition = self._resource(resource, "condition")
        if condition is not None:
            await condition.wait()

    async def cond_wait_for(self, scope, resource, calls):
        """Waits until the predicate was called so many times."""
        condition = self._resource(resource, "condition")
        if condition is not None:
            seen = 0

            def enough():
                nonlocal seen
                seen += 1
                return seen >= calls

            await condition.wait_for(enough)

    def notify(self, resource, number):
        condition = self._resource(resource, "condition")
        if condition is not None:
            condition.notify(number)

    def notify_all(self, resource):
        condition = self._resource(resource, "condition")
        if condition is not None:
            condition.notify_all()

    async def barrier_wait(self, scope, resource):
        barrier = self._resource(resource, "barrier")
        if barrier is not None:
            print(await barrier.wait())

    async def barrier_abort(self, scope, resource):
        barrier = self._resource(resource, "barrier")
        if barrier is not None:
            await barrier.abort()

    async def barrier_reset(self, scope, resource):
        barrier = self._resource(resource, "barrier")
        if barrier is not None:
            await barrier.reset()

    # Executors

    def executor(self, slot, resource, seconds, outcome):
        pool = self._resource(resource, "executor")
        self._keep(slot, self.loop.run_in_executor(pool, job, seconds, outcome))

    async def to_thread(self, scope, seconds, outcome):
        print(repr(await asyncio.to_thread(job, seconds, outcome)))

    # Callbacks and bare futures

    def tick(self, text, action):
        """The callback of the call_… statements."""
        print(text)
        if action is None:
            return
        if action[0] == "cancel":
            self.cancel(action[1])
        elif action[0] == "event_set":
            self.event_set(action[1])
        elif action[0] == "future_set":
            self.future_set(action[1], action[2])
        else:
            self.raise_(action[1], action[2])

    def call_soon(self, slot, text, action):
        self.handles[slot] = self.loop.call_soon(self.tick, text, action)

    def call_soon_threadsafe(self, slot, text, action):
        self.handles[slot] = self.loop.call_soon_threadsafe(self.tick, text, action)

    def call_later(self, slot, seconds, text, action):
        self.handles[slot] = self.loop.call_later(float(seconds), self.tick, text, action)

    def call_at(self, slot, place, seconds, text, action):
        if self.clock[place] is not None:
            self.handles[slot] = self.loop.call_at(
                self.clock[place] + float(seconds), self.tick, text, action
            )

    def cancel_handle(self, slot):
        if self.handles[slot] is not None:
            self.handles[slot].cancel()

    def add_callback(self, slot, text):
        def tock(_):
            print(text, variable.get())

        if self.tasks[slot] is not None:
            self.tasks[slot].add_done_callback(tock)

    def future(self, slot):
        self._keep(slot, self.loop.create_future())
        self.plain[slot] = True

    def future_set(self, slot, value):
        if self.plain[slot] and not self.tasks[slot].done():
            self.tasks[slot].set_result(value)

    def future_error(self, slot, kind, text):
        if self.plain[slot] and not self.tasks[slot].done():
            self.tasks[slot].set_exception(ERRORS[kind](text))

    async def new_future_await(self, scope):
        await self.loop.create_future()

    def var_set(self, value):
        variable.set(value)

    def var_print(self):
        print(variable.get())

    def handler(self, on):
        self.loop.set_exception_handler(self._handle if on else None)

    def _handle(self, loop, context):
        # The first words only: behind them come paths and addresses.
        print("handler: " + " ".join(context["message"].split()[:3]))

    # Asynchronous generators

    async def numbers(self, function, number):
        try:
            for value in range(number):
                await self._call(function)
                yield value
        finally:
            await asyncio.sleep(0.0)
            print("closed")

    async def generate(self, scope, function, number, taken, close):
        generator = self.numbers(function, number)
        try:
            async for _ in generator:
                taken -= 1
                if taken <= 0:
                    break
            if close:
                await generator.aclose()
        finally:
            # From 3.12 on a frame that somebody holds when it ends holds its caller's from then on. The task that has
            # failed in numbers(), in a slot, holds its error, and by its traceback frames, and so this one.
            del generator


def methods_by_op(wanted):
    """The statements' methods by op, those that are coroutine functions or those that are not."""
    public = {name.rstrip("_"): method for name, method in vars(Program).items() if not name.startswith("_")}
    for name in ("forget", "body", "tick", "numbers"):
        del public[name]
    return {op: method for op, method in public.items() if asyncio.iscoroutinefunction(method) == wanted}


PLAIN = methods_by_op(False)
AWAITING = methods_by_op(True)
OPS = sorted([*PLAIN, *AWAITING])


def run_program(description):
    """Runs a program as a whole program runs: what leaves main has been recorded, and ends here."""
    program = Program(description)
    try:
        asyncio.run(program.body("f0", 0), debug=description.get("debug") or None)
    except (Exception, asyncio.CancelledError) as error:
        forget_traces(error)
    program.forget()
