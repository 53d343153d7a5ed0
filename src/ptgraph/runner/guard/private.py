"""Functions that no module leads to: copies with globals and builtins of their own.

A function looks up what it calls in its module, which any code of the process may change. The
copies made here look in namespaces that only they know.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Generator, Mapping
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


def hidden(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that calls another, which no attribute of it leads to.

    The other one is kept in the frame of a generator.
    """
    calls = _calls(function)
    next(calls)
    ask = calls.send

    def call(*arguments: Any, **keywords: Any) -> Any:
        answer, error = ask((arguments, keywords))
        if error is not None:
            raise error
        return answer

    return call


def _calls(function: Callable[..., Any]) -> Generator[Any, Any, None]:
    answer: Any = None
    while True:
        arguments, keywords = yield answer
        try:
            answer = (function(*arguments, **keywords), None)
        except Exception as error:
            answer = (None, error)


def _copy(function: FunctionType, space: dict[str, Any]) -> FunctionType:
    copy = FunctionType(
        function.__code__, space, function.__name__, function.__defaults__, function.__closure__
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    return copy
