"""The guards inside the checks: what runs while they compare, and whether all is as it was.

While checks compare, only code that was there before the answer may run: a profile function
looks at each call. So a tensor whose `==` is always true, a patched `allclose`, a function
mode left behind or a kernel registered for `equal` are seen in the moment in which they act,
however soon they tidy up. Between comparisons, the names that the checks use must be bound to
what they were bound to before the answer was imported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from operator import is_, itemgetter
from types import FrameType, FunctionType, ModuleType
from typing import Any

from ptgraph.runner.guard.alarm import Alarm, TamperedError
from ptgraph.runner.guard.rewrite import OPERATORS, Vocabulary
from ptgraph.runner.guard.trust import Trusted

Verify = Callable[[], None]

_SPECIAL = frozenset(
    [
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__add__",
        "__radd__",
        "__iadd__",
        "__sub__",
        "__rsub__",
        "__isub__",
        "__mul__",
        "__rmul__",
        "__matmul__",
        "__rmatmul__",
        "__truediv__",
        "__rtruediv__",
        "__pow__",
        "__rpow__",
        "__mod__",
        "__neg__",
        "__abs__",
        "__invert__",
        "__and__",
        "__or__",
        "__xor__",
        "__bool__",
        "__len__",
        "__contains__",
        "__float__",
        "__int__",
        "__hash__",
        "__instancecheck__",
        "__subclasscheck__",
        "__torch_function__",
        "__torch_dispatch__",
        "__getattribute__",
    ]
)
_TORCH = ("__torch_function__", "__torch_dispatch__")


# What the guards are told once the checks have been loaded: `verify`, and the words that the
# checks mention.
Later = dict[str, Any]


def make_guards(later: Later, trusted: Trusted, alarm: Alarm) -> Mapping[str, object]:
    """Return the functions that `rewrite` puts into the checks."""
    own_approx: list[object] = []
    plain = _plain_types()
    operators = tuple(function for _, function in OPERATORS)
    inspect_one = _inspecting(_lies(later, trusted), alarm, plain, own_approx)
    under_watch = _watching(_forbidding(trusted, alarm))

    def compare(index: int, left: object, right: object) -> object:
        if _is_simple(left) and _is_simple(right):
            return operators[index](left, right)
        kinds = type(left), type(right)
        later["verify"]()
        inspect_one(left)
        inspect_one(right)
        answers = [kind not in plain and _is_answers(kind, trusted) for kind in kinds]
        if all(answers) or (index >= 6 and answers[1]):
            # The answer's own classes among themselves, or membership in one of them.
            return operators[index](left, right)
        return under_watch(operators[index], (left, right), {})

    def call(function: Callable[..., Any], /, *arguments: Any, **keywords: Any) -> Any:
        later["verify"]()
        for argument in arguments:
            inspect_one(argument)
        return under_watch(function, arguments, keywords)

    def value(thing: Any) -> Any:
        if type(thing) not in plain:
            inspect_one(thing)
        return thing

    def after(thing: Any) -> Any:
        later["verify"]()
        inspect_one(thing)
        return thing

    def own(thing: Any) -> Any:
        own_approx.append(thing)
        return thing

    return {"compare": compare, "call": call, "value": value, "after": after, "own": own}


def _inspecting(
    is_lie: Callable[[type], bool],
    alarm: Alarm,
    plain: frozenset[type],
    own_approx: list[object],
) -> Callable[[object], None]:
    """Return what looks at one value that the checks are about to compare."""
    approx = _approx_type()

    def inspect_one(thing: object) -> None:
        kind = type(thing)
        if kind in plain:
            if kind is list or kind is tuple:
                for part in {type(part): part for part in thing}.values():  # type: ignore[attr-defined]
                    if type(part) not in plain and is_lie(type(part)):
                        alarm(f"It hands the checks a {type(part).__name__} that lies.")
            return
        if is_lie(kind):
            alarm(f"It hands the checks a {kind.__name__} with operators of its own.")
            raise TamperedError
        if approx in kind.__mro__ and not any(thing is mine for mine in own_approx):
            alarm("It hands the checks a pytest.approx.")
            raise TamperedError

    return inspect_one


def _watching(forbid: Any) -> Callable[[Callable[..., Any], Any, Any], Any]:
    """Return what calls a function while `forbid` watches every call below it."""
    get_profile, set_profile = sys.getprofile, sys.setprofile

    def under_watch(function: Callable[..., Any], arguments: Any, keywords: Any) -> Any:
        before = get_profile()
        set_profile(forbid)
        try:
            return function(*arguments, **keywords)
        finally:
            set_profile(before)

    return under_watch


_SHORT = 64
_EXACT: frozenset[type] = frozenset((int, float, bool, str, bytes, complex, type(None)))


def _is_simple(thing: object) -> bool:
    """Whether it is a plain value, or a short list of such: no code can run in comparing it."""
    kind = type(thing)
    if kind is tuple or kind is list:
        parts: Any = thing
        return len(parts) <= _SHORT and all(type(part) in _EXACT for part in parts)
    return kind in _EXACT


def _plain_types() -> frozenset[type]:
    import torch

    exact: tuple[type, ...] = (
        list,
        tuple,
        dict,
        set,
        frozenset,
        range,
        slice,
        type,
        FunctionType,
        ModuleType,
    )
    torch_types = (torch.Tensor, torch.nn.Parameter, torch.Size, torch.dtype, torch.device)
    return frozenset((*_EXACT, *exact, *torch_types))


def _approx_type() -> type:
    import pytest

    # pytest has moved and renamed the class that every approx is of.
    kinds = type(pytest.approx(0)).__mro__
    return next(kind for kind in reversed(kinds) if kind.__name__.startswith("Approx"))


def _forbidding(trusted: Trusted, alarm: Alarm) -> Callable[[FrameType, str, Any], None]:
    """The profile function: any call of code that is not trusted ends the comparison."""

    def forbid(frame: FrameType, event: str, argument: Any) -> None:  # noqa: ARG001
        if event == "call" and not trusted(frame.f_code):
            alarm(f"Its code ({frame.f_code.co_name}) runs while the checks compare.")
            raise TamperedError

    return forbid


def _is_answers(kind: type, trusted: Trusted) -> bool:
    """Whether a class has methods of the answer's: then it is one of the answer's classes."""
    for base in kind.__mro__:
        for thing in tuple(vars(base).values()):
            function = getattr(thing, "__func__", thing)
            if type(function) is FunctionType and not trusted(function.__code__):
                return True
    return False


def _lies(later: Later, trusted: Trusted) -> Callable[[type], bool]:
    """Whether a class poses as numbers, tensors or containers with operators of the answer's.

    Classes of an answer that pose as nothing else may have what operators they like, and so
    may tensor subclasses where the checks speak of `__torch_function__`.
    """
    import torch

    posing = (torch.Tensor, int, float, complex, str, bytes, list, tuple, dict, set, frozenset)
    known: dict[type, bool] = {}

    def lies(kind: type) -> bool:
        if kind not in known:
            known[kind] = judge(kind)
        return known[kind]

    def judge(kind: type) -> bool:
        if kind.__module__ == "unittest.mock" and "mock" not in later["mentions"]:
            return True
        bases = kind.__mro__
        if not any(base in posing for base in bases):
            return False
        names = _SPECIAL - (later["mentions"] & _SPECIAL)
        if torch.Tensor in bases and not later["mentions"].isdisjoint(_TORCH):
            return False
        return any(not_a_librarys(vars(base).get(name)) for base in bases for name in names)

    def not_a_librarys(thing: object) -> bool:
        function = getattr(thing, "__func__", thing)
        return type(function) is FunctionType and not trusted(function.__code__)

    return lies


def make_verify(module: ModuleType, vocabulary: Vocabulary, alarm: Alarm) -> Verify:
    """Return the function that looks whether the names that the checks use are unchanged.

    Cheap enough to run at every comparison: some dozens of names. Names that the checks
    mention in a string are left out, since they may patch them on purpose (`monkeypatch`).
    """
    rows = tuple(_rows(module, vocabulary))
    tampered = TamperedError

    def verify() -> None:
        for label, names, keys, get, values, absent in rows:
            # By `is_`: `id` raises an audit event each time, and `==` would ask the values.
            try:
                same = all(map(is_, get(names), values))
            except KeyError:
                same = False
            if same and (not absent or names.keys().isdisjoint(absent)):
                continue
            if not all(map(_is_fixtures, _new(names, keys, values, absent))):
                alarm(f"It changes {label} while the checks run.")
                raise tampered

    return verify


def _new(
    names: Mapping[str, Any],
    keys: tuple[str, ...],
    values: tuple[Any, ...],
    absent: frozenset[str],
) -> Iterator[Any]:
    """Yield what stands in the place of something else, or where nothing was."""
    for key, value in zip(keys, values, strict=True):
        if names.get(key) is not value:
            yield names.get(key)
    yield from (names[key] for key in absent if key in names)


def _is_fixtures(thing: Any) -> bool:
    """Whether it is a function of ptgraph's own fixtures (counters and the like)."""
    return type(thing) is FunctionType and "/ptgraph/runner/" in thing.__code__.co_filename


