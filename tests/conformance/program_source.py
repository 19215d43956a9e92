"""Shows a random program as a person would write it in Python."""

import program_language as language

CONSTRUCTORS = {
    "lock": "asyncio.Lock()",
    "semaphore": "asyncio.Semaphore({value})",
    "bounded_semaphore": "asyncio.BoundedSemaphore({value})",
    "event": "asyncio.Event()",
    "condition": "asyncio.Condition()",
    "barrier": "asyncio.Barrier({parties})",
    "executor": "ThreadPoolExecutor({threads})",
}
QUEUES = {"fifo": "Queue", "lifo": "LifoQueue", "priority": "PriorityQueue"}

# {0}, {1} … are the fields behind the op. What has a body of its own is below, in lines_of().
TEMPLATES = {
    "print": "print({0!r})",
    "sleep": "await asyncio.sleep({0})",
    "block": "time.sleep({0})",
    "read_clock": "print(B{0} := loop.time())",
    "return": "return {0}",
    "raise": "raise {0}({1!r})",
    "spawn": "T{0} = asyncio.create_task(f{1}(), name={2!r})",
    "spawn_lost": "asyncio.create_task(f{0}())",
    "drop": "T{0} = None",
    "gc": "gc.collect()",
    "await": "print(repr(await T{0}))",
    "call": "print(repr(await f{0}()))",
    "never_awaited": "f{0}()  # never awaited",
    "run_nested": "asyncio.run(f{0}())  # RuntimeError, printed",
    "cancel": "print(T{0}.cancel())",
    "cancel_self": "asyncio.current_task().cancel()",
    "uncancel": "print(asyncio.current_task().uncancel())",
    "cancelling": "print(asyncio.current_task().cancelling())",
    "reschedule": "innermost_timeout.reschedule({0} and loop.time() + {0})",
    "group_spawn": "T{0} = innermost_group.create_task(f{1}())",
    "put": "await R{0}.put({1})",
    "get": "print(await R{0}.get())",
    "put_nowait": "R{0}.put_nowait({1})",
    "get_nowait": "print(R{0}.get_nowait())",
    "task_done": "R{0}.task_done()",
    "join": "await R{0}.join()",
    "acquire": "await R{0}.acquire()",
    "release": "R{0}.release()",
    "event_set": "R{0}.set()",
    "event_clear": "R{0}.clear()",
    "event_wait": "await R{0}.wait()",
    "cond_wait": "await R{0}.wait()",
    "cond_wait_for": "await R{0}.wait_for(true_at_call({1}))",
    "notify": "R{0}.notify({1})",
    "notify_all": "R{0}.notify_all()",
    "barrier_wait": "print(await R{0}.wait())",
    "barrier_abort": "await R{0}.abort()",
    "barrier_reset": "await R{0}.reset()",
    "executor": "T{0} = loop.run_in_executor({1}, job, {2}, {3!r})",
    "to_thread": "print(repr(await asyncio.to_thread(job, {0}, {1!r})))",
    "call_soon": "H{0} = loop.call_soon(tick, {1!r}{2})",
    "call_soon_threadsafe": "H{0} = loop.call_soon_threadsafe(tick, {1!r}{2})",
    "call_later": "H{0} = loop.call_later({1}, tick, {2!r}{3})",
    "call_at": "H{0} = loop.call_at(B{1} + {2}, tick, {3!r}{4})",
    "cancel_handle": "H{0}.cancel()",
    "add_callback": "T{0}.add_done_callback(tock({1!r}))",
    "future": "T{0} = loop.create_future()",
    "future_set": "T{0}.set_result({1})",
    "future_error": "T{0}.set_exception({1}({2!r}))",
    "new_future_await": "await loop.create_future()",
    "var_set": "var.set({0})",
    "var_print": "print(var.get())",
    "handler": "loop.set_exception_handler({0} and print_message)",
    "gather": "T{0} = asyncio.gather({1}, return_exceptions={2})",
    "wait": "print(*map(len, await asyncio.wait([{0}], timeout={1}, return_when={2})))",
    "wait_for": "print(repr(await asyncio.wait_for({0}, {1})))",
    "shield": "T{0} = asyncio.shield({1})",
    "generate": "async for … in numbers(f{0}, {1}): break after {2}; aclose afterwards: {3}",
}


def shown(sort, value):
    """A field as it is written in the templates."""
    if sort == "item":
        return f"f{value['fn']}()" if "fn" in value else f"T{value['slot']}"
    if sort == "items":
        return ", ".join(shown("item", item) for item in value)
    if sort == "slots":
        return ", ".join(f"T{slot}" for slot in value)
    if sort == "pool":
        return "None" if value is None else f"R{value}"
    if sort == "action":
        return f", then: {line_of(value, language.ACTIONS)}" if value else ""
    return value


def line_of(statement, shapes):
    values = [shown(sort, value) for sort, value in zip(shapes[statement[0]], statement[1:])]
    return TEMPLATES[statement[0]].format(*values)


def block(body):
    """The lines of a list of statements, indented."""
    lines = [line for statement in body for line in lines_of(statement)] or ["pass"]
    return ["    " + line for line in lines]


def lines_of(statement):
    op = statement[0]
    if op == "repeat":
        return [f"for _ in range({statement[1]}):", *block(statement[2])]
    if op == "try":
        _, body, catches, handler, final = statement
        lines = ["try:", *block(body)]
        if catches:
            lines += [
                f"except {catches} as error:", "    print(repr(error))", *(block(handler) if handler else [])
            ]
        if final is not None or not catches:
            lines += ["finally:", *block(final or [])]
        return lines
    if op == "reraise_try":
        return ["try:", *block(statement[1]), "except BaseException:", *block(statement[2]), "    raise"]
    if op == "timeout":
        return [f"async with asyncio.timeout({statement[1]}):", *block(statement[2])]
    if op == "timeout_at":
        return [f"async with asyncio.timeout_at(loop.time() + {statement[1]}):", *block(statement[2])]
    if op == "group":
        return ["async with asyncio.TaskGroup():", *block(statement[1])]
    if op == "with":
        return [f"async with R{statement[1]}:", *block(statement[2])]
    if op == "as_completed":
        items = shown("items", statement[1])
        head = f"for future in asyncio.as_completed([{items}], timeout={statement[2]}):"
        return [head, "    print(repr(await future))"]
    return [line_of(statement, language.SHAPES)]


def source(program):
    """The program as Python; T are tasks and futures, H handles, B clock readings, R resources."""
    lines = []
    for index, resource in enumerate(program["resources"]):
        if resource["kind"] == "queue":
            made = f"asyncio.{QUEUES[resource['order']]}({resource['maxsize']})"
        else:
            made = CONSTRUCTORS[resource["kind"]].format(**resource)
        lines.append(f"R{index} = {made}")
    for index, body in enumerate(program["functions"]):
        lines += [f"async def f{index}():", *block(body)]
    lines.append(f"asyncio.run(f0(){', debug=True' if program['debug'] else ''})")
    return "\n".join(lines)
