"""The command `verify`: what the course claims is shown, or the strength of its checks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptgraph.cli import shown
from ptgraph.cli.options import AsJson
from ptgraph.cli.produce import writing
from ptgraph.cli.progress import progress
from ptgraph.cli.terminal import say_json
from ptgraph.errors import ExitCode

if TYPE_CHECKING:
    from ptgraph.course.model import Course
    from ptgraph.runner.claims import Claim, Result
    from ptgraph.runner.junit import Case
    from ptgraph.runner.model import Verdict

EVERY_MUTANT = "all"


class Device(StrEnum):
    """An accelerator that exercises may need."""

    CUDA = "cuda"
    MPS = "mps"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command()(verify)


def verify(
    selectors: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SELECTOR]…",
            help="Stages, nodes, cards or exercises by id; with --mutants also the word `all`.",
        ),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="How many processes may run at once.")
    ] = os.cpu_count() or 1,
    force: Annotated[bool, typer.Option("--force", help="Run what has been shown before.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fall short where something could not be run.")
    ] = False,
    device: Annotated[
        Device | None,
        typer.Option(
            "--device",
            help="Run only the exercises that need this device; fall short where it is missing.",
        ),
    ] = None,
    mutants: Annotated[
        bool,
        typer.Option(
            "--mutants",
            help="Change each reference in small ways and see that its checks catch it: some "
            "ways, or with the word `all` every one (`verify --mutants all tensor-creation`).",
        ),
    ] = False,
    junit: Annotated[
        Path | None, typer.Option("--junit", metavar="FILE", help="Write JUnit XML, too.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Run everything in the course against your torch.

    All exercises (starters, references, accepted and wrong answers), the code of cards and the
    examples of notes. With --mutants, how strong the checks of the exercises are.
    """
    from ptgraph.course.cache import course_in_use, kept_readings
    from ptgraph.paths import learner_home

    course, names = course_in_use(), selectors or []
    wish = _Wish(jobs, force, strict or device is not None, junit, as_json, device or "")
    with kept_readings(learner_home().cache / "readings"):
        fine = _measure(course, names, wish) if mutants else _show(course, names, wish)
    if not fine:
        raise typer.Exit(ExitCode.FELL_SHORT)


@dataclass(frozen=True, slots=True)
class _Wish:
    """How it is to be run, and what is to be told."""

    jobs: int
    force: bool
    strict: bool
    junit: Path | None
    as_json: bool
    device: str

    def falls_short(self, verdicts: Iterable[Verdict]) -> bool:
        """Whether something fell short; where `strict` is wished, also what was not run."""
        fine = ("passed",) if self.strict else ("passed", "not-run")
        return any(verdict.value not in fine for verdict in verdicts)


def _show(course: Course, names: Sequence[str], wish: _Wish) -> bool:
    from ptgraph.runner.junit import cases_of_results
    from ptgraph.runner.verify import selected_claims

    results = _results(selected_claims(course, names, wish.device), wish)
    _write_junit(wish, lambda: cases_of_results(results))
    if wish.as_json:
        say_json(shown.results_json(course, results))
    else:
        shown.show_results(course, results, whole=not names)
    return not wish.falls_short(result.verdict for result in results)


def _measure(course: Course, names: Sequence[str], wish: _Wish) -> bool:
    from ptgraph.runner.junit import cases_of_strengths
    from ptgraph.runner.strength import SAMPLE, strength_of, trial_of
    from ptgraph.runner.verify import selected_exercises

    size = None if EVERY_MUTANT in names else SAMPLE
    exercises = selected_exercises(course, [name for name in names if name != EVERY_MUTANT])
    trials = [trial_of(exercise, size) for exercise in exercises]
    results = _results([claim for trial in trials for claim in trial.all_claims()], wish)
    strengths = [strength_of(trial, results) for trial in trials]
    _write_junit(wish, lambda: cases_of_strengths(strengths))
    if wish.as_json:
        say_json(shown.strengths_json(course, strengths, sampled=size is not None))
    else:
        shown.show_strengths(strengths, sampled=size is not None)
    return not wish.falls_short(strength.verdict for strength in strengths)


def _results(claims: Sequence[Claim], wish: _Wish) -> list[Result]:
    """The results of claims, in their order."""
    from ptgraph.paths import learner_home
    from ptgraph.runner.results import ResultCache
    from ptgraph.runner.verify import verify as run_claims

    cache = ResultCache(learner_home().cache / "verify")
    order = {id(claim): place for place, claim in enumerate(claims)}
    results = []
    with progress(len(claims)) as listener:
        for result in run_claims(
            claims, cache, parallel=wish.jobs, force=wish.force, on_start=listener.started
        ):
            listener.finished(result)
            results.append(result)
    return sorted(results, key=lambda result: order[id(result.claim)])


def _write_junit(wish: _Wish, cases: Callable[[], Iterable[Case]]) -> None:
    if wish.junit is None:
        return
    from ptgraph.runner.junit import junit_xml

    with writing(wish.junit):
        wish.junit.write_bytes(junit_xml(cases()))
