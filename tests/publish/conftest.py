"""Small courses, built in code: publishing needs no file of a real one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from ptgraph.course.model import Card, Course, Exercise, Node, Stage
from ptgraph.errors import Location

HERE = Path("course")
RELEASED = date(2026, 11, 21)


@pytest.fixture
def build_course() -> Callable[[list[Stage], list[Node]], Course]:
    return _build_course


@pytest.fixture
def with_card() -> Callable[[Course, Card], Course]:
    return _with_card


@pytest.fixture
def make_node() -> Callable[..., Node]:
    return _node


@pytest.fixture
def make_card() -> Callable[..., Card]:
    return _card


def _build_course(stages: list[Stage], nodes: list[Node]) -> Course:
    """Complete a course from its stages and nodes, as the loader does."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in nodes)
    graph.add_edges_from((before, node.id) for node in nodes for before in node.requires)
    return Course(
        root=HERE,
        stages=tuple(stages),
        nodes={node.id: node for node in nodes},
        cards={card.id: card for node in nodes for card in node.cards},
        exercises={exercise.id: exercise for node in nodes for exercise in node.exercises},
        graph=graph,
    )


def _with_card(course: Course, changed: Card) -> Course:
    """Return the course with one card in place of the one that has its id."""
    nodes = [
        replace(node, cards=tuple(changed if c.id == changed.id else c for c in node.cards))
        for node in course.nodes.values()
    ]
    return _build_course(list(course.stages), nodes)


def _card(card_id: str, node: str, **values: object) -> Card:
    known: dict[str, object] = {
        "edited": RELEASED,
        "front": f"What is {card_id}?",
        "back": f"The answer of {card_id}.",
        "where": Location(HERE / "cards" / f"{node}.yaml", 3),
    }
    return Card(id=card_id, node=node, **(known | values))  # type: ignore[arg-type]


def _node(node_id: str, stage: str, title: str, *requires: str, **values: object) -> Node:
    known: dict[str, object] = {
        "title_zh": "",
        "note": HERE / "graph" / stage / f"{node_id}.md",
        "body": f"About {title}.",
        "body_line": 8,
    }
    return Node(  # type: ignore[arg-type]
        id=node_id, stage=stage, title=title, requires=requires, **(known | values)
    )


def _exercise(exercise_id: str) -> Exercise:
    node, _, name = exercise_id.partition("/")
    return Exercise(
        id=exercise_id,
        node=node,
        title=name.replace("-", " ").capitalize(),
        title_zh="",
        folder=HERE / "exercises" / exercise_id,
    )


@pytest.fixture
def course() -> Course:
    """Two stages, four nodes, five cards, one exercise."""
    return _build_course(
        [
            Stage("10-start", "Getting started", "起步", "", ("installing", "tensors")),
            Stage("40-modules", "Building networks", "构建神经网络", "", ("linear", "batch-norm")),
        ],
        [
            _node("installing", "10-start", "Installing PyTorch", title_zh="安装 PyTorch"),
            _node(
                "tensors",
                "10-start",
                "Tensors",
                "installing",
                title_zh="张量",
                cards=(
                    _card("tensor-ndim", "tensors", front_zh="张量是什么？"),
                    _card("tensor-compare", "tensors", front="Is `a < b` & <b>bold</b> text?"),
                ),
            ),
            _node(
                "linear",
                "40-modules",
                "Linear layers",
                "tensors",
                source="https://docs.pytorch.org/docs/stable/nn.html?a=1&b=2",
                cards=(
                    _card(
                        "linear-shape",
                        "linear",
                        front="What does this print?",
                        code="print(nn.Linear(3, 2).weight.shape)\n",
                        output="torch.Size([2, 3])\n",
                        back="Rows are outputs: see [[batch-norm]].",
                    ),
                    _card(
                        "linear-mismatch",
                        "linear",
                        code="nn.Linear(3, 2)(torch.ones(2))",
                        raises="RuntimeError: mat1 and mat2 shapes",
                    ),
                ),
                exercises=(_exercise("linear/by-hand"),),
            ),
            _node(
                "batch-norm",
                "40-modules",
                "Batch normalisation",
                "linear",
                cards=(_card("batch-norm-eval", "batch-norm"),),
            ),
        ],
    )
