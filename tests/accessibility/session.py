"""Runs a command on a session bus of its own.

usage: session.py DBUS-RUN-SESSION COMMAND...

The accessibility bus listens on one socket below XDG_RUNTIME_DIR, or else the cache folder, whichever session
bus started it: two tests at once, or a test on somebody's desktop, would take it from each other.
"""

import os
import subprocess
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    environment = dict(os.environ, XDG_RUNTIME_DIR=folder, XDG_CACHE_HOME=folder)
    sys.exit(subprocess.run([sys.argv[1], "--", *sys.argv[2:]], env=environment).returncode)
