"""The window of the program on a display of its own, seen and used over AT-SPI as a screen reader does.

Needs a session bus, as session.py gives one.
"""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 90  # seconds that something may take on a busy machine


# It gives up after less than a second else, and the program may have more to do than to answer.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)


class Gone(Exception):
    """A part of the tree went away while it was looked at."""


class Node:
    """One accessible object, as it is now: nothing is cached."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question):
        try:
            return question()
        except GLib.Error as error:
            assert "application no longer exists" not in error.message, "the program has ended"
            raise Gone(error.message) from error

    @property
    def name(self):
        return self._ask(self.accessible.get_name) or ""

    @property
    def description(self):
        return self._ask(self.accessible.get_description) or ""

    @property
    def role(self):
        return self._ask(self.accessible.get_role_name)

    @property
    def showing(self):
        return self._ask(self.accessible.get_state_set).contains(Atspi.StateType.SHOWING)

    @property
    def states(self):
        return {state.value_nick for state in self._ask(self.accessible.get_state_set).get_states()}

    @property
    def actions(self):
        if self.accessible.get_action_iface() is None:
            return []
        count = self._ask(self.accessible.get_n_actions)
        return [self._ask(lambda i=i: Atspi.Action.get_action_name(self.accessible, i)) for i in range(count)]

    @property
    def box(self):
        """x, y, width, height on the screen."""
        box = self._ask(lambda: self.accessible.get_extents(Atspi.CoordType.SCREEN))
        return box.x, box.y, box.width, box.height

    @property
    def value(self):
        return self._ask(self.accessible.get_current_value)

    def children(self):
        for i in range(self._ask(self.accessible.get_child_count)):
            child = self._ask(lambda i=i: self.accessible.get_child_at_index(i))
            if child is not None:
                yield Node(child)

    def shown(self):
        """This node and what is shown below it, parents first."""
        yield self
        for child in self.children():
            if child.showing:
                yield from child.shown()

    def find(self, role, name):
        """The first node shown below of that role whose name begins so, or None."""
        for node in self.shown():
            if node.role == role and node.name.startswith(name):
                return node
        return None

    def act(self, action="Press"):
        names = self.actions
        assert action in names, f"{self} cannot be told to {action}: {names}"
        self._ask(lambda: self.accessible.do_action(names.index(action)))

    def __str__(self):
        return f"{self.role} “{self.name}”"


def wait_for(what, condition):
    """The condition's value once it is true."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            value = condition()
        except Gone:
            value = None
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited in vain: {what}")
        time.sleep(0.05)


class Window:
    """The program, started anew with the settings of a first start."""

    def __init__(self, program, display, arguments=()):
        self.program = program
        self.display = display
        self.arguments = list(arguments)

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        home = self.folder.name
        environment = dict(
            os.environ,
            DISPLAY=self.display.name,
            HOME=home,
            LC_ALL="C.UTF-8",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            QT_QPA_PLATFORM="xcb",
            XDG_CACHE_HOME=home,
            XDG_CONFIG_HOME=home,
            XDG_DATA_HOME=home,
            XDG_RUNTIME_DIR=home,
        )
        self.log = open(os.path.join(home, "stderr"), "w+", encoding="utf-8")
        self.process = subprocess.Popen([self.program, *self.arguments], env=environment, stderr=self.log)
        application = wait_for("the program on the bus", self._find)
        application.accessible.set_cache_mask(Atspi.Cache.NONE)
        self.frame = wait_for("its window", lambda: next(application.children(), None))
        return self

    def _find(self):
        assert self.process.poll() is None, f"the program has ended: {self.said()}"
        desktop = Node(Atspi.get_desktop(0))
        for application in desktop.children():
            if application._ask(application.accessible.get_process_id) == self.process.pid:
                return application
        return None

    def said(self):
        """What it has written to standard error."""
        self.log.flush()
        self.log.seek(0)
        return self.log.read()

    def wait(self, role, name):
        return wait_for(f"{role} “{name}…”", lambda: self.frame.find(role, name))

    def press(self, role, name):
        self.wait(role, name).act()

    def __exit__(self, kind, *_):
        if kind:
            print(f"what the program said: {self.said()!r}", file=sys.stderr)
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        self.folder.cleanup()
