"""Courses built in code, and a learner whose answers become events and memories.

The learner does what the store and the use-cases do, without a file: an answer is appended,
its memory changes, and a node whose items are all learned is latched as known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import networkx as nx
import pytest

from ptgraph.course.model import Card, Course, Exercise, Node
from ptgraph.errors import Location
from ptgraph.memory.day import DayUse, use_of_day
from ptgraph.memory.history import History, rating_of_pass, summarise
from ptgraph.memory.mastery import (
    ExerciseState,
    Knowledge,
    NodeProgress,
    exercise_state,
    newly_known,
    progress_of,
)
from ptgraph.memory.model import Event, EventKind, Memory, Rating
from ptgraph.memory.ranking import Bounds, Standing, StudyItem, rank
from ptgraph.memory.replay import Retentions, apply

HERE = Path("course")
MORNING = datetime(2026, 11, 21, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def make_node(
    node: str,
    requires: Sequence[str] = (),
    *,
    cards: int = 2,
    exercises: Sequence[float] = (5.0,),
    minutes: float = 15.0,
) -> Node:
    """A node `a` with cards `a-1`, `a-2`, … and exercises `a/1`, `a/2`, … of so many minutes."""
    note = HERE / f"graph/10-stage/{node}.md"
    return Node(
        id=node,
        stage="10-stage",
        title=node.upper(),
        title_zh="",
        requires=tuple(requires),
        note=note,
        body="The idea.\n",
        body_line=7,
        minutes=minutes,
        cards=tuple(
            Card(f"{node}-{n}", node, date(2026, 11, 21), "Front", "Back", Location(note, n))
            for n in range(1, cards + 1)
        ),
        exercises=tuple(
            Exercise(f"{node}/{n}", node, "Task", "", HERE / f"{node}/{n}", minutes=each)
            for n, each in enumerate(exercises, start=1)
        ),
    )


def make_course(*nodes: Node) -> Course:
    """A course of nodes in the order given, completed as the loader does."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in nodes)
    graph.add_edges_from((before, node.id) for node in nodes for before in node.requires)
    return Course(
        root=HERE,
        stages=(),
        nodes={node.id: node for node in nodes},
        cards={card.id: card for node in nodes for card in node.cards},
        exercises={exercise.id: exercise for node in nodes for exercise in node.exercises},
        graph=graph,
    )


