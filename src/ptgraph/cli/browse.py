"""The commands that show the course and where you stand: overview, show, list, search, stats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ptgraph.cli.options import AsJson, Lang
from ptgraph.cli.terminal import labelled, markdown, note_text, say, say_json, style, table

if TYPE_CHECKING:
    from ptgraph.course.model import Node
    from ptgraph.study.statistics import Statistics
    from ptgraph.study.workspace import Snapshot

# A sign beside each state, so that colour is never the only one.
STATE_SIGNS = {"locked": "·", "ready": "▷", "learning": "◐", "known": "●", "due": "!"}
_BARS = "▁▂▃▄▅▆▇█"


def register(app: typer.Typer) -> None:
    """Add these commands to the app."""
    app.command()(show)
    app.command("list")(list_)
    app.command()(search)
    app.command()(stats)


def overview() -> None:
    """Where you stand, and the one next command."""
    from ptgraph.study.statistics import statistics
    from ptgraph.study.upcoming import upcoming
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        snapshot = workspace.snapshot()
        numbers = statistics(snapshot)
        answer = upcoming(workspace, snapshot)
    labelled("You know", [_standing(numbers)])
    if numbers.streak:
        labelled("Streak", [f"{numbers.streak} days" if numbers.streak > 1 else "1 day"])
    if answer.node is None:
        labelled("Next", answer.reasons)
        return
    labelled("Next", [f"{answer.title} ({answer.item.kind})", *answer.reasons])
    say()
    labelled("Do", [style("ptgraph study", "green", bold=True)])


def show(
    node: Annotated[str, typer.Argument(metavar="NODE", help="The node's id.")],
    lang: Lang = None,
    as_json: AsJson = False,
) -> None:
    """Show a node: its note, and how you stand."""
    from ptgraph.study.upcoming import exercise_files, note_of
    from ptgraph.study.workspace import Workspace, title

    with Workspace.open(language=lang) as workspace:
        found = workspace.node(node)
        snapshot = workspace.snapshot()
        language = workspace.settings.language
        note = note_of(found, language)
        body = found.body if note == found.note else note.read_text(encoding="utf-8")
        files = exercise_files(workspace, snapshot, found)
        if as_json:
            say_json(_node_json(found, snapshot) | {"note": str(note), "text": body})
            return
        say(style(title(found, language), bold=True) + f"  ({found.id})")
        labelled("State", [_state_line(found, snapshot)])
        labelled("Needs", [", ".join(found.requires) or "nothing"])
        labelled("Note", [str(note)])
        labelled("Exercises", [f"{file.path}  [{file.state}]" for file in files])
        say()
        markdown(note_text(found, workspace.course.nodes, body))


def list_(lang: Lang = None, as_json: AsJson = False) -> None:
    """List the course with the state of every node."""
    from ptgraph.study.workspace import Workspace, title

    with Workspace.open(language=lang) as workspace:
        course, snapshot = workspace.course, workspace.snapshot()
        if as_json:
            say_json([_node_json(node, snapshot) for node in course.nodes.values()])
            return
        for stage in course.stages:
            chinese = workspace.settings.language == "zh" and stage.title_zh
            say(style(f"{stage.title_zh if chinese else stage.title}  ({stage.id})", bold=True))
            rows = []
            for node_id in stage.nodes:
                node = course.nodes[node_id]
                state = snapshot.progress[node_id].state.value
                rows.append(
                    {
                        "sign": f"  {STATE_SIGNS[state]} {state}",
                        "id": node_id,
                        "title": title(node, workspace.settings.language),
                    }
                )
            table(rows, ["sign", "id", "title"])
            say()


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for.")],
    as_json: AsJson = False,
) -> None:
    """Find nodes, exercises, cards and passages."""
    from ptgraph.course.cache import course_in_use
    from ptgraph.course.search import search as find

    hits = find(course_in_use(), " ".join(words))
    if as_json:
        say_json(
            [{"node": h.node, "kind": h.kind.value, "id": h.id, "excerpt": h.excerpt} for h in hits]
        )
        return
    if not hits:
        say("Nothing found. `ptgraph list` shows the whole course.")
        return
    rows = [{"kind": h.kind.value, "id": h.id, "excerpt": h.excerpt} for h in hits]
    table(rows, ["kind", "id", "excerpt"])


def stats(as_json: AsJson = False) -> None:
    """Show how you are doing, and what falls due."""
    from dataclasses import asdict

    from ptgraph.study.statistics import statistics
    from ptgraph.study.workspace import Workspace

    with Workspace.open() as workspace:
        numbers = statistics(workspace.snapshot())
    if as_json:
        say_json(asdict(numbers))
        return
    labelled("Nodes", [", ".join(f"{n} {state}" for state, n in numbers.nodes.items() if n)])
    labelled("Cards", [f"{numbers.cards_learned} of {numbers.cards} learned"])
    labelled("Exercises", [f"{numbers.exercises_passed} of {numbers.exercises} passed"])
    labelled("Today", [f"{numbers.answers_today} answers, {numbers.minutes_today:.0f} minutes"])
    labelled("Streak", [f"{numbers.streak} days in a row"])
    labelled("Recall", [_recall(numbers)])
    labelled("Due", [_forecast(numbers.forecast)])


def _standing(numbers: Statistics) -> str:
    known = numbers.nodes["known"] + numbers.nodes["due"]
    nodes = sum(numbers.nodes.values())
    return (
        f"{known} of {nodes} nodes, {numbers.cards_learned} of {numbers.cards} cards, "
        f"{numbers.exercises_passed} of {numbers.exercises} exercises"
    )


def _recall(numbers: Statistics) -> str:
    if not numbers.reviewed:
        return "no reviews yet"
    share = 100 * numbers.recalled / numbers.reviewed
    now = f"; now about {100 * (numbers.mean_retrievability or 0):.0f} % of what you learned"
    return f"{share:.0f} % of {numbers.reviewed} reviews{now}"


def _forecast(counts: tuple[int, ...]) -> str:
    most = max(*counts, 1)
    bars = "".join(_BARS[round((len(_BARS) - 1) * n / most)] for n in counts)
    return f"{bars}  {', '.join(map(str, counts))}  (today and the next {len(counts) - 1} days)"


def _state_line(node: Node, snapshot: Snapshot) -> str:
    progress = snapshot.progress[node.id]
    return (
        f"{STATE_SIGNS[progress.state]} {progress.state}: "
        f"{progress.cards_learned} of {progress.cards} cards learned, "
        f"{progress.exercises_passed} of {progress.exercises} exercises passed"
    )


def _node_json(node: Node, snapshot: Snapshot) -> dict[str, object]:
    """Return one entry of `list --json`."""
    from ptgraph.study.workspace import title

    return {
        "id": node.id,
        "stage": node.stage,
        "title": title(node, snapshot.settings.language),
        "requires": list(node.requires),
        "cards": [card.id for card in node.cards],
        "exercises": [exercise.id for exercise in node.exercises],
        "state": snapshot.progress[node.id].state.value,
    }
