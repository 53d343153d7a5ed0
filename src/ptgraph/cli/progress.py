"""What is told on stderr while many things run: a bar, where a person looks, else nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

    from ptgraph.runner.claims import Claim, Result

_NAMED = 2  # of what runs at this moment


class Listener:
    """Hears what starts and what ends; this one keeps it to itself."""

    def started(self, claim: Claim) -> None:
        """Hear that a claim is being run."""

    def finished(self, result: Result) -> None:
        """Hear that a claim's result is known."""


class Bar(Listener):
    """A bar with what runs now, how many have fallen short, and the time since the start."""

    def __init__(self, bar: Progress, total: int) -> None:
        self.bar = bar
        self.task = bar.add_task("loading torch …", total=total)
        self.running: dict[int, str] = {}
        self.short = 0

    def started(self, claim: Claim) -> None:
        """Name it among what runs."""
        self.running[id(claim)] = _name(claim)
        self._describe()

    def finished(self, result: Result) -> None:
        """Count it."""
        self.running.pop(id(result.claim), None)
        self.short += result.verdict.value not in ("passed", "not-run")
        self.bar.advance(self.task)
        if self.running or self.short:
            self._describe()

    def _describe(self) -> None:
        names = list(self.running.values())
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        short = f"{self.short} fell short · " if self.short else ""
        self.bar.update(self.task, description=short + ", ".join(names[:_NAMED]) + more)


@contextmanager
def progress(total: int) -> Iterator[Listener]:
    """Give a listener for so many results."""
    if not sys.stderr.isatty():
        yield Listener()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield Bar(bar, total)


def _name(claim: Claim) -> str:
    """`doubling/double wrong/same.py`, short enough that several stand side by side."""
    file, line = claim.where.file, claim.where.line
    if claim.kind.value == "mutant":
        return f"{claim.id} mutant of line {line}"
    if claim.kind.value in ("card", "note"):
        return f"{claim.kind} {claim.id}"
    folder = f"{file.parent.name}/" if claim.kind.value in ("accepted", "wrong") else ""
    return f"{claim.id} {folder}{file.name}"
