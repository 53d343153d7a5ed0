"""Help with an exercise: the next hint, or the reference."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC

from ptgraph.course.model import Exercise
from ptgraph.memory.mastery import ExerciseState, exercise_state
from ptgraph.memory.model import EventKind, Rating
from ptgraph.study.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint; `number` of `count`. The last one is shown again when all have been."""

    text: str
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference of an exercise; `counted` says whether it was rated Again."""

    text: str
    counted: bool


def next_hint(workspace: Workspace, exercise: Exercise) -> Hint | None:
    """Return the next hint and record that it was shown; None if the exercise has none."""
    if not exercise.hints:
        return None
    shown = workspace.snapshot().knowledge.history.exercise(exercise.id).hints
    number = min(shown, len(exercise.hints) - 1)
    if shown < len(exercise.hints):
        at = workspace.now().astimezone(UTC)
        workspace.journal.append(EventKind.HINT, exercise.id, at=at)
    return Hint(exercise.hints[number].strip(), number + 1, len(exercise.hints))


def show_reference(workspace: Workspace, exercise: Exercise) -> Reference:
    """Return the reference. It counts as Again, unless the exercise is passed and not due."""
    snapshot = workspace.snapshot()
    text = exercise.solution.read_text(encoding="utf-8")
    state = exercise_state(exercise, snapshot.knowledge, snapshot.now)
    given_up = state in (ExerciseState.NEW, ExerciseState.FAILED, ExerciseState.DUE)
    last = next((e for e in reversed(snapshot.events) if e.item == exercise.id), None)
    again = last is not None and last.kind is EventKind.SOLUTION
    if given_up and not again:
        at = workspace.now().astimezone(UTC)
        workspace.journal.append(EventKind.SOLUTION, exercise.id, at=at, rating=Rating.AGAIN)
    return Reference(text, counted=given_up)
