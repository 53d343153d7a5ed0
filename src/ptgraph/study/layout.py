"""The learner's answer files: laid out from starters, moved aside when due, never overwritten."""

from __future__ import annotations

import hashlib
import re
from datetime import date, datetime
from pathlib import Path

from ptgraph.course.model import Exercise
from ptgraph.errors import HomeError
from ptgraph.memory.day import day_start
from ptgraph.memory.mastery import ExerciseState, exercise_state
from ptgraph.paths import Home
from ptgraph.study.workspace import Snapshot
from ptgraph.writing import replacing

_DATED = re.compile(r"\.(\d{4}-\d{2}-\d{2})(?:-\d+)?\.py$")


def digest(text: bytes) -> str:
    """Return the SHA-256 of an answer, as the journal keeps it."""
    return hashlib.sha256(text).hexdigest()


def lay_out(exercise: Exercise, home: Home, snapshot: Snapshot) -> Path:
    """Make sure that the learner has a file to write in, and return its path.

    A missing file becomes the starter. When the exercise is due and the file still is an
    answer that was recorded before, that is moved to `<exercise>.<date>.py` first: a review is
    doing it again.

    Raises
    ------
    HomeError : the folder cannot be written.
    """
    answer = home.answer(exercise.id)
    try:
        if is_stale(exercise, home, snapshot):
            answer.rename(_archive(answer, snapshot.now))
        if not answer.exists():
            with replacing(answer) as draft:
                draft.write_bytes(exercise.task.read_bytes())
    except OSError as error:
        raise HomeError(
            f"The exercise cannot be laid out: {error.strerror or error}.",
            where=answer,
            hint="Make the folder writable, or point PTGRAPH_HOME at another one.",
        ) from error
    return answer


def is_stale(exercise: Exercise, home: Home, snapshot: Snapshot) -> bool:
    """Whether the exercise is due and the learner's file still is an earlier, recorded answer."""
    if exercise_state(exercise, snapshot.knowledge, snapshot.now) is not ExerciseState.DUE:
        return False
    answer = home.answer(exercise.id)
    due = snapshot.knowledge.memories[exercise.id].due.astimezone(snapshot.now.tzinfo)
    if any(day >= day_start(due).date() for day in _archive_days(answer)):
        return False  # this turn's starter has been laid out already
    try:
        text = answer.read_bytes()
    except FileNotFoundError:
        return False
    return digest(text) in snapshot.knowledge.history.exercise(exercise.id).answers


def _archive_days(answer: Path) -> list[date]:
    """The days on which earlier answers of this exercise were moved aside."""
    found = (_DATED.search(path.name) for path in answer.parent.glob(f"{answer.stem}.*.py"))
    return [date.fromisoformat(match.group(1)) for match in found if match]


def _archive(answer: Path, now: datetime) -> Path:
    day = day_start(now).date()
    path = answer.with_suffix(f".{day}.py")
    number = 2
    while path.exists():
        path = answer.with_suffix(f".{day}-{number}.py")
        number += 1
    return path
