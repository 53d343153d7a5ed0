"""What every use-case works on: the course, the journal, the settings and the clock.

A `Workspace` is open for one command; a `Snapshot` is all that was true at one moment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from types import TracebackType
from typing import Self, TypeVar

from ptgraph.course.cache import course_in_use
from ptgraph.course.model import Course, Exercise, Node
from ptgraph.course.names import did_you_mean
from ptgraph.errors import UsageError
from ptgraph.memory.day import DayUse, use_of_day
from ptgraph.memory.history import summarise
from ptgraph.memory.mastery import Knowledge, NodeProgress, progress_of
from ptgraph.memory.model import Event
from ptgraph.memory.ranking import Bounds, Standing
from ptgraph.memory.replay import Retentions
from ptgraph.paths import Home, learner_home
from ptgraph.runner.machine import missing
from ptgraph.settings import Language, Settings, load_settings
from ptgraph.store.journal import Journal
from ptgraph.study import clock

T = TypeVar("T")


@dataclass(frozen=True)
class Snapshot:
    """The learner's side at one moment; everything derived from it is computed once."""

    course: Course
    events: list[Event]
    knowledge: Knowledge
    settings: Settings
    now: datetime

    @cached_property
    def progress(self) -> dict[str, NodeProgress]:
        """The progress of every node, in course order."""
        return progress_of(self.course, self.knowledge, self.now)

    @cached_property
    def use(self) -> DayUse:
        """What the study day has held so far."""
        return use_of_day(self.course, self.events, self.knowledge.memories, self.now)

    @property
    def standing(self) -> Standing:
        """What ranking looks at."""
        titles = {
            node.id: title(node, self.settings.language) for node in self.course.nodes.values()
        }
        bounds = Bounds(self.settings.minutes, self.settings.new_nodes)
        return Standing(
            self.course, self.knowledge, self.progress, self.use, bounds, self.now, titles
        )


@dataclass(frozen=True)
class Workspace:
    """An open course and journal; a context manager, made by `Workspace.open`."""

    home: Home
    settings: Settings
    course: Course
    journal: Journal
    now: Callable[[], datetime] = field(default=clock.now)

    @classmethod
    def open(cls, *, minutes: float | None = None, language: Language | None = None) -> Self:
        """Open what the environment points at; arguments win over the learner's settings.

        Raises
        ------
        PtgraphError : the course, the settings or the database cannot be used.
        """
        home = learner_home()
        settings = load_settings(home.settings)
        settings = replace(
            settings,
            minutes=settings.minutes if minutes is None else minutes,
            language=language or settings.language,
        )
        course = course_in_use()
        retentions = Retentions(settings.card_retention, settings.exercise_retention)
        journal = Journal.open(home, retentions, now=clock.now().astimezone(UTC))
        return cls(home, settings, course, journal)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.journal.close()

    @cached_property
    def not_run(self) -> frozenset[str]:
        """The exercises that this machine cannot run."""
        return frozenset(e.id for e in self.course.exercises.values() if missing(e.requires))

    def snapshot(self) -> Snapshot:
        """Read the journal and return what is true now."""
        events = self.journal.standing()
        knowledge = Knowledge(self.journal.memories(), summarise(events), self.not_run)
        return Snapshot(self.course, events, knowledge, self.settings, self.now())

    def node(self, node_id: str) -> Node:
        """Return a node by its id.

        Raises
        ------
        UsageError : there is none; the message suggests the nearest.
        """
        return require(node_id, self.course.nodes, "node")

    def exercise(self, exercise_id: str) -> Exercise:
        """Return an exercise by its id; the id of a node with one exercise will do, too.

        Raises
        ------
        UsageError : there is none; the message suggests the nearest.
        """
        node = self.course.nodes.get(exercise_id)
        if node is not None and len(node.exercises) == 1:
            return node.exercises[0]
        if node is not None and node.exercises:
            ids = ", ".join(exercise.id for exercise in node.exercises)
            raise UsageError(
                f"The node `{exercise_id}` has {len(node.exercises)} exercises.",
                where="the command line",
                hint=f"Name one of them: {ids}.",
            )
        return require(exercise_id, self.course.exercises, "exercise")


def title(node: Node, language: Language) -> str:
    """Return a node's title in a language, in English where there is no other."""
    return node.title_zh if language is Language.ZH and node.title_zh else node.title


def require(name: str, known: Mapping[str, T], noun: str) -> T:
    """Return what is known under a name.

    Raises
    ------
    UsageError : nothing is; the message suggests the nearest name.
    """
    found = known.get(name)
    if found is None:
        raise UsageError(
            f"The course has no {noun} `{name}`.",
            where="the command line",
            hint=did_you_mean(name, known, "`ptgraph list` shows the course."),
        )
    return found
