"""Processes as the system tells of them: whose descendants they are and what they use.

Reads `/proc`; on a system without it, nothing is found.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_PROC = Path("/proc")
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


class Process(NamedTuple):
    """One process. `image` is where its program was loaded: forks share it."""

    pid: int
    parent: int
    state: str
    resident_bytes: int
    image: str


def become_subreaper() -> None:
    """Let every orphan among this process's descendants become its child (Linux)."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def die_with_parent() -> None:
    """Let the kernel end this process when its parent ends (Linux)."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def count_threads() -> int:
    """Return how many threads this process has, those of libraries included where `/proc` tells."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208
    except OSError:
        return threading.active_count()


def read_process(pid: int) -> Process | None:
    """Return what `/proc` says of a process, None if it is gone."""
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return None
    fields = text.rpartition(")")[2].split()
    resident = int(fields[21]) * resource.getpagesize()
    return Process(pid, int(fields[1]), fields[0], resident, fields[23])


def descendants(root: int) -> list[Process]:
    """Return every living descendant of a process, parents first."""
    try:
        names = os.listdir(_PROC)  # noqa: PTH208 (names are all that is wanted, and many)
    except OSError:
        return []
    everyone = [read_process(int(name)) for name in names if name.isdigit()]
    children: dict[int, list[Process]] = {}
    for process in everyone:
        if process is not None and process.state not in "ZX":
            children.setdefault(process.parent, []).append(process)
    found, frontier = [], [root]
    while frontier:
        born = children.get(frontier.pop(), [])
        found += born
        frontier += [process.pid for process in born]
    return found


def private_bytes(pid: int) -> int:
    """Return the memory that a process shares with no other: exact, and slow to find out."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def most_waited(root: int) -> float:
    """Return for how many seconds a descendant was ready to run and had no processor.

    Of several threads and processes, it is that of the one that waited longest; 0 where the
    system does not tell.
    """
    longest = 0
    for process in descendants(root):
        for file in (_PROC / str(process.pid) / "task").glob("*/schedstat"):
            with contextlib.suppress(OSError, ValueError, IndexError):
                longest = max(longest, int(file.read_text().split()[1]))
    return longest / 1e9


def end_children() -> None:
    """End and reap every descendant of this process (a subreaper), however they were forked.

    A crowd is stopped before it is killed, so that a fork bomb cannot outrun it.
    """
    pause = 0.001
    while True:
        crowd = descendants(os.getpid())
        for number in (signal.SIGSTOP, signal.SIGKILL) if len(crowd) > 4 else (signal.SIGKILL,):
            for process in crowd:
                send_signal(process.pid, number)
        if not _reap():
            return
        time.sleep(pause)
        pause = min(2 * pause, 0.02)


def _reap() -> bool:
    """Reap what has ended; say whether there are children left."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True


def send_signal(pid: int, number: int) -> None:
    """Send a signal; that the process is gone is fine."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)
