"""The one place where tampering is noted, and from which nothing can be taken back.

The note lives in the frame of a generator, which no attribute reaches (Python's audit events
tell when code asks for it); what an answer may find is a way to raise the alarm.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import NamedTuple


class TamperedError(BaseException):
    """An answer did what no honest answer does."""


Alarm = Callable[[str], object]


class Guards(NamedTuple):
    """What fixtures that run the answer in other processes know of the guards.

    `look` raises the alarm if something is not what it was; `listen` has the first reason told
    to a function as soon as there is one (the first function that is given, and no other).
    """

    look: Callable[[], None]
    alarm: Alarm
    listen: Callable[[Callable[[str], None]], object]


def _nothing(_: object = None) -> None:
    """Stand in for a guard where there is none."""


NO_GUARDS = Guards(_nothing, _nothing, _nothing)


def make_alarm() -> tuple[Alarm, Callable[[], str]]:
    """Return how to note a reason, and how to read the first that was noted ("" for none).

    Reading also says so where the note itself was closed.
    """
    note = _note()
    next(note)

    def first() -> str:
        try:
            return note.send(None)
        except StopIteration:
            return "It interfered with the runner."

    return note.send, first


def _note() -> Generator[str, str | Callable[[str], None] | None, None]:
    first, tell = "", None
    while True:
        message = yield first
        if not isinstance(message, str):
            tell = tell or message
        elif not first:
            first = "".join(str.__getitem__(message, slice(400)))
            if tell is not None:
                tell(first)
