"""From the course to jobs: what is run for an answer, a card, a note.

Reads the files of the course; runs nothing.
"""

from __future__ import annotations

from ptgraph.course.answers import check_names
from ptgraph.course.model import Card, Exercise, Limits, Node
from ptgraph.runner.model import Job, JobKind


def answer_job(
    exercise: Exercise,
    source: str,
    *,
    strict: bool = False,
    trace: bool = False,
    data_sets: bool = False,
) -> Job:
    """Return the job that judges an answer's text by the exercise's checks.

    `strict` turns warnings into errors, as for the course's own right answers; `trace` asks
    which torch APIs the answer uses, `data_sets` that the learner's own data sets be used.
    """
    return Job(
        kind=JobKind.CHECKS,
        file=exercise.checks,
        source=source,
        limits=exercise.limits,
        strict=strict,
        trace=trace,
        data_sets=data_sets,
        warnings=exercise.warnings,
        expected=check_names(exercise.checks),
    )


def card_job(card: Card) -> Job:
    """Return the job that runs an executable card's code."""
    return Job(
        kind=JobKind.CARD,
        file=card.where.file,
        source=card.code,
        first_line=card.where.line or 1,
        limits=Limits(),
        strict=True,
    )


def note_job(node: Node) -> Job:
    """Return the job that runs the `>>>` examples of a note and sees what they use."""
    return Job(
        kind=JobKind.EXAMPLES,
        file=node.note,
        source=node.body,
        first_line=node.body_line,
        limits=Limits(seconds=30.0),
        strict=True,
        trace=True,
    )
