"""Makes random programs, the same one from the same seed under every version of Python.

Single statements drawn at random seldom meet each other. So most of a program is made of idioms: a few
statements, and the functions that they call, which together bring about one of the situations in which
schedulers go wrong; the idioms' slots and resources are shared, so that idioms get into each other's way.

Features restrict what a program may do. Many programs use few of them, so that a difference is found by
itself.
"""

import random

import program_language as language

SECONDS = (0, 0, 0.001, 0.5, 0.5, 1, 1, 1, 2, 2, 1.5)
WAITS = (0.001, 0.5, 0.5, 1, 1, 1, 2, 2)
ERRORS = ("ValueError", "ValueError", "KeyError", "RuntimeError", "TimeoutError")
LEVELS = 4  # of functions: each calls functions of higher levels only
# The slots for tasks whose functions are of that level or a higher one; functions of lower levels await them.
# Those of level 4 hold nothing that runs a function, so that everyone can await them.
SLOTS = {1: (0, 1, 2, 3, 4, 5), 2: (6, 7, 8, 9), 3: (10, 11), 4: (12, 13, 14, 15)}
MOST_FUNCTIONS = 10
MOST_TASKS = 14
MOST_EXECUTED = 160
MOST_STATEMENTS = 60

FEATURES = (
    "sleep",
    "tasks",
    "cancel",
    "errors",
    "repeat",
    "gather",
    "wait",
    "wait_for",
    "timeout",
    "shield",
    "group",
    "as_completed",
    "queue",
    "lock",
    "semaphore",
    "event",
    "condition",
    "barrier",
    "executor",
    "callbacks",
    "clock",
    "futures",
    "context",
    "generators",
    "lost",
    "handler",
    "nested",
    "spin",
    "debug",
)
# A task that the garbage collector takes away unwinds these, and C++ has no collector whose order could be
# compared.
NOT_COLLECTED = {"lock", "semaphore", "condition", "timeout", "wait_for", "group", "generators", "barrier"}
# Sets that belong together.
THEMES = (
    "tasks cancel errors",
    "tasks cancel errors timeout",
    "tasks cancel errors timeout wait_for",
    "tasks cancel errors gather",
    "tasks cancel errors group",
    "tasks cancel errors group timeout",
    "tasks cancel errors gather wait shield",
    "tasks errors gather wait as_completed wait_for",
    "tasks cancel errors shield timeout",
    "tasks queue repeat",
    "tasks queue cancel errors repeat",
    "tasks queue timeout errors",
    "tasks lock cancel errors",
    "tasks lock cancel errors",
    "tasks semaphore cancel errors",
    "tasks semaphore cancel errors",
    "tasks event cancel errors",
    "tasks event futures cancel",
    "tasks condition cancel errors",
    "tasks condition cancel errors",
    "tasks barrier cancel errors",
    "tasks barrier cancel errors",
    "tasks executor gather errors",
    "tasks executor cancel timeout errors",
    "callbacks clock",
    "callbacks futures tasks cancel errors",
    "callbacks context tasks",
    "tasks futures lost cancel",
    "tasks futures lost errors handler gather",
    "tasks lost errors handler callbacks futures",
    "tasks generators errors cancel",
    "tasks generators lost",
    "tasks group errors nested context",
)


def features_of(random_numbers):
    """The features of one of the programs that are made by default."""
    chance = random_numbers.random()
    optional = [name for name in FEATURES if name not in ("sleep", "tasks", "spin", "debug")]
    if chance < 0.35:
        chosen = set(random_numbers.sample(optional, random_numbers.randint(1, 3))) | {"tasks"}
        chosen |= {name for name in ("errors", "cancel") if random_numbers.random() < 0.5}
    elif chance < 0.65:
        chosen = set(random_numbers.choice(THEMES).split())
    elif chance < 0.85:
        chosen = set(random_numbers.sample(optional, random_numbers.randint(4, 8))) | {"tasks", "errors"}
    else:
        chosen = set(FEATURES) - {"spin", "debug"}
        if random_numbers.random() < 0.3:
            chosen -= NOT_COLLECTED
    if random_numbers.random() < 0.006:
        chosen.add("spin")
    if random_numbers.random() < 0.06:
        chosen.add("debug")
    return chosen | {"sleep"}


def generate(seed, features=None):
    """The program of a seed; features: names of those that it may use, None for a choice by the seed."""
    random_numbers = random.Random(seed)
    while True:
        chosen = set(features) | {"sleep"} if features else features_of(random_numbers)
        program = Writer(random_numbers, chosen).write(seed)
        if language.problem(program):
            continue
        executed, started = language.estimate(program)
        if "spin" in chosen:
            executed -= SPINS
        if executed <= MOST_EXECUTED and started <= MOST_TASKS and language.size(program) <= MOST_STATEMENTS:
            return program


SPINS = 1020
IDIOMS = []
SINGLES = []


def idiom(needed, weight=1):
    """Declares a method of Writer that gives the statements of an idiom; needed: its features."""

    def declare(method):
        IDIOMS.append((frozenset(needed.split()), weight, method))
        return method

    return declare


def single(needed, weight=1):
    """Declares a method of Writer that gives one statement."""

    def declare(method):
        SINGLES.append((frozenset(needed.split()), weight, method))
        return method

    return declare


class Function:
    def __init__(self, level, body=None):
        self.level = level
        self.body = body


