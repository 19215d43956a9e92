"""Runs a file as Python would, and writes the trace of the run."""

import os
import sys
import traceback
import types

from .log import Stop
from .recording import Recording
from .writer import trace


class Program:
    def __init__(self, path, source, arguments):
        self._path = path
        self._source = source
        self._arguments = arguments
        self._namespace = {}
        self._status = 0

    def record(self, output, max_iterations):
        """Runs the program and writes its trace, to standard output without a file. Returns the exit status."""
        recording = Recording(self._path, max_iterations, sys.stdout if output else None, sys.stderr)
        text = trace(self._path, self._source, recording.events_of(self._run, self._failed, self._clear))
        if output:
            with open(output, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        else:
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
            sys.stdout.write(text)
        return self._status

    def _run(self):
        """What `python3 program.py arguments…` does."""
        module = types.ModuleType("__main__")
        module.__file__ = self._path
        sys.modules["__main__"] = module
        sys.argv = [self._path, *self._arguments]
        sys.path.insert(0, os.path.dirname(os.path.abspath(self._path)))
        self._namespace = module.__dict__
        exec(compile(self._source, self._path, "exec", dont_inherit=True), self._namespace)

    def _failed(self, error):
        if isinstance(error, SystemExit):
            self._status = error.code
        elif isinstance(error, Stop):
            self._status = f"{self._path}: {error}"
        else:
            self._status = 1
            traceback.print_exception(type(error), error, error.__traceback__)

    def _clear(self):
        """Lets go what the module holds, as the interpreter does at its end."""
        for name in list(self._namespace):
            if name != "__builtins__":
                self._namespace[name] = None
