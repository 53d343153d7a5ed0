"""What things are called in torch's and torchvision's public modules.

A name is public if no part of it begins with an underscore. An object that has several is
called by the shortest (`torch.nn.Linear`, never `torch.nn.modules.linear.Linear`); a dtype by
its own (`torch.float32`, not `torch.float`). A member is named by the class that defines it
(`torch.nn.Module.parameters`), or, where that class is private, by the first public one built
upon it (`torch.Tensor.view`).

Looks only at what is loaded already and imports nothing, torch apart.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Container
from functools import cache
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

ROOTS = ("torch", "torchvision")
_VALUES = ("dtype", "layout", "memory_format")
_ABSENT = object()


class PublicNames:
    """An index from objects to public names, by identity."""

    def __init__(self) -> None:
        self._names: dict[int, tuple[str, object]] = {}  # the object is held: ids are not reused
        self._modules: set[str] = set()
        self.refresh()

    def refresh(self) -> None:
        """Take in the public modules that were loaded since."""
        new = [name for name in list(sys.modules) if _is_public(name) and name not in self._modules]
        self._modules.update(new)
        for name in new:
            module = sys.modules.get(name)
            if isinstance(module, ModuleType):
                self._take(name, module)

    def of(self, value: object) -> str | None:
        """Return the public name of a function, class or dtype, None if it has none."""
        found = self._names.get(id(value))
        return found[0] if found else None

    def of_member(self, owner: ModuleType | type, attribute: str) -> str | None:
        """Return the public name of what a module, a class or its instances have."""
        if isinstance(owner, ModuleType):
            return self._in_module(owner, attribute)
        return self.of_class_member(owner.__mro__, attribute) or self._of_node(owner, attribute)

    def of_class_member(self, mro: tuple[type, ...], attribute: str) -> str | None:
        """Return the public name of the member that a method resolution order leads to."""
        if attribute.startswith("_"):
            return None
        definer = _definer(mro, attribute)
        if definer is None or _root(mro[definer].__module__) not in ROOTS:
            return None
        return self._member_of(mro[: definer + 1], attribute)

    def of_own_attribute(self, kind: type, attribute: str) -> str | None:
        """Return the name of what instances of a public class have without declaring it."""
        name = self.of(kind)
        return f"{name}.{attribute}" if name and not attribute.startswith("_") else None

    def _member_of(self, mro: tuple[type, ...], attribute: str) -> str | None:
        public = (self.of(kind) for kind in reversed(mro))
        name = next((name for name in public if name), None)
        return f"{name}.{attribute}" if name else None

    def _of_node(self, kind: type, attribute: str) -> str | None:
        """A member of what `grad_fn` holds: its classes are private, and stand for `Node`."""
        node = sys.modules["torch"].autograd.graph.Node
        known = not attribute.startswith("_") and attribute in vars(node)
        return self._member_of((node,), attribute) if known and issubclass(kind, node) else None

    def _in_module(self, module: ModuleType, attribute: str) -> str | None:
        value = vars(module).get(attribute, _ABSENT)
        if value is _ABSENT:
            if _root(module.__name__) not in ROOTS:
                return None
            value = getattr(module, attribute, _ABSENT)  # made on demand, as `torch.ops` does
        if value is _ABSENT or isinstance(value, ModuleType):
            return None
        if name := self.of(value):
            return name
        hidden = attribute.startswith("_") and not attribute.startswith("__")
        foreign = issubclass(type(value), type | FunctionType | BuiltinFunctionType)
        if hidden or foreign or not _is_public(module.__name__):
            return None
        return f"{module.__name__}.{attribute}"

    def _take(self, module_name: str, module: ModuleType) -> None:
        for attribute, value in list(vars(module).items()):
            if attribute.startswith("_") or not _is_of_torch(value):
                continue
            name = f"{module_name}.{attribute}"
            known = self._names.get(id(value))
            if known is None or self._rank(name, value) < self._rank(known[0], value):
                self._names[id(value)] = (name, value)

    @staticmethod
    def _rank(name: str, value: object) -> tuple[bool, int, bool, str]:
        """Less is better: a dtype's own name, the shortest path, where it is offered."""
        module, _, attribute = name.rpartition(".")
        offered = getattr(sys.modules.get(module), "__all__", (attribute,))
        return (name != str(value), name.count("."), attribute not in offered, name)


@cache
def public_names() -> PublicNames:
    """Return the index of this process, made on the first call (the server makes it early)."""
    import torch  # noqa: F401

    return PublicNames()


def _is_of_torch(value: Any) -> bool:
    """Whether an object is torch's own and is known by identity."""
    kind = type(value)  # not `isinstance`: a deprecated object warns when it is asked
    if issubclass(kind, type | FunctionType | BuiltinFunctionType):
        return _root(getattr(value, "__module__", None)) in ROOTS
    return kind.__module__ in ROOTS and kind.__name__ in _VALUES


def _definer(mro: tuple[type, ...], attribute: str) -> int | None:
    """The first class that has a member, or that declares it by an annotation only."""
    for place, kind in enumerate(mro):
        if attribute in vars(kind) or attribute in _annotations(kind):
            return place
    return None


def _annotations(kind: type) -> Container[str]:
    try:
        return inspect.get_annotations(kind)
    except Exception:  # an annotation may name what is not there
        return ()


def _is_public(module: str) -> bool:
    return _root(module) in ROOTS and not any(part.startswith("_") for part in module.split("."))


def _root(module: object) -> str:
    return module.partition(".")[0] if isinstance(module, str) else ""
