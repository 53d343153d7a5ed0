"""What `verify` has shown, told to a person or to a script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ptgraph.cli import wording
from ptgraph.cli.terminal import indented, say, style

if TYPE_CHECKING:
    from ptgraph.course.model import Course
    from ptgraph.runner.claims import Result
    from ptgraph.runner.mutants import Mutant
    from ptgraph.runner.strength import Strength


def results_json(course: Course, results: Sequence[Result]) -> dict[str, object]:
    """Return `verify --json`: a report that can be kept, and compared with another course."""
    from ptgraph.runner.results import Keys

    keys = Keys()
    return {
        **_machine(),
        "summary": dict(Counter(result.verdict.value for result in results)),
        "results": [
            {
                "id": result.claim.id,
                "kind": result.claim.kind.value,
                "file": _inside(course, result.claim.where.file),
                "line": result.claim.where.line,
                "content": keys.content_of(result.claim),
                "verdict": result.verdict.value,
                "seconds": round(result.seconds, 3),
                "message": result.message,
                "cached": result.cached,
            }
            for result in results
        ],
    }


def strengths_json(
    course: Course, strengths: Sequence[Strength], *, sampled: bool
) -> dict[str, object]:
    """Return `verify --mutants --json`."""
    return {
        **_machine(),
        "sampled": sampled,
        "summary": dict(Counter(strength.verdict.value for strength in strengths)),
        "exercises": [
            {
                "id": strength.exercise.id,
                "verdict": strength.verdict.value,
                "score": round(strength.score, 4),
                "mutants": strength.total,
                "killed": len(strength.killed),
                "survivors": [
                    _mutant_json(course, strength, mutant) for mutant in strength.survivors
                ],
                "signed_off": [
                    {**_mutant_json(course, strength, mutant), "reason": entry.reason}
                    for mutant, entry in strength.signed_off
                ],
                "faults": [fault.replace(f"{course.root}/", "") for fault in strength.faults],
            }
            for strength in strengths
        ],
    }


def show_results(course: Course, results: Sequence[Result], *, whole: bool) -> None:
    """Print what fell short and what was shown; with the whole course, what lint finds."""
    for result in results:
        if result.verdict.value != "passed":
            say(f"{_heading(result.verdict.value)}  {result.claim.id} · {result.claim.kind}")
            say(indented(f"{result.claim.where}\n{result.message}"))
    if whole:
        _show_warnings(course)
    kinds = Counter(r.claim.kind for r in results if r.verdict.value == "passed")
    shown = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    counts = Counter(result.verdict.value for result in results)
    summary = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
    kept = sum(result.cached for result in results)
    say(f"{summary or 'nothing to run'}  ({_machine_words()})")
    if shown:
        say(f"Shown: {shown}." + (f" {kept} unchanged since they were shown." if kept else ""))


def show_strengths(strengths: Sequence[Strength], *, sampled: bool) -> None:
    """Print the score of each exercise's checks, and the mutants that they let through."""
    for strength in strengths:
        _show_strength(strength)
    counts = Counter(strength.verdict.value for strength in strengths)
    summary = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
    killed = sum(len(strength.killed) for strength in strengths)
    tried = killed + sum(len(strength.survivors) for strength in strengths)
    signed = sum(len(strength.signed_off) for strength in strengths)
    say(f"{summary or 'nothing to run'}  ({_machine_words()})")
    say(f"{killed} of {wording.count(tried, 'mutant')} caught, {signed} signed off.")
    if sampled:
        say("That was a sample. `ptgraph verify --mutants all` tries every mutant.")


def _show_strength(strength: Strength) -> None:
    from ptgraph.runner.strength import ledger_entry

    tried = len(strength.killed) + len(strength.survivors)
    heading = _heading(strength.verdict.value)
    if strength.verdict.value in ("passed", "failed"):
        share = f"{strength.score:.0%}, {len(strength.killed)} of {tried}"
        say(f"{heading}  {strength.exercise.id}  {share}")
    else:
        say(f"{heading}  {strength.exercise.id}")
    for fault in strength.faults:
        say(indented(fault))
    for mutant in strength.survivors:
        say(indented(f"{strength.exercise.solution}:{mutant.line} survives:"))
        say(indented(mutant.diff, 8))
    if strength.verdict.value == "failed" and strength.survivors:
        ledger = strength.exercise.folder / "mutants.yaml"
        say(indented(f"Strengthen {strength.exercise.checks}"))
        say(indented(f"or, where a mutant does the same as the reference, write in {ledger}:"))
        say(indented(ledger_entry(strength.survivors[0]) + "why no right check can tell", 8))


def _mutant_json(course: Course, strength: Strength, mutant: Mutant) -> dict[str, object]:
    return {
        "mutant": mutant.name,
        "file": _inside(course, strength.exercise.solution),
        "line": mutant.line,
        "diff": mutant.diff,
    }


def _inside(course: Course, file: Path) -> str:
    """A file of the course as seen from its root, so that a report names no machine's folders."""
    return (
        file.relative_to(course.root).as_posix() if file.is_relative_to(course.root) else str(file)
    )


def _show_warnings(course: Course) -> None:
    from ptgraph.course.lint import lint

    for warning in lint(course):
        say(f"{style('WARNING', 'yellow', bold=True)}  {warning.message}")
        say(indented(f"{warning.where}\n{warning.hint}"))


def _heading(verdict: str) -> str:
    colour = {"passed": "green", "not-run": "yellow"}.get(verdict, "red")
    return style(verdict.upper(), colour, bold=True)


def _machine() -> dict[str, object]:
    from ptgraph.runner.machine import device, gpu_names, version_of

    return {"torch": version_of("torch"), "device": device(), "gpus": list(gpu_names())}


def _machine_words() -> str:
    return "torch {torch}, {device}".format(**_machine())
