"""A folder → `Course`, or one `CourseError` that has every problem of every file.

Joins what `notes.py`, `cards.py` and `exercises.py` read, and judges what only the whole can
show: prerequisites that do not exist or run in a circle, and the teaching order. Runs no code
of the course; whether the course is *true* is for `verify`, whether it is *good* for
`lint.py`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import networkx as nx

from ptgraph.course.cards import read_cards
from ptgraph.course.errors import CourseError, Problems
from ptgraph.course.exercises import read_exercises
from ptgraph.course.graph import find_cycle, prerequisite_graph, teaching_order
from ptgraph.course.model import Course, Node, Stage
from ptgraph.course.names import did_you_mean
from ptgraph.course.notes import Notes, StageDraft, read_notes


def load_course(root: Path) -> Course:
    """Load the course in a folder that holds `graph/`, `cards/` and `exercises/`.

    Raises
    ------
    CourseError : anything is wrong with the course; `problems` has all that is.
    """
    if not (root / "graph").is_dir():
        raise CourseError.about(
            "There is no course here: the folder graph/ is missing.",
            root,
            "Set PTGRAPH_COURSE to the folder that holds graph/, cards/ and exercises/.",
        )
    problems = Problems()
    notes = read_notes(root / "graph", problems)
    cards = read_cards(root, notes.files, problems)
    exercises = read_exercises(root, notes.files, problems)
    for stage in notes.stages:
        _check_listed(stage, notes, problems)
    for node in notes.nodes.values():
        _check_prerequisites(node, notes, problems)
    _check_cycles(notes, problems)
    problems.raise_any()
    return _joined(
        root,
        notes,
        {
            id_: replace(node, cards=cards.get(id_, ()), exercises=exercises.get(id_, ()))
            for id_, node in notes.nodes.items()
        },
    )


def _joined(root: Path, notes: Notes, nodes: dict[str, Node]) -> Course:
    """Put stages, nodes, cards and exercises in teaching order."""
    graph = prerequisite_graph(nodes.values())
    stages = _ordered_stages(notes.stages, nodes, graph)
    ordered = {id_: nodes[id_] for stage in stages for id_ in stage.nodes}
    return Course(
        root=root,
        stages=stages,
        nodes=MappingProxyType(ordered),
        cards=MappingProxyType({c.id: c for node in ordered.values() for c in node.cards}),
        exercises=MappingProxyType({e.id: e for node in ordered.values() for e in node.exercises}),
        graph=prerequisite_graph(ordered.values()),
    )


def _ordered_stages(
    drafts: list[StageDraft], nodes: dict[str, Node], graph: nx.DiGraph[str]
) -> tuple[Stage, ...]:
    """Return the stages, each with the nodes its file lists, then the others of its folder."""
    listed = {draft.id: {id_: i for i, id_ in enumerate(draft.listed)} for draft in drafts}
    places = {
        id_: (node.stage, listed[node.stage].get(id_, len(listed[node.stage])))
        for id_, node in nodes.items()
    }
    others: dict[str, list[str]] = {draft.id: [] for draft in drafts}
    for id_ in teaching_order(graph, places):
        stage = nodes[id_].stage
        if id_ not in listed[stage]:
            others[stage].append(id_)
    return tuple(
        Stage(
            id=draft.id,
            title=draft.title,
            title_zh=draft.title_zh,
            introduction=draft.introduction,
            nodes=(*draft.listed, *others[draft.id]),
        )
        for draft in drafts
    )


def _check_listed(stage: StageDraft, notes: Notes, problems: Problems) -> None:
    """Check that each node a stage lists is in its folder, and listed once."""
    if stage.document is None:
        return
    seen: set[str] = set()
    here = {id_ for id_, file in notes.files.items() if file.parent.name == stage.id}
    for index, id_ in enumerate(stage.listed):
        where = stage.document.where("nodes", index)
        if id_ in seen:
            problems.add(f"The stage lists `{id_}` twice.", where, "Keep one of the two.")
        elif id_ not in notes.files:
            hint = did_you_mean(id_, here, f"Write {id_}.md, or take the name off the list.")
            problems.add(f"The stage lists `{id_}`, which has no note.", where, hint)
        elif id_ not in here:
            home = notes.files[id_].parent.name
            hint = f"Take the name off the list, or move the note to {stage.id}/."
            problems.add(f"The stage lists `{id_}`, which is in the stage {home}.", where, hint)
        seen.add(id_)


def _check_prerequisites(node: Node, notes: Notes, problems: Problems) -> None:
    """Check that each prerequisite exists, is another node, and is named once."""
    seen: set[str] = set()
    for index, other in enumerate(node.requires):
        where = notes.documents[node.id].where("requires", index)
        if other == node.id:
            problems.add(f"The node `{node.id}` requires itself.", where, f"Take `{other}` out.")
        elif other in seen:
            message = f"The node `{node.id}` requires `{other}` twice."
            problems.add(message, where, "Keep one of the two.")
        elif other not in notes.files:
            otherwise = f"Write the note {other}.md, or take `{other}` out of `requires`."
            problems.add(
                f"The node `{node.id}` requires `{other}`, which does not exist.",
                where,
                did_you_mean(other, notes.files.keys() - {node.id}, otherwise),
            )
        seen.add(other)


def _check_cycles(notes: Notes, problems: Problems) -> None:
    """Report cycles one by one, each without the nodes of those before it."""
    graph = prerequisite_graph(notes.nodes.values())
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))  # reported by the node itself
    while cycle := find_cycle(graph):
        first, last = cycle[0], cycle[-1]
        requires = notes.nodes[first].requires
        problems.add(
            f"Prerequisites run in a circle: {' -> '.join((*cycle, first))}.",
            notes.documents[first].where("requires", requires.index(last)),
            f"Take one of them out, for example `{last}` out of the `requires` of `{first}`.",
        )
        graph.remove_nodes_from(cycle)
