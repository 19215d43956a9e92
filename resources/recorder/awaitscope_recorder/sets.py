"""Sets of futures in order of creation.

CPython keeps futures in sets whose order is that of memory addresses: what wait(), as_completed() and
all_tasks() work on, the tasks of a TaskGroup, the async generators of a loop. In whose order tasks are
cancelled, started or listed differs from run to run there. The sets here do the same, in order of creation.
"""

import ast
import asyncio
import inspect
import textwrap
import weakref


def _creation(element):
    return getattr(element, "_awaitscope_future", 0)


class CreationSet(set):
    """A set that lists futures in the order in which they were made."""

    def __iter__(self):
        return iter(sorted(super().__iter__(), key=_creation))

    def __repr__(self):
        return f"{{{', '.join(map(repr, self))}}}" if self else "set()"

    def pop(self):
        for element in self:
            self.remove(element)
            return element
        raise KeyError("pop from an empty set")


def _returning_creation_sets(name):
    operation = getattr(set, name)

    def operate(self, *others):
        result = operation(self, *others)
        return result if result is NotImplemented else CreationSet(result)

    operate.__name__ = name
    return operate


for _name in ("and", "or", "sub", "xor"):
    for _prefix in ("__", "__r"):
        setattr(CreationSet, f"{_prefix}{_name}__", _returning_creation_sets(f"{_prefix}{_name}__"))
for _name in ("copy", "difference", "intersection", "symmetric_difference", "union"):
    setattr(CreationSet, _name, _returning_creation_sets(_name))


def in_given_order(elements):
    """The different ones among elements."""
    return list(dict.fromkeys(elements))


class GeneratorSet:
    """The living async generators of a loop, in the order of their first steps."""

    def __init__(self):
        self._references = {}

    def add(self, generator):
        reference = weakref.ref(generator, lambda dead: self._references.pop(dead, None))
        self._references.setdefault(reference, None)

    def discard(self, generator):
        self._references.pop(weakref.ref(generator), None)

    def clear(self):
        self._references.clear()

    def __len__(self):
        return len(self._references)

    def __iter__(self):
        living = [reference() for reference in list(self._references)]
        return iter([generator for generator in living if generator is not None])


class _Replacement(ast.NodeTransformer):
    """Puts a CreationSet in the place of every set of a function."""

    def __init__(self, calls):
        self.calls = calls

    def visit_SetComp(self, node):
        self.generic_visit(node)
        elements = ast.copy_location(ast.GeneratorExp(node.elt, node.generators), node)
        return ast.copy_location(ast.Call(ast.Name("CreationSet", ast.Load()), [elements], []), node)

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "set":
            node.func = ast.Name(self.calls, ast.Load())
        return node


def _order(function, calls="CreationSet"):
    """Compiles a function anew, in place; `calls` is what stands for the name `set` in it."""
    old = function.__code__
    tree = _Replacement(calls).visit(ast.parse(textwrap.dedent(inspect.getsource(function))))
    tree = ast.increment_lineno(ast.fix_missing_locations(tree), old.co_firstlineno - 1)
    module = compile(tree, old.co_filename, "exec", dont_inherit=True)
    function.__code__ = next(part for part in module.co_consts if inspect.iscode(part))
    function.__globals__.update(CreationSet=CreationSet, in_given_order=in_given_order)


def order_sets():
    """Puts the sets of asyncio in order of creation."""
    tasks = asyncio.tasks
    _order(tasks.wait)
    _order(tasks._wait)
    _order(tasks.all_tasks)
    # What is passed to as_completed() keeps the order in which it was passed: coroutines become tasks in it.
    iterator = getattr(tasks, "_AsCompletedIterator", None)
    _order(iterator.__init__ if iterator else tasks.as_completed, calls="in_given_order")
    if hasattr(asyncio, "TaskGroup"):
        _order(asyncio.TaskGroup.__init__)