class Writer:
    """Writes one program. The methods that give statements do so for the function that is being written."""

    def __init__(self, random_numbers, features):
        self.random = random_numbers
        self.features = features
        self.functions = []
        self.resources = []
        self.level = 0
        self.depth = 0
        self.groups = 0
        self.timeouts = 0
        self.texts = 0
        self.collects = not features & NOT_COLLECTED

    def write(self, seed):
        main = Function(0)
        self.functions.append(main)
        main.body = self.main()
        # Functions without a body yet may ask for further ones while they are written.
        while True:
            empty = [function for function in self.functions if function.body is None]
            if not empty:
                break
            self.fill(empty[0])
        return self.numbered(seed)

    def main(self):
        body = []
        if self.has("handler") and self.chance(0.7):
            body.append(["handler", True])
        if self.has("clock") and self.chance(0.5):
            body += [["read_clock", 0]]
        for _ in range(self.random.choice((1, 2, 2, 3, 3, 4))):
            part = self.any_idiom() + (self.any_single() if self.chance(0.4) else [])
            # An exception that leaves main keeps the rest of the program from running.
            body += self.sheltered(part) if self.has("errors") and self.chance(0.6) else part
        if self.has("spin"):
            body.append(["repeat", SPINS, [["sleep", 0]]])
        body += self.any_ending()
        return body

    def fill(self, function):
        self.level = function.level
        if self.level < 3 and self.chance(0.25):
            function.body = self.any_idiom()
        else:
            function.body = self.block(self.random.choice((1, 2, 2, 3)))
        if self.chance(0.3):
            function.body.append(["return", self.number()])
        self.level = 0

    def numbered(self, seed):
        """The program, with numbers instead of functions; those of lower levels first."""
        order = sorted(self.functions, key=lambda function: function.level)
        number = {id(function): index for index, function in enumerate(order)}

        def plain(value):
            if isinstance(value, Function):
                return number[id(value)]
            if isinstance(value, list):
                return [plain(part) for part in value]
            if isinstance(value, dict):
                return {key: plain(part) for key, part in value.items()}
            return value

        return {
            "seed": seed,
            "debug": "debug" in self.features,
            "resources": self.resources,
            "functions": [plain(function.body) for function in order],
        }

    # Choices

    def has(self, *features):
        return self.features.issuperset(features)

    def chance(self, probability):
        return self.random.random() < probability

    def choose(self, *values):
        return self.random.choice(values)

    def text(self):
        self.texts += 1
        return f"p{self.texts}"

    def number(self):
        return self.random.randint(0, 9)

    def seconds(self):
        return self.random.choice(SECONDS)

    def wait_seconds(self):
        return self.random.choice(WAITS)

    def declared(self, declarations):
        usable = [(weight, method) for needed, weight, method in declarations if needed <= self.features]
        return self.random.choices([method for _, method in usable], [weight for weight, _ in usable])[0]

    def any_idiom(self):
        return self.declared(IDIOMS)(self)

    def any_single(self):
        for _ in range(20):
            statement = self.declared(SINGLES)(self)
            if statement:
                return [statement]
        return [["print", self.text()]]

    def block(self, length):
        """A list of statements."""
        self.depth += 1
        body = []
        for _ in range(length):
            body += self.any_single()
        self.depth -= 1
        return body

    def inner(self):
        """The statements within a statement: few, and fewer the deeper."""
        if self.depth >= 3:
            return self.choose([["sleep", self.seconds()]], [["print", self.text()]])
        return self.block(self.random.choice((1, 1, 2)))

    def function(self, *body, level=None):
        """A new function with this body; level: that of the functions that it may call or await is higher."""
        function = Function(level or min(self.level + 1, 3), list(body))
        self.functions.append(function)
        return function

    def child(self):
        """A function that this one may call, None for the deepest."""
        there = [function for function in self.functions if function.level > self.level]
        if self.level == 3 or (len(self.functions) >= MOST_FUNCTIONS and not there):
            return None
        if there and (len(self.functions) >= MOST_FUNCTIONS or self.chance(0.5)):
            return self.random.choice(there)
        function = Function(self.random.randint(self.level + 1, 3))
        self.functions.append(function)
        return function

    def slot_for(self, level):
        """A slot for what runs functions of this level, and which this function may await."""
        levels = range(self.level + 1, min(level, 4) + 1)
        return self.random.choice([slot for each in levels for slot in SLOTS[each]])

    def own_slot(self):
        return self.slot_for(self.level + 1)

    def awaited_slot(self):
        """A slot that this function may await."""
        level = self.random.choice([each for each in (1, 1, 2, 3, 4) if each > self.level])
        return self.random.choice(SLOTS[level])

    def future_slot(self):
        return self.random.choice(SLOTS[4])

    def any_slot(self):
        return self.random.randrange(16) if self.chance(0.3) else self.random.choice(
            SLOTS[1][:4] + SLOTS[4][:2]
        )

    def handle_slot(self):
        return self.random.randrange(8) if self.chance(0.2) else self.random.randrange(3)

    def resource(self, kind, **details):
        """A resource of this kind: one that is there already, or a new one."""
        there = [index for index, resource in enumerate(self.resources) if resource["kind"] == kind]
        if there and (len(there) > 1 or self.chance(0.75)):
            return self.random.choice(there)
        self.resources.append({"kind": kind, **details})
        return len(self.resources) - 1

    def lock(self):
        return self.resource("lock")

    def semaphore(self):
        return self.resource(self.choose("semaphore", "bounded_semaphore"), value=self.choose(0, 1, 1, 2))

    def queue(self):
        order = self.choose("fifo", "fifo", "fifo", "lifo", "priority")
        return self.resource("queue", order=order, maxsize=self.choose(0, 1, 1, 2))

    def event(self):
        return self.resource("event")

    def condition(self):
        return self.resource("condition")

    def barrier(self):
        return self.resource("barrier", parties=self.choose(1, 2, 2, 3))

    def pool(self):
        return self.resource("executor", threads=self.choose(1, 1, 2)) if self.chance(0.8) else None

    def item(self):
        child = self.child() if self.has("tasks") and self.chance(0.5) else None
        return {"fn": child} if child else {"slot": self.awaited_slot()}

    def items(self, most=4):
        return [self.item() for _ in range(self.random.choice((0, 1, 2, 2, 3, most)))]

    def action(self):
        """What a callback does."""
        choices = [None]
        if self.has("cancel"):
            choices += [["cancel", self.any_slot()]] * 2
        if self.has("event"):
            choices += [["event_set", self.event()]]
        if self.has("futures"):
            choices += [["future_set", self.future_slot(), self.number()]] * 2
        if self.has("errors") or self.has("handler"):
            choices += [["raise", self.random.choice(ERRORS), self.text()]]
        return self.random.choice(choices)

    def guarded(self, *body):
        """These statements, so that most often their exception goes no further."""
        if not self.has("errors"):
            return list(body)
        if self.chance(0.15):
            return list(body)
        catches = self.choose("BaseException", "BaseException", "Exception", "CancelledError")
        handler = [["print", self.text()]] if self.chance(0.5) else []
        return [["try", list(body), catches, handler, [["print", self.text()]] if self.chance(0.3) else None]]

    def sheltered(self, body):
        """These statements, each that may fail in a try of its own."""
        harmless = "print sleep spawn try gather shield future future_set read_clock".split()
        return [each if each[0] in harmless else ["try", [each], "BaseException", [], None] for each in body]

    def wary(self, *body):
        """Statements that may wait forever: main does not wait so long, or most programs would end there."""
        if self.level > 0 or self.chance(0.1):
            return list(body)
        if self.has("timeout") and self.chance(0.6):
            return self.guarded(["timeout", self.wait_seconds(), list(body)])
        if self.has("tasks") and not any(
            language.slots_awaited(statement) for statement in language.statements(body)
        ):
            return [["spawn", self.own_slot(), self.function(*body), None]]
        return list(body) if self.chance(0.4) else []

    def pause(self):
        return ["sleep", self.choose(0, 0, 0, 0.001, 0.5, 1)]

    def spawned(self, *body, slot=None, name=None):
        return ["spawn", self.own_slot() if slot is None else slot, self.function(*body), name]

    def several(self, *bodies):
        """A task for each of these lists of statements, in some order."""
        bodies = list(bodies)
        self.random.shuffle(bodies)
        slots = self.random.sample([slot for slot in SLOTS[min(self.level + 1, 4)]], min(len(bodies), 2))
        slots += [self.own_slot() for _ in bodies]
        return [self.spawned(*body, slot=slot) for body, slot in zip(bodies, slots)]

    def any_ending(self):
        """How main ends: with tasks that have only just been made, after a long time, …"""
        ending = []
        chance = self.random.random()
        if chance < 0.55:
            ending.append(["sleep", self.choose(1, 2, 3, 5)])
        elif chance < 0.65:
            ending.append(["sleep", 0])
        elif chance < 0.75 and self.has("gather"):
            slot = self.choose(*SLOTS[1])
            ending += [
                ["gather", slot, [{"slot": each} for each in SLOTS[1] if each != slot], self.chance(0.7)]
            ]
            ending += self.wary(["await", slot]) if self.has("timeout") else [["sleep", 2]]
        elif chance < 0.85 and self.has("tasks"):
            ending.append(["spawn", self.own_slot(), self.child() or self.function(["sleep", 0]), None])
        if self.chance(0.3):
            ending.append(["return", self.number()])
        elif self.has("errors") and self.chance(0.12):
            ending.append(["raise", self.choose(*ERRORS, "CancelledError"), self.text()])
        return ending

    # Single statements: time and control

    @single("sleep", 3)
    def one_print(self):
        return ["print", self.text()]

    @single("sleep", 6)
    def one_sleep(self):
        return ["sleep", self.seconds()]

    @single("sleep", 0.5)
    def one_block(self):
        return ["block", self.choose(0.001, 0.5, 1)]

    @single("clock", 2)
    def one_read_clock(self):
        return ["read_clock", self.random.randrange(4)]

    @single("errors", 0.5)
    def one_return(self):
        return ["return", self.number()]

    @single("repeat", 2)
    def one_repeat(self):
        return ["repeat", self.choose(2, 2, 3), self.inner()] if self.depth < 3 else None

    @single("errors", 2)
    def one_raise(self):
        return [
            "raise", self.choose(*ERRORS, *ERRORS, "CancelledError"), self.text()
        ] if self.depth > 0 else None

    @single("errors", 5)
    def one_try(self):
        if self.depth >= 3:
            return None
        catches = self.choose(None, "Exception", "CancelledError", "BaseException", "TimeoutError")
        final = self.inner() if catches is None or self.chance(0.4) else None
        return ["try", self.inner(), catches, self.inner() if catches and self.chance(0.6) else [], final]

    @single("errors", 1.5)
    def one_reraise(self):
        return ["reraise_try", self.inner(), self.inner()] if self.depth < 3 else None

    # Tasks

    @single("tasks", 4)
    def one_spawn(self):
        child = self.child()
        name = self.choose(None, None, None, "worker", "Task-3")
        return ["spawn", self.slot_for(child.level), child, name] if child else None

    @single("tasks", 4)
    def one_await(self):
        return self.await_statement(["await", self.awaited_slot()])

    @single("tasks", 3)
    def one_call(self):
        child = self.child()
        return ["call", child] if child else None

    @single("tasks", 1.5)
    def one_drop(self):
        return ["drop", self.any_slot()]

    @single("lost", 2)
    def one_spawn_lost(self):
        child = self.child()
        return ["spawn_lost", child] if child else None

    @single("lost", 1.5)
    def one_gc(self):
        return ["gc"] if self.collects else None

    @single("lost", 1)
    def one_never_awaited(self):
        child = self.child()
        return ["never_awaited", child] if child else None

    @single("nested", 1.5)
    def one_run_nested(self):
        child = self.child()
        return ["run_nested", child] if child else None

    @single("cancel", 5)
    def one_cancel(self):
        return ["cancel", self.any_slot()]

    @single("cancel", 1)
    def one_cancel_self(self):
        return ["cancel_self"] if self.level > 0 or self.chance(0.2) else None

    @single("cancel", 0.7)
    def one_uncancel(self):
        return ["uncancel"]

    @single("cancel", 1.2)
    def one_cancelling(self):
        return ["cancelling"]

    # Waiting for several

    def await_statement(self, statement):
        """One statement that may wait for what never comes."""
        if self.level == 0 and self.has("timeout") and self.chance(0.7):
            return ["timeout", self.wait_seconds(), [statement]]
        return statement if self.level > 0 or self.chance(0.5) else None

    def gather_statement(self):
        """A gather of what this function may await, in a slot for it."""
        items = self.items()
        if self.level == 3:
            return [
                "gather", self.future_slot(), [item for item in items if "slot" in item], self.chance(0.4)
            ]
        return ["gather", self.own_slot(), items, self.chance(0.4)]

    @single("gather", 4)
    def one_gather(self):
        return self.gather_statement()

    @single("wait", 4)
    def one_wait(self):
        slots = sorted({self.awaited_slot() for _ in range(self.random.randint(1, 4))})
        timeout = self.choose(None, *SECONDS) if self.level > 0 else self.seconds()
        return ["wait", slots, timeout, self.choose("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")]

    @single("wait_for", 4)
    def one_wait_for(self):
        timeout = self.choose(None, *SECONDS) if self.level > 0 else self.seconds()
        return ["wait_for", self.item(), timeout]

    @single("shield", 3)
    def one_shield(self):
        item = self.item()
        if self.level == 3:
            return ["shield", self.future_slot(), {"slot": self.future_slot()}]
        return ["shield", self.own_slot(), item]

    @single("as_completed", 3)
    def one_as_completed(self):
        timeout = self.choose(None, *SECONDS) if self.level > 0 else self.seconds()
        return ["as_completed", self.items(), timeout]

    def within_timeout(self):
        self.timeouts += 1
        body = self.inner()
        self.timeouts -= 1
        return body

    @single("timeout", 4)
    def one_timeout(self):
        if self.depth >= 3:
            return None
        return ["timeout", self.choose(None, *SECONDS, *SECONDS), self.within_timeout()]

    @single("timeout", 1.5)
    def one_timeout_at(self):
        return ["timeout_at", self.seconds(), self.within_timeout()] if self.depth < 3 else None

    @single("timeout", 2)
    def one_reschedule(self):
        return ["reschedule", self.choose(None, 0, *SECONDS)] if self.timeouts else None

    @single("group", 3)
    def one_group(self):
        if self.depth >= 3:
            return None
        self.groups += 1
        body = self.inner()
        self.groups -= 1
        return ["group", body + ([self.group_spawn()] if self.level < 3 else [])]

    @single("group", 2)
    def one_group_spawn(self):
        return self.group_spawn() if self.groups and self.level < 3 else None

    def group_spawn(self):
        child = self.child() or self.function(["sleep", self.seconds()])
        return ["group_spawn", self.slot_for(child.level), child]

    # Resources

    @single("queue", 4)
    def one_put(self):
        return self.await_statement(["put", self.queue(), self.number()])

    @single("queue", 4)
    def one_get(self):
        return self.await_statement(["get", self.queue()])

    @single("queue", 5)
    def one_nowait(self):
        queue = self.queue()
        statement = self.choose(["put_nowait", queue, self.number()], ["get_nowait", queue])
        return [
            "try", [statement], "Exception", [], None
        ] if self.has("errors") and self.chance(0.7) else statement

    @single("queue", 2)
    def one_task_done(self):
        statement = ["task_done", self.queue()]
        return [
            "try", [statement], "Exception", [], None
        ] if self.has("errors") and self.chance(0.7) else statement

    @single("queue", 1)
    def one_join(self):
        return self.await_statement(["join", self.queue()])

    @single("lock", 4)
    def one_with_lock(self):
        return ["with", self.lock(), self.inner()] if self.depth < 3 else None

    @single("lock", 2)
    def one_acquire_lock(self):
        return self.await_statement(["acquire", self.lock()])

    @single("lock", 2)
    def one_release_lock(self):
        return ["release", self.lock()]

    @single("semaphore", 4)
    def one_with_semaphore(self):
        return ["with", self.semaphore(), self.inner()] if self.depth < 3 and self.level > 0 else None

    @single("semaphore", 2)
    def one_acquire_semaphore(self):
        return self.await_statement(["acquire", self.semaphore()])

    @single("semaphore", 2.5)
    def one_release_semaphore(self):
        return ["release", self.semaphore()]

    @single("event", 3)
    def one_event_wait(self):
        return self.await_statement(["event_wait", self.event()])

    @single("event", 4)
    def one_event_change(self):
        return [self.choose("event_set", "event_set", "event_clear"), self.event()]

    @single("condition", 4)
    def one_condition(self):
        condition = self.condition()
        inner = self.choose(
            ["cond_wait", condition],
            ["cond_wait", condition],
            ["cond_wait_for", condition, self.choose(1, 2, 2)],
            ["notify", condition, self.choose(0, 1, 1, 2)],
            ["notify", condition, self.choose(0, 1, 1, 2)],
            ["notify_all", condition],
        )
        if self.chance(0.08):
            return inner
        body = ([["sleep", self.seconds()]] if self.chance(0.2) else []) + [inner]
        body += [["print", self.text()]] if self.chance(0.4) else []
        statement = ["with", condition, body]
        return statement if inner[0].startswith("notify") else self.await_statement(statement)

    @single("barrier", 4)
    def one_barrier_wait(self):
        return self.await_statement(["barrier_wait", self.barrier()])

    @single("barrier", 1)
    def one_barrier_change(self):
        return [self.choose("barrier_reset", "barrier_reset", "barrier_abort"), self.barrier()]

    @single("executor", 4)
    def one_executor(self):
        return [
            "executor", self.awaited_slot(), self.pool(), self.seconds(), self.choose(None, None, "error")
        ]

    @single("executor", 2)
    def one_to_thread(self):
        return ["to_thread", self.seconds(), self.choose(None, None, "error")]

    # Callbacks and futures

    @single("callbacks", 5)
    def one_call(self):  # noqa: F811
        handle, text, action = self.handle_slot(), self.text(), self.action()
        kind = self.choose("call_soon", "call_soon", "call_later", "call_later", "call_soon_threadsafe")
        return [kind, handle, *([self.seconds()] if kind == "call_later" else []), text, action]

    @single("callbacks clock", 3)
    def one_call_at(self):
        return [
            "call_at",
            self.handle_slot(),
            self.random.randrange(2),
            self.seconds(),
            self.text(),
            self.action(),
        ]

    @single("callbacks", 2)
    def one_cancel_handle(self):
        return ["cancel_handle", self.handle_slot()]

    @single("callbacks", 2)
    def one_add_callback(self):
        return ["add_callback", self.any_slot(), self.text()]

    @single("futures", 2)
    def one_future(self):
        return ["future", self.future_slot()]

    @single("futures", 4)
    def one_future_done(self):
        if self.chance(0.75):
            return ["future_set", self.future_slot(), self.number()]
        return ["future_error", self.future_slot(), self.random.choice(ERRORS), self.text()]

    @single("futures", 3)
    def one_future_await(self):
        return self.await_statement(["await", self.future_slot()])

    @single("futures lost", 0.5)
    def one_new_future(self):
        return self.await_statement(["new_future_await"])

    @single("context", 4)
    def one_variable(self):
        return self.choose(["var_set", self.number()], ["var_print"])

    @single("handler", 1)
    def one_handler(self):
        return ["handler", self.chance(0.7)]

    @single("generators", 3)
    def one_generate(self):
        child = self.child()
        number = self.choose(1, 2, 3)
        return [
            "generate", child, number, self.random.randint(1, number + 1), self.chance(0.4)
        ] if child else None

    # Idioms: tasks and cancel

    @idiom("sleep", 2)
    def anything(self):
        return self.block(self.random.randint(2, 5))

    @idiom("tasks", 2)
    def some_tasks(self):
        body = [self.one_spawn() for _ in range(self.random.randint(2, 4))] if self.level < 3 else []
        return [statement for statement in body if statement] + self.block(self.random.choice((1, 2)))

    @idiom("tasks", 1)
    def equal_deadlines(self):
        """Sleeps that end together, though they began at different times."""
        late = [["sleep", 0.5], ["sleep", 0.5], ["print", self.text()]]
        return self.several(
            [["sleep", 1], ["print", self.text()]], late, [["sleep", 1], ["print", self.text()]]
        )

    @idiom("tasks", 1)
    def finished_task(self):
        """await of a finished task takes no time; its exception is retrieved, or not."""
        slot = self.own_slot()
        fails = self.has("errors") and self.chance(0.5)
        end = ["raise", self.choose(*ERRORS), self.text()] if fails else ["return", self.number()]
        body = [self.spawned(end, slot=slot), self.pause(), self.pause()]
        return body + self.choose([["drop", slot]], self.guarded(["await", slot]), [], [["await", slot]])

    @idiom("tasks cancel", 2)
    def cancel_before_first_step(self):
        slot = self.own_slot()
        body = [self.spawned(["print", self.text()], ["sleep", self.seconds()], slot=slot)]
        return body + [["cancel", slot]] + self.guarded(["await", slot])

    @idiom("tasks cancel", 3)
    def cancel_while_waiting(self):
        slot = self.own_slot()
        self.level += 1
        waiting = self.wary(*self.block(self.choose(1, 2)), ["sleep", self.wait_seconds()])
        self.level -= 1
        body = [self.spawned(*self.guarded(*waiting), slot=slot), self.pause(), ["cancel", slot]]
        if self.chance(0.3):
            body += [self.pause(), ["cancel", slot]]
        return body + (self.guarded(["await", slot]) if self.chance(0.8) else [])

    @idiom("tasks cancel futures", 3)
    def cancel_after_set_result(self):
        """Both before the waiter resumes, in either order."""
        slot, future = self.own_slot(), self.future_slot()
        waiting = [["await", future]]
        if self.has("wait_for") and self.chance(0.5):
            waiting = [["wait_for", {"slot": future}, self.choose(None, 1, 2)]]
        elif self.has("timeout") and self.chance(0.5):
            waiting = [["timeout", self.choose(None, 1, 2), waiting]]
        elif self.has("shield") and self.chance(0.5) and self.level < 2:
            shield = SLOTS[self.level + 2][0]
            waiting = [["shield", shield, {"slot": future}], ["await", shield]]
        body = [["future", future], self.spawned(*self.guarded(*waiting), ["print", self.text()], slot=slot)]
        acts = [["future_set", future, self.number()], ["cancel", slot]]
        self.random.shuffle(acts)
        return body + [["sleep", 0]] + acts + self.guarded(["await", slot])

    @idiom("tasks cancel errors", 3)
    def cancel_in_finally(self):
        slot = self.own_slot()
        final = [["print", self.text()], ["sleep", self.choose(0, 0.5, 1)], ["print", self.text()]]
        inner = ["try", [["sleep", self.wait_seconds()]], self.choose(None, "CancelledError"), [], final]
        body = [
            self.spawned(inner, ["print", self.text()], ["sleep", 0.5], slot=slot),
            self.pause(),
            ["cancel", slot],
        ]
        if self.chance(0.7):
            body += [self.pause(), ["cancel", slot]]
        return body + (self.guarded(["await", slot]) if self.chance(0.6) else [])

    @idiom("tasks cancel errors", 2)
    def swallowed_cancel(self):
        slot = self.own_slot()
        handler = self.choose(
            [], [["cancelling"]], [["uncancel"]], [["sleep", 0]], [["cancelling"], ["uncancel"]]
        )
        child = [["try", [["sleep", 2]], self.choose("CancelledError", "BaseException"), handler, None]]
        child += [
            ["print", self.text()], self.pause(), ["sleep", self.choose(0, 1)], ["return", self.number()]
        ]
        body = [self.spawned(*child, slot=slot), ["sleep", 0], ["cancel", slot]]
        if self.chance(0.6):
            body += [self.pause(), ["cancel", slot]]
        return body + self.guarded(["await", slot])

    @idiom("tasks cancel", 2)
    def cancel_self(self):
        end = self.choose(["return", 1], ["sleep", 0], ["print", self.text()], ["sleep", 1])
        between = self.choose([], [], [["uncancel"]], [["cancelling"]], [["uncancel"], ["uncancel"]])
        slot = self.own_slot()
        body = [self.spawned(["cancel_self"], *between, end, ["print", self.text()], slot=slot)]
        return body + self.guarded(["await", slot])

    @idiom("tasks cancel", 3)
    def cancel_chain(self):
        """Tasks that await each other; the innermost learns of a cancel first."""
        if self.level > 1:
            return self.cancel_self()
        outer, inner = self.own_slot(), self.random.choice(SLOTS[self.level + 2])
        self.level += 1
        innermost = self.function(*self.guarded(["sleep", self.choose(1, 2)]), ["print", self.text()])
        link = [["spawn", inner, innermost, None]] + self.guarded(["await", inner])
        self.level -= 1
        body = [self.spawned(*link, ["print", self.text()], slot=outer), self.pause(), ["cancel", outer]]
        if self.chance(0.3):
            body.append(["cancel", inner])
        return body + self.guarded(["await", outer])

    @idiom("tasks errors", 1)
    def main_ends_while_others_clean_up(self):
        final = self.choose([["sleep", 0]], [["sleep", 1]], [["raise", "ValueError", self.text()]])
        if self.level < 2 and self.chance(0.4):
            final = final + [["print", self.text()]]
        body = [["try", [["sleep", 5]], self.choose(None, "CancelledError"), [], final]]
        return self.several(body, [["sleep", self.seconds()], ["print", self.text()]])

    @idiom("tasks", 0.5)
    def names(self):
        return [
            self.spawned(["print", self.text()], name=self.choose("worker", "Task-7", None)),
            self.spawned(["print", self.text()], name=self.choose("x", None)),
            self.spawned(["print", self.text()]),
        ]

    # Idioms: timeouts

    @idiom("timeout", 3)
    def timeout_races(self):
        """The end of the body and of the time come together, or nearly."""
        seconds = self.wait_seconds()
        inner = [["sleep", self.choose(seconds, seconds, seconds / 2, seconds * 2)], ["print", self.text()]]
        kind = self.choose("timeout", "timeout", "timeout_at")
        return self.guarded([kind, seconds, inner]) + [["print", self.text()]]

    @idiom("timeout", 1)
    def timeout_zero(self):
        inner = [["print", self.text()], ["sleep", self.choose(0, 0, 0.5)], ["print", self.text()]]
        return self.guarded(["timeout", 0, inner])

    @idiom("timeout", 1)
    def deadline_without_await(self):
        after = self.choose([], [], [["sleep", 0]])
        return self.guarded(
            ["timeout", 0.5, [["block", self.choose(0.5, 1)], *after]]
        ) + [["print", self.text()]]

    @idiom("timeout", 2)
    def nested_timeouts(self):
        outer, inner = self.choose(0.5, 1), self.choose(0.5, 1, 2)
        within = self.guarded(["timeout", inner, [["sleep", self.choose(0.5, 1, 2)]]])
        return self.guarded(["timeout", outer, within + [["sleep", self.choose(0, 1)]]])

    @idiom("timeout", 2)
    def rescheduled_timeout(self):
        again = ["reschedule", self.choose(None, 0, 0.5, 1)]
        return self.guarded(
            ["timeout", self.choose(None, 0.5, 1), [self.pause(), again, ["sleep", self.seconds()]]]
        )

    @idiom("timeout errors", 1)
    def timeout_whose_body_swallows(self):
        swallow = [
            "try", [["sleep", 2]], "CancelledError", self.choose([], [["sleep", 0]], [["sleep", 1]]), None
        ]
        return self.guarded(["timeout", self.choose(0, 0.5), [swallow, ["print", self.text()]]])

    @idiom("timeout tasks cancel", 2)
    def timeout_and_cancel(self):
        """A cancel from outside at the moment when the time is over."""
        slot = self.own_slot()
        inner = self.guarded(["timeout", 1, [["sleep", self.choose(1, 2)]]])
        body = [self.spawned(*inner, ["print", self.text()], slot=slot)]
        return body + [["sleep", self.choose(0.5, 1, 1)], ["cancel", slot]] + self.guarded(["await", slot])

    @idiom("wait_for tasks", 3)
    def wait_for_races(self):
        seconds = self.wait_seconds()
        function = self.function(["sleep", self.choose(seconds, seconds, 0, 2)], ["return", self.number()])
        slot = self.own_slot()
        body, item = [], {"fn": function}
        if self.chance(0.4):
            body, item = [["spawn", slot, function, None]], {"slot": slot}
        return body + self.guarded(["wait_for", item, self.choose(seconds, seconds, 0, None)])

    @idiom("wait_for tasks cancel", 3)
    def wait_for_cancelled(self):
        if self.level >= 2:
            return self.wait_for_races()
        slot = self.own_slot()
        self.level += 1
        innermost = self.function(*self.guarded(["sleep", self.choose(0.5, 1)]), ["return", 3], level=3)
        self.level -= 1
        child = self.guarded(["wait_for", {"fn": innermost}, self.choose(0.5, 1, None)])
        body = [self.spawned(*child, ["print", self.text()], slot=slot)]
        return body + [["sleep", self.choose(0, 0.5, 1)], ["cancel", slot]] + self.guarded(["await", slot])

    # Idioms: gather, wait, as_completed, shield, groups

    @idiom("tasks gather", 3)
    def gathered_failures(self):
        """Two children fail, perhaps in the same iteration; siblings go on."""
        slot = self.own_slot()
        kinds = ("ValueError", "KeyError")
        bodies = [[["sleep", self.choose(0, 1)], ["raise", kind, self.text()]] for kind in kinds]
        bodies += [[["sleep", self.choose(0, 1, 2)], ["print", self.text()], ["return", self.number()]]]
        if not self.has("errors"):
            bodies = bodies[2:] * 2
        items = [{"fn": self.function(*body)} for body in bodies]
        body = [["gather", slot, items, self.chance(0.4)]] + self.guarded(["await", slot])
        return body + [self.pause()]

    @idiom("tasks gather cancel", 3)
    def cancelled_gather(self):
        slot, child = self.own_slot(), self.own_slot()
        body = [self.spawned(*self.guarded(["sleep", 1]), ["return", 1], slot=child)]
        items = [{"slot": child}, {"fn": self.function(["sleep", self.choose(0, 0.5, 1)], ["return", 2])}]
        body += [["gather", slot, items, self.chance(0.4)], self.pause()]
        body += [["cancel", self.choose(slot, child)], *([["cancel", slot]] if self.chance(0.4) else [])]
        return body + self.guarded(["await", slot])

    @idiom("tasks gather", 2)
    def nested_gather(self):
        inner, outer = self.own_slot(), self.own_slot()
        body = [["gather", inner, self.items(2), self.chance(0.4)]]
        body += [["gather", outer, [{"slot": inner}, self.item()], self.chance(0.4)]]
        return body + self.wary(*self.guarded(["await", outer]))

    @idiom("gather futures", 2)
    def gather_of_finished(self):
        slot, future = self.own_slot(), self.future_slot()
        body = [["future", future], ["future_set", future, self.number()]]
        items = [{"slot": future}, {"slot": self.choose(future, self.future_slot())}]
        return body + [["gather", slot, items, False]] + self.wary(["await", slot])

    @idiom("gather", 0.5)
    def gather_of_nothing(self):
        slot = self.own_slot()
        return [["gather", slot, [], False], ["await", slot]]

    @idiom("tasks wait", 3)
    def waiting_for_some(self):
        body = self.several(
            [["sleep", self.choose(0, 0.5, 1)], ["return", 1]],
            [
                ["sleep", self.choose(0.5, 1)],
                ["raise", "ValueError", self.text()] if self.has("errors") else ["print", "e"],
            ],
            [["sleep", self.choose(1, 2)], ["print", self.text()]],
        )
        slots = sorted({statement[1] for statement in body})
        when = self.choose("ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION")
        body += self.guarded(["wait", slots, self.choose(None, 0, 0.5, 1), when])
        if self.chance(0.3):
            body.append(["wait", slots, None, "ALL_COMPLETED"])
        return body

    @idiom("tasks as_completed", 3)
    def as_they_complete(self):
        ends = [["return", self.number()], ["return", self.number()], ["print", self.text()]]
        if self.has("errors"):
            ends.append(["raise", "ValueError", self.text()])
        items = [{"fn": self.function(["sleep", self.choose(0, 0.5, 0.5, 1, 2)], end)} for end in ends]
        items.append(self.item())
        self.random.shuffle(items)
        return self.guarded(["as_completed", items[1:], self.choose(None, None, 0, 0.5, 1)])

    @idiom("tasks shield cancel", 5)
    def cancelled_shield(self):
        inner, outer = self.own_slot(), self.own_slot()
        end = [
            "raise", "ValueError", self.text()
        ] if self.has("errors") and self.chance(0.4) else ["return", 4]
        body = [
            self.spawned(["sleep", self.choose(0, 0.5, 1)], end, slot=inner),
            ["shield", outer, {"slot": inner}],
        ]
        body += [self.pause(), ["cancel", self.choose(outer, outer, inner)]] + self.guarded(["await", outer])
        return body + (
            self.guarded(["await", inner]) if self.chance(0.5) else [["drop", inner], self.pause()]
        )

    @idiom("tasks group", 3)
    def group_of_tasks(self):
        body = [
            ["group_spawn", self.own_slot(), self.function(["sleep", self.seconds()], ["print", self.text()])]
        ]
        body += [self.group_spawn()] + self.choose([], [self.pause()], [["sleep", 1]])
        return self.guarded(["group", body]) if self.level < 3 else body

    @idiom("tasks group errors", 4)
    def failing_group(self):
        """Failures in the same iteration, a sibling that never starts, a spawn while the group shuts down."""
        if self.level == 3:
            return [["group", [["raise", "ValueError", self.text()]]]]
        seconds = self.choose(0, 0.5)
        failing = [["sleep", seconds], ["raise", self.choose(*ERRORS), self.text()]]
        body = [["group_spawn", self.own_slot(), self.function(*failing)]]
        if self.chance(0.6):
            other = [["sleep", self.choose(seconds, 1)], ["raise", "KeyError", self.text()]]
            body.append(["group_spawn", self.own_slot(), self.function(*self.choose(other, other[1:]))])
        if self.chance(0.6):
            body.append(
                ["group_spawn", self.own_slot(), self.function(*self.guarded(["sleep", 2]), ["sleep", 0])]
            )
        if self.chance(0.3):
            body.append(["raise", "RuntimeError", self.text()])
        elif self.chance(0.5):
            body += [
                ["try", [["sleep", 2]], "CancelledError", [["print", self.text()]], None], self.group_spawn()
            ]
        elif self.chance(0.5):
            body += [["sleep", self.choose(0, 1)]]
            body.append(["group_spawn", self.own_slot(), self.function(["print", self.text()])])
        catches = self.choose("ExceptionGroup", "ExceptionGroup", "BaseException", "Exception")
        statement = ["try", [["group", body]], catches, [["print", self.text()]], None]
        return [statement] if self.chance(0.9) else [["group", body]]

    @idiom("tasks group errors cancel", 3)
    def cancelled_group(self):
        """The parent is cancelled from outside together with a child's failure."""
        if self.level >= 2:
            return self.cancel_self()
        slot = self.own_slot()
        seconds = self.choose(0, 0.5)
        self.level += 1
        children = [
            ["group_spawn", self.own_slot(), self.function(["sleep", seconds], ["raise", "ValueError", "g"])]
        ]
        children.append(["group_spawn", self.own_slot(), self.function(*self.guarded(["sleep", 1]))])
        child = [["group", children + self.choose([], [["sleep", 1]])]]
        self.level -= 1
        child = [["try", child, self.choose("BaseException", "ExceptionGroup"), [["cancelling"]], None]]
        child += [["sleep", self.choose(0, 0.5)], ["print", self.text()]]
        body = [
            self.spawned(*child, slot=slot), ["sleep", seconds], *([["sleep", 0]] * self.choose(0, 0, 1, 2))
        ]
        return body + [["cancel", slot]] + self.guarded(["await", slot])

    @idiom("tasks group errors", 1)
    def nested_groups(self):
        if self.level >= 2:
            return self.cancel_self() if self.has("cancel") else []
        inner = [
            "group",
            [["group_spawn", self.own_slot(), self.function(["sleep", 0.5], ["raise", "KeyError", "i"])]],
        ]
        other = ["group_spawn", self.own_slot(), self.function(*self.guarded(["sleep", self.choose(0.5, 1)]))]
        return [["try", [["group", [other, inner]]], "BaseException", [], None]]

    # Idioms: queues

    @idiom("tasks queue", 4)
    def producers_and_consumers(self):
        queue = self.queue()
        work = [["sleep", self.seconds()]] if self.chance(0.6) else []
        done = [["task_done", queue]] if self.chance(0.6) else []
        consumer = [["repeat", self.choose(2, 3), [["get", queue], *work, *done]]]
        producer = [
            ["repeat", self.choose(2, 3), [["put", queue, self.number()], *self.choose([], [self.pause()])]]
        ]
        body = self.several(producer, consumer, *self.choose([], [consumer], [producer]))
        if self.chance(0.5):
            body += [self.pause(), *self.wary(["join", queue], ["print", self.text()])]
        return body

    @idiom("tasks queue errors", 3)
    def item_taken_by_another(self):
        """put wakes a getter, which finds the queue empty."""
        queue = self.queue()
        getter = [["get", queue], ["print", self.text()]]
        body = self.several(getter, getter, *self.choose([], [[*self.choose([], [["sleep", 0]]), *getter]]))
        body += [["sleep", 0], ["try", [["put_nowait", queue, 1]], "Exception", [], None]]
        taken = ["try", [["get_nowait", queue]], "Exception", [], None]
        body += self.choose(
            [taken], [["sleep", 0]], [taken, ["put_nowait", queue, 2]], [["put_nowait", queue, 2]]
        )
        return body + [self.pause(), ["try", [["put_nowait", queue, 3]], "Exception", [], None]]

    @idiom("tasks queue errors", 2)
    def room_taken_by_another(self):
        queue = self.resource("queue", order=self.choose("fifo", "lifo"), maxsize=1)
        body = [["try", [["put_nowait", queue, 0]], "Exception", [], None]]
        body += self.several(*([["put", queue, number], ["print", self.text()]] for number in (1, 2)))
        body += [["sleep", 0], ["try", [["get_nowait", queue]], "Exception", [], None]]
        body += [["try", [["put_nowait", queue, 3]], "Exception", [], None]] if self.chance(0.7) else []
        return body + [["sleep", 0], ["try", [["get_nowait", queue]], "Exception", [], None]]

    @idiom("tasks queue cancel", 3)
    def cancelled_getter(self):
        queue = self.queue()
        first = self.own_slot()
        body = [
            self.spawned(*self.guarded(["get", queue]), slot=first),
            self.spawned(["get", queue]),
            ["sleep", 0],
        ]
        acts = [["put", queue, 5], ["cancel", first]]
        self.random.shuffle(acts)
        return body + (
            acts if self.level or self.chance(0.3) else [acts[0], ["cancel", first]]
        ) + [self.pause()]

    @idiom("tasks queue cancel", 5)
    def cancelled_putter(self):
        queue = self.resource("queue", order="fifo", maxsize=1)
        first = self.own_slot()
        body = [self.spawned(["put", queue, 1], *self.guarded(["put", queue, 2]), slot=first)]
        body += [self.spawned(["put", queue, 3]), ["sleep", 0]]
        acts = [["get_nowait", queue], ["cancel", first]]
        self.random.shuffle(acts)
        return body + acts + [self.pause()]

    # Idioms: locks and their like

    @idiom("tasks lock", 3)
    def contended_lock(self):
        lock = self.lock()
        bodies = [
            [["with", lock, [["sleep", self.choose(0, 0, 0.5, 1)], ["print", self.text()]]]] for _ in range(3)
        ]
        body = self.several(*bodies[: self.choose(2, 3)])
        return body + self.choose([], [self.pause(), ["release", lock]] if self.has("errors") else [])

    @idiom("tasks lock", 2)
    def barging_into_a_lock(self):
        """The lock is free, but a waiter was promised it."""
        lock = self.lock()
        body = [
            ["acquire", lock],
            *self.several(*([[["with", lock, [["print", self.text()]]]]] * 2)),
            ["sleep", 0],
        ]
        body += [["release", lock], ["with", lock, [["print", self.text()]]]]
        return self.wary(*body)

    @idiom("tasks lock cancel", 5)
    def cancelled_lock_waiter(self):
        lock, slot = self.lock(), self.own_slot()
        body = [self.spawned(["with", lock, [["sleep", self.choose(0, 0.5)]]])]
        body += [self.spawned(*self.guarded(["with", lock, [["sleep", 0]]]), slot=slot)]
        body += [self.spawned(["with", lock, [["print", self.text()]]])]
        return body + [
            self.choose(["sleep", 0], ["sleep", 0.5]), *self.choose([], [["sleep", 0]]), ["cancel", slot]
        ]

    @idiom("tasks semaphore", 3)
    def contended_semaphore(self):
        semaphore = self.semaphore()
        inner = ["with", semaphore, [["sleep", self.choose(0, 0.5, 1)], ["print", self.text()]]]
        body = self.several(*([inner] for _ in range(self.choose(2, 3, 4))))
        releases = [["release", semaphore]] * self.choose(1, 1, 2)
        return body + [self.pause(), *self.guarded(*releases)]

    @idiom("tasks semaphore cancel", 6)
    def cancelled_semaphore_waiter(self):
        semaphore = self.resource("semaphore", value=self.choose(0, 1))
        slot = self.own_slot()
        body = [self.spawned(["acquire", semaphore], ["print", self.text()], slot=slot)]
        body += [
            self.spawned(["acquire", semaphore], ["print", self.text()]), self.spawned(["acquire", semaphore])
        ]
        body += [["sleep", 0], ["release", semaphore], *self.choose([], [["release", semaphore]])]
        return body + [
            *self.choose([], [["sleep", 0]]), ["cancel", slot], self.pause(), ["release", semaphore]
        ]

    @idiom("tasks event", 2)
    def set_and_clear(self):
        event = self.event()
        body = self.several(*([["event_wait", event], ["print", self.text()]] for _ in range(2)))
        return body + [
            self.pause(), ["event_set", event], *self.choose([], [["event_clear", event]]), self.pause()
        ]

    @idiom("tasks event cancel", 4)
    def cancelled_event_waiter(self):
        event, slot = self.event(), self.own_slot()
        body = [self.spawned(*self.guarded(["event_wait", event]), slot=slot), self.pause()]
        acts = [["event_set", event], ["cancel", slot]]
        self.random.shuffle(acts)
        return body + acts

    @idiom("tasks condition", 3)
    def condition_waiters(self):
        condition = self.condition()
        waiter = ["with", condition, [["cond_wait", condition], ["print", self.text()]]]
        picky = [
            "with", condition, [["cond_wait_for", condition, self.choose(1, 2, 3)], ["print", self.text()]]
        ]
        call = self.choose(["notify", condition, 1], ["notify", condition, 2], ["notify_all", condition])
        body = self.several([waiter], [waiter], [self.choose(waiter, picky)])
        body += [["sleep", 0], ["with", condition, [call, *self.choose([], [["sleep", 0]])]]]
        return body + [self.pause(), ["with", condition, [["notify", condition, 1]]]]

    @idiom("tasks condition cancel", 6)
    def notified_and_cancelled(self):
        condition, slot = self.condition(), self.own_slot()
        waiter = ["with", condition, [["cond_wait", condition], ["print", self.text()]]]
        body = [self.spawned(*self.guarded(waiter), slot=slot), self.spawned(waiter), ["sleep", 0]]
        notify = [
            "with",
            condition,
            [["notify", condition, 1], *self.choose([], [], [["sleep", 0]], [["sleep", 1]])],
        ]
        acts = [notify, *self.choose([], [["sleep", 0]]), ["cancel", slot]]
        return body + acts + [*self.choose([], [["cancel", slot]]), self.pause()]

    @idiom("condition", 0.5)
    def condition_without_its_lock(self):
        condition = self.condition()
        call = self.choose(["cond_wait", condition], ["notify", condition, 1], ["notify_all", condition])
        return self.guarded(call)

    @idiom("tasks barrier", 3)
    def barrier_waiters(self):
        barrier = self.barrier()
        waiter = self.guarded(["barrier_wait", barrier])
        twice = [
            "repeat", 2, [["barrier_wait", barrier]]
        ] if self.has("repeat") else ["barrier_wait", barrier]
        bodies = [[self.pause(), *waiter], waiter, [twice]]
        body = self.several(*bodies[: self.choose(2, 3)])
        change = self.choose([], [["barrier_reset", barrier]], [["barrier_abort", barrier]])
        return body + [self.pause(), *change, self.pause()] + self.wary(
            *self.guarded(["barrier_wait", barrier])
        )

    @idiom("tasks barrier cancel", 5)
    def cancelled_barrier_waiter(self):
        barrier, slot = self.barrier(), self.own_slot()
        body = [self.spawned(*self.guarded(["barrier_wait", barrier]), slot=slot), self.pause()]
        acts = [self.spawned(*self.guarded(["barrier_wait", barrier])), self.pause(), ["cancel", slot]]
        return body + acts + [self.pause()]

    # Idioms: executors

    @idiom("executor", 3)
    def more_jobs_than_threads(self):
        pool = self.pool()
        body = []
        for _ in range(self.random.randint(2, 4)):
            body.append(
                ["executor", self.awaited_slot(), pool, self.seconds(), self.choose(None, None, "error")]
            )
        if self.has("cancel"):
            body += [["cancel", body[-1][1]]] if self.chance(0.5) else []
        body += self.choose([], [["block", self.choose(0.5, 1)]], [self.pause()], [["sleep", 1]])
        return body + self.guarded(["await", body[0][1]])

    @idiom("executor gather", 2)
    def gathered_jobs(self):
        slots = [self.future_slot() for _ in range(3)]
        pool = self.pool()
        body = [["executor", slot, pool, self.seconds(), self.choose(None, None, "error")] for slot in slots]
        slot = self.own_slot()
        body.append(["gather", slot, [{"slot": each} for each in slots], self.chance(0.5)])
        return body + self.guarded(["await", slot])

    @idiom("executor tasks cancel", 3)
    def cancelled_job(self):
        slot = self.own_slot()
        job = ["to_thread", self.wait_seconds(), self.choose(None, "error")]
        body = [self.spawned(*self.guarded(job), slot=slot)]
        return body + [self.pause(), ["cancel", slot], ["sleep", self.choose(0, 1, 2)]]

    @idiom("executor timeout", 2)
    def job_and_timeout(self):
        seconds = self.choose(0, 0.5, 1)
        job = ["to_thread", self.choose(seconds, seconds, 2), None]
        return self.guarded(["timeout", seconds, [job]]) + [["sleep", self.choose(0, 1)]]

    # Idioms: callbacks, futures, context

    @idiom("callbacks", 3)
    def ready_before_due(self):
        body = [["call_later", self.handle_slot(), self.choose(0, 0, 0.001), self.text(), self.action()]]
        body += [["call_soon", self.handle_slot(), self.text(), self.action()]]
        return body + [["sleep", self.choose(0, 0.001, 1)]]

    @idiom("callbacks clock", 4)
    def equal_times(self):
        """call_at with the very same float: they pop in the heap's order."""
        place = self.random.randrange(2)
        seconds = self.choose(0, 0.5, 1)
        body = [["read_clock", place]] if self.chance(0.8) else []
        for _ in range(self.choose(2, 4, 4, 5, 8)):
            body.append(["call_at", self.random.randrange(8), place, seconds, self.text(), None])
        if self.chance(0.4):
            body.insert(self.choose(1, 2), ["call_later", 0, self.choose(seconds, 0.5), self.text(), None])
        if self.chance(0.4):
            body.append(["cancel_handle", self.random.randrange(8)])
        return body + [["sleep", self.choose(seconds, 2)]]

    @idiom("callbacks", 2)
    def cancelled_handles(self):
        slot = self.random.randrange(3)
        kind = self.choose("call_soon", "call_later")
        body = [
            [kind, slot, *([self.choose(0, 0.5)] if kind == "call_later" else []), self.text(), self.action()]
        ]
        between = self.choose([], [], [["sleep", 0]], [["sleep", 0.5]])
        return body + between + [["cancel_handle", slot]] + self.choose(
            [], [["cancel_handle", slot]]
        ) + [self.pause()]

    @idiom("callbacks futures", 3)
    def future_set_by_callback(self):
        future = self.future_slot()
        action = ["future_set", future, self.number()]
        seconds = self.wait_seconds()
        body = [["future", future], ["call_later", self.handle_slot(), seconds, self.text(), action]]
        if self.has("wait_for") and self.chance(0.5):
            return body + self.guarded(["wait_for", {"slot": future}, self.choose(seconds, seconds, 2)])
        if self.has("timeout") and self.chance(0.5):
            return body + self.guarded(["timeout", self.choose(seconds, seconds, 2), [["await", future]]])
        return body + self.guarded(["await", future])

    @idiom("callbacks tasks cancel", 2)
    def cancelled_by_callback(self):
        slot = self.own_slot()
        seconds = self.choose(0, 0.5, 1)
        body = [self.spawned(*self.guarded(["sleep", self.choose(seconds, 1, 2)]), slot=slot)]
        kind = self.choose("call_soon", "call_later", "call_soon_threadsafe")
        more = [seconds] if kind == "call_later" else []
        return body + [
            [kind, self.handle_slot(), *more, self.text(), ["cancel", slot]]
        ] + self.guarded(["await", slot])

    @idiom("callbacks futures", 2)
    def callbacks_in_order(self):
        future = self.future_slot()
        body = [["future", future]]
        for _ in range(self.choose(2, 3)):
            body += [["var_set", self.number()]] if self.has("context") else []
            body.append(["add_callback", future, self.text()])
        end = [
            "future_error", future, "ValueError", self.text()
        ] if self.chance(0.3) else ["future_set", future, 1]
        return body + [end, self.pause(), ["add_callback", future, self.text()], self.pause()]

    @idiom("callbacks handler", 2)
    def failing_callback(self):
        raising = ["raise", self.choose(*ERRORS), self.text()]
        body = [
            ["call_soon", 0, self.text(), raising], ["call_later", 1, self.seconds(), self.text(), raising]
        ]
        return body + [["sleep", 0], ["handler", self.chance(0.5)], ["sleep", 1]]

    @idiom("tasks futures", 2)
    def future_hand_over(self):
        future = self.future_slot()
        body = [
            ["future", future],
            *self.several(*([["await", future], ["print", self.text()]] for _ in range(2))),
        ]
        body += [self.pause(), ["future_set", future, self.number()]]
        return body + self.choose([], [["print", self.text()], ["await", future]], [["sleep", 0]])

    @idiom("futures", 1)
    def future_never_retrieved(self):
        future = self.future_slot()
        return [
            ["future", future], ["future_error", future, self.choose(*ERRORS), self.text()], ["drop", future]
        ]

    @idiom("tasks context", 3)
    def context_of_tasks(self):
        child = [["var_print"], ["var_set", self.number()], self.pause(), ["var_print"]]
        body = [["var_set", self.number()], self.spawned(*child), ["var_set", self.number()]]
        if self.has("wait_for"):
            body += self.guarded(["wait_for", {"fn": self.function(*child)}, self.choose(None, 1)])
        if self.chance(0.4):
            body.append(["call", self.function(["var_set", self.number()])])
        return body + [self.pause(), ["var_print"]]

    # Idioms: lost things, generators

    @idiom("tasks lost futures", 4)
    def lost_task(self):
        """A task that only its own future knows; the collector takes both."""
        lost = self.function(["print", self.text()], ["new_future_await"], ["print", self.text()])
        body = [["spawn_lost", lost]]
        body += [self.pause()] + ([["gc"]] if self.collects else [])
        return body + [["print", self.text()]]

    @idiom("tasks lost futures", 2)
    def lost_future(self):
        future, slot = self.future_slot(), self.own_slot()
        body = [["future", future], self.spawned(["await", future], slot=slot), ["sleep", 0]]
        return body + [["drop", future], ["drop", slot]] + ([["gc"]] if self.collects else [])

    @idiom("tasks lost errors", 3)
    def lost_failure(self):
        failing = self.function(["sleep", self.choose(0, 0.5)], ["raise", self.choose(*ERRORS), self.text()])
        slot = self.own_slot()
        body = self.choose([["spawn_lost", failing]], [["spawn", slot, failing, None]])
        return body + [["sleep", self.choose(0, 0.5, 1)], ["drop", slot], ["print", self.text()]]

    @idiom("lost tasks", 1)
    def never_awaited(self):
        return [
            ["never_awaited", self.child() or self.function(["print", self.text()])], ["print", self.text()]
        ]

    @idiom("tasks generators", 4)
    def abandoned_generator(self):
        function = self.function(
            *self.choose([["sleep", self.seconds()]], [["print", self.text()]], [["sleep", 0]])
        )
        body = [["generate", function, self.choose(2, 3), 1, self.chance(0.3)], ["print", self.text()]]
        return body + self.choose([], [self.pause()], [["sleep", 0], ["sleep", 0]])

    @idiom("tasks generators errors", 2)
    def failing_generator(self):
        function = self.function(["sleep", self.choose(0, 0.5)], ["raise", self.choose(*ERRORS), self.text()])
        return self.guarded(["generate", function, 3, self.choose(1, 2), self.chance(0.5)]) + [self.pause()]

    @idiom("tasks generators cancel", 2)
    def cancelled_generator(self):
        if self.level >= 2:
            return self.abandoned_generator()
        slot = self.own_slot()
        function = self.function(["sleep", self.choose(0, 0.5, 1)], level=self.level + 2)
        child = self.guarded(["generate", function, 3, 4, self.chance(0.5)])
        return [
            self.spawned(*child, slot=slot), ["sleep", self.choose(0, 0.5, 1)], ["cancel", slot], self.pause()
        ]

    @idiom("nested tasks", 1)
    def nested_run(self):
        return [["run_nested", self.child() or self.function(["sleep", 0])], ["print", self.text()]]
