"""Counts what random programs really reach: ops, events, and the situations that are easy to get wrong."""

import collections


class Statistics:
    """Counts, by a word of what sort they are and a name."""

    def __init__(self):
        self.counts = collections.defaultdict(collections.Counter)

    def count_calls(self, table):
        """Lets a table of methods by op count how often each is called."""
        for op, method in list(table.items()):
            table[op] = self.counting(op, method)

    def counting(self, op, method):
        def counted(*arguments):
            self.counts["op"][op] += 1
            return method(*arguments)

        return counted

    def add(self, program, events):
        self.counts["program"]["run"] += 1
        self.counts["program"]["event"] += len(events)
        self.counts["program"]["debug"] += bool(program.get("debug"))
        for event in events:
            kind = event["kind"]
            self.counts["event"][kind] += 1
            if "wait" in event:
                self.counts["wait"][event["wait"]] += 1
            if kind in ("warning", "handle_ready", "timer_scheduled") and "label" in event:
                self.counts[f"{kind} label"][event["label"]] += 1
            if kind in ("step_end", "future_done", "executor_done"):
                self.counts[f"{kind} outcome"][event["outcome"]] += 1
        for situation in Situations().of(events):
            self.counts["situation"][situation] += 1


class Situations:
    """Finds in one run the situations in which schedulers go wrong; a method for each kind of event."""

    def __init__(self):
        self.found = set()
        self.started = set()
        self.cancelled = set()
        self.ready = {}  # by task: the future whose end made its next step ready, 0 for none
        self.waits = {}  # by task: the step_end with which it began to wait
        self.served = set()  # tasks that got what they waited for since
        self.gathered = {}  # by number of a gather's future: whether it is done
        self.dues = collections.Counter()
        self.timers = {}  # by number: label and time
        self.failures = collections.Counter()
        self.fired = collections.defaultdict(set)  # by time: labels of the timers
        self.ran = set()  # iterations in which a step or a callback ran
        self.main_done = False
        self.last_created = 0
        self.newest = 0

    def of(self, events):
        for event in events:
            method = getattr(self, event["kind"], None)
            if method:
                method(event, event.get("task", 0))
        return self.found

    def handle_ready(self, event, task):
        if event["handle_kind"] == "step":
            self.ready[task] = event.get("future", 0)

    def step_start(self, event, task):
        self.ran.add(event["iteration"])
        self.ready.pop(task, None)
        if self.main_done and task == self.newest and task not in self.started:
            self.found.add("a task made just before main ended starts")
        self.started.add(task)

    def callback_run(self, event, task):
        self.ran.add(event["iteration"])

    def step_end(self, event, task):
        if event["outcome"] == "suspended":
            before, wait = self.waits.get(task), event["wait"]
            if before and before["wait"] == wait and task not in self.served and task not in self.cancelled:
                if before.get("resource") == event.get("resource") and wait in ("queue_get", "queue_put"):
                    self.found.add(f"{wait}: another was quicker")
            self.waits[task] = event
            self.served.discard(task)
        elif event["outcome"] == "exception":
            self.failures[event["iteration"]] += 1
            if self.failures[event["iteration"]] > 1:
                self.found.add("two tasks fail in one iteration")
        if event["outcome"] == "result" and task in self.cancelled:
            self.found.add("a cancel was swallowed")

    def queue_get(self, event, task):
        self.served.add(task)

    queue_put = queue_get

    def cancel_requested(self, event, task):
        wait = self.waits[task]["wait"] if task in self.waits else "nothing"
        if task in self.cancelled:
            self.found.add("cancelled a second time")
        if task not in self.started:
            self.found.add("cancelled before its first step")
        elif task in self.ready:
            self.found.add(f"cancelled when {wait} was over and before it resumed")
        else:
            self.found.add(f"cancelled in {wait}")
        if event.get("parent") == task:
            self.found.add("cancelled itself")
        if self.main_done:
            self.found.add("cancelled by the end of the run")
        self.cancelled.add(task)

    def task_created(self, event, task):
        if self.main_done:
            self.found.add(f"made after main: {event['coroutine']}")
        else:
            self.newest = task

    def gather_created(self, event, task):
        self.gathered[event["future"]] = False

    def future_done(self, event, task):
        self.main_done |= task == 1
        value = event.get("value", "")
        if event["future"] in self.gathered and event["outcome"] != "result":
            kind = "CancelledError" if value.startswith("CancelledError") else event["outcome"]
            self.found.add(f"gather ends with {kind}")
        self.note_groups(value)

    def print(self, event, task):
        self.note_groups(event.get("text", ""))

    def note_groups(self, text):
        if "ExceptionGroup(" in text:
            self.found.add("a group of exceptions")
            if text.count("Error(") > 1:
                self.found.add("a group of several exceptions")
            if "shutting down" in text:
                self.found.add("a task for a group that shuts down")

    def timer_scheduled(self, event, task):
        self.timers[event["timer"]] = event
        self.dues[event["due"] if "due" in event else 0] += 1
        most = max(self.dues.values())
        if most > 1:
            self.found.add("equal deadlines")
        if most > 3:
            self.found.add("four equal deadlines")

    def timer_fired(self, event, task):
        scheduled = self.timers[event["timer"]]
        label = scheduled.get("label", "sleep")
        if event["iteration"] in self.ran:
            self.found.add("ready before due")
        self.ran.add(event["iteration"])
        others = self.fired[event["time"]]
        if label in ("timeout", "release_waiter") and others or others & {"timeout", "release_waiter"}:
            self.found.add("a timeout fires together with another timer")
        others.add(label)
        self.found.add(f"timer fired: {label if label in ASYNCIO_TIMERS else 'call_later'}")

    def timer_cancelled(self, event, task):
        scheduled = self.timers[event["timer"]]
        late = scheduled.get("due", 0) <= event["time"]
        self.found.add("a timer is cancelled that was due already" if late else "a timer is cancelled")

    def event_clear(self, event, task):
        if any(self.waits[each]["wait"] == "event" for each in self.ready if each in self.waits):
            self.found.add("an event is cleared before its waiters resumed")

    def lock_release(self, event, task):
        waiting = [
            each for each, wait in self.waits.items() if wait["wait"] == "lock" and each not in self.ready
        ]
        if len(waiting) > 1:
            self.found.add("a lock is released for which several wait")

    def semaphore_release(self, event, task):
        if event.get("size", 0) > 1:
            self.found.add("a semaphore has more than one to give")

    def exception(self, event, task):
        self.found.add("main raises")

    def warning(self, event, task):
        self.found.add(f"warning {event['label']}{' after main' if self.main_done else ''}")


ASYNCIO_TIMERS = ("sleep", "timeout", "release_waiter", "as_completed")
