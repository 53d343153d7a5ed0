"""What is wrong with a course: one `Problem` each, all of them in one `CourseError`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ptgraph.errors import Location, PtgraphError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong (or, from the lint, unwise) in a course, and how to mend it.

    Message and hint are one line each, also where they quote a name that has line breaks.
    """

    message: str
    where: Location
    hint: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", " ".join(self.message.split()))
        object.__setattr__(self, "hint", " ".join(self.hint.split()))

    def __str__(self) -> str:
        """Return the three lines: what, where, what to do."""
        return f"{self.message}\n{self.where}\n{self.hint}"


class CourseError(PtgraphError):
    """The course cannot be used as it is.

    The error speaks of the first problem; `problems` has them all.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *others = problems
        message = first.message
        if others:
            noun = "problem" if len(others) == 1 else "problems"
            message += f" (and {len(others)} more {noun} in the course)"
        super().__init__(message, where=first.where, hint=first.hint)
        self.problems = tuple(problems)

    @classmethod
    def about(cls, message: str, where: Location | Path, hint: str) -> CourseError:
        """Return the error for one problem; a path as the place means the file as a whole."""
        place = where if isinstance(where, Location) else Location(where)
        return cls([Problem(message, place, hint)])


class Problems(list[Problem]):
    """The problems found so far: reading goes on past each, so that one run shows them all."""

    def add(self, message: str, where: Location | Path, hint: str) -> None:
        """Note one problem; a path as the place means the file as a whole."""
        self.extend(CourseError.about(message, where, hint).problems)

    @contextmanager
    def collected(self) -> Iterator[None]:
        """Turn a `CourseError` raised inside into problems noted here."""
        try:
            yield
        except CourseError as error:
            self.extend(error.problems)

    def raise_any(self) -> None:
        """Raise one `CourseError` for all problems, if there are any."""
        if self:
            raise CourseError(self)
