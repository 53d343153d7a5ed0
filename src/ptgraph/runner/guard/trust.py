"""Whose code is it: the libraries' and the checks', or the answer's.

Code is trusted by the file that it was compiled from (the standard library, the packages
beside torch, ptgraph, the checks) or, where libraries generate code without a file, by having
been there before any answer. Everything else is the answer's. `audit` keeps an answer from
compiling code under a library's name.
"""

from __future__ import annotations

import gc
import sysconfig
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from types import CodeType, FrameType, FunctionType

Trusted = Callable[[CodeType], bool]
Adopt = Callable[[CodeType], None]

_PACKAGES = ("torch", "torchvision", "numpy", "pytest", "pluggy", "ptgraph")


def library_folders() -> tuple[str, ...]:
    """Return the folders (each ending in `/`) whose code is trusted."""
    folders = {Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib")}
    for package in _PACKAGES:
        spec = find_spec(package)
        if spec is not None and spec.origin:
            home = Path(spec.origin).parent
            folders.add(home if package == "ptgraph" else home.parent)
    return tuple(sorted({f"{f}/" for f in folders} | {f"{f.resolve()}/" for f in folders}))


def generated_code() -> tuple[CodeType, ...]:
    """Return the code that libraries have generated so far (`<string>` and the like)."""
    functions = (thing for thing in gc.get_objects() if type(thing) is FunctionType)
    codes = (function.__code__ for function in functions)
    return tuple(code for code in codes if code.co_filename.startswith("<"))


def make_trusted(
    checks: Path,
    folders: tuple[str, ...],
    generated: frozenset[int],
    stack: tuple[CodeType, ...] = (),
) -> tuple[Trusted, Adopt]:
    """Return how to ask whether code is a library's or that of `checks`, and how to add some.

    Parameters
    ----------
    generated : the ids of code without a file that is trusted, and kept alive elsewhere: only
        to look at each of thousands would cost every run milliseconds.
    stack : other code that is trusted.
    """
    prefixes = ("<frozen ", *folders)
    own = str(checks)
    starts_with = str.startswith
    known: dict[int, CodeType] = {id(code): code for code in stack}  # kept alive: ids recur

    def trusted(code: CodeType) -> bool:
        name = code.co_filename
        if name == own or starts_with(name, prefixes):
            return True
        return id(code) in known or id(code) in generated

    def adopt(code: CodeType) -> None:
        known[id(code)] = code
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                adopt(constant)

    return trusted, adopt


def answer_is_on(frame: FrameType | None, trusted: Trusted) -> bool:
    """Say whether any of the frames from this one outward runs the answer's code."""
    while frame is not None:
        if not trusted(frame.f_code):
            return True
        frame = frame.f_back
    return False