# The names of a module or class under a label: those that are wanted, how to get their values,
# what these are, and the names that must not be there. A plain tuple: a class could be changed.
_Row = tuple[
    str,
    Mapping[str, Any],
    tuple[str, ...],
    Callable[[Any], tuple[Any, ...]],
    tuple[Any, ...],
    frozenset[str],
]


def _rows(module: ModuleType, vocabulary: Vocabulary) -> list[_Row]:
    import torch

    own = vars(module)
    free = vocabulary.strings | vocabulary.globals_
    mine = {name for name in own if not name.startswith(("__", "@py")) and name not in free}
    rows = [_row("the checks", own, mine | {"__builtins__"}, frozenset())]
    used = vocabulary.names - free
    spaces: dict[str, Mapping[str, Any]] = {
        f"the module {value.__name__}": vars(value)
        for value in own.values()
        if isinstance(value, ModuleType)
    }
    for name in ("torch.nn.functional", "torch.testing", "torch.linalg", "torch.nn"):
        spaces[f"the module {name}"] = vars(sys.modules[name])
    rows += [_row(label, names, used, frozenset()) for label, names in spaces.items()]
    members = used | _SPECIAL
    inherited = frozenset(members - vars(torch.Tensor).keys())
    return [*rows, _row("torch.Tensor", vars(torch.Tensor), members, inherited)]


def _row(
    label: str, names: Mapping[str, Any], wanted: frozenset[str] | set[str], absent: frozenset[str]
) -> _Row:
    present = [name for name in names if name in wanted] or ["__doc__"]
    keys = (*present, present[-1])  # `itemgetter` of one name would return it bare
    get = itemgetter(*keys)
    return (label, names, keys, get, get(names), absent)