class Learner:
    """Someone at a course: a clock, a journal, and what it adds up to."""

    def __init__(
        self,
        *nodes: Node,
        minutes: float = 20.0,
        new_nodes: int = 2,
        not_run: Sequence[str] = (),
        now: datetime = MORNING,
    ) -> None:
        self.course = make_course(*nodes)
        self.bounds = Bounds(minutes, new_nodes)
        self.not_run = frozenset(not_run)
        self.now = now
        self.events: list[Event] = []
        self.memories: dict[str, Memory] = {}

    # what the learner does

    def wait(self, **time: float) -> None:
        """Let time pass: `wait(minutes=10)`, in elapsed time."""
        self.now = (self.now.astimezone(UTC) + timedelta(**time)).astimezone(self.now.tzinfo)

    def rate(self, *cards: str, rating: Rating = Rating.GOOD, seconds: float | None = None) -> None:
        for card in cards:
            self.record(EventKind.CARD, card, rating=rating, seconds=seconds)

    def attempt(self, exercise: str, *, passed: bool = True, seconds: float | None = None) -> None:
        """Run the checks: a pass is rated where the exercise is not passed already."""
        chosen = self.course.exercises[exercise]
        open_ = exercise_state(chosen, self.knowledge, self.now) is not ExerciseState.PASSED
        rating = rating_of_pass(self.history.exercise(exercise)) if passed and open_ else None
        verdict = "passed" if passed else "failed"
        self.record(EventKind.ATTEMPT, exercise, rating=rating, verdict=verdict, seconds=seconds)

    def give_up(self, exercise: str) -> None:
        self.record(EventKind.SOLUTION, exercise, rating=Rating.AGAIN)

    def hint(self, exercise: str) -> None:
        self.record(EventKind.HINT, exercise)

    def learn(self, *nodes: str) -> None:
        """Learn whole nodes in no time: every card is easy, every exercise passes."""
        for node in nodes:
            for card in self.course.nodes[node].cards:
                self.rate(card.id, rating=Rating.EASY, seconds=0)
            for exercise in self.course.nodes[node].exercises:
                self.attempt(exercise.id, seconds=0)

    def record(
        self,
        kind: EventKind,
        item: str,
        *,
        rating: Rating | None = None,
        verdict: str = "",
        seconds: float | None = None,
    ) -> None:
        """Append an event of now, change its item's memory, latch what has become known."""
        number, at = len(self.events) + 1, self.now.astimezone(UTC)
        event = Event(number, at, kind, item, rating, verdict, seconds=seconds)
        self.append(event)
        memory = apply(self.memories.get(item), event, Retentions())
        if memory is not None:
            self.memories[item] = memory
        node = self.node_of(item)
        if rating is not None and node is not None and newly_known(node, self.knowledge):
            self.append(Event(number + 1, at, EventKind.KNOWN, node.id))

    def append(self, event: Event) -> None:
        self.events.append(event)

    def node_of(self, item: str) -> Node | None:
        """The node of a card or an exercise; None where the course has it no longer."""
        found = self.course.cards.get(item) or self.course.exercises.get(item)
        return self.course.nodes[found.node] if found else None

    # what it adds up to

    @property
    def history(self) -> History:
        return summarise(self.events)

    @property
    def knowledge(self) -> Knowledge:
        return Knowledge(self.memories, self.history, self.not_run)

    @property
    def progress(self) -> dict[str, NodeProgress]:
        return progress_of(self.course, self.knowledge, self.now)

    @property
    def use(self) -> DayUse:
        return use_of_day(self.course, self.events, self.memories, self.now)

    @property
    def standing(self) -> Standing:
        return Standing(self.course, self.knowledge, self.progress, self.use, self.bounds, self.now)

    def next(self) -> StudyItem:
        """What `ptgraph next` says now."""
        return rank(self.standing)


class Diarist(Learner):
    """A learner whose journal grows long: of days gone by, only what still matters is read."""

    def __init__(self, *nodes: Node, minutes: float = 20.0, new_nodes: int = 2) -> None:
        super().__init__(*nodes, minutes=minutes, new_nodes=new_nodes)
        self.firsts: dict[str, Event] = {}  # of each node
        self.today: list[Event] = []
        self.telling: list[Event] = []  # all but repeated cards
        self.summary = summarise([])

    def append(self, event: Event) -> None:
        super().append(event)
        node = self.node_of(event.item)
        if node is not None and self.firsts.setdefault(node.id, event) is not event:
            self.today.append(event)
        if event.item not in self.summary.answered or event.kind is not EventKind.CARD:
            self.telling.append(event)
            self.summary = summarise(self.telling)

    @property
    def history(self) -> History:
        return self.summary

    @property
    def use(self) -> DayUse:
        events = sorted([*self.firsts.values(), *self.today], key=lambda event: event.id)
        return use_of_day(self.course, events, self.memories, self.now)

    def close_day(self) -> None:
        """Go on to tomorrow, after a look at whether the whole journal would have told more."""
        assert self.use == use_of_day(self.course, self.events, self.memories, self.now)
        assert self.summary == summarise(self.events)
        self.today = []


@pytest.fixture(scope="session")
def node() -> Callable[..., Node]:
    return make_node


@pytest.fixture(scope="session")
def course_of() -> Callable[..., Course]:
    return make_course


@pytest.fixture(scope="session")
def learner_of() -> type[Learner]:
    return Learner


@pytest.fixture(scope="session")
def diarist_of() -> type[Diarist]:
    return Diarist
