"""The one place where tampering is noted, and from which nothing can be taken back.

The note lives in the frame of a generator, which no attribute reaches (Python's audit events
tell when code asks for it); what an answer may find is a way to raise the alarm.
"""

from __future__ import annotations

from collections.abc import Callable, Generator


class TamperedError(BaseException):
    """An answer did what no honest answer does."""


Alarm = Callable[[str], object]


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


def _note() -> Generator[str, str | None, None]:
    first = ""
    while True:
        reason = yield first
        if reason is not None and not first:
            first = str.__getitem__(reason, slice(400))
