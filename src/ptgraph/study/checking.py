"""Check: run an exercise's checks on the learner's file, explain, and record the attempt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import Any

from ptgraph.course.answers import read_wrong_answer
from ptgraph.course.model import Exercise
from ptgraph.errors import UsageError
from ptgraph.memory.history import rating_of_pass
from ptgraph.memory.mastery import ExerciseState, exercise_state
from ptgraph.memory.model import EventKind, Rating
from ptgraph.runner.jobs import answer_job
from ptgraph.runner.machine import missing
from ptgraph.runner.model import Outcome, Verdict
from ptgraph.study.layout import digest, is_stale, lay_out
from ptgraph.study.recording import latch_if_known
from ptgraph.study.workspace import Snapshot, Workspace


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The misconception behind a failure, where a known wrong answer fails the same checks."""

    sentence: str
    card: str


@dataclass(frozen=True, slots=True)
class Check:
    """What a check came to. `remark` says why nothing was recorded, "" if it was.

    `source` is the text that was checked, which may not be what the file holds by now.
    `rating` is what the attempt was rated, None if it was not; `known` is whether it made
    the node known.
    """

    exercise: Exercise
    file: Path
    outcome: Outcome
    diagnosis: Diagnosis | None
    rating: Rating | None = None
    known: bool = False
    remark: str = ""
    source: str = ""


def check_file(exercise: Exercise, file: Path) -> Check:
    """Run the checks on any file and record nothing.

    Raises
    ------
    UsageError : the file cannot be read.
    """
    source = _decoded(_read(file))
    outcome = _run(exercise, source)
    return Check(exercise, file, outcome, diagnose(exercise, outcome), source=source)


def check_answer(workspace: Workspace, exercise: Exercise) -> Check:
    """Run the checks on the learner's own file and record the attempt where it is one.

    Raises
    ------
    UsageError : the file cannot be read.
    HomeError, StoreError : the file cannot be laid out, the attempt not be recorded.
    """
    before = workspace.snapshot()
    file = workspace.home.answer(exercise.id)
    if not file.exists():
        lay_out(exercise, workspace.home, before)
    text = _read(file)
    remark = _no_attempt(workspace, exercise, before, text)
    source = _decoded(text)
    outcome = _run(exercise, source) if remark else _run_traced(exercise, source)
    diagnosis = diagnose(exercise, outcome)
    check = Check(exercise, file, outcome, diagnosis, remark=remark, source=source)
    if remark or outcome.verdict is Verdict.NOT_RUN:
        return check
    return _record(workspace, before, check, digest(text))


def diagnose(exercise: Exercise, outcome: Outcome) -> Diagnosis | None:
    """Return the misconception of the wrong answer that fails exactly the same checks."""
    if outcome.verdict is not Verdict.FAILED or not outcome.failing:
        return None
    if all(test.error == "NotImplementedError" for test in outcome.tests if test.error):
        return None
    for file in exercise.wrong:
        wrong = read_wrong_answer(file)
        if frozenset(wrong.fails) == outcome.failing:
            return Diagnosis(wrong.misconception, wrong.see)
    return None


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", errors="replace")


def _run_traced(exercise: Exercise, source: str) -> Outcome:
    """Run the checks and see which torch APIs the answer uses.

    Tracing must decide nothing: what does not pass so is judged again as it stands.
    """
    traced = _run(exercise, source, trace=True)
    if traced.verdict in (Verdict.PASSED, Verdict.NOT_RUN):
        return traced
    return replace(_run(exercise, source), uses=traced.uses)


def _run(exercise: Exercise, source: str, *, trace: bool = False) -> Outcome:
    lacks = missing(exercise.requires)
    if lacks:
        return Outcome(Verdict.NOT_RUN, message=f"This exercise {lacks}.")
    from ptgraph.runner.server import run_job

    return run_job(answer_job(exercise, source, trace=trace, data_sets=True))


def _no_attempt(workspace: Workspace, exercise: Exercise, before: Snapshot, text: bytes) -> str:
    """Say why a run is no attempt, "" if it is one."""
    if text == exercise.task.read_bytes():
        return "This is the untouched starter, so nothing was recorded."
    if is_stale(exercise, workspace.home, before):
        return (
            "This is the answer you gave last time, so nothing was recorded. A review is doing "
            "it again: `ptgraph next` lays the starter out anew."
        )
    history = before.knowledge.history.exercise(exercise.id)
    state = exercise_state(exercise, before.knowledge, before.now)
    if state is ExerciseState.PASSED and digest(text) in history.answers:
        return "This answer has passed already, so nothing was recorded."
    return ""


def _record(workspace: Workspace, before: Snapshot, check: Check, answer: str) -> Check:
    exercise, outcome = check.exercise, check.outcome
    state = exercise_state(exercise, before.knowledge, before.now)
    history = before.knowledge.history.exercise(exercise.id)
    settles = outcome.verdict is Verdict.PASSED and state is not ExerciseState.PASSED
    rating = rating_of_pass(history) if settles else None
    details: dict[str, Any] = {"tests": {test.name: test.verdict.value for test in outcome.tests}}
    if outcome.uses is not None:
        details["apis"] = list(outcome.apis)
    workspace.journal.append(
        EventKind.ATTEMPT,
        exercise.id,
        at=workspace.now().astimezone(UTC),
        rating=rating,
        verdict=outcome.verdict,
        answer=answer,
        details=details,
    )
    known = settles and latch_if_known(workspace, workspace.course.nodes[exercise.node])
    return replace(check, rating=rating, known=known)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(
            f"The answer cannot be read: {error.strerror or error}.",
            where=file,
            hint="Name a file that exists, or let `ptgraph next` lay the exercise out.",
        ) from error
