"""What the kernel refuses to a run and to everything it starts (Linux with Landlock).

Writing anywhere but in the run's own folder and in `/dev`, reading the course's answers and
checks or the learner's home, and signals to processes outside the run. Where the kernel has no
Landlock, and on macOS, only the audit hook of the run's own Python process is left.

Source: https://docs.kernel.org/userspace-api/landlock.html
"""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _PATH_BENEATH = 1, 1
_PR_SET_NO_NEW_PRIVS = 38
_WRITE_FILE, _READ_FILE = 1 << 1, 1 << 2
_REMOVE_AND_MAKE = sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_SCOPE_SIGNAL = 1 << 1
_MOST_RULES = 4000


def close_to_reading(closed: tuple[Path, ...], opened: tuple[Path, ...]) -> int | None:
    """Make the rules of what may be read; return their descriptor, None if the kernel has none.

    There may be hundreds, one for each neighbour of what is closed: they are made once, for
    all runs.

    Parameters
    ----------
    closed : folders that may not be read.
    opened : folders inside of `closed` that may.
    """
    readable = _readable({p.resolve() for p in closed}, {p.resolve() for p in opened})
    if _version() < 1 or not readable:
        return None
    ruleset = _ruleset(_READ_FILE)
    for path in readable if ruleset is not None else ():
        _allow(ruleset, path, _READ_FILE)
    return ruleset


def confine(folder: Path, reading: int | None) -> bool:
    """Confine this process and its descendants, for good. False if the kernel cannot.

    Parameters
    ----------
    folder : where the run may write.
    reading : what else it may read, by `close_to_reading`.
    """
    version = _version()
    if version < 1:
        return False
    writing = _WRITE_FILE | _REMOVE_AND_MAKE
    writing |= (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    ruleset = _ruleset(writing, _SCOPE_SIGNAL if version >= 6 else 0)
    if ruleset is None:
        return False
    try:
        for path in (folder, Path("/dev")):
            _allow(ruleset, path, writing)
            _allow(reading, path, _READ_FILE)
        _libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return all(_restrict_by(each) for each in (ruleset, reading) if each is not None)
    finally:
        os.close(ruleset)


@cache
def _libc() -> ctypes.CDLL:
    """The C library, by which the kernel is asked for what Python has no name for."""
    return ctypes.CDLL(None, use_errno=True)


@cache
def _version() -> int:
    """The version of the kernel's Landlock, 0 or less if it has none."""
    if sys.platform != "linux":
        return 0
    return int(_libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _ASK_VERSION))


def _ruleset(handled: int, scoped: int = 0) -> int | None:
    """Make a set of rules that refuses what it handles, but where a rule allows it."""
    fields = (handled, 0, scoped) if scoped else (handled,)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    size = ctypes.c_size_t(len(attributes))
    ruleset = int(_libc().syscall(_CREATE_RULESET, attributes, size, ctypes.c_uint32(0)))
    return ruleset if ruleset >= 0 else None


def _restrict_by(ruleset: int) -> bool:
    return bool(_libc().syscall(_RESTRICT_SELF, ruleset, ctypes.c_uint32(0)) == 0)


def _readable(closed: set[Path], opened: set[Path]) -> list[Path]:
    """Return paths that together are everything but what is closed; none if that is too many."""
    if not closed:
        return []
    on_the_way = {parent for path in closed | opened for parent in path.parents}
    readable: list[Path] = []
    for path in _walk(Path("/"), closed, opened, on_the_way, inside=False):
        readable.append(path)
        if len(readable) > _MOST_RULES:
            return []
    return readable


def _walk(
    path: Path, closed: set[Path], opened: set[Path], on_the_way: set[Path], *, inside: bool
) -> Iterator[Path]:
    if path in opened:
        yield path
        return
    inside = inside or path in closed
    if path not in on_the_way:
        if not inside:
            yield path
        return
    try:
        children = [Path(entry.path) for entry in os.scandir(path)]
    except OSError:
        return
    for child in children:
        if not inside or child in on_the_way or child in opened:
            yield from _walk(child, closed, opened, on_the_way, inside=inside)


def _allow(ruleset: int | None, path: Path, rights: int) -> None:
    if ruleset is None:
        return
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        return
    try:
        # `struct landlock_path_beneath_attr` is packed: 64 bits of rights, 32 of a descriptor.
        rule = struct.pack("=Qi", rights, handle)
        _libc().syscall(_ADD_RULE, ruleset, _PATH_BENEATH, rule, ctypes.c_uint32(0))
    finally:
        os.close(handle)
