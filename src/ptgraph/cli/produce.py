"""The commands that make or bring something: graph, export, data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from ptgraph.cli.options import Lang, OutputFile
from ptgraph.cli.terminal import say
from ptgraph.errors import HomeError
from ptgraph.study.datasets import DataSet

export_app = typer.Typer(
    help="Export the course to other forms.", no_args_is_help=True, rich_markup_mode=None
)


def register(app: typer.Typer) -> None:
    """Add these commands to the app."""
    app.command()(graph)
    app.command()(data)
    app.add_typer(export_app, name="export")


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
        with writing(file):
            draw_map(
                workspace.course,
                snapshot.progress,
                file,
                language=workspace.settings.language,
            )
    say(f"Drawn: {file}")
    if open_it:
        typer.launch(file.as_uri())


def data(
    sets: Annotated[
        list[DataSet] | None, typer.Argument(metavar="[NAME]…", help="mnist, cifar10; or both.")
    ] = None,
) -> None:
    """Download data sets in full, which exercises use when they are there."""
    from ptgraph.paths import learner_home
    from ptgraph.study.datasets import MEGABYTES, download

    folder = learner_home().data
    for name in sets or list(DataSet):
        say(f"{name}: about {MEGABYTES[name]} MB, unless it is there already")
        say(f"{name}: {download(name, folder):,} pictures in {folder}")


@export_app.command()
def anki(output: OutputFile = None, lang: Lang = None) -> None:
    """Write the cards as an Anki deck (.apkg) that can be imported again after every change."""
    from ptgraph.course.cache import course_in_use
    from ptgraph.paths import learner_home
    from ptgraph.publish.anki import export_deck
    from ptgraph.settings import load_settings

    language = lang or load_settings(learner_home().settings).language
    course = course_in_use()
    file = (output or Path("ptgraph.apkg")).absolute()
    with writing(file):
        done = export_deck(course, file, language=language)
    say(f"Written: {file} ({done.notes} notes in {done.decks} decks)")
    say("Import it in Anki with File > Import. Your schedule and your own edits there are kept.")


@export_app.command()
def coverage(output: OutputFile = None) -> None:
    """Write where the course reaches each topic of the outlines it was written after."""
    from ptgraph.course.cache import course_in_use
    from ptgraph.course.topics import read_topics
    from ptgraph.publish.coverage import coverage as table
    from ptgraph.publish.files import replacing

    course = course_in_use()
    topics = read_topics(course)
    file = (output or Path("coverage.md")).absolute()
    with replacing(file) as draft:
        draft.write_text(table(course, topics, file.parent), encoding="utf-8")
    reached = sum(bool(topic.nodes) for topic in topics)
    say(f"Written: {file} ({reached} of {len(topics)} topics reached)")


@contextmanager
def writing(file: Path) -> Iterator[None]:
    """Turn a failure to write into one that says what to do."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        raise HomeError(
            f"The file cannot be written: {error.strerror or error}.",
            where=file,
            hint="Name another file.",
        ) from error
