"""The one exception root of ptgraph.

Every error that a person can meet says three things: what happened, where, and what to do
next. `ptgraph.cli` prints them as three lines and exits with the error's code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    """What the process's exit code says."""

    OK = 0
    FELL_SHORT = 1
    USAGE = 2
    FAULT = 70
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file. `line` counts from 1; None means the file as a whole."""

    file: Path
    line: int | None = None

    def __str__(self) -> str:
        """Return `file:line`, the form that editors and terminals link."""
        return str(self.file) if self.line is None else f"{self.file}:{self.line}"


class PtgraphError(Exception):
    """Root of all errors that ptgraph raises on purpose.

    Parameters
    ----------
    message : what happened, one line.
    where : the file and line, or any other name of the place ("the command line").
    hint : what to do next, one line.
    """

    exit_code: ExitCode = ExitCode.USAGE

    def __init__(self, message: str, *, where: Location | Path | str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.where = str(where)
        self.hint = hint

    def __str__(self) -> str:
        """Return the three lines: what, where, what to do."""
        return f"{self.message}\n{self.where}\n{self.hint}"


class UsageError(PtgraphError):
    """The command was asked for something that does not exist or cannot be done."""


class HomeError(PtgraphError):
    """The learner's folder cannot be read or written."""
