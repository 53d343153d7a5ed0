"""The outlines' topics as a Markdown table: where each is taught, asked and practised.

Links are relative to the file's own folder, so that they work wherever a repository is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from ptgraph.course.model import Course, Node
from ptgraph.course.topics import Topic

_INTRODUCTION = """# What the course covers

Every topic of the outlines that the course was written after, and where it is reached: the
note that teaches it, the cards that ask for it, the exercises that have it done. Made by
`ptgraph export coverage`.
"""
_HEADING = "| topic | node | cards | exercises |\n|---|---|---|---|"
_NOWHERE = "not reached yet"


def coverage(course: Course, topics: Sequence[Topic], folder: Path) -> str:
    """Return the table for a file in `folder`."""
    parts = [_INTRODUCTION]
    for outline, of_outline in groupby(topics, key=lambda topic: topic.outline):
        parts.append(f"## {outline}\n")
        for section, of_section in groupby(of_outline, key=lambda topic: topic.section):
            rows = [row for topic in of_section for row in _rows(course, topic, folder)]
            parts.append("\n".join([f"### {section}\n", _HEADING, *rows, ""]))
    return "\n".join(parts)


def _rows(course: Course, topic: Topic, folder: Path) -> Iterator[str]:
    text = topic.text.replace("|", r"\|")
    if not topic.nodes:
        yield f"| {text} | {_NOWHERE} | | |"
    for index, id_ in enumerate(topic.nodes):
        node = course.nodes[id_]
        cells = [_link(node.title, node.note, folder), _cards(node, folder), _done(node, folder)]
        yield f"| {'' if index else text} | {' | '.join(cells)} |"


def _cards(node: Node, folder: Path) -> str:
    if not node.cards:
        return "0"
    return _link(str(len(node.cards)), node.cards[0].where.file, folder)


def _done(node: Node, folder: Path) -> str:
    return "<br>".join(_link(e.title, e.folder, folder) for e in node.exercises) or "–"


def _link(text: str, target: Path, folder: Path) -> str:
    return f"[{text}]({Path(os.path.relpath(target, folder)).as_posix()})"
