"""The commands of learning outside a session: next, rate, check, hint, solution, undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ptgraph.cli import wording
from ptgraph.cli.options import AsJson, Lang, Minutes
from ptgraph.cli.terminal import code, complain, labelled, say, say_json, style
from ptgraph.cli.watch import watch_exercise
from ptgraph.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from ptgraph.course.model import Exercise
    from ptgraph.study.upcoming import Upcoming
    from ptgraph.study.workspace import Workspace

ExerciseName = Annotated[
    str | None,
    typer.Argument(
        metavar="[EXERCISE]",
        help="`<node>/<exercise>`, or a node with one exercise; by default the one that is next.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add these commands to the app."""
    app.command("next")(next_)
    app.command()(rate)
    app.command()(check)
    app.command()(hint)
    app.command()(solution)
    app.command()(undo)


def next_(minutes: Minutes = None, lang: Lang = None, as_json: AsJson = False) -> None:
    """Say what to study now, and why."""
    from ptgraph.study.upcoming import upcoming
    from ptgraph.study.workspace import Workspace

    with Workspace.open(minutes=minutes, language=lang) as workspace:
        answer = upcoming(workspace)
        if as_json:
            say_json(wording.upcoming_json(answer))
        else:
            _show_upcoming(answer)


def rate(
    card: Annotated[str, typer.Argument(metavar="CARD", help="The card's id.")],
    rating: Annotated[
        int,
        typer.Argument(min=1, max=4, metavar="1-4", help="1 again, 2 hard, 3 good, 4 easy."),
    ],
    as_json: AsJson = False,
) -> None:
    """Rate one card outside a session."""
    from ptgraph.memory.model import Rating
    from ptgraph.study.recording import rate_card
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        memory = rate_card(workspace, card, Rating(rating))
        now = workspace.now()
    if as_json:
        say_json({"card": card, "rating": rating, "due": memory.due.isoformat()})
    else:
        name = Rating(rating).name.capitalize()
        say(f"{card}: {name}. It comes back {wording.when(memory.due, now)}.")


def check(
    exercise: ExerciseName = None,
    file: Annotated[
        Path | None,
        typer.Option("--file", metavar="PATH", help="Check this file; nothing is recorded."),
    ] = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Check each time the file is saved; nothing is recorded."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Check your answer by running it, and record the attempt."""
    from ptgraph.cli.report import check_json, show_check
    from ptgraph.study.checking import check_answer, check_file
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        chosen = _exercise(workspace, exercise)
        if watch:
            watch_exercise(workspace, chosen, file, as_json=as_json)
            return
        if not as_json:
            complain(f"Checking {chosen.id} …")
        done = check_file(chosen, file.absolute()) if file else check_answer(workspace, chosen)
        if as_json:
            say_json(check_json(done))
        else:
            show_check(workspace, done)
    if done.outcome.verdict.value != "passed":
        raise typer.Exit(ExitCode.FELL_SHORT)


def hint(exercise: ExerciseName = None) -> None:
    """Show the next hint of an exercise."""
    from ptgraph.study.help import next_hint
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        chosen = _exercise(workspace, exercise)
        found = next_hint(workspace, chosen)
    if found is None:
        say(f"{chosen.id} has no hints.")
        return
    say(style(f"Hint {found.number} of {found.count}", bold=True) + f"  {chosen.id}")
    say(found.text)
    if found.number == found.count:
        say(style(f"That was the last one; `ptgraph solution {chosen.id}` gives up.", dim=True))


def solution(
    exercise: Annotated[str, typer.Argument(metavar="EXERCISE", help="`<node>/<exercise>`.")],
) -> None:
    """Show the reference, which counts as Again.

    Once you pass the exercise later, it is learned like any other.
    """
    from ptgraph.study.help import show_reference
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        chosen = workspace.exercise(exercise)
        reference = show_reference(workspace, chosen)
    code(reference.text)
    if reference.counted:
        say("\nRecorded as Again. Close this, write it yourself, and run the check.")


def undo() -> None:
    """Take back the last answer."""
    from ptgraph.study.recording import undo as take_back
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        event = take_back(workspace)
    say(f"Taken back: {wording.answer(event)}.")


def _exercise(workspace: Workspace, name: str | None) -> Exercise:
    """The exercise that is named, or the first open one of the study item of now."""
    if name is not None:
        return workspace.exercise(name)
    from ptgraph.study.upcoming import upcoming

    for file in upcoming(workspace).exercises:
        if file.open:
            return file.exercise
    raise UsageError(
        "No exercise is open just now.",
        where="the command line",
        hint="Name one, as in `ptgraph check tensor-creation/number-lines`.",
    )


def _show_upcoming(answer: Upcoming) -> None:
    item = answer.item
    if answer.node is None:
        say(style("REST", bold=True))
        labelled("Why", answer.reasons)
        return
    kind = style(item.kind.upper(), "green", bold=True)
    place = f"({answer.node.id}, {wording.minutes(item.minutes)})"
    say(f"{kind}  {style(answer.title, bold=True)}  {place}")
    say()
    labelled("Why", answer.reasons)
    labelled("Note", [str(answer.note)])
    if item.cards_due:
        labelled("Cards", [wording.cards_due(answer)])
    lines = [f"{file.path}  [{file.state}]" for file in answer.exercises]
    labelled("Exercise" if len(lines) == 1 else "Exercises", lines)
    say()
    labelled("Do", ["ptgraph study", *wording.steps(answer)])
