"""Watch: an answer is checked again each time it is saved. Nothing of it is recorded.

The file is looked at, not subscribed to: a look costs a few microseconds, works on every file
system, and sees a save within a twentieth of a second whichever way an editor saves (writing
into the file, or putting another in its place).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from ptgraph.course.model import Exercise
from ptgraph.errors import UsageError
from ptgraph.study.checking import Check, check_file
from ptgraph.study.layout import lay_out
from ptgraph.study.workspace import Workspace

LOOK_EVERY = 0.05  # seconds


def own_file(workspace: Workspace, exercise: Exercise) -> Path:
    """Return the learner's file for an exercise; the starter is laid out if there is none.

    Raises
    ------
    HomeError : it cannot be laid out.
    """
    file = workspace.home.answer(exercise.id)
    return file if file.exists() else lay_out(exercise, workspace.home, workspace.snapshot())


def watch(exercise: Exercise, file: Path) -> Iterator[Check]:
    """Check a file now and after every save, for as long as the iteration goes on.

    Raises
    ------
    UsageError : there is no such file to begin with.
    """
    seen = _stamp(file)  # before the check, so that no save goes unseen
    yield check_file(exercise, file)
    while True:
        stamp = _stamp(file)
        if stamp is None or stamp == seen:
            time.sleep(LOOK_EVERY)
            continue
        seen = stamp
        try:
            yield check_file(exercise, file)
        except UsageError:  # it is just being replaced
            seen = None


def _stamp(file: Path) -> tuple[int, int, int] | None:
    """What changes when a file is saved; None while it is missing or empty, as during a save."""
    try:
        stat = file.stat()
    except OSError:
        return None
    return (stat.st_mtime_ns, stat.st_ino, stat.st_size) if stat.st_size else None
