"""Standard output of the program: an event for every line."""

import io

from .log import log


class Console(io.TextIOBase):
    """Tells of the lines that are written, and passes all on to another file, if there is one."""

    def __init__(self, file=None):
        self._file = file
        self._rest = ""

    def write(self, text):
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._tell(line)
        if self._file is not None and not log.stopped:
            self._file.write(text)
        return len(text)

    def end(self):
        """Tells of a last line that has no line feed."""
        if self._rest:
            self._tell(self._rest)
            self._rest = ""

    def _tell(self, line):
        log.add("print", task=log.task(), text=line, line=log.line())

    def writable(self):
        return True

    def flush(self):
        if self._file is not None:
            self._file.flush()

    def fileno(self):
        return io.TextIOBase.fileno(self) if self._file is None else self._file.fileno()

    def isatty(self):
        return self._file is not None and self._file.isatty()

    @property
    def encoding(self):
        return "utf-8" if self._file is None else self._file.encoding

    @property
    def errors(self):
        return "strict" if self._file is None else self._file.errors


class Nowhere(io.TextIOBase):
    """A file that forgets all."""

    def write(self, text):
        return len(text)
