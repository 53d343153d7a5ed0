"""The commands that make or prove something: graph, export, verify."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptgraph.cli.options import AsJson, Lang, OutputFile
from ptgraph.cli.terminal import indented, say, say_json, style
from ptgraph.errors import ExitCode, HomeError

if TYPE_CHECKING:
    from rich.progress import Progress

    from ptgraph.course.model import Course
    from ptgraph.runner.claims import Claim, Result

export_app = typer.Typer(
    help="Export the course to other forms.", no_args_is_help=True, rich_markup_mode=None
)


def register(app: typer.Typer) -> None:
    """Add these commands to the app."""
    app.command()(graph)
    app.add_typer(export_app, name="export")
    app.command()(verify)


def graph(
    output: OutputFile = None,
    open_it: Annotated[
        bool, typer.Option("--open/--no-open", help="Open it in the browser.")
    ] = True,
    lang: Lang = None,
) -> None:
    """Draw the map of the course with your progress.

    One HTML file that needs no network.
    """
    from ptgraph.publish.map import draw_map
    from ptgraph.study.workspace import Workspace

    with Workspace.open(language=lang) as workspace:
        snapshot = workspace.snapshot()
        file = (output or workspace.home.root / "map.html").absolute()
        with _writing(file):
            draw_map(
                workspace.course,
                snapshot.progress,
                file,
                language=workspace.settings.language,
            )
    say(f"Drawn: {file}")
    if open_it:
        typer.launch(file.as_uri())


@export_app.command()
def anki(output: OutputFile = None, lang: Lang = None) -> None:
    """Write the cards as an Anki deck (.apkg) that can be imported again after every change."""
    from ptgraph.course.load import load_course
    from ptgraph.paths import course_root, learner_home
    from ptgraph.publish.anki import export_deck
    from ptgraph.settings import load_settings

    language = lang or load_settings(learner_home().settings).language
    course = load_course(course_root())
    file = (output or Path("ptgraph.apkg")).absolute()
    with _writing(file):
        done = export_deck(course, file, language=language)
    say(f"Written: {file} ({done.notes} notes in {done.decks} decks)")
    say("Import it in Anki with File > Import. Your schedule and your own edits there are kept.")


def verify(
    selectors: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SELECTOR]…", help="Stages, nodes, cards or exercises by id."),
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, help="How many processes may run at once.")
    ] = os.cpu_count() or 1,
    force: Annotated[bool, typer.Option("--force", help="Run what has been shown before.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fall short where something could not be run.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Run everything in the course against your torch.

    All exercises (starters, references, accepted and wrong answers), the code of cards and the
    examples of notes.
    """
    from ptgraph.course.load import load_course
    from ptgraph.paths import course_root, learner_home
    from ptgraph.runner.results import ResultCache
    from ptgraph.runner.verify import selected_claims
    from ptgraph.runner.verify import verify as run_claims

    course = load_course(course_root())
    claims = selected_claims(course, selectors or [])
    cache = ResultCache(learner_home().cache / "verify")
    order = {id(claim): place for place, claim in enumerate(claims)}
    with _progress(len(claims)) as progress:
        results = []
        for result in run_claims(
            claims, cache, parallel=jobs, force=force, on_start=progress.started
        ):
            progress.finished()
            results.append(result)
    results.sort(key=lambda result: order[id(result.claim)])
    if as_json:
        say_json(_verify_json(results))
    else:
        _show_results(course, results, whole=not selectors)
    short = [r for r in results if r.verdict.value not in ("passed", "not-run")]
    if short or (strict and any(r.verdict.value == "not-run" for r in results)):
        raise typer.Exit(ExitCode.FELL_SHORT)


class _Progress:
    """What is told while `verify` runs: nothing, where no person looks."""

    def started(self, claim: Claim) -> None:
        """Hear that a claim is being run."""

    def finished(self) -> None:
        """Hear that a claim's result is known."""


class _Bar(_Progress):
    """A bar on stderr that says what runs now."""

    def __init__(self, bar: Progress, total: int) -> None:
        self.bar = bar
        self.task = bar.add_task("loading torch …", total=total)

    def started(self, claim: Claim) -> None:
        name = f"{claim.id} · {claim.kind} · {claim.where.file.name}"
        self.bar.update(self.task, description=name)

    def finished(self) -> None:
        self.bar.advance(self.task)


@contextmanager
def _progress(total: int) -> Iterator[_Progress]:
    if not sys.stderr.isatty():
        yield _Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, total)


def _verify_json(results: Sequence[Result]) -> dict[str, object]:
    from ptgraph.runner.machine import device, version_of

    return {
        "torch": version_of("torch"),
        "device": device(),
        "summary": dict(Counter(result.verdict.value for result in results)),
        "results": [
            {
                "id": result.claim.id,
                "kind": result.claim.kind.value,
                "file": str(result.claim.where.file),
                "line": result.claim.where.line,
                "verdict": result.verdict.value,
                "seconds": round(result.seconds, 3),
                "message": result.message,
                "cached": result.cached,
            }
            for result in results
        ],
    }


def _show_results(course: Course, results: Sequence[Result], *, whole: bool) -> None:
    from ptgraph.runner.machine import device, version_of

    for result in results:
        if result.verdict.value != "passed":
            colour = "yellow" if result.verdict.value == "not-run" else "red"
            heading = style(result.verdict.upper(), colour, bold=True)
            say(f"{heading}  {result.claim.id} · {result.claim.kind}")
            say(indented(f"{result.claim.where}\n{result.message}"))
    if whole:
        _show_warnings(course)
    kinds = Counter(r.claim.kind for r in results if r.verdict.value == "passed")
    shown = ", ".join(f"{number} {kind}" for kind, number in kinds.items())
    counts = Counter(result.verdict.value for result in results)
    summary = ", ".join(f"{number} {verdict}" for verdict, number in counts.items())
    kept = sum(result.cached for result in results)
    say(f"{summary or 'nothing to run'}  (torch {version_of('torch')}, {device()})")
    if shown:
        say(f"Shown: {shown}." + (f" {kept} unchanged since they were shown." if kept else ""))


def _show_warnings(course: Course) -> None:
    from ptgraph.course.lint import lint

    for warning in lint(course):
        say(f"{style('WARNING', 'yellow', bold=True)}  {warning.message}")
        say(indented(f"{warning.where}\n{warning.hint}"))


@contextmanager
def _writing(file: Path) -> Iterator[None]:
    """Turn a failure to write into one that says what to do."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise HomeError(
            f"The file cannot be written: {error.strerror or error}.",
            where=file,
            hint="Name another file with -o.",
        ) from error
