"""Runs the recorder for somebody who reads its trace from a pipe while it is written.

An empty line behind the trace says that it is complete: the pipe may as well have been closed by the program, or
by whatever has ended that.
"""

import atexit
import fcntl
import os
import sys

# Descriptors as high as this: the program gets the same low numbers as without a recorder.
FIRST_DESCRIPTOR = 100


def main():
    """As the recorder's main(); the trace goes to the descriptor that is the first argument."""
    descriptor = int(sys.argv.pop(1))
    _say_when_it_ends(fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR))
    sys.argv[1:1] = ["-o", f"/dev/fd/{descriptor}"]
    from .__main__ import main as record

    return record()


def _say_when_it_ends(pipe):
    process = os.getpid()
    identity = os.fstat(pipe)
    exit_at_once = os._exit

    def end():
        if os.getpid() != process:
            return  # a child's end is not the program's
        try:
            if os.path.samestat(os.fstat(pipe), identity):
                os.write(pipe, b"\n")
        except OSError:
            pass  # the program has closed it

    def end_and_exit(status):
        end()
        exit_at_once(status)

    os._exit = end_and_exit  # what the recorder does before that, it does before this
    atexit.register(end)  # what is registered later is done earlier
