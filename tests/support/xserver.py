"""An X server of a test's own, on a display that is free."""

import os
import subprocess


class XServer:
    def __init__(self, size):
        """size: of the screen, as "1440x900"."""
        reader, writer = os.pipe()
        # It would reset itself when its last program leaves, and refuse another one meanwhile.
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb does not start"
        self.name = f":{number}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._process.terminate()
        self._process.wait()
