"""The functions that checks rely on, as they were before the answer was imported.

`take_originals` notes, once in the server, every function and class of the namespaces that a
check's verdict goes through: builtins, torch and its testing code, pytest, pluggy, ptgraph.
`changed` compares by identity alone, so nothing of the answer runs while it looks.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from operator import is_, itemgetter
from typing import Any, NamedTuple

_MODULES = [
    "builtins",
    "math",
    "operator",
    "functools",
    "itertools",
    "random",
    "time",
    "inspect",
    "types",
    "unittest.mock",
    "collections",
    "statistics",
    "torch",
    "torch._tensor",
    "torch._C",
    "torch.functional",
    "torch.linalg",
    "torch.nn",
    "torch.nn.functional",
    "torch.nn.init",
    "torch.nn.modules.module",
    "torch.autograd",
    "torch.overrides",
    "torch.random",
    "torch.optim",
    "torch.utils.data",
    "torch.testing",
    "torch.testing._comparison",
    "numpy",
    "numpy.random",
    "numpy.testing",
]
_WHOLE = ("_pytest", "pytest", "pluggy", "ptgraph.runner")
_CLASSES = ("torch.Tensor", "torch.nn.Module", "torch.nn.Parameter")


class Namespace(NamedTuple):
    """The names of one module or class that must stay what they were.

    `every`: all names of a class, to which none may be added (it would hide an inherited one);
    None for a module.
    """

    label: str
    names: Mapping[str, Any]
    keys: tuple[str, ...]
    get: Callable[[Any], tuple[object, ...]]
    values: tuple[object, ...]
    every: frozenset[str] | None


Originals = tuple[Namespace, ...]


def take_originals() -> Originals:
    """Note what stands now. The modules that are not loaded are left out."""
    spaces = [_of_modules(), *map(_of_module, _watched_modules()), *_of_classes()]
    return tuple(space for space in spaces if space.keys)


def changed(originals: Originals, free: frozenset[str] = frozenset()) -> str:
    """Return a name that is not what it was, "" if all are; those in `free` may differ."""
    for space in originals:
        label, names, _, get, values, every = space
        try:
            same = all(map(is_, get(names), values))
        except KeyError:
            same = False
        if not same or (every is not None and len(names) != len(every)):
            for key in _differing(space):
                if key not in free:
                    return f"{label}.{key}"
    return ""


def near_the_values(originals: Originals) -> Originals:
    """Return those that comparing and calculating go through: less to look at, so more often."""
    far = tuple(name for name in _WHOLE if name != "pytest")
    return tuple(
        space
        for space in originals
        if not space.label.startswith((*far, "sys.modules")) or "approx" in space.label.lower()
    )


def _differing(space: Namespace) -> Iterator[str]:
    _, names, keys, _, values, every = space
    missing = object()
    for key, value in zip(keys, values, strict=True):
        if names.get(key, missing) is not value:
            yield key
    if every is not None:
        added = [item for item in tuple(names.items()) if item[0] not in every]
        yield from (key for key, value in added if _matters(value, of_class=True))


def _watched_modules() -> Iterator[str]:
    for name in tuple(sys.modules):
        if name in _MODULES or name.partition(".")[0] in _WHOLE or name.startswith(_WHOLE[3]):
            yield name


def _of_module(name: str) -> Namespace:
    return _namespace(name, vars(sys.modules[name]), None)


def _of_modules() -> Namespace:
    """The table of modules itself."""
    keys = tuple(dict.fromkeys(_watched_modules()))
    get = itemgetter(*keys)
    return Namespace("sys.modules", sys.modules, keys, get, get(sys.modules), None)


def _of_classes() -> Iterator[Namespace]:
    """The classes that are defined in watched modules of Python code, with all their names."""
    seen: set[int] = set()
    whole = ("torch.testing._comparison", *_WHOLE)
    for module in _watched_modules():
        for value in tuple(vars(sys.modules[module]).values()):
            if not isinstance(value, type) or id(value) in seen:
                continue
            name = f"{value.__module__}.{value.__qualname__}"
            if value.__module__.startswith(whole) or name in _CLASSES or _is_tensor(value):
                seen.add(id(value))
                yield _namespace(name, vars(value), frozenset(vars(value)))


def _is_tensor(value: type) -> bool:
    return value.__module__ == "torch" and value.__name__ == "Tensor"


def _namespace(label: str, names: Mapping[str, Any], every: frozenset[str] | None) -> Namespace:
    of_class = every is not None
    watched = {key: value for key, value in names.items() if _matters(value, of_class=of_class)}
    keys = (*watched, *tuple(watched)[-1:])  # `itemgetter` of one name would return it bare
    get: Callable[[Any], tuple[object, ...]] = itemgetter(*keys) if keys else _nothing
    return Namespace(label, names, keys, get, get(names), every)


def _nothing(_: object) -> tuple[object, ...]:
    """Stand in for an `itemgetter` where there is no name to get."""
    return ()


def _matters(value: object, *, of_class: bool) -> bool:
    """Functions, classes and what makes an attribute of a class: plain values may change."""
    return callable(value) or (of_class and hasattr(type(value), "__get__"))
