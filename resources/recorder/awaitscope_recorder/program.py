"""Runs a file as Python would, and writes the trace of the run."""

import atexit
import importlib.machinery
import importlib.util
import os
import signal
import sys
import types

from .console import Console, Silence
from .frames import HERE, without_ours
from .log import Stop, log
from .stream import Stream, open_descriptor, pacemaker, write_at_every_end
from .writer import header


class Program:
    def __init__(self, path, source, arguments):
        """path as it was given; source in bytes."""
        self._argument = path
        self.path = os.path.abspath(path)
        self._source = source
        self._arguments = arguments
        self._module = types.ModuleType("__main__")
        self._is_interrupted = False

    def run(self, recording_class, output, clock, limits):
        """Runs the program. What it returns is for sys.exit(), with which the recording ends.

        output is the file of the trace; without one it goes to standard output, and the program's output nowhere.
        """
        stream = Stream(open_descriptor(output) if output else os.dup(1), self.header(clock))
        recording = recording_class(self.path, stream=stream, **limits)
        console = Console(sys.stdout) if output else Silence()
        sys.stdout = sys.__stdout__ = console
        write_at_every_end()
        _leave_path()
        recording.begin()
        atexit.register(self._end, recording, console)  # after whatever the program registers
        status = self._status_of_run()
        recording.finish_threads()
        return status

    def header(self, clock):
        return header(self.path, self._text(), clock)

    def _text(self):
        """The source as it is shown; one that cannot be decoded, as far as it can."""
        try:
            return importlib.util.decode_source(self._source)
        except (SyntaxError, UnicodeDecodeError):
            return self._source.decode("utf-8", "replace")

    def _status_of_run(self):
        try:
            self.execute()
        except SystemExit as error:
            return error.code
        except Stop as error:
            return f"{self._argument}: {error}"
        except BaseException as error:
            log.exception(error)
            self._is_interrupted = isinstance(error, KeyboardInterrupt)
            without_ours(error)
            sys.excepthook(type(error), error, error.__traceback__)
            return 1
        return 0

    def execute(self):
        """What `python3 program.py arguments…` does."""
        loader = importlib.machinery.SourceFileLoader("__main__", self.path)
        self._module.__dict__.update(
            __file__=self.path, __loader__=loader, __cached__=None, __annotations__={}
        )
        self._module.__builtins__ = sys.modules["builtins"]
        sys.modules["__main__"] = self._module
        sys.argv = [self._argument, *self._arguments]
        sys.path.insert(0, os.path.dirname(os.path.realpath(self.path)))
        exec(compile(self._source, self.path, "exec", dont_inherit=True), self._module.__dict__)

    def _end(self, recording, console):
        console.lines.end()
        recording.end(self.clear)
        pacemaker.stop()
        log.flush()
        if log.stream is not None:
            log.stream.close()
        if self._is_interrupted:
            # As Python ends then: whoever waits for it sees the signal.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGINT)

    def clear(self):
        """Lets go what the module holds, as the interpreter does at its end."""
        namespace = self._module.__dict__
        for name in list(namespace):
            if name != "__builtins__":
                namespace[name] = None


def _leave_path():
    """Lets the program import what it would without the recorder."""
    folder = os.path.realpath(os.path.dirname(HERE.rstrip(os.sep)))
    sys.path[:] = [entry for entry in sys.path if os.path.realpath(entry) != folder]
