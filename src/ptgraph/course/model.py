"""The nouns of a course: stage, node, card, exercise.

Plain frozen values, complete once loaded. They know nothing of the learner, of torch or of
how they were read (`load.py`); the prerequisite graph over them is in `graph.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

import networkx as nx

from ptgraph.errors import Location


class ExerciseKind(StrEnum):
    """How an answer is run: imported as a module, or run as a script."""

    MODULE = "module"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Requires:
    """What a machine must have to run an exercise."""

    device: str = "cpu"
    devices: int = 1
    ranks: int = 1
    packages: tuple[str, ...] = ()
    compiler: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run of an exercise's checks may use."""

    seconds: float = 10.0
    memory_mb: int = 2048


@dataclass(frozen=True, slots=True)
class Card:
    """One question and its answer. `code` makes it executable: then `output` or `raises` is set.

    `raises` is an exception's type and a prefix of its message: `RuntimeError: mat1 and mat2`.
    """

    id: str
    node: str
    edited: date
    front: str
    back: str
    where: Location
    code: str = ""
    output: str = ""
    raises: str = ""
    front_zh: str = ""
    back_zh: str = ""

    @property
    def executable(self) -> bool:
        """Whether `verify` runs this card."""
        return bool(self.code)


@dataclass(frozen=True, slots=True)
class Exercise:
    """One task whose answer is code. Its id is `<node>/<folder name>`."""

    id: str
    node: str
    title: str
    title_zh: str
    folder: Path
    kind: ExerciseKind = ExerciseKind.MODULE
    requires: Requires = field(default_factory=Requires)
    limits: Limits = field(default_factory=Limits)
    hints: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    minutes: float = 5.0
    accepted: tuple[Path, ...] = ()
    wrong: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """The id's last part."""
        return self.id.rpartition("/")[2]

    @property
    def task(self) -> Path:
        """The starter: what the learner gets."""
        return self.folder / "task.py"

    @property
    def solution(self) -> Path:
        """The reference."""
        return self.folder / "solution.py"

    @property
    def checks(self) -> Path:
        """The pytest file that judges an answer."""
        return self.folder / "test_task.py"


@dataclass(frozen=True, slots=True)
class Node:
    """One idea of the knowledge graph, with everything that hangs on it.

    `body` is the note's Markdown without its front matter and `body_line` the line of the
    file on which it starts. `packages` are those that its examples and its cards need beside
    torch. `minutes` is the time to learn the whole node the first time.
    """

    id: str
    stage: str
    title: str
    title_zh: str
    requires: tuple[str, ...]
    note: Path
    body: str
    body_line: int
    teaches: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    minutes: float = 15.0
    source: str = ""
    note_zh: Path | None = None
    cards: tuple[Card, ...] = ()
    exercises: tuple[Exercise, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """A folder of nodes that belong together, in teaching order."""

    id: str
    title: str
    title_zh: str
    introduction: str
    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """Everything there is to learn.

    `nodes` is ordered by stage and, within a stage, by the teaching order, which breaks ties
    wherever one is needed. `graph` has an edge prerequisite → node.
    """

    root: Path
    stages: tuple[Stage, ...]
    nodes: Mapping[str, Node]
    cards: Mapping[str, Card]
    exercises: Mapping[str, Exercise]
    graph: nx.DiGraph[str]
