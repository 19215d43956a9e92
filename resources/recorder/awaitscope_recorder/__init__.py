"""Runs an unmodified asyncio program on a virtual clock and records what its event loop does.

    python3 -m awaitscope_recorder program.py -o run.jsonl

From another program, many runs in one process:

    import awaitscope_recorder.pure  # before anything imports asyncio
    from awaitscope_recorder import record

    events = record(run)

The interpreter's own asyncio runs, to the last detail: its tasks, futures, locks and queues, and its loop's
own iterations. What is replaced is only what time and chance would make different from run to run:

- clock.py: the clock, and the functions of the time module.
- threads.py, executor.py: threads run one at a time, in a fixed order.
- sets.py: sets that CPython orders by the addresses of their elements.

Other modules watch: loop.py the loop's handles and timers, futures.py futures and tasks, steps.py the steps of
tasks, resources.py queues, locks and their like, complaints.py what Python warns of, console.py the output.
describe.py says what a suspended task waits for. All of them tell log.py.

program.py runs a file as python3 does, and frames.py keeps the recorder out of its tracebacks. writer.py makes
lines of events, and stream.py writes them while the program runs.
"""


def record(run, program=None, max_iterations=100_000):
    """What the loop does while run() runs: a list of events.

    run is a callable without arguments that does what a program does, asyncio.run() included. program is the
    file name whose lines count as the program's; without it no event has a line. An exception that leaves
    run() is told by an event and goes no further; a program that can never go on is stopped, and so is one
    that takes more than max_iterations iterations of the loop. Standard output and error go nowhere.

    An event is a dict with kind, time and iteration, and those other fields that are neither 0 nor empty.
    Times are whole nanoseconds. Every call starts afresh: clock, numbers, names of tasks. Main thread only.
    """
    from .recording import Recording  # imports asyncio, for which awaitscope_recorder.pure must come first

    return Recording(program, max_iterations).events_of(run)
