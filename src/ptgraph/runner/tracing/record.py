"""What traced code was seen to use, and its public names.

A `Trace` compiles code so that it tells what it uses, keeps that while the code runs, and
names it afterwards. Nothing here may disturb the code: whatever goes wrong in noting is lost,
never raised.
"""

from __future__ import annotations

import ast
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from importlib.machinery import SourceFileLoader
from itertools import chain
from pathlib import Path
from types import BuiltinFunctionType, CodeType, FunctionType, ModuleType
from typing import Any

from ptgraph.runner.model import Use
from ptgraph.runner.tracing.names import PublicNames, public_names
from ptgraph.runner.tracing.rewrite import SEEN, Site, SiteKind, rewrite

_BY_IDENTITY = (ModuleType, type, FunctionType, BuiltinFunctionType)
_NAMED_BY_IDENTITY = (SiteKind.ATTRIBUTE, SiteKind.CALLEE, SiteKind.NAME)
_MOST = 1000  # things noted at one site: honest code has a few
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class _Seen:
    """A value that came by a site: the module, class or function itself, else its type.

    Of an attribute: `own` is whether the instance has it and not its class, `tensor` whether
    it holds a tensor that `+=` changes, `mro` the classes that a `super()` looks through.
    """

    site: Site
    value: Any
    instance: bool
    own: bool = False
    tensor: bool = False
    mro: tuple[type, ...] = ()


class Trace:
    """The trace of one run of one piece of code, which may be compiled in several parts."""

    def __init__(self) -> None:
        self.sites: list[Site] = []
        self.failed = False
        self._observed: deque[_Seen] = deque(maxlen=20_000)  # honest code has hundreds
        self._unpacked: dict[Site, set[str]] = {}  # the keywords that a call was given as `**`
        self._known: list[set[type | int]] = []  # what each site has seen: types, or ids
        self._namespaces: list[dict[str, Any]] = []
        self._elsewhere: list[Use] = []
        self.seen = self._make_seen()

    def compile(
        self,
        source: str | bytes,
        filename: str,
        mode: str = "exec",
        flags: int = 0,
        dont_inherit: bool = True,
    ) -> CodeType:
        """Compile code so that it is traced; as it is, if it cannot be rewritten."""
        try:
            tree = compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, dont_inherit)
            sites = rewrite(tree, start=len(self.sites))
            code: CodeType = compile(tree, filename, mode, flags, dont_inherit)
        except Exception:  # code that is not valid says so below, in the plain way
            code = compile(source, filename, mode, flags, dont_inherit)
            self.failed = True
            return code
        self.sites.extend(sites)
        self._known.extend(set() for _ in sites)
        return code

    def install(self, namespace: dict[str, Any]) -> None:
        """Make a namespace one in which code compiled here can run."""
        namespace[SEEN] = self.seen
        self._namespaces.append(namespace)

    def add(self, uses: tuple[Use, ...] | None) -> None:
        """Take in what another process saw of the same code."""
        self._elsewhere.extend(uses or ())

    def loader(self, name: str, file: Path) -> SourceFileLoader:
        """Return a loader that imports a file as a traced module."""
        return _Loader(self, name, str(file))

    def uses(self) -> tuple[Use, ...] | None:
        """Return what was used, by name; None if that is not known."""
        if self.failed:
            return None
        first: dict[str, int] = {}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # looking at what is deprecated is no use of it
                names = public_names()
                names.refresh()
                for name, line in chain(self._named(names), map(astuple, self._elsewhere)):
                    first[name] = min(line, first.get(name, line))
        except Exception:  # the code may have left anything behind
            return None
        return tuple(Use(name, first[name]) for name in sorted(first))

    def _make_seen(self) -> Callable[[Any, int], Any]:
        import torch.compiler

        known, note = self._known, self._note
        compiling = torch.compiler.is_dynamo_compiling

        def seen(value: Any, site: int) -> Any:
            if compiling():
                return value
            try:
                new = type(value) not in known[site]
            except Exception:  # a metaclass may make its classes unhashable
                return value
            if new:
                note(value, site, type(value))
            return value

        return seen

    def _note(self, value: Any, number: int, kind: type) -> None:
        try:
            site = self.sites[number]
            by_identity = issubclass(kind, _BY_IDENTITY) and site.kind in _NAMED_BY_IDENTITY
            key = id(value) if by_identity else kind
            known = self._known[number]
            if key in known or len(known) > _MOST:
                return
            known.add(key)
            if site.kind is SiteKind.KEYWORDS:
                callee = self.sites[site.of]
                self._unpacked.setdefault(callee, set()).update(map(str, value))
            elif by_identity:
                self._observed.append(_Seen(site, value, instance=False))
            elif (seen := _instance(site, value, kind)) is not None:
                self._observed.append(seen)
        except Exception:  # noting must not disturb the code
            return

    def _named(self, names: PublicNames) -> Iterator[tuple[str, int]]:
        for seen in self._observed:
            site = seen.site
            for name in _names_of(seen, names):
                yield name, site.line
            callee = _callee(seen, names)
            if callee is not None:
                for keyword in (*site.keywords, *self._unpacked.get(site, ())):
                    yield f"{callee}({keyword}=)", site.line
        for namespace in self._namespaces:
            yield from _overridden(namespace, names)
            for site in self.sites:
                if site.kind is SiteKind.PATTERN:
                    found = _dotted(site, namespace, names)
                    yield from [(found, site.line)] if found else []


