"""How strong the checks of an exercise are: the share of its reference's mutants they catch.

A `Trial` is what is to be run for one exercise, as claims like any other (`verify` runs them,
keeps what was shown and schedules them); a `Strength` is what came of it. Mutants that its
ledger signs off count neither way, as long as there are few of them and the ledger is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ptgraph.course.ledger import LEDGER, SignedOff, read_ledger
from ptgraph.course.model import Exercise
from ptgraph.errors import Location
from ptgraph.runner.claims import Claim, ClaimKind, Result, exercise_claims
from ptgraph.runner.model import Verdict
from ptgraph.runner.mutants import Mutant, mutants_of, sample

SAMPLE = 20  # mutants of an exercise where not all are asked for
AIM = 0.95  # of the mutants that are not signed off
MOST_SIGNED_OFF = 0.1  # of all mutants of an exercise


@dataclass(frozen=True, slots=True)
class Trial:
    """The mutants of one exercise that are to be tried.

    `mutants` are all there are. `reference` claims that the reference passes, without which
    nothing that follows means anything; `claims` say, mutant by mutant, that it is caught.
    """

    exercise: Exercise
    mutants: tuple[Mutant, ...]
    ledger: tuple[SignedOff, ...]
    reference: Claim
    claims: tuple[tuple[Mutant, Claim], ...]

    def all_claims(self) -> list[Claim]:
        """Return everything that is to be run."""
        return [self.reference, *(claim for _, claim in self.claims)]


@dataclass(frozen=True, slots=True)
class Strength:
    """What a trial came to.

    `stale` are the ledger's entries that are not true (any more), each with what is wrong
    with it; `reference` is the result without which the rest means nothing.
    """

    exercise: Exercise
    total: int
    reference: Result
    killed: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]
    signed_off: tuple[tuple[Mutant, SignedOff], ...]
    stale: tuple[tuple[SignedOff, str], ...]

    @property
    def score(self) -> float:
        """The share of mutants that are caught, of those tried and not signed off."""
        tried = len(self.killed) + len(self.survivors)
        return len(self.killed) / tried if tried else 1.0

    @property
    def verdict(self) -> Verdict:
        """Whether the checks are strong enough, if that could be found out here."""
        if self.reference.verdict is not Verdict.PASSED:
            return self.reference.verdict
        return Verdict.FAILED if self.score < AIM or self.faults else Verdict.PASSED

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong besides the score, one sentence each."""
        faults = [f"{entry.where}: {why}" for entry, why in self.stale]
        if self.reference.verdict is Verdict.NOT_RUN:
            faults.append(self.reference.message)
        elif self.reference.verdict is not Verdict.PASSED:
            faults.append(f"The reference itself falls short. {self.reference.message}")
        most = int(MOST_SIGNED_OFF * self.total)
        if len(self.signed_off) > most:
            faults.append(
                f"{len(self.signed_off)} of {self.total} mutants are signed off, and at most "
                f"{most} may be: strengthen the checks, or write the reference more plainly."
            )
        return tuple(faults)


def trial_of(exercise: Exercise, size: int | None = SAMPLE) -> Trial:
    """Return the trial of an exercise with so many of its mutants, all of them for None.

    Raises
    ------
    CourseError : its ledger is broken.
    """
    reference = next(c for c in exercise_claims(exercise) if c.kind is ClaimKind.SOLUTION)
    mutants = mutants_of(reference.job.source)
    chosen = mutants if size is None else sample(mutants, size, exercise.id)
    return Trial(
        exercise=exercise,
        mutants=mutants,
        ledger=read_ledger(exercise),
        reference=reference,
        claims=tuple((mutant, _claim(reference, mutant)) for mutant in chosen),
    )


def strength_of(trial: Trial, results: Iterable[Result]) -> Strength:
    """Say what a trial came to, given the results of all its claims (and perhaps others)."""
    by_claim = {id(result.claim): result for result in results}
    signed = {entry.mutant: entry for entry in trial.ledger}
    killed, survivors, signed_off = [], [], []
    for mutant, claim in trial.claims:
        verdict = by_claim[id(claim)].verdict
        if verdict is Verdict.NOT_RUN:
            continue
        if verdict is Verdict.PASSED:
            killed.append(mutant)
        elif mutant.name in signed:
            signed_off.append((mutant, signed[mutant.name]))
        else:
            survivors.append(mutant)
    return Strength(
        exercise=trial.exercise,
        total=len(trial.mutants),
        reference=by_claim[id(trial.reference)],
        killed=tuple(killed),
        survivors=tuple(survivors),
        signed_off=tuple(signed_off),
        stale=tuple(_stale(trial.mutants, signed, killed)),
    )


def ledger_entry(mutant: Mutant) -> str:
    """Return the entry that would sign a mutant off, but for the reason."""
    lines = "\n".join(f"    {line}" for line in mutant.name.splitlines())
    return f"- mutant: |\n{lines}\n  reason: "


def _claim(reference: Claim, mutant: Mutant) -> Claim:
    return replace(
        reference,
        kind=ClaimKind.MUTANT,
        where=Location(reference.where.file, mutant.line),
        job=replace(reference.job, source=mutant.source, strict=False),
    )


def _stale(
    mutants: Sequence[Mutant], signed: Mapping[str, SignedOff], killed: Sequence[Mutant]
) -> Iterable[tuple[SignedOff, str]]:
    names, caught = {mutant.name for mutant in mutants}, {mutant.name for mutant in killed}
    for name, entry in signed.items():
        if name not in names:
            yield entry, f"No mutant of the reference is this entry's; delete it from {LEDGER}."
        elif name in caught:
            yield entry, f"The checks catch this mutant; delete its entry from {LEDGER}."
