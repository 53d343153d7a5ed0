"""`mutants.yaml` beside an exercise: the mutants of its reference that are no mistakes.

A mutant that does the same as the reference for every input the task allows cannot be caught
by a fair check. The ledger signs it off, with the reason. Which mutants there are, and which
of them the checks catch, is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass

from ptgraph.course.errors import CourseError, Problems
from ptgraph.course.files import read_yaml
from ptgraph.course.formats import LedgerEntry, validated
from ptgraph.course.model import Exercise
from ptgraph.errors import Location

LEDGER = "mutants.yaml"


@dataclass(frozen=True, slots=True)
class SignedOff:
    """One mutant that is signed off: its name (lines without their margins) and why."""

    mutant: str
    reason: str
    where: Location


def read_ledger(exercise: Exercise) -> tuple[SignedOff, ...]:
    """Return what an exercise's ledger signs off; nothing if it has none.

    Raises
    ------
    CourseError : the ledger is not a list of entries with `mutant` and `reason`.
    """
    file = exercise.folder / LEDGER
    if not file.exists():
        return ()
    document = read_yaml(file)
    if document.value is not None and not isinstance(document.value, list):
        raise CourseError.about(
            "A ledger is a list of mutants that are signed off.",
            document.where(),
            "Begin each entry with `- mutant: |` and give it a `reason:`.",
        )
    problems, entries = Problems(), []
    for index, value in enumerate(document.value or []):
        with problems.collected():
            entry = validated(LedgerEntry, value, document, (index,))
            name = "\n".join(line.strip() for line in entry.mutant.strip().splitlines())
            entries.append(SignedOff(name, entry.reason, document.where(index)))
    problems.raise_any()
    return tuple(entries)
