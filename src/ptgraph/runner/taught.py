"""Taught before used: no exercise needs what has not been taught.

A reference uses what its traced run under the checks used; a node teaches what the examples of
its note use when they run, and the names it declares (`teaches:`). Every family (`families`)
of what a reference uses must be among those of its node and the node's ancestors.

Notes are traced when they are shown; those that were not selected are shown here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ptgraph.runner.claims import Claim, ClaimKind, Lesson, Result
from ptgraph.runner.model import Outcome, Use, Verdict
from ptgraph.runner.tracing.families import families


class Teaching:
    """What each node teaches, as far as that has been traced.

    `show` runs claims (or finds them shown already) and yields their results.
    """

    def __init__(self, show: Callable[[Sequence[Claim]], Iterable[Result]]) -> None:
        self.show = show
        self._used: dict[str, tuple[Use, ...] | None] = {}

    def learn(self, result: Result) -> None:
        """Take note of what a note's examples used; other results say nothing here."""
        if result.claim.kind is ClaimKind.NOTE:
            self._used[result.claim.id] = result.uses

    def judge(self, traced: Sequence[tuple[Claim, Outcome]]) -> Iterator[Result]:
        """Say of each exercise whether what its traced reference used is taught before."""
        self._trace(lesson for claim, _ in traced for lesson in claim.before)
        for claim, outcome in traced:
            verdict, message = self._verdict(claim, outcome)
            yield Result(claim, verdict, message, outcome.seconds, uses=outcome.uses)

    def names(self, lesson: Lesson) -> frozenset[str]:
        """Return the public names that a node teaches."""
        return frozenset(lesson.declared) | {use.name for use in self._used.get(lesson.node) or ()}

    def _verdict(self, claim: Claim, outcome: Outcome) -> tuple[Verdict, str]:
        if outcome.verdict is not Verdict.PASSED:
            return outcome.verdict, f"The traced reference does not pass. {outcome.message}"
        if outcome.uses is None:
            return Verdict.ERROR, "What the reference uses of torch could not be traced."
        taught = self._families(claim.before)
        missed: dict[str, Use] = {}
        for use in sorted(outcome.uses, key=lambda use: use.line):
            for family in sorted(families(use.name) - taught):
                missed.setdefault(family, use)
        if not missed:
            return Verdict.PASSED, ""
        self._trace(claim.elsewhere)
        lines = [self._miss(claim, family, use) for family, use in missed.items()]
        return Verdict.FAILED, "\n".join([*lines, *self._unknown(claim.before)])

    def _families(self, lessons: Iterable[Lesson]) -> set[str]:
        return {
            family for lesson in lessons for name in self.names(lesson) for family in families(name)
        }

    def _miss(self, claim: Claim, family: str, use: Use) -> str:
        nodes = [lesson.node for lesson in claim.elsewhere if family in self._families([lesson])]
        where = f"taught by {_listed(nodes)}" if nodes else "taught by no node"
        name = f"`{use.name}`" + (" (in place)" if family == "in-place" else "")
        return f"Line {use.line} uses {name}, which is not taught up to here: it is {where}."

    def _unknown(self, lessons: Iterable[Lesson]) -> Iterator[str]:
        for lesson in lessons:
            if lesson.note is not None and self._used.get(lesson.node) is None:
                yield f"What `{lesson.node}` teaches is not known: its note could not be traced."

    def _trace(self, lessons: Iterable[Lesson]) -> None:
        """See to it that the notes of these lessons have been traced."""
        notes = {
            lesson.node: lesson.note
            for lesson in lessons
            if lesson.note is not None and lesson.node not in self._used
        }
        if notes:
            for result in self.show(tuple(notes.values())):
                self.learn(result)


def _listed(nodes: Sequence[str]) -> str:
    """The first nodes of a list, in course order, and how many more there are."""
    shown = ", ".join(f"`{node}`" for node in nodes[:3])
    return shown if len(nodes) <= 3 else f"{shown} and {len(nodes) - 3} more"
