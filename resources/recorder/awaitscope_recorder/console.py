"""Standard output of the program: an event for every line, and for a piece of one that is flushed before its end."""

import codecs
import io

from .log import log


class Lines:
    """Tells of the lines of a text that comes in pieces; of one that is not at its end when somebody must see it."""

    def __init__(self):
        self._rest = ""

    def take(self, text):
        if "\n" not in text:
            self._rest += text
            return
        *lines, self._rest = (self._rest + text).split("\n")
        for line in lines:
            self._tell(line)

    def flush(self):
        """Tells of a line that goes on with what comes next."""
        self.end(label="open")

    def end(self, label=""):
        """Tells of a last line that has no line feed."""
        if self._rest:
            self._tell(self._rest, label)
            self._rest = ""

    def _tell(self, line, label=""):
        log.add("print", task=log.task(), label=label, text=line, line=log.line())


class Console(io.TextIOWrapper):
    """What sys.stdout is, to the byte; the lines are told of when they are written, not when they are flushed."""

    def __init__(self, stdout):
        """Takes the place of a text file, which is not to be used any more."""
        self.lines = Lines()
        self._binary = None
        layout = {name: getattr(stdout, name) for name in ("encoding", "errors", "line_buffering", "write_through")}
        mode = stdout.mode
        super().__init__(stdout.detach(), newline="\n", **layout)
        self.mode = mode

    def write(self, text):
        if log.stopped:
            return len(text)
        if self._binary is not None:
            super().flush()  # what comes through either way stays in order in the lines, too
        self.lines.take(text)
        return super().write(text)

    def flush(self):
        self.lines.flush()
        super().flush()

    @property
    def buffer(self):
        if self._binary is None:
            self._binary = _Binary(super().buffer, self)
        return self._binary


class _Binary:
    """The binary file below: all that it can, and its lines are told of, too."""

    def __init__(self, file, console):
        self._file = file
        self._console = console
        self._decoder = codecs.getincrementaldecoder(console.encoding)("replace")

    def write(self, data):
        self._console.lines.take(self._decoder.decode(bytes(data)))
        return self._file.write(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        self._console.lines.flush()
        self._file.flush()

    def __getattr__(self, name):
        return getattr(self._file, name)


class Silence(io.TextIOBase):
    """A file that nobody reads: its lines are told of, that is all."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, tells=True):
        self.lines = Lines()
        self._tells = tells

    def write(self, text):
        if self._tells:
            self.lines.take(text)
        return len(text)

    def flush(self):
        self.lines.flush()

    def writable(self):
        return True
