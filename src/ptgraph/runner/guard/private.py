"""Functions that no module leads to: copies with globals and builtins of their own.

A function looks up what it calls in its module, which any code of the process may change. The
copies made here look in namespaces that only they know.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping
from types import FunctionType, ModuleType
from typing import Any


def private_copies(*modules: ModuleType) -> Mapping[str, Callable[..., Any]]:
    """Return copies of all functions of some modules, by name; they call each other's copies."""
    own_builtins = dict(vars(builtins))
    spaces = {module.__name__: {**vars(module)} for module in modules}
    copies: dict[int, FunctionType] = {}
    for space in spaces.values():
        space["__builtins__"] = own_builtins
        for value in tuple(space.values()):
            if isinstance(value, FunctionType) and value.__module__ == space["__name__"]:
                copies[id(value)] = _copy(value, space)
    for space in spaces.values():
        for name, value in tuple(space.items()):
            space[name] = copies.get(id(value), value)
    return {copy.__name__: copy for copy in copies.values()}


def _copy(function: FunctionType, space: dict[str, Any]) -> FunctionType:
    copy = FunctionType(
        function.__code__, space, function.__name__, function.__defaults__, function.__closure__
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    return copy
