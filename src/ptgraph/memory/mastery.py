"""What is known: the state of every exercise and node, from memories and history.

A node is known once every card of it has graduated from its learning steps and every exercise
of it that can run on this machine has been passed once. Known is a latch: a lapse makes the
node due, and neither a lapse nor an item added to the course later locks what builds on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ptgraph.course.model import Course, Exercise, Node
from ptgraph.memory.day import is_due
from ptgraph.memory.history import History
from ptgraph.memory.model import Memory


class NodeState(StrEnum):
    """Where the learner stands with a node. `DUE` is a known node with something to review."""

    LOCKED = "locked"
    READY = "ready"
    LEARNING = "learning"
    KNOWN = "known"
    DUE = "due"


class ExerciseState(StrEnum):
    """Where the learner stands with an exercise."""

    NEW = "new"
    FAILED = "failed"
    PASSED = "passed"
    DUE = "due"
    NOT_RUN = "not-run"


@dataclass(frozen=True, slots=True)
class NodeProgress:
    """The state of a node and what it comes from.

    `cards_due` and `exercises_due` are the items whose review is due now.
    """

    node: str
    state: NodeState
    cards_learned: int
    cards: int
    exercises_passed: int
    exercises: int
    cards_due: tuple[str, ...]
    exercises_due: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every item of the node is learned (a known node may have got new ones)."""
        return self.cards_learned == self.cards and self.exercises_passed == self.exercises

    @property
    def known(self) -> bool:
        """Whether what builds on this node may be studied."""
        return self.state in (NodeState.KNOWN, NodeState.DUE)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that ranking needs to know of the learner, at one moment.

    `not_run` are the exercises that this machine cannot run: they do not count.
    """

    memories: Mapping[str, Memory]
    history: History
    not_run: frozenset[str] = frozenset()


def exercise_state(exercise: Exercise, knowledge: Knowledge, now: datetime) -> ExerciseState:
    """Return the state of one exercise."""
    if exercise.id in knowledge.not_run:
        return ExerciseState.NOT_RUN
    if _review_due(exercise.id, knowledge, now):
        return ExerciseState.DUE
    history = knowledge.history.exercise(exercise.id)
    if history.settled:
        return ExerciseState.PASSED
    return ExerciseState.FAILED if exercise.id in knowledge.history.answered else ExerciseState.NEW


def progress_of(course: Course, knowledge: Knowledge, now: datetime) -> dict[str, NodeProgress]:
    """Return the progress of every node, in course order."""
    known: set[str] = set()
    for node_id in _prerequisites_first(course):
        node = course.nodes[node_id]
        if _is_known(node, knowledge, known):
            known.add(node_id)
    return {node.id: _progress(node, knowledge, known, now) for node in course.nodes.values()}


def newly_known(node: Node, knowledge: Knowledge) -> bool:
    """Whether everything of the node is learned and the latch is not set yet."""
    return node.id not in knowledge.history.known and _all_learned(node, knowledge)


def is_learned(item: str, knowledge: Knowledge) -> bool:
    """Whether a card has graduated, or an exercise has been passed, once."""
    memory = knowledge.memories.get(item)
    return memory is not None and memory.learned_at is not None


def _prerequisites_first(course: Course) -> list[str]:
    import networkx as nx

    return list(nx.topological_sort(course.graph))


def _is_known(node: Node, knowledge: Knowledge, known: set[str]) -> bool:
    if node.id in knowledge.history.known:
        return True
    if not node.cards and not _countable(node, knowledge):
        # nothing to prove: it must not bar the way
        return all(prerequisite in known for prerequisite in node.requires)
    return _all_learned(node, knowledge)


def _all_learned(node: Node, knowledge: Knowledge) -> bool:
    items = [card.id for card in node.cards] + [e.id for e in _countable(node, knowledge)]
    return bool(items) and all(is_learned(item, knowledge) for item in items)


def _countable(node: Node, knowledge: Knowledge) -> list[Exercise]:
    return [exercise for exercise in node.exercises if exercise.id not in knowledge.not_run]


def _progress(node: Node, knowledge: Knowledge, known: set[str], now: datetime) -> NodeProgress:
    cards_due = tuple(card.id for card in node.cards if _review_due(card.id, knowledge, now))
    exercises = _countable(node, knowledge)
    exercises_due = tuple(e.id for e in exercises if _review_due(e.id, knowledge, now))
    return NodeProgress(
        node=node.id,
        state=_state(node, knowledge, known, due=bool(cards_due or exercises_due)),
        cards_learned=sum(is_learned(card.id, knowledge) for card in node.cards),
        cards=len(node.cards),
        exercises_passed=sum(is_learned(exercise.id, knowledge) for exercise in exercises),
        exercises=len(exercises),
        cards_due=cards_due,
        exercises_due=exercises_due,
    )


def _state(node: Node, knowledge: Knowledge, known: set[str], *, due: bool) -> NodeState:
    if node.id in known:
        return NodeState.DUE if due else NodeState.KNOWN
    items = [card.id for card in node.cards] + [exercise.id for exercise in node.exercises]
    if any(item in knowledge.history.answered for item in items):
        return NodeState.LEARNING
    ready = all(prerequisite in known for prerequisite in node.requires)
    return NodeState.READY if ready else NodeState.LOCKED


def _review_due(item: str, knowledge: Knowledge, now: datetime) -> bool:
    """Whether a review of the item is due. What was never learned is learning, not review."""
    memory = knowledge.memories.get(item)
    return memory is not None and memory.learned_at is not None and is_due(memory, now)
