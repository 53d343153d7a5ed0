"""What `verify` proves of a course: one claim for each thing that can be run.

Per exercise: the starter fails because nothing is written yet, the reference and every
accepted answer pass without a warning, every wrong answer is caught by exactly the checks it
names, and whatever the reference uses of torch is taught before (`taught`). Per executable
card: it prints what it says. Per note: its examples hold.
A claim says what would show it (`job`) and judges what came of it (`judge`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ptgraph.course.answers import WrongAnswer, read_wrong_answer
from ptgraph.course.graph import ancestors
from ptgraph.course.model import Card, Course, Exercise, Node, Requires
from ptgraph.errors import Location
from ptgraph.runner.jobs import answer_job, card_job, note_job
from ptgraph.runner.machine import missing, takes_all
from ptgraph.runner.model import Job, Outcome, Use, Verdict

_ASSERTIONS = ("AssertionError", "Failed")  # pytest.fail and pytest.raises end with `Failed`


class ClaimKind(StrEnum):
    """What is claimed."""

    STARTER = "starter"
    SOLUTION = "solution"
    ACCEPTED = "accepted"
    WRONG = "wrong"
    TAUGHT = "taught"
    CARD = "card"
    NOTE = "note"
    MUTANT = "mutant"  # made on demand by `strength.py`


@dataclass(frozen=True, slots=True)
class Lesson:
    """Where a node teaches: by the names it declares, and by the examples of its note.

    `note` is the claim whose run shows what the examples use, None if there are none.
    """

    node: str
    declared: tuple[str, ...]
    note: Claim | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to be shown of the course.

    `id` is that of the exercise, card or node. `lacks` says why it cannot be run here, "" if
    it can; `alone` whether nothing else may run beside it. `wrong` is what a wrong answer
    declares, `card` the card; `before` are the lessons of a `TAUGHT` exercise's node and all
    its ancestors, `elsewhere` those of the other nodes.
    """

    id: str
    kind: ClaimKind
    where: Location
    job: Job
    lacks: str = ""
    alone: bool = False
    wrong: WrongAnswer | None = None
    card: Card | None = None
    before: tuple[Lesson, ...] = ()
    elsewhere: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one claim. `passed` means that what had to be shown was shown.

    `uses` is what the code used, where that was traced.
    """

    claim: Claim
    verdict: Verdict
    message: str
    seconds: float
    cached: bool = False
    uses: tuple[Use, ...] | None = None


def claims_of(course: Course) -> Iterator[Claim]:
    """Yield every claim of a course, node by node in course order.

    One run of a reference shows two: that it passes, and that what it uses is taught.
    """
    claims = {node.id: list(node_claims(node)) for node in course.nodes.values()}
    lessons = {node.id: _lesson(node, claims[node.id]) for node in course.nodes.values()}
    for id_, claims_of_node in claims.items():
        yield from claims_of_node
        known = ancestors(course.graph, id_) | {id_}
        before = tuple(lesson for lesson in lessons.values() if lesson.node in known)
        elsewhere = tuple(lesson for lesson in lessons.values() if lesson.node not in known)
        for claim in claims_of_node:
            if claim.kind is ClaimKind.SOLUTION:
                yield replace(claim, kind=ClaimKind.TAUGHT, before=before, elsewhere=elsewhere)


def node_claims(node: Node) -> Iterator[Claim]:
    """Yield the claims of one node: its note, its executable cards, its exercises."""
    note = _note(node)
    if note is not None:
        yield note
    lacks = missing(Requires(packages=node.packages))
    for card in node.cards:
        if card.executable:
            job = card_job(card, node.packages)
            yield Claim(card.id, ClaimKind.CARD, card.where, job, lacks, card=card)
    for exercise in node.exercises:
        yield from exercise_claims(exercise)


def exercise_claims(exercise: Exercise) -> Iterator[Claim]:
    """Yield the claims of one exercise, one for each file that is an answer."""
    job = answer_job(exercise, "")  # the checks are read once for all answers
    yield _answer(exercise, ClaimKind.STARTER, exercise.task, job)
    yield _answer(exercise, ClaimKind.SOLUTION, exercise.solution, job)
    for file in exercise.accepted:
        yield _answer(exercise, ClaimKind.ACCEPTED, file, job)
    for file in exercise.wrong:
        yield _answer(exercise, ClaimKind.WRONG, file, job)


def judge(claim: Claim, outcome: Outcome, seconds: float | None = None) -> Result:
    """Say whether an outcome shows what the claim says."""
    if claim.kind is ClaimKind.STARTER:
        verdict, message = _judge_starter(outcome)
    elif claim.kind is ClaimKind.MUTANT:
        verdict, message = _judge_mutant(outcome)
    elif claim.wrong is not None:
        verdict, message = _judge_wrong(claim.wrong, outcome)
    elif claim.card is not None:
        verdict, message = _judge_card(claim.card, outcome)
    else:
        verdict, message = outcome.verdict, outcome.message
    taken = outcome.seconds if seconds is None else seconds
    return Result(claim, verdict, message, taken, uses=outcome.uses)


def _note(node: Node) -> Claim | None:
    if ">>>" not in node.body:
        return None
    where = Location(node.note, node.body_line)
    lacks = missing(Requires(packages=node.packages))
    return Claim(node.id, ClaimKind.NOTE, where, note_job(node), lacks)


def _lesson(node: Node, claims: Sequence[Claim]) -> Lesson:
    note = next((claim for claim in claims if claim.kind is ClaimKind.NOTE), None)
    return Lesson(node.id, node.teaches, note)


def _answer(exercise: Exercise, kind: ClaimKind, file: Path, job: Job) -> Claim:
    source = file.read_text(encoding="utf-8")
    right = kind in (ClaimKind.SOLUTION, ClaimKind.ACCEPTED)
    wrong = read_wrong_answer(file) if kind is ClaimKind.WRONG else None
    return Claim(
        id=exercise.id,
        kind=kind,
        where=Location(file),
        job=replace(
            job,
            source=wrong.code if wrong else source,
            strict=right,
            trace=kind is ClaimKind.SOLUTION,
        ),
        lacks=missing(exercise.requires),
        alone=takes_all(exercise.requires),
        wrong=wrong,
    )


def _judge_starter(outcome: Outcome) -> tuple[Verdict, str]:
    if outcome.verdict is Verdict.PASSED:
        return Verdict.FAILED, "The starter passes: there is nothing left to write."
    if outcome.verdict is not Verdict.FAILED:
        return outcome.verdict, f"The starter must fail, not end otherwise. {outcome.message}"
    for test in outcome.tests:
        if test.verdict is Verdict.PASSED:
            return Verdict.FAILED, f"The starter passes {test.name}: that check asks for nothing."
        if test.error != "NotImplementedError":
            return Verdict.FAILED, (
                f"The starter fails {test.name} by {test.error} ({_first_line(test.message)}), "
                "not by NotImplementedError."
            )
    return Verdict.PASSED, ""


def _judge_wrong(wrong: WrongAnswer, outcome: Outcome) -> tuple[Verdict, str]:
    if outcome.verdict is Verdict.PASSED:
        return Verdict.FAILED, "The wrong answer passes: no check catches it."
    if outcome.verdict is not Verdict.FAILED:
        return outcome.verdict, f"A wrong answer must fail checks. {outcome.message}"
    if outcome.failing != frozenset(wrong.fails):
        return Verdict.FAILED, (
            f"It should fail exactly {_names(wrong.fails)}, and fails {_names(outcome.failing)}. "
            f"{_first_line(outcome.message)}"
        )
    errors = {test.error for test in outcome.tests if test.verdict is not Verdict.PASSED}
    if wrong.raises and wrong.raises not in errors:
        return Verdict.FAILED, f"It should raise {wrong.raises}, and ends with {_names(errors)}."
    unexpected = errors - {wrong.raises, *_ASSERTIONS}
    if unexpected:
        return Verdict.FAILED, (
            f"It is caught by {_names(unexpected)}, not by an assertion: "
            f"{_first_line(outcome.message)} Declare RAISES if that is meant."
        )
    return Verdict.PASSED, ""


def _judge_mutant(outcome: Outcome) -> tuple[Verdict, str]:
    if outcome.verdict is Verdict.PASSED:
        return Verdict.FAILED, "The mutant passes: no check catches it."
    if outcome.verdict is Verdict.NOT_RUN:
        return outcome.verdict, outcome.message
    return Verdict.PASSED, ""


def _judge_card(card: Card, outcome: Outcome) -> tuple[Verdict, str]:
    if card.raises:
        return _judge_raises(card, outcome)
    if outcome.verdict is not Verdict.PASSED:
        return outcome.verdict, f"The card's code fails: {outcome.message}"
    if outcome.output.rstrip() != card.output.rstrip():
        return Verdict.FAILED, (
            f"The card's code prints {outcome.output.rstrip()!r}, "
            f"the card says {card.output.rstrip()!r}."
        )
    return Verdict.PASSED, ""


def _judge_raises(card: Card, outcome: Outcome) -> tuple[Verdict, str]:
    if outcome.verdict is Verdict.PASSED:
        return Verdict.FAILED, f"The card's code should raise {card.raises!r}, and does not."
    if outcome.verdict is not Verdict.FAILED:
        return outcome.verdict, outcome.message
    kind, _, prefix = card.raises.partition(": ")
    raised, _, message = outcome.message.partition(": ")
    if raised == kind and message.startswith(prefix.rstrip()):
        return Verdict.PASSED, ""
    return Verdict.FAILED, (
        f"The card's code raises {_first_line(outcome.message)!r}, the card says {card.raises!r}."
    )


def _first_line(text: str) -> str:
    return text.partition("\n")[0]


def _names(names: frozenset[str] | tuple[str, ...] | set[str]) -> str:
    return ", ".join(sorted(names)) or "nothing"