class _Loader(SourceFileLoader):
    def __init__(self, trace: Trace, name: str, file: str) -> None:
        super().__init__(name, file)
        self.trace = trace

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """Compile the file anew: what stands in a cache is not traced."""
        return self.trace.compile(self.get_data(self.path), self.path)

    def exec_module(self, module: ModuleType) -> None:
        self.trace.install(vars(module))
        super().exec_module(module)


def _instance(site: Site, value: Any, kind: type) -> _Seen | None:
    """What an instance says by its type; None if that is nothing."""
    import torch

    if site.kind is SiteKind.OPERATOR:
        return _Seen(site, kind, instance=True) if issubclass(kind, torch.Tensor) else None
    if site.kind is not SiteKind.ATTRIBUTE:
        return _Seen(site, kind, instance=True) if site.keywords else None
    if kind is super:
        mro = value.__self_class__.__mro__
        after = mro[mro.index(value.__thisclass__) + 1 :]
        return _Seen(site, kind, instance=True, mro=after)
    held = _held(value, site.names[0])
    return _Seen(
        site,
        kind,
        instance=True,
        own=held is not _NOTHING and not isinstance(held, torch.nn.Module),
        tensor=bool(site.in_place) and isinstance(held, torch.Tensor),
    )


def _names_of(seen: _Seen, names: PublicNames) -> Iterator[str]:
    site = seen.site
    if site.kind is SiteKind.OPERATOR:
        yield from site.names
    elif site.kind is SiteKind.ATTRIBUTE:
        if name := _member(seen, names):
            yield name
        if seen.tensor:
            yield site.in_place
    elif not seen.instance and (name := names.of(seen.value)):
        yield name


def _callee(seen: _Seen, names: PublicNames) -> str | None:
    """What a call's keywords are given to. A module that is called has those of its `forward`."""
    if seen.site.kind is SiteKind.ATTRIBUTE:
        return _member(seen, names)
    if seen.site.kind is not SiteKind.CALLEE:
        return None
    return names.of_member(seen.value, "forward") if seen.instance else names.of(seen.value)


def _member(seen: _Seen, names: PublicNames) -> str | None:
    owner, attribute = seen.value, seen.site.names[0]
    if seen.mro:
        return names.of_class_member(seen.mro, attribute)
    if not isinstance(owner, ModuleType | type):
        return None
    name = names.of_member(owner, attribute)
    if name is None and seen.own and isinstance(owner, type):
        return names.of_own_attribute(owner, attribute)
    return name


def _held(value: Any, attribute: str) -> Any:
    """What an instance itself has by a name, without running any of its code."""
    import torch

    if isinstance(value, torch.Tensor) and attribute in ("data", "grad"):
        return getattr(value, attribute)
    try:
        own = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return _NOTHING
    for place in (own, *(own.get(kind) for kind in ("_parameters", "_buffers", "_modules"))):
        if isinstance(place, dict) and attribute in place:
            return place[attribute]
    return _NOTHING


def _overridden(namespace: dict[str, Any], names: PublicNames) -> Iterator[tuple[str, int]]:
    """The public methods that the classes of a namespace write anew, such as `forward`."""
    for kind in list(namespace.values()):
        if not issubclass(type(kind), type) or kind.__module__ != namespace.get("__name__"):
            continue
        for attribute, value in list(vars(kind).items()):
            function = getattr(value, "__func__", value)  # of a static or class method
            if not isinstance(function, FunctionType):
                continue
            if name := names.of_class_member(kind.__mro__[1:], attribute):
                yield name, function.__code__.co_firstlineno


def _dotted(site: Site, namespace: dict[str, Any], names: PublicNames) -> str | None:
    """The public name of what a dotted name stands for."""
    first, *rest = site.names[0].split(".")
    value: Any = namespace.get(first)
    for part in rest[:-1]:
        value = vars(value).get(part) if isinstance(value, ModuleType) else None
    if rest and isinstance(value, ModuleType | type):
        return names.of_member(value, rest[-1])
    return None if rest else names.of(value)
