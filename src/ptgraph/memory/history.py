"""What the journal says beyond memories: how each exercise stands, and which nodes are known.

Pure, one pass over the standing events in the journal's order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from ptgraph.memory.model import Event, EventKind, Rating

PASSED = "passed"


@dataclass(frozen=True, slots=True)
class ExerciseHistory:
    """How one exercise stands.

    `failures` and `hints` count since it was last rated. `settled` says that the last rating
    was a pass. `answers` maps the SHA-256 of every recorded answer to when it was last run.
    """

    failures: int = 0
    hints: int = 0
    attempts: int = 0
    settled: bool = False
    passed_at: datetime | None = None
    passed_answer: str = ""
    last_verdict: str = ""
    answers: dict[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """The journal at a glance: exercises by id, nodes latched as known, items ever answered."""

    exercises: dict[str, ExerciseHistory]
    known: frozenset[str]
    answered: frozenset[str]

    def exercise(self, exercise_id: str) -> ExerciseHistory:
        """Return the history of an exercise, an empty one if nothing was recorded."""
        return self.exercises.get(exercise_id, ExerciseHistory())


def summarise(events: Iterable[Event]) -> History:
    """Sum up standing events (no voided ones, no voids), in the journal's order."""
    exercises: dict[str, ExerciseHistory] = {}
    known: set[str] = set()
    answered: set[str] = set()
    for event in events:
        if event.kind is EventKind.KNOWN:
            known.add(event.item)
            continue
        if event.kind is not EventKind.HINT:
            answered.add(event.item)
        if event.kind is not EventKind.CARD:
            before = exercises.get(event.item, ExerciseHistory())
            exercises[event.item] = _after(before, event)
    return History(exercises, frozenset(known), frozenset(answered))


def rating_of_pass(history: ExerciseHistory) -> Rating:
    """Return what a pass is rated: Good at the first attempt since the last rating, else Hard."""
    return Rating.HARD if history.failures else Rating.GOOD


def _after(history: ExerciseHistory, event: Event) -> ExerciseHistory:
    if event.kind is EventKind.HINT:
        return replace(history, hints=history.hints + 1)
    if event.kind is EventKind.SOLUTION:
        if event.rating is None:
            return history
        return replace(history, failures=0, hints=0, settled=False)
    passed = event.verdict == PASSED
    rated = event.rating is not None
    return replace(
        history,
        failures=0 if rated else history.failures + (not passed),
        hints=0 if rated else history.hints,
        attempts=history.attempts + 1,
        settled=passed if rated else history.settled,
        passed_at=event.at if passed else history.passed_at,
        passed_answer=event.answer if passed else history.passed_answer,
        last_verdict=event.verdict,
        answers={**history.answers, event.answer: event.at},
    )
